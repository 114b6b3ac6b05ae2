"""How a message says that something is not answered: not said yet, said to be nobody, or said in words.

A rule writes that "it is not said yet who approves refunds". What is written at the answer decides what
is told: nothing at all, that it is nobody, or words that decide nothing. So one is never told for the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Answer
from handover.model.part import Part
from handover.speech.classes import Spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

#: How a message begins that tells of a missing answer; a clause with "who", "what", "when" follows.
NOT_SAID: Final = "it is not said yet"
_NOT_DECIDED: Final = "it is not decided"
_WHO: Final = f"{NOT_SAID} who "
_ON_FILE: Final = "words on this are on file, and decide nothing"


def why_unanswered(at: Any) -> str:
    """Return why what is written at a place does not answer, within a sentence; empty where nothing is written.

    Args:
        at: an answer or a part; anything else has no words of its own.
    """
    if not isinstance(at, Answer | Part):
        return ""
    if isinstance(at, Answer) and at.missing and at.unanswered is not None:
        return str(at.unanswered.value)
    if isinstance(at, Part) and at.why_not_none is not None:
        return str(at.why_not_none.value)
    return _ON_FILE if at.marks.on_file else ""


def told(message: str, at: Any) -> str:
    """Return a message about a missing answer, as what is written there wants it told.

    Args:
        message: the message, which may say that "it is not said yet …".
        at: the answer or part that it is about.
    """
    why = why_unanswered(at)
    if not why or why in message:
        return message
    if isinstance(at, Answer) and at.unanswered is Spoken.NOBODY and _WHO in message:
        return message.replace(_WHO, f"{why} who ", 1)
    return f"{message.replace(NOT_SAID, _NOT_DECIDED, 1)}; {why}"


def open_groups(answers: Mapping[str, Answer[Any]]) -> list[dict[str, Answer[Any]]]:
    """Return the missing ones of several answers in groups that are told as one.

    Those to which nothing is written stand together; each of the others has words of its own.

    Args:
        answers: what each answer says, as in "it is not said yet …" → the answer.
    """
    missing = {words: answer for words, answer in answers.items() if answer.missing}
    silent = {words: answer for words, answer in missing.items() if not why_unanswered(answer)}
    alone = [{words: answer} for words, answer in missing.items() if words not in silent]
    return [*([silent] if silent else ()), *alone]
