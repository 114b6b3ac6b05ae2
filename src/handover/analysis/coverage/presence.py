"""When a person is there: hours, zone, absences, stand-ins, employment, days of duty.

Known presence and possible presence are kept apart, because hours that nobody has written
down are a question and not a gap. A stretch of hours belongs to the day on which it begins, in
the person's own zone: who is away on Tuesday still finishes Monday's night.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.analysis.coverage.intervals import Stretches, union
from handover.analysis.coverage.wall_clock import DAY, offset_periods, to_instants
from handover.model.kinds.days import Span
from handover.model.kinds.hours import DayHours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handover.model.kinds.hours import WeekHours

#: Every day: the default of employment and of duty.
ALWAYS: Final = Span()

#: Days looked at on either side, since hours of another zone or past midnight reach over.
_MARGIN: Final = 2


@dataclass(frozen=True, slots=True)
class Presence:
    """One person on a route, as far as being there is concerned.

    Args:
        person: the person's id.
        hours: the hours, resolved against the opening hours; None where nobody knows them.
            Days that are still "as open" count as not known.
        zone: the person's own time zone; None for that of the practice.
        away: absences by the person's own calendar, both ends included.
        employed: the days on which the person works here at all.
        on_duty: the days on which the person holds the duty.
        stand_ins: who covers on the days of `away`, with hours and absences of their own;
            one who covers for a single absence has that as `on_duty`.
    """

    person: str
    hours: WeekHours | None
    zone: str | None = None
    away: tuple[Span, ...] = ()
    employed: Span = ALWAYS
    on_duty: tuple[Span, ...] = (ALWAYS,)
    stand_ins: tuple[Presence, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the person has the duty on a day, present or not."""
        return self.employed.covers(day) and any(span.covers(day) for span in self.on_duty)

    def absence(self, day: date) -> Span | None:
        """Return the absence that a day lies in."""
        return next((span for span in self.away if span.covers(day)), None)

    def works(self, weekday: int) -> bool | None:
        """Whether the person has hours on a weekday; None where that is not known."""
        if self.hours is None or weekday in self.hours.without_times:
            return None
        return bool(self.hours.ever(weekday))

    def on(self, day: date) -> DayHours:
        """Return the person's hours on a date; those that nobody knows count as not told."""
        return self.hours.on(day) if self.hours is not None else DayHours((), as_open=True)


class Moments(NamedTuple):
    """Instants at which somebody is there.

    Args:
        known: surely.
        possible: perhaps, because the hours of that day are not known.
        some_weeks: every other week, of which nobody has said whether this is one.
    """

    known: Stretches
    possible: Stretches
    some_weeks: Stretches = ()

    @classmethod
    def joined(cls, many: Iterable[Moments]) -> Moments:
        """Return the moments at which any of many is there."""
        found = tuple(many)
        return cls(*(union(*sets) for sets in zip(*found, strict=True))) if found else cls((), ())


@lru_cache(maxsize=256)  # the same people stand on many routes
def moments(person: Presence, zone: str, first: date, last: date, *, absences: bool = True) -> Moments:
    """Return when a person is there, or stood in for, from `first` to `last`.

    Args:
        person: who.
        zone: the zone of the practice, for people without one of their own.
        first: the first day of interest, in any zone.
        last: the last day of interest.
        absences: False for the steady week, in which nobody is away and nobody stands in.
    """
    own = _moments(person, zone, first, last, lambda day: not (absences and person.absence(day)))
    if not absences or not person.away:
        return own
    covers = [_moments(other, zone, first, last, _covering(person, other)) for other in person.stand_ins]
    return Moments.joined((own, *covers))


def _moments(person: Presence, zone: str, first: date, last: date, there: Callable[[date], bool]) -> Moments:
    """Return a person's own moments on the days on which `there` holds."""
    known: list[tuple[int, int]] = []
    possible: list[tuple[int, int]] = []
    some_weeks: list[tuple[int, int]] = []
    for ordinal in range(first.toordinal() - _MARGIN, last.toordinal() + _MARGIN + 1):
        day = date.fromordinal(ordinal)
        if not person.holds(day) or not there(day):
            continue
        hours, midnight = person.on(day), ordinal * DAY
        if hours.as_open or hours.perhaps_as_open:
            possible.append((midnight, midnight + DAY))
        known += [(midnight + start, midnight + end) for start, end in hours.times]
        some_weeks += [(midnight + start, midnight + end) for start, end in hours.perhaps]
    margin = timedelta(_MARGIN + 1)
    clock = offset_periods(person.zone or zone, first - margin, last + margin)
    return Moments(*(to_instants(times, clock) for times in (known, possible, some_weeks)))


def _covering(person: Presence, other: Presence) -> Callable[[date], bool]:
    """Return whether a day is one on which one person covers for another."""
    return lambda day: bool(person.holds(day) and person.absence(day) and not other.absence(day))
