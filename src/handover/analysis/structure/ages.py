"""How old a day is, as certain as it is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover.model.kinds.days import Day


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier; the last of a shorter month where there is no such day."""
    years, month = divmod(day.month - 1 - months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def surely_older(than: Day, months: int, today: date) -> bool:
    """Whether a day, a month or a year certainly lies more than so many months back."""
    return than.surely_before(months_before(today, months))
