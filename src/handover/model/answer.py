"""An answer: what was given, how sure it is, and where it stands.

An answer is always there. What the author left out is an answer in the state `MISSING`,
so that a rule can point at it. Building one never fails: what cannot be read is an answer
in the state `UNREADABLE`, and the reader keeps the reason apart.
"""

from __future__ import annotations

from copy import copy
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar, get_args

from pydantic_core import core_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from pydantic import GetCoreSchemaHandler

    from handover.model.kinds.words import Words
    from handover.model.marks import Marks
    from handover.model.part import Part
    from handover.model.place import Place
    from handover.model.spoken import Unanswered
    from handover.speech.classes import Spoken

T = TypeVar("T")
D = TypeVar("D", bound="Part")
P = TypeVar("P", bound="Part")


class State(Enum):
    """What can be said of an answer (one of six)."""

    MISSING = "missing"
    GIVEN = "given"
    NONE = "none"
    UNCONFIRMED = "unconfirmed"
    CONFLICT = "conflict"
    UNREADABLE = "unreadable"


#: The two that nearly every rule asks about at every answer: looking them up in the class takes longer than all the rest.
_MISSING: Final = State.MISSING
_UNREADABLE: Final = State.UNREADABLE


class Unread(Exception):  # noqa: N818 - it ends one unit of one rule, which is then "not checked"
    """A rule asked for the value of an answer that could not be read.

    Args:
        place: the place of the answer.
    """

    def __init__(self, place: Place) -> None:
        super().__init__(place.address)
        self.place = place


class Answer(Generic[T]):
    """One answer of kind `T`.

    Args:
        place: where it stands, also when it is absent.
        state: one of the six states.
        value: what was given; None in the states without a value.
        marks: the reserved words written beside it.
    """

    __slots__ = ("_value", "claims", "doubt", "marks", "place", "state", "unanswered", "variants")

    def __init__(self, place: Place, state: State, value: T | None, marks: Marks) -> None:
        self.place, self.state, self._value, self.marks = place, state, value, marks
        #: other answers for some locations, visits or payers (``differs``)
        self.variants: tuple[Self, ...] = ()
        #: the answers that contradict each other (``conflict``)
        self.claims: tuple[Self, ...] = ()
        #: why what is written does not answer; None where nothing is written, or it does
        self.unanswered: Unanswered | Spoken | None = None
        #: what the words of a value may say in place of one; None where they are clear
        self.doubt: Spoken | None = None

    @property
    def standing(self) -> bool:
        """Whether nothing is written and the guide's own list holds (``standing: yes``)."""
        return self.place.standing

    @property
    def known(self) -> T | None:
        """What was given; None also where it cannot be read, for those who pass over it."""
        return None if self.state is _UNREADABLE else self._value

    @property
    def value(self) -> T | None:
        """What was given, or None where nothing was.

        Raises:
            Unread: if something was given that cannot be read.
        """
        if self.state is _UNREADABLE:
            raise Unread(self.place)
        return self._value

    @property
    def missing(self) -> bool:
        """Whether nobody has answered; "none on purpose" and a conflict are answers.

        What is answered for some locations only is not missing as a whole; for one location
        ask `Site.pick`.
        """
        return self.state is _MISSING and not self.variants

    def alone(self) -> Self:
        """Return the general answer without its other versions: what holds where none of them does."""
        if not self.variants:
            return self
        general = copy(self)
        general.variants = ()
        return general

    def absent(self) -> Self:
        """Return this answer as missing at its place: it is written for somewhere else only."""
        return self._without_value(State.MISSING)

    def unread(self) -> Self:
        """Return this answer as one that cannot be read: what holds in its place cannot be."""
        return self._without_value(State.UNREADABLE)

    def _without_value(self, state: State) -> Self:
        other = copy(self)
        other.state, other._value = state, None  # noqa: SLF001 - a copy of its own
        return other

    @property
    def given(self) -> bool:
        """Whether there is a value, confirmed or not."""
        return self.state in (State.GIVEN, State.UNCONFIRMED)

    @property
    def is_none(self) -> bool:
        """Whether the answer is "none, on purpose"."""
        return self.state is State.NONE

    @property
    def readable(self) -> bool:
        """Whether asking for the value is safe."""
        return self.state is not _UNREADABLE

    @property
    def other(self) -> Words | None:
        """The author's own words where a listed choice did not fit (``{other: …}``)."""
        return self.marks.other_words

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read any input; the reader in the context does the work and never fails."""
        del handler
        kinds = get_args(source)
        return core_schema.with_info_plain_validator_function(
            lambda place, info: _reader(info).answer(cls, kinds, place)
        )


def require(*answers: Answer[Any]) -> None:
    """End the unit of a rule where one of some answers cannot be read: it is neither missing nor present.

    Raises:
        Unread: if one of them cannot be read.
    """
    for answer in answers:
        if not answer.readable:
            raise Unread(answer.place)


class Detailed(Answer[T], Generic[T, D]):
    """An answer with details written beside ``is``, such as ``{is: write_off, up_to: 10}``."""

    __slots__ = ("details",)

    def __init__(self, place: Place, state: State, value: T | None, marks: Marks, details: D) -> None:
        super().__init__(place, state, value, marks)
        self.details = details


class Many(Answer[tuple[Answer[T], ...]], Generic[T]):
    """A list of single answers; one value written alone is a list of one."""

    __slots__ = ()

    @property
    def items(self) -> tuple[Answer[T], ...]:
        """The items; empty when nothing was answered.

        Raises:
            Unread: if what stands there is no list of values.
        """
        return self.value or ()

    @property
    def found(self) -> tuple[Answer[T], ...]:
        """The items; none where the list cannot be read, for those who pass over it."""
        return self.known or ()

    @property
    def values(self) -> tuple[T, ...]:
        """The values of the items that have one.

        Raises:
            Unread: if an item cannot be read.
        """
        return tuple(value for value in (item.value for item in self.items) if value is not None)

    @property
    def one(self) -> Answer[T] | None:
        """The item, where exactly one was written."""
        return self.items[0] if len(self.items) == 1 else None


class Entries(Answer[tuple[P, ...]], Generic[P]):
    """A list of parts; one written alone is a list of one."""

    __slots__ = ()

    @property
    def items(self) -> tuple[P, ...]:
        """The parts; empty when nothing was answered.

        Raises:
            Unread: if what stands there is no list of parts.
        """
        return self.value or ()

    def with_items(self, items: tuple[P, ...]) -> Self:
        """Return this list, at the same place, with other parts in it."""
        other = copy(self)
        other._value = items  # noqa: SLF001 - a copy of its own
        return other

    def reorder(self, items: tuple[P, ...]) -> None:
        """Put the parts of this list into another order.

        Args:
            items: the same parts.
        """
        self._value = items

    @property
    def found(self) -> tuple[P, ...]:
        """The parts; none where the list cannot be read, for those who pass over it."""
        return self.known or ()

    def __iter__(self) -> Iterator[P]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class AnswerReader(Protocol):
    """What turns a place into an answer; see `grammar.Reader`."""

    def answer(self, form: type[Answer[Any]], kinds: tuple[Any, ...], place: Place) -> Answer[Any]:
        """Read the answer of the given form and kinds that stands at `place`."""
        ...


def _reader(info: core_schema.ValidationInfo[Any]) -> AnswerReader:
    reader: AnswerReader = info.context
    return reader
