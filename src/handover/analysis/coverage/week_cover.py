"""Who answers at which hours of the steady week: the first person of a route who is there.

The sweep (`sweep.py`) finds the hours at which nobody is there; this says of all hours that are asked
for who it is, as a week that people can look at. Nobody is away in it: absences have dates of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from handover.analysis.coverage.intervals import clipped, intersect, union
from handover.analysis.coverage.presence import Moments, moments
from handover.analysis.coverage.sweep import WEEK, asked_for
from handover.analysis.coverage.wall_clock import DAY, offset_periods, to_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handover.analysis.coverage.intervals import Stretches
    from handover.analysis.coverage.presence import Presence
    from handover.analysis.coverage.sweep import Requirement

#: How sure it is that somebody is there: surely, perhaps (the hours are not told, or every other week), nobody.
Sureness: TypeAlias = Literal["there", "perhaps", "nobody"]
_BEFORE_AND_AFTER: Final = timedelta(2)


@dataclass(frozen=True, slots=True)
class Stint:
    """Hours of one weekday at which the same person answers.

    Args:
        weekday: Monday 0.
        start: minutes since midnight, by the clock of the practice.
        end: the same; 1440 where it lasts until midnight.
        person: the person's id; None where it is nobody.
        sureness: whether the person is surely there.
    """

    weekday: int
    start: int
    end: int
    person: str | None
    sureness: Sureness


def week_cover(
    people: Sequence[Presence], required: Iterable[Requirement], *, start: date, zone: str
) -> tuple[Stint, ...]:
    """Return who answers at the hours that are asked for, in the first whole week from a day on.

    Args:
        people: everybody on a route, in its order; the first who is there answers.
        required: the hours asked for, such as the opening hours and those of the billing team.
        start: the day from which it is to hold.
        zone: the IANA zone of the practice, by whose clock the week is told.
    """
    monday = start + timedelta(-start.weekday() % 7)
    sunday = monday + timedelta(6)
    clock = offset_periods(zone, monday - _BEFORE_AND_AFTER, sunday + _BEFORE_AND_AFTER)
    midnight = monday.toordinal() * DAY

    def shown(times: Stretches) -> Stretches:
        return clipped(to_shown(times, clock), midnight, midnight + WEEK)

    doors = asked_for(required, zone, monday, sunday)
    asked = union(shown(doors.known), shown(doors.some_weeks))
    found = [(one.person, moments(one, zone, monday, sunday, absences=False)) for one in people]
    there = [(person, Moments(*map(shown, times))) for person, times in found]
    stints: list[Stint] = []
    for first, last in _pieces(asked, [times for _, times in there]):
        person, sureness = _who(there, first, last)
        weekday, begin = divmod(first - midnight, DAY)
        stint = Stint(weekday, begin, last - midnight - weekday * DAY, person, sureness)
        before = stints[-1] if stints else None
        if before is not None and (before.weekday, before.end, before.person, before.sureness) == (
            weekday, begin, person, sureness,
        ):  # fmt: skip
            stints[-1] = Stint(weekday, before.start, stint.end, person, sureness)
        else:
            stints.append(stint)
    return tuple(stints)


def _pieces(asked: Stretches, there: Iterable[Moments]) -> Iterable[tuple[int, int]]:
    """Yield the hours asked for, cut at each midnight and wherever somebody comes or goes."""
    edges = {edge for times in there for stretches in times for stretch in stretches for edge in stretch}
    for first, last in asked:
        midnights = range((first // DAY + 1) * DAY, last, DAY)
        cuts = sorted({first, last, *midnights, *(edge for edge in edges if first < edge < last)})
        yield from pairwise(cuts)


def _who(there: Iterable[tuple[str, Moments]], first: int, last: int) -> tuple[str | None, Sureness]:
    """Return the first who is surely there for a piece, else the first who may be."""
    perhaps: str | None = None
    for person, times in there:
        if intersect(times.known, [(first, last)]):
            return person, "there"
        if perhaps is None and intersect(union(times.possible, times.some_weeks), [(first, last)]):
            perhaps = person
    return perhaps, "nobody" if perhaps is None else "perhaps"
