"""How long a payer gives, and counted from when: "90 days from DOS", "31 December of the following year"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from handover.model.kinds.dates import MONTHS
from handover.model.kinds.durations import Duration
from handover.model.kinds.numbers import plain
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

Counted = Literal["date_of_service", "completion", "submission", "denial", "eob", "primary_eob", "other"]

#: How each event is called where a limit is printed, and read back.
EVENTS: Final[dict[Counted, str]] = {
    "date_of_service": "the date of service",
    "completion": "completion",
    "submission": "submission",
    "denial": "the denial",
    "eob": "the date of the EOB",
    "primary_eob": "the primary EOB",
}
_THE: Final = r"(?:the |our |its |their )?"
_DATE_OF: Final = r"(?:(?:date|day|time)(?: of| on)? )?"
#: What people call each event; a word that is not in here is never passed over.
_NAMES: Final[dict[Counted, str]] = {
    "primary_eob": rf"{_DATE_OF}{_THE}primary(?:'s| payer's| insurer's| plan's| insurance)? (?:eob|remittance|payment|decision)(?: date)?",
    "eob": rf"{_DATE_OF}{_THE}(?:eob|eop|explanation of benefits|remittance(?: advice)?|ra)(?: date)?"
    r"|(?:date|day)(?: that| when| on which)? (?:the )?eob was (?:issued|printed|dated)",
    "denial": rf"{_DATE_OF}{_THE}(?:denial|adverse determination|adverse decision)(?: letter| notice)?(?: date)?",
    "date_of_service": rf"dos|d\.o\.s\.?|{_DATE_OF}{_THE}(?:service|services|treatment|visit|appointment|procedure)(?: date)?"
    r"|(?:date|day)(?: that| when| on which)? (?:the )?services? (?:was|were) (?:provided|rendered|done|performed)",
    "completion": rf"{_DATE_OF}{_THE}(?:completion|seating|seat|insertion|delivery)(?: date| of (?:the )?treatment)?",
    "submission": rf"{_DATE_OF}{_THE}(?:claim )?(?:submission|submitting|filing)(?: of the claim)?(?: date)?"
    r"|(?:date|day)(?: that| when| on which)? (?:the )?claim was (?:sent|submitted|filed)",
}
_CALLED: Final = tuple((event, re.compile(rf"{_THE}(?:{form})")) for event, form in _NAMES.items())
_FROM: Final = re.compile(
    r"(?P<length>.+?),? (?:counted |counting |starting |calculated )?(?:from|after|of|since|following|past|beyond) (?P<event>.+)"
)
_MONTHS: Final = tuple(name.lower() for name in MONTHS)
_MONTH: Final = "|".join(rf"{name[:3]}(?:{name[3:]}|\.)?" if len(name) > 3 else name for name in _MONTHS)  # noqa: PLR2004 - May
_AFTER: Final = (
    r"(?:of |in )?(?:the )?(?P<which>same|next|following|second|calendar)(?: calendar)? ?(?:year)"
    r"(?P<of>(?:,? (?:following|after|of|from|to) )(?P<event>.+))?|of the year (?P<after>after|following|of) (?P<behind>.+)"
)
_YEAR_END: Final = re.compile(
    rf"(?:by |until |before the end of )?(?:(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?),? |(?P<end>(?:the )?(?:year )?end) )(?:{_AFTER})"
)
_LATER: Final = {"same": 0, "calendar": 0, "of": 0, "next": 1, "following": 1, "after": 1, "second": 2}
_YEARS: Final = ("the same year", "the following year", "the second year")
_YEARS_AFTER: Final = ("the year of", "the year after", "the second year after")
_FIX: Final = "write a number and a unit, for example 12 months or 90 days from the date of service"
#: No limit is looked at longer than this.
_LONGEST: Final = 100
_DECEMBER: Final = (31, 12)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that a payer gives.

    Args:
        length: how long it is; None where it ends on a day of the calendar.
        counted_from: the event that it is counted from, where it says so.
        ends: day and month on which it ends, and how many years after the year of the event; None for a length.
    """

    length: Duration | None
    counted_from: Counted | None = None
    ends: tuple[int, int, int] | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``12 months``, ``90 days from DOS``, ``within one year of the date of service``, ``31 December of the next year``.

        Raises:
            Refused: if it is no such limit, or is counted from something that has no word yet.
        """
        if len(text) > _LONGEST:
            raise Refused("this is longer than a limit", _FIX)
        word = plain(text)
        year_end = _YEAR_END.fullmatch(word)
        if year_end is not None:
            return cls._on_a_day(year_end)
        found = _FROM.fullmatch(word)
        if found is None:
            return cls(_length(word))
        event = _event(found["event"])
        length = _length(found["length"], event)
        if event is None:
            raise Refused(
                "it is not known from which day this is counted",
                f'write {length}, and beside it `counted_from:` with one of the listed days, or {{other: "your own words"}}',
            )
        return cls(length, event)

    @classmethod
    def _on_a_day(cls, found: re.Match[str]) -> Self:
        """Return a limit that ends on a day of the same or a later year."""
        month = found["month"] or found["month2"]
        day = int(found["day"] or found["day2"] or 0)
        number = next((at for at, name in enumerate(_MONTHS, 1) if month and name.startswith(month[:3])), 0)
        day, number = _DECEMBER if found["end"] else (day, number)
        later = _LATER[found["which"] or found["after"]]
        said = found["event"] or found["behind"]
        words = re.sub(r"^(?:the )?year of ", "", said) if said else ""
        event = _event(words) if words else None
        try:
            date(2024, number, day)
        except ValueError:
            raise Refused(
                "there is no such day in the calendar", "write it like 31 December of the following year"
            ) from None
        if said and event is None:
            raise Refused(
                "it is not known from which day this is counted", "write it like 31 December of the following year"
            )
        return cls(None, event, (day, number, later))

    @property
    def days_at_most(self) -> float:
        """The longest it can last, in calendar days."""
        if self.length is not None:
            return self.length.days_at_most
        day, month, later = self.ends or (*_DECEMBER, 0)
        years = [year for year in range(2023, 2031) if (day, month) != (29, 2) or (year + later) % 4 == 0]
        return float(max((date(year + later, month, day) - date(year, 1, 1)).days for year in years))

    def __str__(self) -> str:
        counted = f" from {EVENTS[self.counted_from]}" if self.counted_from else ""
        if self.length is not None:
            return f"{self.length}{counted}"
        day, month, later = self.ends or (*_DECEMBER, 0)
        which = f"{_YEARS_AFTER[later]} {EVENTS[self.counted_from]}" if self.counted_from else _YEARS[later]
        return f"{day} {_MONTHS[month - 1].title()} of {which}"


def _length(word: str, event: Counted | None = None) -> Duration:
    """Return the length of a limit that is counted from an event.

    Raises:
        Refused: if it is none.
    """
    try:
        return Duration.read(re.sub(r"^(?:must be (?:filed|sent|received) |to be (?:filed|sent) )", "", word))
    except Refused as refused:
        fix = _FIX if refused.fix.startswith("write a number and a unit") else refused.fix
        counted = f" from {EVENTS[event]}" if event is not None else ""
        fix = f"write {word} days{counted} or {word} months{counted}" if re.fullmatch(r"\d{1,3}", word) else fix
        raise Refused(refused.message, fix, refused.code) from None


def _event(word: str) -> Counted | None:
    """Return the event that words name, all of them."""
    return next((event for event, form in _CALLED if form.fullmatch(word)), None)
