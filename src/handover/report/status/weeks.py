"""When practices go live that have not yet: by the week, with how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from handover.report.status.rows import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.report.status.rows import Row

#: How many weeks are told one by one, before only what comes later.
_AHEAD: Final = 10
_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Share:
    """The practices of one week that stand alike.

    Args:
        state: how they stand.
        number: how many there are.
        start: where their stretch of the bar begins, in hundredths of it.
        width: how long it is.
    """

    state: State
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Week:
    """One line of the chart.

    Args:
        label: which days.
        number: how many practices go live then.
        length: how long the bar is, as a part of the longest one.
        shares: how they stand, the worst first.
        late: whether these days are past.
    """

    label: str
    number: int
    length: float
    shares: tuple[Share, ...]
    late: bool = False


def weeks_of(rows: Sequence[Row], today: date) -> tuple[Week, ...]:
    """Return the weeks from the day of the run to the last one in which a practice goes live.

    Weeks in which none does are there too, so that time is told true; days that are past and later ones, and
    practices without a day, only where there are some.
    """
    waiting = [row for row in rows if not row.live]
    monday = today - timedelta(days=today.weekday())
    found: dict[int | None, list[Row]] = {}
    for row in waiting:
        found.setdefault(_place(row, today, monday), []).append(row)
    ahead = [place for place in found if place is not None and 0 <= place < _AHEAD]
    places: list[int | None] = [-1] if -1 in found else []
    places += range(max(ahead, default=-1) + 1)
    places += [one for one in (_AHEAD, None) if one in found]
    longest = max(map(len, found.values()), default=1)
    return tuple(_week(place, found.get(place, []), monday, longest) for place in places)


def _place(row: Row, today: date, monday: date) -> int | None:
    """Return in which week from this one a practice goes live; -1 where that is past, None without a day."""
    if row.go_live is None:
        return None
    return -1 if row.go_live < today else min((row.go_live - monday).days // 7, _AHEAD)


def _week(place: int | None, rows: Sequence[Row], monday: date, longest: int) -> Week:
    shares, start = [], 0
    for state in State:
        number = sum(row.state is state for row in rows)
        if number:
            shares.append(Share(state, number, 100 * start / len(rows), 100 * number / len(rows)))
            start += number
    return Week(_label(place, monday), len(rows), len(rows) / longest, tuple(shares), late=place == -1)


def _label(place: int | None, monday: date) -> str:
    if place is None:
        return "no day is named"
    if place == -1:
        return "the day is past"
    first = monday + timedelta(weeks=place)
    if place == _AHEAD:
        return f"from {spoken_day(first)}"
    return "this week" if place == 0 else f"week of {spoken_day(first)}"


def spoken_day(day: date) -> str:
    """Return a day as people say it, the same in every country: ``7 December``."""
    return f"{day.day} {_MONTHS[day.month - 1]}"
