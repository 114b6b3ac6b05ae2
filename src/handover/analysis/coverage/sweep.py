"""The hours that a route must cover and at which nobody on it is there.

First the steady week: gaps that every week of the window has, with nobody away. Then, for
each date of the window, what absences, stand-ins, beginnings, ends and clock changes leave
open besides. The computation knows ids, hours and days, and neither rules nor documents.

People whose hours nobody knows leave no gap where they might be there; they are named
instead (`Sweep.unknown`), because that is a question.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from handover.analysis.coverage.coverage_gap import DatedGap, Look, Reason, WeeklyGap
from handover.analysis.coverage.intervals import Stretches, clipped, intersect, longer_than, subtract, union
from handover.analysis.coverage.presence import Moments, Presence, moments
from handover.analysis.coverage.wall_clock import DAY, offset_periods, to_instants, to_shown
from handover.model.kinds.days import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from handover.model.kinds.hours import WeekHours

__all__ = ["WEEK", "DatedGap", "Presence", "Reason", "Requirement", "Sweep", "WeeklyGap", "asked_for", "sweep"]

#: A week in minutes.
WEEK: Final = 7 * DAY


@dataclass(frozen=True, slots=True)
class Requirement:
    """Hours that must be covered, such as the opening hours of one location.

    Args:
        hours: the hours, resolved; days that are still "as open" have times that nobody has told,
            and ask for somebody at some time of the day.
        zone: their time zone; None for that of the practice.
        closed_on: dates on which nothing is asked for.
    """

    hours: WeekHours
    zone: str | None = None
    closed_on: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Sweep:
    """What a route leaves open.

    Args:
        week: gaps of the steady week, from Monday.
        dated: gaps of single dates that the steady week does not explain, by date.
        unknown: people who might fill a gap if their hours were known, in route order.
    """

    week: tuple[WeeklyGap, ...]
    dated: tuple[DatedGap, ...]
    unknown: tuple[str, ...]


def sweep(
    people: Sequence[Presence],
    required: Iterable[Requirement],
    *,
    start: date,
    zone: str,
    days: int = 28,
    quiet: int = 60,
) -> Sweep:
    """Return the coverage gaps of a route from midnight of `start` on, by the clock of the practice.

    Args:
        people: everybody on the route, in its order.
        required: the hours to cover; what any of them asks for is asked for.
        start: the first date of the window.
        zone: the IANA zone of the practice.
        days: the length of the window; the steady week needs at least seven.
        quiet: gaps of up to this many minutes are not reported.
    """
    return _swept(tuple(people), tuple(required), start, zone, days, quiet)


@lru_cache(maxsize=128)  # several routes have the same people
def _swept(
    people: tuple[Presence, ...], required: tuple[Requirement, ...], start: date, zone: str, days: int, quiet: int
) -> Sweep:
    last = start + timedelta(days - 1)
    clock = offset_periods(zone, start - timedelta(2), last + timedelta(2))
    window = to_instants([(start.toordinal() * DAY, (last.toordinal() + 1) * DAY)], clock)
    doors = asked_for(required, zone, start, last)
    timed = intersect(union(doors.known, doors.some_weeks), window)
    # what is asked for every other week is met by who is there every other week
    some_weeks = subtract(doors.some_weeks, doors.known)
    untimed = [to_instants([day], clock) for day in _asked_at_some_time(required, start, last)]
    asked = union(timed, *untimed)

    def left_open(*, absences: bool) -> tuple[Stretches, tuple[str, ...]]:
        each = [(one, moments(one, zone, start, last, absences=absences)) for one in people]
        found_of_all = Moments.joined(found for _, found in each)
        perhaps = intersect(found_of_all.some_weeks, some_weeks)
        all_of_them = found_of_all._replace(possible=union(found_of_all.possible, perhaps))
        bare = _bare(timed, untimed, all_of_them)
        missed = longer_than(bare, quiet)
        unknown = tuple(one.person for one, found in each if intersect(missed, found.possible))
        return subtract(bare, all_of_them.possible), unknown

    always, unknown_always = left_open(absences=False)
    really, unknown_really = left_open(absences=True)
    look = Look(people, zone, start, last, clock)
    gaps = to_shown(always, clock)
    met = to_shown(subtract(asked, always), clock)
    steady = longer_than(_joined(subtract(_week(gaps), _week(met))), quiet)
    explained = union(_spread(steady, start, last))
    dated = longer_than(subtract(to_shown(really, clock), explained), quiet)
    return Sweep(
        tuple(_weekly_gap(part, gaps, look, start, last) for stretch in steady for part in _cut(stretch)),
        tuple(_dated_gap(part, look) for stretch in dated for part in _cut(stretch)),
        tuple(one.person for one in people if one.person in {*unknown_always, *unknown_really}),
    )


def asked_for(required: Iterable[Requirement], zone: str, first: date, last: date) -> Moments:
    """Return the instants at which any of the requirements asks for somebody."""
    doors = (
        Presence("", one.hours, one.zone, away=tuple(Span(day, day) for day in sorted(one.closed_on)))
        for one in required
    )
    return Moments.joined(moments(door, zone, first, last) for door in doors)


def _bare(timed: Stretches, untimed: Iterable[Stretches], there: Moments) -> Stretches:
    """Return the instants asked for at which nobody is known to be there; of a day without times all or nothing."""
    anybody = union(there.known, there.possible)
    days = (day for day in untimed if not intersect(day, anybody))
    return subtract(union(timed, *days), there.known)


def _asked_at_some_time(required: Sequence[Requirement], start: date, last: date) -> Iterator[tuple[int, int]]:
    """Yield, as whole days, those on which somebody is asked for at times that nobody has told."""
    for day in _days(start, last):
        if any(_at_some_time(one.hours, day) and day not in one.closed_on for one in required):
            midnight = day.toordinal() * DAY
            yield midnight, midnight + DAY


def _at_some_time(hours: WeekHours, day: date) -> bool:
    found = hours.on(day)
    return found.as_open or found.perhaps_as_open


def _weekly_gap(part: tuple[int, int], gaps: Stretches, look: Look, start: date, last: date) -> WeeklyGap:
    """Return a gap of the steady week, explained by the first date that has it."""
    weekday, begin = divmod(part[0], DAY)
    end = part[1] - weekday * DAY
    for day in _days(start, last):
        midnight = day.toordinal() * DAY
        if day.weekday() == weekday % 7 and clipped(gaps, midnight + begin, midnight + end):
            return WeeklyGap(weekday % 7, begin, end, look.reasons(day, begin, end, absences=False))
    return WeeklyGap(weekday % 7, begin, end)


def _dated_gap(part: tuple[int, int], look: Look) -> DatedGap:
    ordinal, begin = divmod(part[0], DAY)
    end = part[1] - ordinal * DAY
    day = date.fromordinal(ordinal)
    return DatedGap(day, begin, end, look.reasons(day, begin, end, absences=True))


def _week(shown: Stretches) -> Stretches:
    """Return wall-clock minutes as minutes of the week, from Monday's midnight."""
    parts: list[tuple[int, int]] = []
    for first, last in shown:
        here = first
        while here < last:
            # the calendar begins with a Monday, whose number is 1
            monday = (here - DAY) // WEEK * WEEK + DAY
            parts.append((here - monday, min(last, monday + WEEK) - monday))
            here = monday + WEEK
    return union(parts)


def _joined(week: Stretches) -> Stretches:
    """Return minutes of the week with what runs from Sunday into Monday as one stretch."""
    if len(week) > 1 and week[0][0] == 0 and week[-1][1] == WEEK:
        return (*week[1:-1], (week[-1][0], WEEK + week[0][1]))
    return week


def _spread(week: Stretches, start: date, last: date) -> Iterator[tuple[int, int]]:
    """Return minutes of the week as wall-clock minutes of each week of the window."""
    monday = start - timedelta(start.weekday() + 7)
    while monday <= last:
        midnight = monday.toordinal() * DAY
        yield from ((midnight + first, midnight + end) for first, end in week)
        monday += timedelta(7)


def _cut(stretch: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Cut a stretch that lasts longer than a day at each midnight; a shorter one belongs to the day on which it begins."""
    first, last = stretch
    while last - first > DAY:
        midnight = (first // DAY + 1) * DAY
        yield first, midnight
        first = midnight
    yield first, last


def _days(start: date, last: date) -> Iterator[date]:
    return (start + timedelta(number) for number in range((last - start).days + 1))
