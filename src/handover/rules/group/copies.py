"""Answers that were copied from another practice."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.unconfirmed import UnconfirmedAnswer, UnconfirmedAnswers
from handover.analysis.structure.phrasing import counted
from handover.model.kinds.words import Name
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "GRP006",
    "–/W/W",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Go through them with somebody of this practice: replace `unconfirmed` by `confirmed:` with the day, or correct the answer.",
    question="Do the answers that were copied from another practice hold at the practice as well?",
)
def copied_answers_not_confirmed(promises: UnconfirmedAnswers) -> Iterator[Gap]:
    """Answers were copied from another practice, and nobody of this one has confirmed them.

    Where somebody is named to confirm one, it is asked for like any unconfirmed answer.

    Why:
        What holds at a sister practice is often nearly, not quite, what holds here.
    Bad:
        escalation-contacts:
          answer_within: {is: 1 working day, unconfirmed: {copied_from: mill-road}}
    Good:
        escalation-contacts:
          answer_within: {is: 1 working day, confirmed: 2026-11-02}
    """
    found: dict[Name, list[UnconfirmedAnswer]] = {}
    for promise in promises.others:
        origin = promise.mark.copied_from.known
        if promise.copied and origin is not None:
            found.setdefault(origin, []).append(promise)
    for origin, copied in found.items():
        are, them = ("is", "it") if len(copied) == 1 else ("are", "them")
        text = f"{counted(len(copied), 'answer')} {are} copied from {origin.shown}, and nobody of the practice has confirmed {them}"
        question = f"Do the answers that were copied from {origin.shown} hold at the practice as well?"
        yield Gap(copied[0].thing, text, question=question, about=(origin,))


RULES: Final = (copied_answers_not_confirmed,)
