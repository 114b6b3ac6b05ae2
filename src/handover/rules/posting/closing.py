"""Gaps in closing claims and balances: by whom, with which steps, and when a balance ends."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AreaName
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.posting import Posting
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST015",
    "W/B/B",
    guide=("S-7.31", "S-7.33"),
    fix="Name one side for claims and one for balances under `close_loop`; they may differ. It sees that the money or the correction is in the books, marks the item as done and writes the final note.",
    question="Which side confirms that an item was posted and marks the item as done?",
    duty="billing",
    areas=("insurance", "balances"),
    answers=("posting.close_loop.claims", "posting.close_loop.balances"),
)
def nobody_closes_the_loop(document: Posting, owners: Owners, site: Site) -> Iterator[Gap]:
    """Nobody, or everybody, is to confirm the posting and mark the item as done.

    Why:
        When each side assumes that the other closes it, some items are chased twice and
        some not at all.
    Bad:
        posting:
          "close_loop.claims": ~
    Bad:
        posting:
          "close_loop.balances": [practice, vendor]
    Good:
        posting:
          "close_loop.claims": vendor
    """
    closers: tuple[tuple[str, AreaName], ...] = (("claims", "insurance"), ("balances", "balances"))
    for what, area in closers:
        answer = site.pick(getattr(document.close_loop, what))
        if answer.missing:
            question = f"Which side confirms that {what} are posted, and marks them as done?"
            yield Gap(answer, f"it is not said yet who closes {what}", about=(what,), areas=(area,), question=question)
        elif owners.both(answer):
            question = f"Which one of the two sides closes {what}?"
            yield Gap(answer, f"both sides are to close {what}", about=(what,), areas=(area,), question=question)


@rule(
    "PST016",
    "–/W/W",
    guide=("S-7.32",),
    fix="List confirm_posted, mark_completed and final_note under `close_loop.steps`.",
    duty="billing",
    areas=("insurance", "balances"),
    yields_to=("PST015",),
    answers=("posting.close_loop.steps",),
)
def closing_steps_incomplete(document: Posting, site: Site) -> Iterator[Gap]:
    """Closing a claim or a balance leaves out a step.

    Why:
        An item that was marked as done before the money was in the books comes back as a
        complaint.
    Bad:
        posting:
          "close_loop.steps": ~
    Bad:
        posting:
          "close_loop.steps": [confirm_posted, mark_completed]
    Good:
        posting:
          "close_loop.steps": [confirm_posted, mark_completed, final_note, {other: "tell the desk"}]
    """
    words = {
        "confirm_posted": "seeing that the item is posted",
        "mark_completed": "marking the item as done",
        "final_note": "the final note",
    }
    steps = site.pick(document.close_loop.steps)
    absent = {key: text for key, text in words.items() if key not in steps.values}
    if steps.missing:
        yield Gap(steps, "it is not said yet what closing a claim or a balance consists of")
    elif absent:
        yield Gap(steps, f"closing leaves out {listed(absent.values())}", about=tuple(absent))


@rule(
    "PST019",
    "–/W/W",
    guide=("S-1.13",),
    fix="Write `balance_ends: [resolved, agreed_next_step]`: the balance is resolved, or a clear next step is agreed.",
    duty="billing",
    areas=("balances",),
    answers=("posting.balance_ends",),
)
def balance_without_an_end(document: Posting, site: Site) -> Iterator[Gap]:
    """Nothing says when the follow-up of a balance ends.

    Why:
        Without an end a patient is called for ever, or the balance is forgotten after the
        third try.
    Bad:
        posting:
          balance_ends: ~
    Good:
        posting:
          balance_ends: {other: "after three tries it goes to Dana"}
    """
    ends = site.pick(document.balance_ends)
    if ends.missing:
        yield Gap(ends, "it is not said yet when the follow-up of a balance ends")


RULES: Final = (
    nobody_closes_the_loop,
    closing_steps_incomplete,
    balance_without_an_end,
)
