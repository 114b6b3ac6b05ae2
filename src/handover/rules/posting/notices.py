"""Gaps in how each side hears what the other has posted."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.posting import Posting
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST003",
    "–/B/B",
    guide=("S-5.21", "S-7.02", "S-7.08", "S-7.09", "S-7.11"),
    fix="Agree under `notices` a daily list or a shared queue by which each side hears of it, and what the billing team does with money that the practice posts.",
    question="How does each side hear what the other has posted, and what to follow up?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.notices", "posting.notices.to", "posting.notices.method", "posting.instead"),
)
def no_notice_after_posting(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """One side posts, and the other is not told.

    Why:
        Whoever follows up then guesses, or checks every claim again.
    Bad:
        posting:
          "notices[vendor]-":
    Bad:
        posting:
          notices: [{method: daily_message, contents: [posted, follow_up]}]
    Bad:
        posting:
          instead: ~
    Good:
        posting:
          "notices[vendor].method": shared_queue
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
          "kinds[refund].owner": [practice, vendor]
          "notices[practice]-":
    """
    sides: set[str] = set()
    for entry in site.entries(document.kinds):
        owner = site.pick(entry.owner)
        if not owners.both(owner):  # which of the two it is has to be decided first
            sides |= owners.sides(owner)
    yield from _not_told(document, sides, site)
    instead = site.pick(document.instead)
    if "practice" in sides and instead.missing:
        yield Gap(
            instead,
            "it is not said yet what the billing team does with money that the practice posts",
            question="What does the billing team do when money arrives that the practice posts?",
        )


def _not_told(document: Posting, sides: set[str], site: Site) -> Iterator[Gap]:
    """Yield what is missing for each side to hear what the other has posted."""
    notices = site.entries(document.notices)
    nameless = next((notice for notice in notices if notice.to.missing and notice.to.readable), None)
    if nameless is not None:
        yield Gap(
            nameless.to, "{the notice} does not say which side is told", question="Which side is told by {the notice}?"
        )
        return
    told = {notice.to.value for notice in notices if not site.pick(notice.method).missing}
    words = {"practice": ("vendor", "the billing team"), "vendor": ("practice", "the practice")}
    untold = [words[side] for side in words if side in sides and words[side][0] not in told]
    if len(untold) > 1:
        yield Gap(
            document.notices, "it is not said yet how either side is told what the other has posted", about=("both",)
        )
    for to, whom in untold if len(untold) == 1 else ():
        begun = next((notice.method for notice in notices if notice.to.value == to), document.notices)
        other = "the practice" if to == "vendor" else "the billing team"
        question = f"How does {whom} hear what {other} has posted, and what to follow up?"
        text = f"it is not said yet how {whom} is told what {other} has posted"
        yield Gap(begun, text, about=(to,), question=question)


@rule(
    "PST004",
    "–/W/W",
    guide=("S-7.10",),
    fix="Write `contents: [posted, follow_up]`: each notice lists the items posted and those to follow up.",
    duty="money",
    areas=("insurance", "balances"),
    yields_to=("PST003",),
    answers=("posting.notices.contents",),
)
def notice_without_contents(document: Posting, site: Site) -> Iterator[Gap]:
    """A notice about what was posted leaves out the items, or what to follow up.

    Why:
        "Posted today" is not enough. The other side needs the items, and which of them it
        should chase.
    Bad:
        posting:
          "notices[vendor].contents": ~
    Bad:
        posting:
          "notices[practice].contents": posted
    Good:
        posting:
          "notices[vendor]": {to: vendor, method: shared_queue, contents: [follow_up, posted]}
    """
    words = {"posted": "the items posted", "follow_up": "the items to follow up"}
    for notice in site.entries(document.notices):
        if notice.method.missing:
            continue
        contents = site.pick(notice.contents)
        absent = {key: text for key, text in words.items() if key not in contents.values}
        if absent:
            whom = {"vendor": " to the billing team", "practice": " to the practice"}.get(notice.to.value or "", "")
            yield Gap(
                contents,
                f"the notice{whom} does not list {listed(absent.values())}",
                about=tuple(absent),
                question=f"Does the notice{whom} list {listed(absent.values())}?",
                causes=(contents, notice.method),
            )


RULES: Final = (
    no_notice_after_posting,
    notice_without_contents,
)
