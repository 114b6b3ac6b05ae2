"""From rows of days and times to the hours of each weekday.

Times given for a day a second time are added; where they would change what stands there already,
the text is refused. "closed" for fewer days takes these out of more, and the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from handover.model.kinds.hour_rows import ALL_WEEK, WHOLE_DAY, Row
from handover.model.kinds.times import Times, merged
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handover.model.kinds.weeks import Time, Weeks

_TWICE: Final = "name each day once: mon-tue, thu-fri 08:00-17:00; wed 08:00-12:00"
_BREAK: Final = "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00"
_SOME_WEEKS: Final = "write each of them by itself, as in mon-thu 08:00-17:00; every other fri 08:00-12:00"
_OPEN: Final = "write when it is open, as in mon-fri 08:00-17:00; sat closed"
_WIDEST: Final = 7


@dataclass(slots=True)
class Week:
    """The hours of a week while they are put together; see `WeekHours`."""

    days: list[Times] = field(default_factory=lambda: [()] * _WIDEST)
    as_open: set[int] = field(default_factory=set)
    untimed: set[int] = field(default_factory=set)
    closed: dict[int, int] = field(default_factory=dict)
    timed: dict[int, int] = field(default_factory=dict)
    some: dict[Weeks, Week] = field(default_factory=dict)

    def named(self, number: int) -> bool:
        """Whether a day has hours, with times or without."""
        return bool(self.days[number]) or number in self.as_open

    def clear(self, number: int) -> None:
        """Take a day's hours away."""
        self.days[number] = ()
        self.as_open.discard(number)
        self.untimed.discard(number)


def weeks_of(rows: Sequence[Row]) -> dict[Time | None, Week]:
    """Return the week of each part of the year that is named, and under None that of the rest.

    Raises:
        Refused: if a day stands there twice and differently, or a break lies outside its times.
    """
    found: dict[Time | None, Week] = {None: Week()}
    for time in dict.fromkeys(row.season for row in rows):
        found[time] = _week([row for row in rows if row.season == time])
    usual = [part for row in rows if row.season is None for part in _parts(row)]
    if usual and {row.how for row in usual} == {"closed"} and len({day for row in usual for day in row.days}) < _WIDEST:
        raise Refused("closed days are named here, and nobody has said when it is open on the others", _OPEN)
    return found


def _week(rows: Sequence[Row]) -> Week:
    week = Week()
    before: list[Row] = []
    for row in (part for one in rows for part in _parts(one)):
        if row.how == "break":
            _take_break(week, row, before)
        elif row.how in ("except", "instead") and not before:
            raise Refused("days are left out here, and no others are named", _OPEN)
        else:
            before.append(row)
            if row.weeks is None:
                _add(week, row)
    _shut(week)
    for row in before:
        _add_some_weeks(week, row)
    return week


def _parts(row: Row) -> Iterable[Row]:
    """Return a row; in ``mon-fri, wed closed`` the last days alone are closed."""
    *others, last = row.groups or ((),)
    more = {number for group in others for number in group}
    if row.how == "closed" and more and row.weeks is None and set(last) <= more:
        return (Row("untimed", tuple(sorted(more))), Row("closed", last))
    return (row,)


def _is_closed(row: Row) -> bool:
    return row.how in ("closed", "except")


def _add(week: Week, row: Row) -> None:
    """Add what a row says of each week."""
    is_open = row.how in ("open", "untimed")
    for number in row.days:
        if row.how == "instead":
            week.clear(number)
        widths = week.closed if _is_closed(row) else week.timed
        widths[number] = min(widths.get(number, _WIDEST), len(row.days))
        times = WHOLE_DAY if is_open else row.times
        _refuse_change(WHOLE_DAY if number in week.as_open else week.days[number], times)
        if is_open:
            week.as_open.add(number)
            week.untimed |= {number} if row.how == "untimed" else set()
        else:
            week.days[number] = merged((*week.days[number], *times))


def _refuse_change(before: Times, times: Times) -> None:
    """Refuse times that overlap what was said of the same day before, unless they contain it."""
    for start, end in before:
        meet = any(first < end and start < last for first, last in times)
        if meet and not any(first <= start and end <= last for first, last in times):
            raise Refused("one day stands here twice, with times that differ and overlap", _TWICE)


def _shut(week: Week) -> None:
    """Take out the days that stay closed; where both are said of a day, the row with fewer days counts."""
    both = week.closed.keys() & week.timed.keys()
    if any(week.closed[number] == week.timed[number] for number in both):
        raise Refused("one day stands here twice, once closed and once with times", _TWICE)
    for number in both:
        if week.closed[number] < week.timed[number]:
            week.clear(number)


def _take_break(week: Week, row: Row, before: list[Row]) -> None:
    """Take a break out of the times that stand before it."""
    if before and before[-1].weeks is not None and not row.days:
        before[-1] = replace(before[-1], times=_without(before[-1].times, row.times))
        return
    for number in _days_of_break(week, row, before):
        week.days[number] = _without(week.days[number], row.times)


def _days_of_break(week: Week, row: Row, before: Sequence[Row]) -> Iterable[int]:
    """Return the days on which a break is: those it names, those it stands beside, or all that have its times."""
    timed = [one for one in before if one.how in ("timed", "instead") and one.weeks is None]
    if not timed or before[-1] not in timed:
        raise Refused("nobody can tell from when to when the break is, or in which times it lies", _BREAK)
    if row.days:
        return row.days
    if row.every:
        return [number for number in ALL_WEEK if _cut(week.days[number], row.times) is not None]
    if len(timed) == 1 or row.beside:
        return timed[-1].days
    raise Refused("nobody can tell on which of these days the break is", _BREAK)


def _without(times: Times, out: Times) -> Times:
    left = _cut(times, out)
    if left is None:
        raise Refused("the break lies outside the times of its day", _BREAK)
    return left


def _cut(times: Times, out: Times) -> Times | None:
    """Return times without a break; None where it does not lie within them."""
    left = list(times)
    for start, end in out:
        hit = next(((first, last) for first, last in left if first <= start and end <= last), None)
        if hit is None or hit == (start, end):
            return None
        left.remove(hit)
        left += [part for part in ((hit[0], start), (end, hit[1])) if part[0] < part[1]]
    return merged(tuple(left))


def _add_some_weeks(week: Week, row: Row) -> None:
    """Add what a row says of some weeks only, or move what is closed on these to the others."""
    weeks = row.weeks
    if weeks is None:
        return
    if _is_closed(row):
        others = weeks.others()
        if others is None or not all(week.named(number) for number in row.days):
            fix = "write the weeks on which they are open, as in mon-thu 08:00-17:00; 1st, 2nd and 3rd fri 08:00-12:00"
            raise Refused("days are closed here on some weeks, and nobody can tell on which they are open", fix)
        part = week.some.setdefault(others, Week())
        for number in row.days:
            part.days[number] = week.days[number]
            part.as_open |= week.as_open & {number}
            part.untimed |= week.untimed & {number}
            week.clear(number)
        return
    if any(week.named(number) and _meets(week, number, row) for number in row.days):
        raise Refused("one day stands here twice, for each week and for some of them", _SOME_WEEKS)
    _add(week.some.setdefault(weeks, Week()), replace(row, weeks=None))


def _meets(week: Week, number: int, row: Row) -> bool:
    """Whether the times of a row overlap those that a day has each week."""
    if number in week.as_open or row.how != "timed":
        return True
    return any(first < end and start < last for start, end in week.days[number] for first, last in row.times)
