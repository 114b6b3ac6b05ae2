"""All answers, parts and references of a practice, found in one walk over the model."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.kinds.references import Ref
from handover.model.marks import NO_MARKS, Marks
from handover.model.part import Part, fields_of
from handover.model.practice import Practice

if TYPE_CHECKING:
    from collections.abc import Iterator

P = TypeVar("P", bound=Part)
R = TypeVar("R", bound=Ref)


def walk(part: Part) -> list[Part | Answer[Any]]:
    """Return a part, all that stands below it, and what its reserved words hold, in file order of keys."""
    found: list[Part | Answer[Any]] = []
    _walk_part(part, found)
    return found


def walk_answer(answer: Answer[Any]) -> list[Part | Answer[Any]]:
    """Return an answer, its items, details, other versions and what its reserved words hold."""
    found: list[Part | Answer[Any]] = []
    _walk_answer(answer, found)
    return found


# All go on with one list: generators within generators would hand each answer up through every level.


def _walk_part(part: Part, found: list[Part | Answer[Any]]) -> None:
    found.append(part)
    for info in fields_of(type(part)).values():
        value = getattr(part, info.name)
        if isinstance(value, Part):
            _walk_part(value, found)
        else:
            _walk_answer(value, found)
    _walk_marks(part.marks, found)


def _walk_answer(answer: Answer[Any], found: list[Part | Answer[Any]]) -> None:
    found.append(answer)
    if isinstance(answer, Many):
        for item in answer.found:
            _walk_answer(item, found)
    elif isinstance(answer, Entries):
        for part in answer.found:
            _walk_part(part, found)
    elif isinstance(answer, Detailed):
        _walk_part(answer.details, found)
    for version in (*answer.variants, *answer.claims):
        _walk_answer(version, found)
    _walk_marks(answer.marks, found)


def _walk_marks(marks: Marks, found: list[Part | Answer[Any]]) -> None:
    if marks is NO_MARKS:  # most answers are written plainly
        return
    for written in marks.written():
        if isinstance(written, Part):
            _walk_part(written, found)
        else:
            _walk_answer(written, found)


class AllAnswers:
    """Every part and answer of a practice.

    Args:
        parts: all parts, documents included.
        answers: all answers, missing ones included.
    """

    def __init__(self, parts: tuple[Part, ...], answers: tuple[Answer[Any], ...]) -> None:
        self.parts, self.answers = parts, answers

    @classmethod
    def of(cls, practice: Practice) -> AllAnswers:
        """Walk all documents of a practice."""
        found = [thing for document in practice.documents for thing in walk(document)]
        return cls(
            tuple(thing for thing in found if isinstance(thing, Part)),
            tuple(thing for thing in found if isinstance(thing, Answer)),
        )

    @property
    def things(self) -> Iterator[Answer[Any] | Part]:
        """All answers, then all parts: whatever reserved words may stand beside."""
        yield from self.answers
        yield from self.parts

    def parts_of(self, kind: type[P]) -> tuple[P, ...]:
        """Return the written parts of a class, in the order of the documents."""
        return cast("tuple[P, ...]", self._written_parts.get(kind, ()))

    @cached_property
    def _written_parts(self) -> dict[type[Part], tuple[Part, ...]]:
        found: dict[type[Part], list[Part]] = {}
        for part in self.parts:
            for kind in type(part).__mro__ if not part.missing else ():
                found.setdefault(kind, []).append(part)
        return {kind: tuple(parts) for kind, parts in found.items()}

    def references(self, kind: type[R]) -> Iterator[tuple[Answer[Any], R]]:
        """Yield each readable reference of a kind with the answer that holds it."""
        for answer, value in self._references:
            if isinstance(value, kind):
                yield answer, value

    @cached_property
    def _references(self) -> tuple[tuple[Answer[Any], Ref], ...]:
        read = ((answer, answer.value) for answer in self.answers if answer.readable)
        return tuple((answer, value) for answer, value in read if isinstance(value, Ref))
