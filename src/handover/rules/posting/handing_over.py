"""Gaps in what one side tells the other about money, and in what the billing team may post."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.posting import Posting
from handover.rules.gap import Gap
from handover.rules.rule import rule


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
        "Posted today" helps nobody. The other side needs the items, and which of them it
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
        absent = [text for key, text in words.items() if key not in contents.values]
        if absent:
            whom = {"vendor": " to the billing team", "practice": " to the practice"}.get(notice.to.value or "", "")
            yield Gap(
                contents,
                f"the notice{whom} does not list {listed(absent)}",
                about=tuple(absent),
                causes=(contents, document.notices, notice.method),
            )


@rule(
    "PST005",
    "–/B/B",
    guide=("S-5.22",),
    fix="Write under `boundary`, at each kind that the billing team enters, what is not posted without asking, and under `vendor_posting.checks` who compares what, how often.",
    question="Where does the billing team's posting of money end, and how is it checked?",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.kinds.boundary", "posting.vendor_posting.checks"),
)
def vendor_posts_without_a_boundary(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team posts money, and nothing says where that ends or how it is checked.

    Why:
        Whoever both chases and posts money needs a line and a second pair of eyes; both
        sides are safer with them.
    Bad:
        posting:
          "kinds[insurance_payment].boundary": ~
    Bad:
        posting:
          vendor_posting: ~
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
          vendor_posting: ~
    Good:
        posting:
          "vendor_posting.checks": ~
          "vendor_posting.checked_by": dana
    """
    kinds = site.entries(document.kinds)
    # where both sides enter a kind, it has to be decided first which of the two it is
    divided = {one.kind.value for one, _ in owners.divided(kinds, site, lambda entry: entry.kind.value)}
    entries = [
        entry
        for entry in kinds
        if owners.sides(site.pick(entry.owner)) == {"vendor"} and entry.kind.value not in divided
    ]
    if not entries:
        return
    unbounded = [(plain(entry.kind.value or "an entry"), site.pick(entry.boundary)) for entry in entries]
    unbounded = [(name, boundary) for name, boundary in unbounded if boundary.missing]
    if unbounded:
        names = listed(dict.fromkeys(name for name, _ in unbounded))
        yield Gap(
            unbounded[0][1],
            f"nothing says where the billing team's posting ends: {names}",
            about=tuple(name for name, _ in unbounded),
            question=f"Where does the billing team's posting end: {names}?",
        )
    rules = document.vendor_posting
    checks = site.pick(rules.checks)
    if checks.missing and rules.checked_by.missing:
        yield Gap(
            checks,
            "nothing says how what the billing team posts is checked",
            question="How is it checked what the billing team posts?",
        )


RULES: Final = (notice_without_contents, vendor_posts_without_a_boundary)
