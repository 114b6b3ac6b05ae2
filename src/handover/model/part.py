"""A part: a mapping with keys of ours, as a frozen pydantic model that knows its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, Protocol, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, ValidationInfo, model_validator

from handover.model.manual import Manual, manual_of
from handover.model.spoken import why_not_none

if TYPE_CHECKING:
    from typing import Self

    from handover.model.marks import Marks
    from handover.model.place import Place
    from handover.model.spoken import Unanswered


#: The parts of the work that ``for`` can tell apart, beside locations.
ALL_SPLITS: Final = ("areas", "payers", "providers", "visits", "amount", "age", "channel")


class PartReader(Protocol):
    """What tells a part where its fields stand; see `grammar.Reader`."""

    def part(self, cls: type[Part], place: Place) -> PartParts:
        """Return the places of a part's fields and the reserved words written in it."""
        ...


class PartParts(NamedTuple):
    """What a mapping was found to hold.

    Args:
        places: where each field stands, by its name in Python.
        marks: the reserved words written in it.
        readable: whether it could be read as a part.
    """

    places: dict[str, Place]
    marks: Marks
    readable: bool = True


class Part(BaseModel):
    """A mapping with keys of ours.

    Building one never fails. Each field gets the place it stands at, present or not;
    unknown keys and values of the wrong shape are told to the reader.

    Attributes:
        identity: the keys that name such a part within a list.
        main: the key that a plain value alone stands for; empty when there is none.
        moved: keys that were written here once, each with where and how the fact is written now.
        splits: parts of the work, beside locations, for which a rule tells such entries apart.
        in_order: whether the order of such parts in a list says something.
        plain: keys that take a value alone, because they name or sort such a part, or are about the program:
            reserved words beside them are refused.
        called: what people write for a key, as a question or a message calls it, with the key. The label of a field in
            the pack is read without being named here.
        facts: keys whose words, and all below them, say what something is, where it is kept, how it was or how it
            looks: nobody decides by them, so they are not read back; ``note`` for what stands beside such a part.
        at_once: keys that one value alone, written in place of the keys, answers all together.
        describes: keys whose words describe something, so that no decision is asked for: hedges and open ends
            are no fault in them.
        doings: lists whose items say each what is done, or never done, so that each of them is a decision; the items of
            other lists name things, and say by standing together what they are.
        tells: keys that tell what happens or what is said, where somebody who has no name may well act.
        strict: keys that decide how all else is judged, so that words there are never taken as said.
        weighs: keys by which it is judged what is asked at all, and how much it weighs: a listed word there that cannot
            be read is a blocker at each stage.
        past: keys that say who did something, or in whose name it is: nobody stands in for that.
        takes: reserved words that work here though they do not in other parts.
        judges_days: whether rules of its own read ``from`` and ``until`` written at it; else
            an entry that is over, or has not begun, is left out when it is read.
    """

    model_config = ConfigDict(frozen=True, defer_build=True, arbitrary_types_allowed=True)
    __slots__ = ("_marks", "_place", "_readable")

    identity: ClassVar[tuple[str, ...]] = ()
    main: ClassVar[str] = ""
    at_once: ClassVar[tuple[str, ...]] = ()
    moved: ClassVar[Mapping[str, str]] = {}
    called: ClassVar[Mapping[str, str]] = {}
    splits: ClassVar[tuple[str, ...]] = ()
    in_order: ClassVar[bool] = False
    plain: ClassVar[tuple[str, ...]] = ()
    facts: ClassVar[tuple[str, ...]] = ()
    describes: ClassVar[tuple[str, ...]] = ()
    doings: ClassVar[tuple[str, ...]] = ()
    tells: ClassVar[tuple[str, ...]] = ()
    strict: ClassVar[tuple[str, ...]] = ()
    weighs: ClassVar[tuple[str, ...]] = ()
    past: ClassVar[tuple[str, ...]] = ()
    takes: ClassVar[tuple[str, ...]] = ()
    judges_days: ClassVar[bool] = False

    @property
    def place(self) -> Place:
        """Where this part stands."""
        place: Place = object.__getattribute__(self, "_place")
        return place

    @property
    def marks(self) -> Marks:
        """The reserved words written in this part."""
        marks: Marks = object.__getattribute__(self, "_marks")
        return marks

    @property
    def missing(self) -> bool:
        """Whether nothing at all is written here."""
        return self.readable and self.place.empty

    @property
    def readable(self) -> bool:
        """Whether this could be read as a part."""
        readable: bool = object.__getattribute__(self, "_readable")
        return readable

    @property
    def is_none(self) -> bool:
        """Whether the whole is "none, on purpose", where its field may be."""
        manual = self.place.manual
        return manual is not None and manual.none and self.marks.none is not None and self.why_not_none is None

    @property
    def why_not_none(self) -> Unanswered | None:
        """Why the whole is not "none" though that is written: its reason says that nobody knows."""
        reason = self.marks.none
        return why_not_none(reason.known.words) if reason is not None and reason.known is not None else None

    def with_answers(self, answers: Mapping[str, object]) -> Self:
        """Return this part, at the same place, with other answers to some of its fields.

        Args:
            answers: the answers by the fields' names in Python.
        """
        part = self.model_copy(update=answers)
        part._stand(self.place, self.marks, readable=self.readable)  # noqa: SLF001 - a part of the same class
        return part

    @model_validator(mode="wrap")
    @classmethod
    def _from_place(cls, place: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        reader: PartReader = info.context  # type: ignore[assignment]  # every reading brings its reader
        found = reader.part(cls, place)
        part = handler(found.places)
        part._stand(place, found.marks, readable=found.readable)  # noqa: SLF001 - a part of the same class
        return part

    def _stand(self, place: Place, marks: Marks, *, readable: bool) -> None:
        """Note the place, once, when the part is made (pydantic freezes its fields, not these)."""
        object.__setattr__(self, "_place", place)
        object.__setattr__(self, "_marks", marks)
        object.__setattr__(self, "_readable", readable)

    # Two parts are the same only if they stand at the same place.
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {self.place.address}>"


class FieldInfo:
    """One field of a part class: its key in YAML, its form, its kinds and its manual."""

    __slots__ = ("form", "key", "kinds", "manual", "name")

    def __init__(self, name: str, annotation: Any, manual: Manual) -> None:
        self.name, self.key, self.manual = name, name.rstrip("_"), manual
        #: `Answer`, `Many`, `Entries`, `Detailed`, or the class of a nested part.
        self.form: Any = get_origin(annotation) or annotation
        #: the types in the brackets, such as ``(PersonRef,)``.
        self.kinds: tuple[Any, ...] = get_args(annotation)


#: What a part says of some of its keys, and their manuals say by the same word.
_SAID_OF_KEYS: Final = ("plain", "describes", "doings", "tells", "strict", "weighs")


@cache
def fields_of(part: type[Part]) -> dict[str, FieldInfo]:
    """Return the fields of a part class by their key in YAML, in the order declared."""
    found = (FieldInfo(name, info.annotation, manual_of(info)) for name, info in part.model_fields.items())
    fields = {info.key: info for info in found}
    for key in {*part.facts, *part.identity} & fields.keys():
        fields[key].manual = replace(fields[key].manual, fact=True)
    for word in _SAID_OF_KEYS:
        for key in getattr(part, word):
            said: dict[str, Any] = {word: True}
            fields[key].manual = replace(fields[key].manual, **said)
    for key in part.past:
        fields[key].manual = replace(fields[key].manual, holds=False)
    for info in fields.values():
        cover = fields.get(info.manual.covered_by)
        if cover is not None:
            cover.manual = replace(cover.manual, covers=info.key)
    return fields
