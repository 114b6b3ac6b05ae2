"""Days, as exactly as people know them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from handover.model.kinds.dates import MONTHS, read_date

if TYPE_CHECKING:
    from typing import Self


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or the month or year that it lies in.

    ``since 2026-03`` is the day on which something began: some day of March 2026.

    Args:
        earliest: the first day it can be.
        latest: the last day it can be, that day included.
        expected: whether it is only expected; then nothing about its order is certain.
    """

    earliest: date
    latest: date
    expected: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``2026-11-02``, ``2 Nov 2026``, ``November 2026``, ``2026``, ``since 2026-03`` or ``expected 2026-12``.

        Raises:
            Refused: if it is none of these, can be two days, or no such day exists.
        """
        written = read_date(text)
        year, month, day = written.year, written.month, written.day
        first = date(year, month or 1, day or 1)
        last = first
        if day is None:
            end_month = month or 12
            last = date(year, end_month, monthrange(year, end_month)[1])
        return cls(first, last, written.expected)

    @property
    def day(self) -> date | None:
        """The day, where one day is named (an expected one too)."""
        return self.earliest if self.earliest == self.latest else None

    def surely_before(self, other: Day | date) -> bool:
        """Whether it certainly comes before another day."""
        start = other.earliest if isinstance(other, Day) else other
        return not self._open_against(other) and self.latest < start

    def surely_after(self, other: Day | date) -> bool:
        """Whether it certainly comes after another day."""
        end = other.latest if isinstance(other, Day) else other
        return not self._open_against(other) and self.earliest > end

    def _open_against(self, other: Day | date) -> bool:
        return self.expected or (isinstance(other, Day) and other.expected)

    def __str__(self) -> str:
        if self.day is not None:
            words = in_words(self.day)
        elif self.earliest.month == self.latest.month:
            words = f"{MONTHS[self.earliest.month - 1]} {self.earliest.year}"
        else:
            words = str(self.earliest.year)
        return f"{words} (expected)" if self.expected else words


@dataclass(frozen=True, slots=True)
class Span:
    """Some days in a row, both ends included.

    Args:
        first: the first day; None where it has always begun.
        last: the last day; None for an open end.
    """

    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, first: Day | None, last: Day | None) -> Self:
        """Return the longest span that two days as people know them can mean."""
        return cls(first.earliest if first else None, last.latest if last else None)

    @property
    def empty(self) -> bool:
        """Whether it ends before it begins, so that no day is one of it."""
        return self.first is not None and self.last is not None and self.last < self.first

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a day."""
        if self.empty or other.empty:
            return False
        starts_late = self.first is not None and other.last is not None and self.first > other.last
        ends_early = self.last is not None and other.first is not None and self.last < other.first
        return not starts_late and not ends_early

    def within(self, other: Span) -> Span:
        """Return the days that both have; an empty span where they share none."""
        starts = [day for day in (self.first, other.first) if day is not None]
        ends = [day for day in (self.last, other.last) if day is not None]
        return Span(max(starts, default=None), min(ends, default=None))

    def __str__(self) -> str:
        if self.first is not None and self.first == self.last:
            return in_words(self.first)
        if self.first is not None and self.last is not None:
            return f"{in_words(self.first)} to {in_words(self.last)}"
        if self.first is not None:
            return f"from {in_words(self.first)}"
        return "always" if self.last is None else f"until {in_words(self.last)}"


def in_words(day: date) -> str:
    """Return a day as people write it: ``2 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
