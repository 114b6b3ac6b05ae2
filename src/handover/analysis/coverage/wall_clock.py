"""From local clock times to instants and back, daylight saving included.

A wall-clock minute is the number of minutes that a clock in some zone has shown since the
beginning of the calendar: ``day.toordinal() * 1440 + minute``. An instant is the same
number for a clock that shows UTC. What the clock shows decides: hours from 01:00 to 02:00
hold twice on the night on which that hour is repeated, and not at all when it is skipped.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from zoneinfo import ZoneInfo

from handover.analysis.coverage.intervals import Stretches, union

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY: Final = 24 * 60

#: The start of the calendar that wall-clock minutes are counted from.
_START: Final = datetime(1, 1, 1, tzinfo=UTC)


class OffsetPeriod(NamedTuple):
    """A period of instants during which a zone keeps one offset from UTC.

    Args:
        start: the first instant.
        end: the first instant after it.
        offset: what the clock shows ahead of UTC, in minutes.
    """

    start: int
    end: int
    offset: int


@lru_cache(maxsize=128)
def offset_periods(zone: str, first: date, last: date) -> tuple[OffsetPeriod, ...]:
    """Return the offset periods of a zone from the day before `first` to the day after `last`.

    Args:
        zone: an IANA name, such as ``America/New_York``.
        first: the first day by the zone's clock.
        last: the last day by the zone's clock.
    """
    info = ZoneInfo(zone)
    here, end = (first.toordinal() - 1) * DAY, (last.toordinal() + 2) * DAY
    found: list[OffsetPeriod] = []
    while here < end:
        offset, probe = _offset(info, here), here + DAY
        if _offset(info, probe) != offset:
            probe = _change(info, here, probe)
        if found and found[-1].offset == offset:
            found[-1] = OffsetPeriod(found[-1].start, min(probe, end), offset)
        else:
            found.append(OffsetPeriod(here, min(probe, end), offset))
        here = probe
    return tuple(found)


def to_instants(shown: Iterable[tuple[int, int]], clock: Iterable[OffsetPeriod]) -> Stretches:
    """Return the instants at which a clock shows any of the wall-clock minutes."""
    minutes = union(shown)
    return union(
        (max(first - period.offset, period.start), min(last - period.offset, period.end))
        for period in clock
        for first, last in minutes
    )


def to_shown(instants: Iterable[tuple[int, int]], clock: Iterable[OffsetPeriod]) -> Stretches:
    """Return the wall-clock minutes that a clock shows at any of the instants."""
    known = union(instants)
    return union(
        (max(first, period.start) + period.offset, min(last, period.end) + period.offset)
        for period in clock
        for first, last in known
    )


def _offset(info: ZoneInfo, instant: int) -> int:
    moment = (_START + timedelta(minutes=instant - DAY)).astimezone(info)
    distance = moment.utcoffset()
    return 0 if distance is None else distance // timedelta(minutes=1)


def _change(info: ZoneInfo, before: int, after: int) -> int:
    """Return the first instant in a day at which the offset is another than at its start."""
    old = _offset(info, before)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(info, middle) == old:
            before = middle
        else:
            after = middle
    return after
