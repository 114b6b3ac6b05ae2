"""On which weeks of the year, or which of a month, hours hold that do not hold each week."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from handover.model.kinds.dates import MONTHS
from handover.model.kinds.days import Span, in_words

_ORDINALS: Final = ("1st", "2nd", "3rd", "4th", "5th")
_WEEK: Final = 7
_LEAP_YEAR: Final = 2028


@dataclass(frozen=True, slots=True)
class EveryOther:
    """Every second week.

    Args:
        since: a day in one of these weeks; None where nobody has said which weeks they are.
    """

    since: date | None = None

    def holds(self, day: date) -> bool | None:
        """Whether it holds on a date; None where that cannot be told."""
        if self.since is None:
            return None
        return (_monday(day) - _monday(self.since)) // _WEEK % 2 == 0

    def others(self) -> EveryOther:
        """Return the weeks that it leaves out."""
        return self if self.since is None else EveryOther(self.since + timedelta(_WEEK))

    def __str__(self) -> str:
        return "every other" if self.since is None else f"every other week from {in_words(self.since)}:"


@dataclass(frozen=True, slots=True)
class OfMonth:
    """Some of a weekday's dates in a month, such as the first and the third Saturday.

    Args:
        numbers: which of them, from 1, in order.
        last: whether the last of the month is one of them.
    """

    numbers: tuple[int, ...]
    last: bool = False

    def holds(self, day: date) -> bool | None:
        """Whether it holds on a date."""
        is_last = day.day + _WEEK > monthrange(day.year, day.month)[1]
        return (day.day - 1) // _WEEK + 1 in self.numbers or (self.last and is_last)

    def others(self) -> OfMonth | None:
        """Return the weekdays of a month that it leaves out; None where these have no numbers."""
        rest = tuple(number for number in range(1, 6) if number not in self.numbers)
        return OfMonth(rest) if rest and not self.last else None

    def __str__(self) -> str:
        words = [*(_ORDINALS[number - 1] for number in self.numbers), *(["last"] if self.last else [])]
        return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


@dataclass(frozen=True, slots=True)
class Season:
    """A part of each year, both ends included.

    Args:
        first: month and day of its first day.
        last: month and day of its last day; before the first where it runs over the new year.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool | None:
        """Whether a date is one of its days."""
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last

    def __str__(self) -> str:
        if self.first[1] == 1 and self.last[1] == month_end(self.last[0]):
            first, last = MONTHS[self.first[0] - 1], MONTHS[self.last[0] - 1]
            return first if self.first[0] == self.last[0] else f"{first} to {last}"
        ends = dict.fromkeys((self.first, self.last))
        return " to ".join(f"{day} {MONTHS[month - 1]}" for month, day in ends)


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()


def month_end(month: int, year: int = _LEAP_YEAR) -> int:
    """Return the last day of a month, in a leap year unless another is named."""
    return monthrange(year, month)[1]


@dataclass(frozen=True, slots=True)
class Dated:
    """Some days of the calendar, such as those of a stretch of shorter hours.

    Args:
        days: the days.
    """

    days: Span

    def holds(self, day: date) -> bool | None:
        """Whether a date is one of them."""
        return self.days.covers(day)

    def __str__(self) -> str:
        return str(self.days)


#: Weeks on which hours hold besides those of each week.
Weeks = EveryOther | OfMonth
#: Days on which other hours hold, in place of the usual ones.
Time = Season | Dated
