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


def walk(part: Part) -> Iterator[Part | Answer[Any]]:
    """Yield a part, all that stands below it, and what its reserved words hold, in file order of keys."""
    yield part
    for info in fields_of(type(part)).values():
        value = getattr(part, info.name)
        if isinstance(value, Part):
            yield from walk(value)
        else:
            yield from walk_answer(value)
    yield from _walk_marks(part.marks)


def walk_answer(answer: Answer[Any]) -> Iterator[Part | Answer[Any]]:
    """Yield an answer, its items, details, other versions and what its reserved words hold."""
    yield answer
    if isinstance(answer, Many) and answer.readable:
        for item in answer.items:
            yield from walk_answer(item)
    elif isinstance(answer, Entries) and answer.readable:
        for part in answer.items:
            yield from walk(part)
    elif isinstance(answer, Detailed):
        yield from walk(answer.details)
    for version in (*answer.variants, *answer.claims):
        yield from walk_answer(version)
    yield from _walk_marks(answer.marks)


def _walk_marks(marks: Marks) -> Iterator[Part | Answer[Any]]:
    if marks is NO_MARKS:  # most answers are written plainly
        return
    for written in marks.written():
        yield from walk(written) if isinstance(written, Part) else walk_answer(written)


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
