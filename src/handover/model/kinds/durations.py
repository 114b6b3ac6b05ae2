"""Time spans such as "4 hours" or "2 working days"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

Unit = Literal["minute", "hour", "working day", "day", "week", "month", "year"]

_FORM: Final = re.compile(
    r"(?:with)?(?:in\s+)?(?:(?P<digits>[0-9]{1,4})\s*|(?P<word>[a-z]+)\s+)"
    r"(?P<unit>[a-z]+|(?:working|business|calendar)\s+days?)",
)
_NUMBERS: Final = {word: number for number, word in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
)} | {"a": 1, "an": 1}  # fmt: skip
_UNITS: Final[dict[str, Unit]] = {
    "minute": "minute", "min": "minute",
    "hour": "hour", "hr": "hour", "h": "hour",
    "working day": "working day", "business day": "working day", "workday": "working day",
    "day": "day", "calendar day": "day", "d": "day",
    "week": "week", "wk": "week",
    "month": "month", "mo": "month",
    "year": "year", "yr": "year",
}  # fmt: skip
_PHRASES: Final[dict[str, tuple[int, Unit]]] = {
    "same day": (0, "day"), "the same day": (0, "day"), "today": (0, "day"), "same working day": (0, "day"),
    "same business day": (0, "day"), "end of day": (0, "day"), "by end of day": (0, "day"),
    "at once": (0, "minute"), "immediately": (0, "minute"), "straight away": (0, "minute"),
    "next day": (1, "day"), "the next day": (1, "day"), "overnight": (1, "day"),
    "next working day": (1, "working day"), "next business day": (1, "working day"),
    "the next working day": (1, "working day"), "the next business day": (1, "working day"),
    "half an hour": (30, "minute"), "a fortnight": (2, "week"), "fortnight": (2, "week"),
}  # fmt: skip
_FIX: Final = "write a number and a unit, for example 4 hours, 2 working days or 30 days"
#: No time span is looked at longer than this.
_LONGEST: Final = 60

_MINUTES_OF_DAY: Final = 24 * 60
#: The longest that this many months in a row can be, in days.
_MONTHS_AT_MOST: Final = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)


@dataclass(frozen=True, slots=True)
class Duration:
    """A time span in the unit that it was given in.

    Args:
        amount: how many; 0 days is "the same day", 0 minutes "at once".
        unit: of what; a working day is a day on which the practice works.
    """

    amount: int
    unit: Unit

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``4 hours``, ``2 working days``, ``same day``, ``within 1 week``, ``30 days``.

        Raises:
            Refused: if it is not one number with a unit.
        """
        word = " ".join(text[: _LONGEST + 1].casefold().split())
        if len(text) > _LONGEST:
            raise Refused("this is longer than a time span", _FIX)
        if word in _PHRASES:
            return cls(*_PHRASES[word])
        if re.fullmatch(r"[0-9]+", word):
            raise Refused("this number has no unit, so it can mean hours, days or months", _FIX)
        if re.match(r"(?:within )?[0-9]+ ?(?:-|–|to) ?[0-9]+", word):
            raise Refused("two numbers stand here, where the longest is asked for", _FIX)
        found = _FORM.fullmatch(word)
        number = found and (_NUMBERS.get(found["word"]) if found["word"] else int(found["digits"]))
        unit = found and _unit(found["unit"])
        if number is None or unit is None:
            raise Refused("this is not a time span that can be read", _FIX)
        if number == 0:
            unit = "minute" if unit in ("minute", "hour") else "day"
        return cls(number, unit)

    @property
    def days_at_most(self) -> float:
        """The longest it can last, in calendar days.

        Two working days begun on a Friday end on Tuesday, so they last up to four days (bank
        holidays are not counted). "The same day" lasts up to one day, "at once" none. Months
        and years are as long as the longest ones.
        """
        if self.unit == "day":
            return float(self.amount or 1)
        if self.unit in ("minute", "hour"):
            return self.amount * (60 if self.unit == "hour" else 1) / _MINUTES_OF_DAY
        if self.unit == "working day":
            return float(self.amount + 2 * -(-self.amount // 5))
        if self.unit == "week":
            return float(self.amount * 7)
        years, months = divmod(self.amount * (12 if self.unit == "year" else 1), 12)
        return float(365 * years + -(-years // 4) + _MONTHS_AT_MOST[months])

    @property
    def hours(self) -> float:
        """The longest it can last, in hours; see `days_at_most`."""
        return self.days_at_most * 24

    def __str__(self) -> str:
        if self.amount == 0:
            return "the same day" if self.unit == "day" else "at once"
        return f"{self.amount} {self.unit}{'' if self.amount == 1 else 's'}"


def _unit(text: str) -> Unit | None:
    """Return the unit that a word in singular or plural names."""
    return _UNITS.get(text) or _UNITS.get(text.removesuffix("s"))
