"""Gaps in what one side tells the other about money, and in what the billing team may post."""

from collections.abc import Iterator
from typing import Any

from handover.model.answer import Answer
from handover.model.posting import Posting
from handover.reckon.owners import Owners
from handover.reckon.phrasing import listed
from handover.reckon.site import Site
from handover.rules.gap import Gap, unsaid
from handover.rules.posting.topic import posting


@posting.rule(
    "004",
    "–/W/W",
    guide=("S-7.10",),
    fix="Write `contents: [posted, follow_up]`.",
    duty="money",
    areas=("insurance", "balances"),
    yields_to=("PST003",),
    answers=("posting.notices.to_vendor.contents", "posting.notices.to_practice.contents"),
)
def notice_without_contents(document: Posting, site: Site) -> Iterator[Gap]:
    """A notice about what was posted leaves out the items, or what to follow up.

    Why:
        "Posted today" helps nobody. The other side needs the items, and which of them it
        should chase.
    What to do:
        Let each notice list the items posted and those to follow up.
    Bad:
        posting:
          "notices.to_vendor.contents": ~
    Bad:
        posting:
          "notices.to_practice.contents": posted
    Good:
        posting:
          "notices.to_vendor": {method: shared_queue, contents: [follow_up, posted]}
    """
    words = {"posted": "the items posted", "follow_up": "the items to follow up"}
    for notices, whom in ((document.notices.to_vendor, "billing team"), (document.notices.to_practice, "practice")):
        for notice in site.entries(site.pick(notices)):
            if notice.method.missing:
                continue
            absent = [text for key, text in words.items() if key not in notice.contents.values]
            if absent:
                yield Gap(
                    notice.contents,
                    f"the notice to the {whom} does not list {listed(absent)}",
                    about=tuple(absent),
                    causes=(notice.contents, notices),
                )


@posting.rule(
    "005",
    "–/B/B",
    guide=("S-5.22",),
    fix="Write where the posting ends, and how it is checked, under `vendor_posting`.",
    duty="money",
    areas=("insurance", "balances"),
    answers=("posting.vendor_posting.boundary", "posting.vendor_posting.checks"),
)
def vendor_posts_without_a_boundary(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team posts money, and nothing says where that ends or how it is checked.

    Why:
        Whoever both chases and posts money needs a line and a second pair of eyes; both
        sides are safer with them.
    What to do:
        Say what is not posted without asking, and who compares what, how often.
    Bad:
        posting:
          "vendor_posting.boundary": ~
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
    entries = [entry for entry in site.entries(document.kinds) if "vendor" in owners.sides(entry.owner)]
    if not entries and "vendor" not in owners.sides(site.pick(document.posts_all)):
        return
    rules = document.vendor_posting
    parts: dict[str, Answer[Any]] = {}
    if not (entries and all(entry.boundary.given for entry in entries)):
        parts["where the billing team's posting of money ends"] = site.pick(rules.boundary)
    if rules.checked_by.missing:
        parts["how what the billing team posts is checked"] = site.pick(rules.checks)
    yield from unsaid(rules, parts)
