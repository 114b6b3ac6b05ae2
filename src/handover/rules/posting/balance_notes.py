"""Gaps in the notes about balances."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.posting import Posting
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PST017",
    "–/W/W",
    guide=("S-7.28", "S-7.29"),
    fix="List who, what, agreed, next_date, payment and constraints under `balance_notes.capture`.",
    duty="billing",
    areas=("balances",),
    answers=("posting.balance_notes.capture",),
)
def note_standard_incomplete(document: Posting, site: Site) -> Iterator[Gap]:
    """Nothing says what a note about a balance must hold, or it leaves something out.

    Why:
        The next caller has the note and nothing else.
    Bad:
        posting:
          "balance_notes.capture": ~
    Bad:
        posting:
          "balance_notes.capture": [who, what, next_date]
    Good:
        posting:
          "balance_notes.capture": [constraints, payment, next_date, agreed, what, who, {other: "mood"}]
    """
    words = {
        "who": "who was reached",
        "what": "what was said",
        "agreed": "what was agreed",
        "next_date": "the next date",
        "payment": "how payment was offered",
        "constraints": "any limits",
    }
    capture = site.pick(document.balance_notes.capture)
    absent = {key: text for key, text in words.items() if key not in capture.values}
    if capture.missing:
        yield Gap(capture, "it is not said yet what a note about a balance must hold")
    elif absent:
        yield Gap(capture, f"a note about a balance leaves out {listed(absent.values())}", about=tuple(absent))


#: A note shorter than this can hardly say who, what and what next, in characters.
_SHORTEST = 25


@rule(
    "PST018",
    "–/A/W",
    guide=("S-7.30",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Rewrite it with who was reached, what was said and agreed, and the next date.",
    question="How would a good example of a note about a balance read?",
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
            yield Gap(item, "an example of a note does not say who was reached, what was agreed and what comes next")


RULES: Final = (
    note_standard_incomplete,
    vague_example_note,
)
