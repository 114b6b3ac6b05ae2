"""A part: a mapping with keys of ours, as a frozen pydantic model that knows its place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationInfo, model_validator

from handover.model.manual import Manual, manual_of

if TYPE_CHECKING:
    from typing import Self

    from handover.model.marks import Marks
    from handover.model.seat import Seat


class PartReader(Protocol):
    """What tells a part where its fields stand; see `grammar.Reader`."""

    def part(self, cls: type[Part], seat: Seat) -> tuple[dict[str, Seat], Marks]:
        """Return the seats of a part's fields and the reserved words written in it."""
        ...


class Part(BaseModel):
    """A mapping with keys of ours.

    Building one never fails. Each field gets the place it stands at, present or not;
    unknown keys and values of the wrong shape are told to the reader.

    Attributes:
        identity: the keys that name such a part within a list.
        main: the key that a plain value alone stands for; empty when there is none.
        moved: keys that were written here once, each with where and how the fact is written now.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, arbitrary_types_allowed=True)
    __slots__ = ("_marks", "_seat")

    identity: ClassVar[tuple[str, ...]] = ()
    main: ClassVar[str] = ""
    moved: ClassVar[Mapping[str, str]] = {}

    @property
    def seat(self) -> Seat:
        """Where this part stands."""
        seat: Seat = object.__getattribute__(self, "_seat")
        return seat

    @property
    def marks(self) -> Marks:
        """The reserved words written in this part."""
        marks: Marks = object.__getattribute__(self, "_marks")
        return marks

    @property
    def missing(self) -> bool:
        """Whether nothing at all is written here."""
        return not self.seat.unread and self.seat.empty

    @property
    def readable(self) -> bool:
        """Whether this could be read as a part."""
        return not self.seat.unread

    def with_answers(self, answers: Mapping[str, object]) -> Self:
        """Return this part, at the same place, with other answers to some of its fields.

        Args:
            answers: the answers by the fields' names in Python.
        """
        part = self.model_copy(update=answers)
        object.__setattr__(part, "_seat", self.seat)
        object.__setattr__(part, "_marks", self.marks)
        return part

    @model_validator(mode="wrap")
    @classmethod
    def _from_seat(cls, seat: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        reader: PartReader = info.context  # type: ignore[assignment]  # every reading brings its reader
        seats, marks = reader.part(cls, seat)
        part = handler(seats)
        object.__setattr__(part, "_seat", seat)
        object.__setattr__(part, "_marks", marks)
        return part

    # Two parts are the same only if they stand at the same place.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.seat.address}>"


class FieldInfo:
    """One field of a part class: its key in YAML, its form, its kinds and its manual."""

    __slots__ = ("form", "key", "kinds", "manual", "name")

    def __init__(self, name: str, annotation: Any, manual: Manual) -> None:
        self.name, self.key, self.manual = name, name.rstrip("_"), manual
        #: `Answer`, `Many`, `Entries`, `Detailed`, or the class of a nested part.
        self.form: Any = get_origin(annotation) or annotation
        #: the types in the brackets, such as ``(PersonRef,)``.
        self.kinds: tuple[Any, ...] = get_args(annotation)


@cache
def fields_of(part: type[Part]) -> dict[str, FieldInfo]:
    """Return the fields of a part class by their key in YAML, in the order declared."""
    found = (FieldInfo(name, info.annotation, manual_of(info)) for name, info in part.model_fields.items())
    return {info.key: info for info in found}
