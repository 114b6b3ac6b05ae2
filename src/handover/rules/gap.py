"""What a rule yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from handover.analysis.structure.phrasing import in_full, listed, some
from handover.analysis.structure.unsaid import open_groups
from handover.node import FilePlace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.model.answer import Answer
    from handover.model.part import Part
    from handover.model.place import Place
    from handover.node import TextSpan


Target: TypeAlias = "Answer[Any] | Part | Place | TextSpan | FilePlace"


#: Asks the question of the field that a gap stands at, though its rule has one of its own.
FIELD_QUESTION: Final = "{the question}"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap in one practice.

    Args:
        at: the narrowest thing it is about; what is absent is there to be pointed at.
        message: one sentence about this practice. It holds names, days, hours, amounts and
            counts, never free text. What it is about is named as ``{the answer}``, or as the entry
            around that, ``{the login}``; the words in braces stand where there is no name.
        about: ids, days, hours or amounts that tell it from other gaps of the rule at the
            same place; they go into the fingerprint.
        ask: ids of people the answer is about, who are asked before anybody else.
        causes: the answers it was computed from, where those are not `at` itself; it yields
            to a rule named in `yields_to` that has a gap at one of them.
        parts: the missing answers that it tells together; it yields only where other rules
            have told each of them.
        question: the question that settles it, where the rule's own is not close enough, with the
            same names in braces.
        fix: what to do, where the rule's own is not close enough.
        line: a sentence with the line as it is to be written. It holds text of the file, so it is shown behind
            the fix only where nothing in the file must be hidden.
        like: how the answer may be written, where the example of the field does not show all that is asked for.
        areas: the service areas it is a question for, where that is not the rule's.
        once_live: whether it is a gap only once the work has begun, so that no earlier stage is asked.
        stands_in: whether it is told only where the rule that asks for the answer is silent, because another answer serves
            as well: nothing more is settled with that rule's gap, and a draft is not asked for it.
        about_others: whether whoever the answer is about cannot be asked, because what is wrong is how they are reached.
        says_all: whether what is to be done is said in full, so that no form of the answer is shown with it.
        blocks: whether it is a blocker at each stage, because the rest cannot be judged before it is closed.
    """

    at: Target
    message: str
    about: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    causes: tuple[Target, ...] = ()
    parts: tuple[Target, ...] = ()
    question: str = ""
    fix: str = ""
    line: str = ""
    like: str = ""
    areas: tuple[str, ...] = ()
    once_live: bool = False
    stands_in: bool = False
    blocks: bool = False
    says_all: bool = False
    about_others: bool = False


def unsaid(whole: Target, parts: Mapping[str, Answer[Any]], question: str = "") -> Iterator[Gap]:
    """Yield one gap for those of several answers that are missing, and one for each at which words are written.

    Args:
        whole: what holds the answers; pointed at where more than one is missing.
        parts: what each answer says, as in "it is not said yet …" → the answer.
        question: what to ask where so many are missing that they cannot all be named in a question.
    """
    for missing in open_groups(parts):
        text = some(missing)
        asked = in_full("Could you say {}?", missing)
        if question and not asked.endswith(f"{listed(missing)}?"):
            asked = question
        if len(missing) == 1:
            yield Gap(next(iter(missing.values())), f"it is not said yet {text}", question=asked)
        else:
            yield Gap(
                whole,
                f"it is not said yet {text}",
                about=tuple(answer.place.step for answer in missing.values()),
                parts=tuple(missing.values()),
                question=asked,
            )
