"""Gaps in who gathers what payers ask for."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from handover.analysis.claims.gatherers import gatherings, items_of
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.answer import Answer, Entries
from handover.model.claim_words import ITEMS
from handover.model.posting import Posting
from handover.model.posting_claims import Gathering
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST008",
    "–/W/B",
    guide=("S-7.17", "S-7.18"),
    fix="Name one person of the practice for each item under `gather` (X-rays, perio charting, narratives, signed forms and referral details), and how the items come back under `way_back`.",
    question="Who at the practice gathers what payers ask for, and how does that come back?",
    duty="clinical",
    areas=("insurance",),
    answers=("posting.gather", "posting.gather.by", "posting.way_back"),
)
def nobody_gathers(document: Posting, people: People, site: Site) -> Iterator[Gap]:
    """Something that payers ask for has nobody at the practice to gather it, or several people.

    Why:
        The billing team can ask, but only the practice has the chart.
    Bad:
        posting:
          gather: [{items: [clinical_narratives, perio_charting, referral_details, signed_forms], by: tess}]
    Bad:
        posting:
          "gather+": {items: xrays, by: sam}
    Bad:
        posting:
          way_back: ~
    Good:
        posting:
          gather: tess
    Good:
        posting:
          gather: [{items: everything, by: tess}, {items: xrays, by: sam}]
    """
    held = gatherings(document, site)
    absent = [item for item, entries in held.items() if not entries]
    if absent:
        names = "what payers ask for" if len(absent) == len(held) else listed(ITEMS[item] for item in absent)
        yield _ungathered(document.gather, names, absent)
    for entry in site.entries(document.gather):
        by = site.pick(entry.by)
        items = [item for item in items_of(entry) if entry in held[item]]
        if by.missing and items:
            yield _ungathered(by, listed(ITEMS[item] for item in items), items)
    yield from _by_several(document, held, people, site)
    way_back = site.pick(document.way_back)
    if way_back.missing and len(absent) < len(held):
        yield Gap(
            way_back,
            "it is not said yet how the gathered items come back",
            question="How do gathered items come back to the billing team?",
        )


def _ungathered(at: Answer[Any] | Entries[Any], names: str, items: Sequence[str]) -> Gap:
    question = f"Who at the practice gathers {names}?"
    return Gap(at, f"it is not said yet who gathers {names}", about=tuple(items), question=question)


def _by_several(document: Posting, held: dict[str, tuple[Gathering, ...]], people: People, site: Site) -> Iterator[Gap]:
    """Yield one gap for all items that two entries give to different people."""
    several = [
        item
        for item, entries in held.items()
        if len({key for entry in entries if entry.marks.for_ is None for key in people.keys_of(entry.by, site)}) > 1
        and len(entries) > 1
    ]
    if several:
        names = listed(ITEMS[item] for item in several)
        yield Gap(
            document.gather,
            f"several people gather the same: {names}",
            about=tuple(several),
            question=f"Which one person gathers {names}?",
        )


RULES: Final = (nobody_gathers,)
