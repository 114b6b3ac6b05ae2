"""The reserved words that may stand beside any answer and in any part."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, NamedTuple, get_args, get_type_hints

from handover.model.answer import Answer, Entries, Many, State
from handover.model.kinds.days import Day
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.references import (
    ChannelRef,
    LocationRef,
    OwnerRef,
    PayerRef,
    PersonRef,
    ProviderRef,
    SpeakerRef,
)
from handover.model.kinds.words import Name, Words
from handover.model.kinds.yes_or_day import YesOrDay  # noqa: TC001 - read by get_type_hints
from handover.model.manual import field
from handover.model.part import Part
from handover.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.place import Place

Area = Literal["insurance", "balances", "verification", "recare"]
Visit = Literal["new_patient", "emergency", "planned", "insured", "uninsured"]


class Unconfirmed(Part):
    """What makes an answer unconfirmed: who will confirm it, by which day, and from which practice it was copied."""

    main: ClassVar[str] = "ask"
    ask: Answer[PersonRef] = field("Who will confirm this?", "Confirmed by", absent="FIL011 asks for it")
    by: Answer[Day] = field("By which day?", "By", absent="FIL011 asks for it")
    copied_from: Answer[Name] = field(
        "From which other practice was it copied?", "Copied from", example="mill-road",
        absent="it was not copied, unless said",
    )  # fmt: skip


class Interim(Part):
    """Who takes a duty for some days."""

    facts: ClassVar[tuple[str, ...]] = ("because",)
    main: ClassVar[str] = "is"
    is_: Answer[OwnerRef] = field("Who takes it for these days?", "Who")
    from_: Answer[Day] = field("From which day?", "From", absent="it has begun")
    until: Answer[Day] = field("Until which day, that day included?", "Until", absent="open end")
    because: Answer[Words] = field("Why?", "Because", absent="text for people")


class InterimHours(Part):
    """The hours of some days, in place of the usual ones."""

    facts: ClassVar[tuple[str, ...]] = ("because",)
    main: ClassVar[str] = "is"
    is_: Answer[WeekHours] = field("Which hours hold on these days?", "Hours")
    from_: Answer[Day] = field("From which day?", "From", absent="it has begun")
    until: Answer[Day] = field("Until which day, that day included?", "Until", absent="open end")
    because: Answer[Words] = field("Why?", "Because", absent="text for people")


class For(Part):
    """The part of the practice's work that an entry or a different answer is for.

    Several keys must all hold; `rest` (written ``for: rest``) is what the others leave.
    """

    describes: ClassVar[tuple[str, ...]] = ("amount", "age")
    main: ClassVar[str] = "rest"
    rest: Answer[Literal["rest"]] = field("Is this for all that the other entries leave?", "The rest", absent="a split")
    locations: Many[LocationRef] = field("At which locations?", "Locations", absent="all of them")
    areas: Many[Area] = field("In which service areas?", "Areas", absent="all of them")
    payers: Many[PayerRef] = field("For which payers?", "Payers", absent="all of them")
    providers: Many[ProviderRef] = field("For which providers?", "Providers", absent="all of them")
    visits: Many[Visit] = field(
        "For which visits?", "Visits", help="new_patient, emergency, planned, insured or uninsured.", example="new_patient",
        absent="all of them",
    )  # fmt: skip
    amount: Answer[Words] = field("For which amounts?", "Amounts", example='"75 to 300"', absent="all of them")
    age: Answer[Words] = field(
        "For balances of which age?", "Age of balances", example='"over 90 days"', absent="all of them"
    )
    channel: Many[ChannelRef] = field("On which channels?", "Channels", absent="all of them")


class Marks:
    """The reserved words written at one answer or part; those not written are None."""

    none: Answer[Words] | None
    other: Answer[Words] | None
    said: Answer[Words] | None
    says: Answer[SpeakerRef] | None
    on: Answer[Day] | None
    unconfirmed: Unconfirmed | None
    confirmed: Answer[YesOrDay] | None
    with_: Answer[SpeakerRef] | None
    because: Answer[Words] | None
    note: Answer[Words] | None
    internal: Answer[bool] | None
    for_: For | None
    locations: Many[LocationRef] | None
    stand_in: Answer[PersonRef] | None
    interim: Entries[Interim] | None
    interim_hours: Entries[InterimHours] | None
    from_: Answer[Day] | None
    until: Answer[Day] | None

    __slots__ = tuple(__annotations__)

    def __init__(self, **written: Any) -> None:
        for name in self.__slots__:
            setattr(self, name, written.get(name))

    def without_days(self) -> Marks:
        """Return these words without ``from`` and ``until``, where the two are the answer itself."""
        return Marks(**{name: getattr(self, name) for name in self.__slots__ if name not in ("from_", "until")})

    @property
    def other_words(self) -> Words | None:
        """The text of ``{other: …}``."""
        return self.other.value if self.other is not None else None

    @property
    def on_file(self) -> bool:
        """Whether words that decide nothing are written here (``said``)."""
        return self.said is not None and not self.said.missing

    @property
    def days_readable(self) -> bool:
        """Whether it can be read from when, and until when, it holds."""
        return all(day is None or day.readable for day in (self.from_, self.until))

    @property
    def is_internal(self) -> bool:
        """Whether all of it is for the practice only; beside a note, the note alone is."""
        return self.note is None and self.note_is_internal

    @property
    def note_is_internal(self) -> bool:
        """Whether at least the note is for the practice only."""
        return self.internal is not None and bool(self.internal.known)

    @property
    def split_locations(self) -> Many[LocationRef] | None:
        """The locations this is for, written bare or inside ``for:``; None when for all."""
        if self.for_ is not None and not self.for_.locations.missing:
            return self.for_.locations
        return self.locations

    def with_said(self, place: Place) -> Marks:
        """Return these words with what stands at a place as what was said."""
        return self._with("said", place)

    def with_other(self, place: Place) -> Marks:
        """Return these words with what stands at a place as own words that a closed list allows."""
        return self._with("other", place)

    def _with(self, word: str, place: Place) -> Marks:
        text = place.node.text if isinstance(place.node, Scalar) else ""
        written = {name: getattr(self, name) for name in self.__slots__}
        return Marks(**written | {word: Answer(place, State.GIVEN, Words(text), NO_MARKS)})

    def and_those(self, others: Marks) -> Marks:
        """Return these words, and of others those that are not written here."""
        if others is NO_MARKS:
            return self
        return Marks(
            **{
                name: getattr(self, name) if getattr(self, name) is not None else getattr(others, name)
                for name in self.__slots__
            }
        )

    def written(self) -> Iterator[Answer[Any] | Part]:
        """Yield the answers and parts that stand behind the reserved words."""
        if self is NO_MARKS:
            return
        for name in self.__slots__:
            value = getattr(self, name)
            if value is not None:
                yield value


#: Shared by all answers that are written plainly.
NO_MARKS: Final = Marks()

#: Reserved word → how it is read. The words that shape the answer itself (`is`, `differs`,
#: `conflict`) are the grammar's own.
MARK_FORMS: Final[dict[str, tuple[str, Any]]] = {
    name.rstrip("_"): (name, get_args(form)[0])
    for name, form in get_type_hints(Marks).items()
    if name != "interim_hours"  # written `interim`, beside hours
}


class Position(Enum):
    """Where reserved words are written; the value is what a manual calls it."""

    ANSWER = "one answer"
    ENTRY = "an entry of a list"
    BLOCK = "a block of answers"
    DOCUMENT = "a whole document"


class Limit(NamedTuple):
    """Where a reserved word may stand, if not everywhere.

    Args:
        at: where it works.
        fix: what to write in other places.
    """

    at: frozenset[Position]
    fix: str


_SINGLE: Final = frozenset({Position.ANSWER, Position.ENTRY})
_HOLDERS: Final = Limit(
    frozenset({Position.ANSWER}), "write it where somebody is named, as in {is: dana, stand_in: ines}"
)
_SPLIT: Final = Limit(_SINGLE, "write it at each answer or entry that it is about")
_DAYS: Final = Limit(_SINGLE, "write the days at the answer or entry that they are about")
_SHAPE: Final = Limit(frozenset({Position.ANSWER}), "write it at the one answer that it is about")

#: Reserved words that work in some places only; in the others they are refused.
LIMITS: Final[dict[str, Limit]] = {
    "other": Limit(frozenset({Position.ANSWER}), "write it as the value of the key that it answers"),
    "internal": Limit(_SINGLE, "write it at the answer, the entry or beside the note that it is about"),
    "for": _SPLIT,
    "locations": _SPLIT,
    "stand_in": _HOLDERS,
    "interim": _HOLDERS,
    "from": _DAYS,
    "until": _DAYS,
    "differs": _SHAPE,
    "conflict": _SHAPE,
}

#: Reserved words about who holds a duty: they work only where somebody is named.
HOLDER_WORDS: Final = frozenset({"stand_in", "interim"})
