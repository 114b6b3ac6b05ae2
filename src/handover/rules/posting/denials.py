"""Gaps in denials: which group they are in, who gathers what is missing, which changes are free."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.claims.gatherers import gatherings, items_of
from handover.analysis.people.directory import People
from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.approvals import Approvals
from handover.model.claim_words import BUCKETS, ITEMS
from handover.model.posting import Posting
from handover.model.posting_claims import Gathering
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST006",
    "–/B/B",
    guide=("S-7.12",),
    fix="Put each kind of denial into one of the two groups. What lacks a clinical document goes to whoever gathers it, a billing correction to whoever works denials.",
    question="Does this kind of denial lack a clinical document, or does it need a billing correction?",
    duty="billing",
    areas=("insurance",),
    answers=("posting.denials.bucket",),
)
def denials_not_sorted(document: Posting, site: Site) -> Iterator[Gap]:
    """A kind of denial stands in both groups or in neither.

    Why:
        A denial that nobody has to take is a claim that is never paid.
    Bad:
        posting:
          denials: [{kind: dates, bucket: [clinical_documentation, billing_correction]}]
    Bad:
        posting:
          denials: [{kind: {other: "missing lab slip"}}]
    Good:
        posting:
          denials: [{kind: late_filing, bucket: billing_correction}]
    """
    for denial in site.entries(document.denials):
        kind = denial.kind.value
        if len(denial.bucket.items) > 1:
            yield Gap(denial.bucket, "this kind of denial stands in both groups", about=(kind or "",))
        elif denial.bucket.missing and kind not in BUCKETS:
            yield Gap(denial.bucket, "this kind of denial stands in neither group", about=(kind or "",))


@rule(
    "PST007",
    "B/B/B",
    guide=("S-7.14",),
    kind=Kind.DANGER,
    fix="Send denials for missing clinical documents to the practice, where somebody gathers what is missing; the billing team asks for it.",
    question="Who at the practice gets denials for missing clinical documents?",
    duty="clinical",
)
def clinical_denials_sent_to_vendor(document: Posting, owners: Owners, people: People, site: Site) -> Iterator[Gap]:
    """Denials for missing clinical documents go to the vendor.

    Why:
        Only the practice can say what was found and done; the billing team may relay what
        the payer asked for, word for word.
    Bad:
        posting:
          gather: [{items: everything, by: priya}]
    Bad:
        posting:
          denials: [{kind: missing_xrays, goes_to: vendor}]
    Good:
        posting:
          denials: [{kind: missing_xrays, goes_to: practice}]
    """
    for entry in site.entries(document.gather):
        for item in site.pick(entry.by).items:
            if item.value is not None and people.side_of(item.value) == "vendor":
                yield Gap(item, "clinical documents are gathered by the billing team, and so are denials for them")
    for denial in site.entries(document.denials):
        buckets = denial.bucket.values or (BUCKETS.get(denial.kind.value or ""),)
        goes_to = site.pick(denial.goes_to)
        if "clinical_documentation" in buckets and "vendor" in owners.sides(goes_to):
            kind = denial.kind.value or ""
            yield Gap(
                goes_to,
                "this denial needs clinical documents and goes to the billing team",
                about=(kind,),
            )


@rule(
    "PST008",
    "–/W/B",
    guide=("S-7.17", "S-7.18"),
    fix="Name one person of the practice for each item under `gather` (X-rays, perio charting, narratives, signed forms and referral details), and how the items come back under `way_back`.",
    question="Who at the practice gathers this, and how does it come back?",
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
        question = f"Who at the practice gathers {names}?"
        yield Gap(document.gather, f"nobody gathers {names}", about=tuple(absent), question=question)
    for entry in site.entries(document.gather):
        by = site.pick(entry.by)
        items = [item for item in items_of(entry) if entry in held[item]]
        if by.missing and items:
            names = listed(ITEMS[item] for item in items)
            question = f"Who at the practice gathers {names}?"
            yield Gap(by, f"nobody gathers {names}", about=tuple(items), question=question)
    yield from _by_several(document, held, people, site)
    way_back = site.pick(document.way_back)
    if way_back.missing and len(absent) < len(held):
        yield Gap(
            way_back,
            "nothing says how the gathered items come back",
            question="How do gathered items come back to the billing team?",
        )


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


_CORRECTIONS = ("member_details", "dates", "claim_format", "cob_errors", "missing_modifiers", "resubmission")


@rule(
    "PST009",
    "–/B/B",
    guide=("S-7.19", "S-7.20"),
    fix="Give each of the usual corrections, and your own, one word under `corrections`: free, approval or practice. Sending a corrected claim again is sorted by the action `resubmit`.",
    question="Which changes to a claim may the billing team make by itself, and which need a yes first?",
    duty="billing",
    areas=("insurance",),
    answers=("approvals.corrections", "approvals.corrections.rule", "approvals.corrections.kind"),
)
def corrections_not_sorted(approvals: Approvals, site: Site) -> Iterator[Gap]:
    """A change to a claim is neither free nor subject to approval, or it is both.

    Why:
        The billing team stops and asks each time, or changes what it should not.
    Bad:
        approvals:
          "corrections[dates]-":
    Bad:
        approvals:
          "corrections[dates].rule": [free, approval]
    Good:
        approvals:
          "corrections[dates].rule": practice
    """
    entries = site.entries(approvals.corrections)
    if not entries and not approvals.corrections.missing and not approvals.corrections.given:
        return
    sorted_kinds = {entry.kind.value for entry in entries}
    actions = site.entries(approvals.actions)
    if approvals.actions.missing or any(action.kind.value == "resubmit" for action in actions):
        sorted_kinds.add("resubmission")  # free, or with whose yes, is said there
    absent = [kind for kind in _CORRECTIONS if kind not in sorted_kinds]
    if absent:
        words = "no change to a claim is" if not entries else f"{listed(map(plain, absent))}: not"
        yield Gap(approvals.corrections, f"{words} sorted into free, approval or practice", about=tuple(absent))
    for entry in entries:
        kind, rule = entry.kind.value or "", site.pick(entry.rule)
        if entry.kind.missing:
            yield Gap(entry.kind, "a correction does not say what is corrected")
        elif rule.missing:
            yield Gap(
                rule,
                f"corrections of {plain(kind)} are neither free nor subject to approval",
                about=(kind,),
            )
        elif len(set(rule.values)) > 1:
            yield Gap(
                rule,
                f"corrections of {plain(kind)} are both free and subject to approval",
                about=(kind,),
            )


RULES: Final = (denials_not_sorted, clinical_denials_sent_to_vendor, nobody_gathers, corrections_not_sorted)
