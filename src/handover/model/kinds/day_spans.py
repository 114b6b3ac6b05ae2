"""Days on which something does not happen: one, or some in a row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from handover.model.kinds.days import Day, Span
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

_JOINT: Final = re.compile(
    r"\s+(?:to|until|till|through|thru|-|\u2013|\u2014)\s+|\s*(?:\u2013|\u2014)\s*", re.IGNORECASE
)
_FIX: Final = "write the day, or {from: 2026-12-24, until: 2027-01-01}"


@dataclass(frozen=True, slots=True)
class DaySpan:
    """One day, or some days in a row, both ends included.

    Args:
        first: the first day.
        last: the last day.
    """

    first: date
    last: date

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``2026-12-24``, or two days such as ``2026-12-24 to 2027-01-01``.

        Raises:
            Refused: if it is no day of the calendar.
        """
        first, *rest = _JOINT.split(text.strip(), maxsplit=1)
        try:
            return cls.between(Day.read(first), Day.read(rest[0]) if rest else None, alone=not rest)
        except Refused as refused:
            if not rest:
                raise
            raise Refused(
                refused.message, f"write both days, as in {_FIX.removeprefix('write the day, or ')}"
            ) from None

    @classmethod
    def between(cls, first: Day | None, last: Day | None, *, alone: bool = False) -> Self:
        """Return the days from one to another.

        Args:
            first: the first, as it is known.
            last: the last, as it is known.
            alone: whether the first is the only one.

        Raises:
            Refused: if one of them is missing or vague, or the last comes before the first.
        """
        if first is None or (last is None and not alone):
            raise Refused("the first or the last of these days is missing", _FIX)
        last = first if last is None else last
        if first.day is None or last.day is None:
            fix = f"write the days, as in {{from: {first.earliest}, until: {last.latest}}}"
            raise Refused("a month or a year stands here, where days are asked for", fix)
        if last.day < first.day:
            raise Refused("the last of these days comes before the first", _FIX)
        return cls(first.day, last.day)

    @property
    def days(self) -> Iterator[date]:
        """Each of the days."""
        return (date.fromordinal(number) for number in range(self.first.toordinal(), self.last.toordinal() + 1))

    def __str__(self) -> str:
        return str(Span(self.first, self.last))
