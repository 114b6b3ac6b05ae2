"""What a rule yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from handover.analysis.structure.phrasing import listed
from handover.node import FilePlace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handover.model.answer import Answer
    from handover.model.part import Part
    from handover.model.place import Place
    from handover.node import TextSpan


Target: TypeAlias = "Answer[Any] | Part | Place | TextSpan | FilePlace"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap in one practice.

    Args:
        at: the narrowest thing it is about; what is absent is there to be pointed at.
        message: one sentence about this practice. It holds names, days, hours, amounts and
            counts, never free text.
        about: ids, days, hours or amounts that tell it from other gaps of the rule at the
            same place; they go into the fingerprint.
        ask: ids of people the answer is about, who are asked before anybody else.
        causes: the answers it was computed from, where those are not `at` itself; it yields
            to a rule named in `yields_to` that has a gap at one of them.
        question: the question that settles it, where the rule's own is not close enough.
        fix: what to do, where the rule's own is not close enough.
        areas: the service areas it is a question for, where that is not the rule's.
    """

    at: Target
    message: str
    about: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    causes: tuple[Target, ...] = ()
    question: str = ""
    fix: str = ""
    areas: tuple[str, ...] = ()


def unsaid(whole: Target, parts: Mapping[str, Answer[Any]]) -> Iterator[Gap]:
    """Yield one gap for those of several answers that are missing, if any are.

    Args:
        whole: what holds the answers; pointed at where more than one is missing.
        parts: what each answer says, as in "nothing says …" → the answer.
    """
    missing = {words: answer for words, answer in parts.items() if answer.missing}
    if len(missing) == 1:
        ((words, answer),) = missing.items()
        yield Gap(answer, f"nothing says {words}")
    elif missing:
        text = listed(missing)
        yield Gap(
            whole,
            f"nothing says {text}",
            about=tuple(answer.place.step for answer in missing.values()),
            causes=(whole, *missing.values()),
            question=f"Could you say {text}?",
        )
