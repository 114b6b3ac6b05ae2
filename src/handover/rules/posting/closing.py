"""Gaps in closing the loop, and in the notes that carry the story."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AreaName
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.posting import Posting
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST015",
    "W/B/B",
    guide=("S-7.31", "S-7.33"),
    fix="Name one side for claims and one for balances under `close_loop`; they may differ. It sees that the money or the correction is in the books, marks the item as done and writes the final note.",
    question="Which one side confirms that it was posted and marks it as done?",
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
            yield Gap(answer, f"nobody closes {what} and says so", about=(what,), areas=(area,))
        elif owners.both(answer):
            yield Gap(answer, f"both sides are to close {what}", about=(what,), areas=(area,))


#: A note shorter than this can hardly say who, what and what next, in characters.
_SHORTEST = 25


@rule(
    "PST018",
    "–/A/W",
    guide=("S-7.30",),
    kind=Kind.CONTRADICTION,
    fix="Rewrite it with who was reached, what was said and agreed, and the next date.",
    question="How would a good note about this call read?",
    duty="billing",
)
def vague_example_note(document: Posting) -> Iterator[Gap]:
    """An example note says too little to go on from.

    Why:
        People copy examples. "Left message" makes the next caller start again.
    Bad:
        posting:
          "balance_notes.examples": ["Left message."]
    Bad:
        posting:
          "balance_notes.examples": ["Called patient about the open balance, no answer, will try again later"]
    Good:
        posting:
          "balance_notes.examples": ["Left message with spouse, no detail given; try again on Thursday 3 December."]
    """
    vague = table("vague_note")
    for item in document.balance_notes.examples.items:
        words = item.value
        if words is None:
            continue
        text = words.words.strip()
        if len(text) < _SHORTEST or vague.hits(text):
            yield Gap(item, "this example note does not say who was reached, what was agreed and what comes next")


RULES: Final = (nobody_closes_the_loop, vague_example_note)
