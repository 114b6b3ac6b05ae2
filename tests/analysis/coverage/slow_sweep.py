"""The coverage sweep as obviously as it can be written: one look at each few minutes.

Shares with the real one the classes that say who is there when, and nothing that reckons.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from handover.analysis.coverage.sweep import Presence, Requirement

DAY = 24 * 60
WEEK = 7 * DAY


@cache
def local(instant: datetime, zone: str) -> tuple[date, int]:
    moment = instant.astimezone(ZoneInfo(zone))
    return moment.date(), moment.hour * 60 + moment.minute


def within(hours: object, instant: datetime, zone: str, good: Callable[[date], bool]) -> bool:
    day, minute = local(instant, zone)
    for back in (0, 1):
        begun = day - timedelta(back)
        times = hours.days[begun.weekday()]  # type: ignore[attr-defined]
        if good(begun) and any(start <= minute + back * DAY < end for start, end in times):
            return True
    return False


def away(person: Presence, day: date) -> bool:
    return any(span.covers(day) for span in person.away)


def there(person: Presence, instant: datetime, zone: str, good: Callable[[date], bool]) -> str:
    """Return ``yes``, ``perhaps`` or ``no``."""
    own = person.zone or zone
    day = local(instant, own)[0]
    if person.hours is None:
        return "perhaps" if good(day) and person.holds(day) else "no"
    return "yes" if within(person.hours, instant, own, lambda d: good(d) and person.holds(d)) else "no"


def really_there(person: Presence, instant: datetime, zone: str) -> set[str]:
    said = {there(person, instant, zone, lambda d: not away(person, d))}
    for other in person.stand_ins:
        said.add(
            there(
                other,
                instant,
                zone,
                lambda d, other=other: person.holds(d) and away(person, d) and not away(other, d),  # type: ignore[misc]
            )
        )
    return said


def long_runs(cells: set[int], step: int, quiet: int) -> set[int]:
    """Return the cells of unbroken runs that last longer than `quiet`."""
    kept: set[int] = set()
    run: list[int] = []
    for cell in [*sorted(cells), 1 << 60]:
        if run and cell != run[-1] + step:
            if len(run) * step > quiet:
                kept |= set(run)
            run = []
        run.append(cell)
    return kept


def slow_sweep(
    people: Sequence[Presence],
    required: Sequence[Requirement],
    *,
    start: date,
    zone: str,
    days: int,
    quiet: int,
    step: int,
) -> tuple[set[int], set[int], set[str]]:
    """Return minutes of the week, wall-clock minutes and unknown people."""
    last = start + timedelta(days - 1)
    first = datetime(start.year, start.month, start.day, tzinfo=UTC) - timedelta(days=1)
    gaps: set[tuple[int, int]] = set()
    met: set[tuple[int, int]] = set()
    open_now: set[int] = set()
    bare: dict[bool, set[int]] = {False: set(), True: set()}
    perhaps: dict[bool, dict[str, set[int]]] = {False: {}, True: {}}
    for number in range((days + 2) * DAY // step):
        instant = first + timedelta(minutes=number * step)
        day, minute = local(instant, zone)
        if not start <= day <= last:
            continue
        if not any(
            within(one.hours, instant, one.zone or zone, lambda d, one=one: d not in one.closed_on)  # type: ignore[misc]
            for one in required
        ):
            continue
        shown = day.toordinal() * DAY + minute
        for absences in (False, True):
            if absences:
                said = [really_there(person, instant, zone) for person in people]
            else:
                said = [{there(person, instant, zone, lambda _: True)} for person in people]
            sure = any("yes" in words for words in said)
            maybe = [person.person for person, words in zip(people, said, strict=True) if "perhaps" in words]
            if not sure:
                bare[absences].add(number * step)
                for person in maybe:
                    perhaps[absences].setdefault(person, set()).add(number * step)
            if absences:
                if not (sure or maybe):
                    open_now.add(shown)
            else:
                (met if sure or maybe else gaps).add((day.weekday(), minute))
    week = {weekday * DAY + minute for weekday, minute in gaps - met}
    # two weeks in a row, so that a hole over Sunday's midnight is one
    steady = {cell % WEEK for cell in long_runs(week | {cell + WEEK for cell in week}, step, quiet)}
    monday = date(2026, 1, 5).toordinal() * DAY
    dated = long_runs({cell for cell in open_now if (cell - monday) % WEEK not in steady}, step, quiet)
    unknown = {
        person
        for absences in (False, True)
        for person, cells in perhaps[absences].items()
        if cells & long_runs(bare[absences], step, quiet)
    }
    return steady, dated, unknown
