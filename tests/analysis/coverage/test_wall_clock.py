from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.analysis.coverage.wall_clock import DAY, offset_periods, to_instants, to_shown

#: Days around changes of the clock, zones half and three quarters of an hour off among them.
NIGHTS = [
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Europe/London", date(2026, 3, 29)),
    ("Europe/London", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Asia/Kolkata", date(2026, 11, 1)),
    ("Asia/Kathmandu", date(2026, 11, 1)),
    ("UTC", date(2026, 11, 1)),
]


def shown(instant: int, zone: str) -> int:
    moment = datetime(1, 1, 1, tzinfo=UTC) + timedelta(minutes=instant - DAY)
    local = moment.astimezone(ZoneInfo(zone))
    return local.toordinal() * DAY + local.hour * 60 + local.minute


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_what_the_clock_shows_decides(zone: str, night: date, data: st.DataObject) -> None:
    midnight = night.toordinal() * DAY
    times = data.draw(st.lists(st.tuples(st.integers(0, 8 * 60), st.integers(1, 8 * 60)), min_size=1, max_size=3))
    hours = [(midnight + start, midnight + start + length) for start, length in times]
    clock = offset_periods(zone, night, night)
    instants = to_instants(hours, clock)
    for instant in range(midnight - DAY, midnight + 2 * DAY):
        expected = any(start <= shown(instant, zone) < end for start, end in hours)
        assert any(start <= instant < end for start, end in instants) == expected
    seen = {shown(instant, zone) for start, end in instants for instant in range(start, end)}
    assert {minute for start, end in to_shown(instants, clock) for minute in range(start, end)} == seen


def test_a_skipped_hour_is_never_and_a_repeated_one_twice() -> None:
    spring, autumn = date(2026, 3, 8), date(2026, 11, 1)
    for night, length in ((spring, 0), (autumn, 60)):
        midnight = night.toordinal() * DAY
        clock = offset_periods("America/New_York", night, night)
        assert sum(e - s for s, e in to_instants([(midnight + 120, midnight + 180)], clock)) == (
            0 if length == 0 else 60
        )
        repeated = sum(e - s for s, e in to_instants([(midnight + 60, midnight + 120)], clock))
        assert repeated == 60 + length
