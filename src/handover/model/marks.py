"""The reserved words that may stand beside any answer and in any part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.kinds.days import Day
from handover.model.kinds.references import (
    ChannelRef,
    LocationRef,
    OwnerRef,
    PayerRef,
    PersonRef,
    ProviderRef,
)
from handover.model.kinds.words import Words
from handover.model.manual import field
from handover.model.part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

Area = Literal["insurance", "balances", "verification", "recare"]
Visit = Literal["new_patient", "emergency", "planned"]


class Unconfirmed(Part):
    """What makes an answer unconfirmed: who will confirm it, and by which day."""

    main: ClassVar[str] = "ask"
    ask: Answer[PersonRef] = field("Who will confirm this?", absent="FIL011 asks for it")
    by: Answer[Day] = field("By which day?", absent="FIL011 asks for it")


class Interim(Part):
    """Who takes a duty for some days."""

    main: ClassVar[str] = "is"
    is_: Answer[OwnerRef] = field("Who takes it for these days?")
    from_: Answer[Day] = field("From which day?", absent="it has begun")
    until: Answer[Day] = field("Until which day, that day included?", absent="open end")
    because: Answer[Words] = field("Why?", absent="text for people")


class For(Part):
    """The part of the practice's work that an entry or a different answer is for.

    Several keys must all hold; `rest` (written ``for: rest``) is what the others leave.
    """

    main: ClassVar[str] = "rest"
    rest: Answer[Literal["rest"]] = field("Is this for all that the other entries leave?", absent="a split")
    locations: Many[LocationRef] = field("At which locations?", absent="all of them")
    areas: Many[Area] = field("In which service areas?", absent="all of them")
    payers: Many[PayerRef] = field("For which payers?", absent="all of them")
    providers: Many[ProviderRef] = field("For which providers?", absent="all of them")
    visits: Many[Visit] = field("For which visits?", absent="all of them")
    amount: Answer[Words] = field("For which amounts?", absent="all of them")
    age: Answer[Words] = field("For balances of which age?", absent="all of them")
    channel: Many[ChannelRef] = field("On which channels?", absent="all of them")


class Marks:
    """The reserved words written at one answer or part; those not written are None."""

    __slots__ = (
        "because", "confirmed", "for_", "from_", "interim", "internal", "locations", "none", "note",
        "other", "says", "source", "stand_in", "unconfirmed", "until", "with_",
    )  # fmt: skip
    none: Answer[Words] | None
    other: Answer[Words] | None
    unconfirmed: Unconfirmed | None
    confirmed: Answer[Day] | None
    with_: Answer[Words] | None
    says: Answer[PersonRef] | None
    because: Answer[Words] | None
    note: Answer[Words] | None
    internal: Answer[bool] | None
    source: Answer[Words] | None
    for_: For | None
    locations: Many[LocationRef] | None
    stand_in: Answer[PersonRef] | None
    interim: Entries[Interim] | None
    from_: Answer[Day] | None
    until: Answer[Day] | None

    def __init__(self, **written: Any) -> None:
        for name in self.__slots__:
            setattr(self, name, written.get(name))

    @property
    def other_words(self) -> Words | None:
        """The text of ``{other: …}``."""
        return self.other.value if self.other is not None else None

    @property
    def split_locations(self) -> Many[LocationRef] | None:
        """The locations this is for, written bare or inside ``for:``; None when for all."""
        if self.for_ is not None and not self.for_.locations.missing:
            return self.for_.locations
        return self.locations

    def written(self) -> Iterator[Answer[Any] | Part]:
        """Yield the answers and parts that stand behind the reserved words."""
        for name in self.__slots__:
            value = getattr(self, name)
            if value is not None:
                yield value


#: Shared by all answers that are written plainly.
NO_MARKS: Final = Marks()

#: Reserved word → how it is read. The words that shape the answer itself (`is`, `differs`,
#: `conflict`) are the grammar's own.
MARK_FORMS: Final[dict[str, tuple[str, Any]]] = {
    "none": ("none", Answer[Words]),
    "other": ("other", Answer[Words]),
    "unconfirmed": ("unconfirmed", Unconfirmed),
    "confirmed": ("confirmed", Answer[Day]),
    "with": ("with_", Answer[Words]),
    "says": ("says", Answer[PersonRef]),
    "because": ("because", Answer[Words]),
    "note": ("note", Answer[Words]),
    "internal": ("internal", Answer[bool]),
    "source": ("source", Answer[Words]),
    "for": ("for_", For),
    "locations": ("locations", Many[LocationRef]),
    "stand_in": ("stand_in", Answer[PersonRef]),
    "interim": ("interim", Entries[Interim]),
    "from": ("from_", Answer[Day]),
    "until": ("until", Answer[Day]),
}
