"""A coverage gap: hours that a route must cover and at which nobody on it is there, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handover.analysis.coverage.intervals import clipped
from handover.analysis.coverage.presence import moments
from handover.analysis.coverage.wall_clock import DAY, to_shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from handover.analysis.coverage.intervals import Stretches
    from handover.analysis.coverage.presence import Presence
    from handover.analysis.coverage.wall_clock import OffsetPeriod

#: ``stops`` before the gap, ``starts`` after it, is ``out`` between the two, is ``off`` that
#: whole day, is there in ``some weeks``, is ``away``, has ``left``, has ``not begun``.
Why = Literal["stops", "starts", "out", "off", "some weeks", "away", "left", "not begun"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one person of a route is not there during a coverage gap.

    Args:
        person: the person's id.
        why: what keeps the person; see `Why`.
        stops: when the hours before the gap end, in minutes of the gap's day.
        starts: when the hours after the gap begin, in minutes of the gap's day.
        until: the last day of an absence (None for an open end) or of employment; where the
            person has not begun, the first day.
        covers_for: whom the person was to stand in for, if this is a stand-in.
    """

    person: str
    why: Why
    stops: int | None = None
    starts: int | None = None
    until: date | None = None
    covers_for: str | None = None


@dataclass(frozen=True, slots=True)
class WeeklyGap:
    """A coverage gap of the steady week, by the clock of the practice.

    Args:
        weekday: the day on which it begins, Monday 0.
        start: minutes since that day's midnight.
        end: the same; over 1440 where it runs past midnight.
        reasons: why, for each person on the route.
    """

    weekday: int
    start: int
    end: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedGap:
    """A coverage gap of one date, by the clock of the practice.

    Args:
        day: the date on which it begins.
        start: minutes since that day's midnight.
        end: the same; over 1440 where it runs past midnight.
        reasons: why, for each person on the route.
    """

    day: date
    start: int
    end: int
    reasons: tuple[Reason, ...] = ()


class Look:
    """The people of a route over a window, to say why they are not there.

    Args:
        people: everybody on the route.
        zone: the zone of the practice.
        first: the first day of the window.
        last: the last day of the window.
        clock: the offset periods of the practice's zone.
    """

    def __init__(
        self, people: Sequence[Presence], zone: str, first: date, last: date, clock: Sequence[OffsetPeriod]
    ) -> None:
        self._people, self._zone, self._first, self._last, self._clock = people, zone, first, last, clock
        # by identity, because hashing somebody with many absences and stand-ins is slow
        self._shown: dict[int, tuple[Stretches, Stretches, Stretches]] = {}

    def reasons(self, day: date, start: int, end: int, *, absences: bool) -> tuple[Reason, ...]:
        """Return why nobody is there on a day from minute `start` to minute `end`.

        People who do not hold the duty on that day, because somebody else has it meanwhile,
        are left out; those who stand in for somebody who is away come after them.
        """
        found: list[Reason] = []
        for person in self._people:
            reason = self._reason(person, day, (start, end), absences=absences)
            if reason is not None:
                found.append(reason)
            if absences and person.holds(day) and person.absence(day):
                covers = (self._reason(one, day, (start, end), person.person) for one in person.stand_ins)
                found += [one for one in covers if one is not None]
        return tuple(found)

    def _hours(self, person: Presence) -> tuple[Stretches, Stretches, Stretches]:
        """Return when somebody is there if never away, known, possible and in some weeks, by the practice's clock."""
        if id(person) not in self._shown:
            found = moments(person, self._zone, self._first, self._last, absences=False)
            known, possible, some_weeks = (to_shown(times, self._clock) for times in found)
            self._shown[id(person)] = (known, possible, some_weeks)
        return self._shown[id(person)]

    def _reason(
        self,
        person: Presence,
        day: date,
        gap: tuple[int, int],
        covers_for: str | None = None,
        *,
        absences: bool = True,
    ) -> Reason | None:
        outside = _outside_employment(person, day)
        if outside is not None:
            why, until = outside
            return Reason(person.person, why, until=until, covers_for=covers_for)
        if not person.holds(day):
            return None
        known, possible, some_weeks = self._hours(person)
        midnight = day.toordinal() * DAY
        absence = person.absence(day) if absences else None
        begin, end = midnight + gap[0], midnight + gap[1]
        if absence and (clipped(known, begin, end) or clipped(possible, begin, end)):
            return Reason(person.person, "away", until=absence.last, covers_for=covers_for)
        if clipped(some_weeks, begin, end):
            return Reason(person.person, "some weeks", covers_for=covers_for)
        today = [(first - midnight, last - midnight) for first, last in clipped(known, midnight, midnight + DAY)]
        return _around_the_gap(person.person, today, gap, covers_for)


def _outside_employment(person: Presence, day: date) -> tuple[Why, date] | None:
    """Return that somebody has left or has not begun, with the last or the first day; None on days of employment."""
    employed = person.employed
    if employed.last is not None and day > employed.last:
        return "left", employed.last
    if employed.first is not None and day < employed.first:
        return "not begun", employed.first
    return None


def _around_the_gap(
    person: str, today: Sequence[tuple[int, int]], gap: tuple[int, int], covers_for: str | None
) -> Reason:
    """Return how somebody's hours of a day lie around a gap."""
    stops = max((last for _, last in today if last <= gap[0]), default=None)
    starts = min((first for first, _ in today if first >= gap[1]), default=None)
    why: Why = "out" if stops is not None and starts is not None else "stops"
    if stops is None:
        why = "off" if starts is None else "starts"
    return Reason(person, why, stops, starts, covers_for=covers_for)
