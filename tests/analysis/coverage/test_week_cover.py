"""Who answers at which hours of the usual week."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.coverage.presence import Presence
from handover.analysis.coverage.sweep import Requirement
from handover.analysis.coverage.week_cover import Stint, week_cover
from handover.model.kinds.days import Span
from handover.model.kinds.hours import WeekHours

MONDAY = date(2026, 11, 23)
ZONE = "America/New_York"


def told(people: list[Presence], asked: str = "mon-tue 08:00-17:00", start: date = MONDAY) -> list[str]:
    """Return the stints as short lines."""
    required = [Requirement(WeekHours.read(asked))]
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return [
        f"{days[one.weekday]} {one.start // 60}-{one.end // 60} {one.person or 'nobody'}"
        f"{'?' if one.sureness == 'perhaps' else ''}"
        for one in week_cover(people, required, start=start, zone=ZONE)
    ]


def person(name: str, hours: str | None, **more: object) -> Presence:
    return Presence(name, WeekHours.read(hours) if hours is not None else None, **more)  # type: ignore[arg-type]


def test_the_first_of_a_route_who_is_there_answers() -> None:
    dana, sam = person("dana", "mon 08:00-12:00"), person("sam", "mon-tue 10:00-16:00")
    assert told([dana, sam]) == ["mon 8-12 dana", "mon 12-16 sam", "mon 16-17 nobody", "tue 8-10 nobody",
                                 "tue 10-16 sam", "tue 16-17 nobody"]  # fmt: skip
    assert told([sam, dana])[:3] == ["mon 8-10 dana", "mon 10-16 sam", "mon 16-17 nobody"]


def test_hours_that_nobody_knows_may_fill_what_is_open_and_nothing_else() -> None:
    assert told([person("dana", None), person("sam", "mon 10-12")]) == [
        "mon 8-10 dana?", "mon 10-12 sam", "mon 12-17 dana?", "tue 8-17 dana?",
    ]  # fmt: skip


def test_another_zone_is_told_by_the_clock_of_the_practice() -> None:
    assert told([person("lee", "mon 09:00-12:00", zone="America/Los_Angeles")])[:2] == [
        "mon 8-12 nobody",
        "mon 12-15 lee",
    ]


def test_absences_are_no_part_of_a_usual_week_but_who_has_left_is() -> None:
    away = person("dana", "mon-tue 8-17", away=(Span(MONDAY, MONDAY),))
    assert told([away]) == ["mon 8-17 dana", "tue 8-17 dana"]
    left = person("dana", "mon-tue 8-17", employed=Span(None, date(2026, 11, 20)))
    assert told([left]) == ["mon 8-17 nobody", "tue 8-17 nobody"]


@pytest.mark.parametrize(("start", "first"), [(MONDAY, "mon"), (date(2026, 11, 25), "mon")])
def test_a_week_begins_on_a_monday_not_before_the_day(start: date, first: str) -> None:
    late = person("dana", "mon-fri 8-17", employed=Span(date(2026, 11, 25), None))
    there = told([late], "mon-fri 8-17", start)
    assert there[0] == f"{first} 8-17 {'nobody' if start == MONDAY else 'dana'}"


def test_a_night_shift_is_cut_at_midnight() -> None:
    assert told([person("dana", "mon 22:00-24:00")], "mon 22:00-24:00; tue 00:00-02:00") == [
        "mon 22-24 dana", "tue 0-2 nobody",
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 22), st.integers(1, 24)), max_size=4))
def test_each_hour_asked_for_is_told_once(hours: list[tuple[int, int, int]]) -> None:
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    people = [
        person(f"p{number}", f"{days[day]} {start:02}:00-{max(start + 1, end):02}:00")
        for number, (day, start, end) in enumerate(hours)
    ]
    found: tuple[Stint, ...] = week_cover(
        people, [Requirement(WeekHours.read("mon-sun 06:00-22:00"))], start=MONDAY, zone=ZONE
    )
    for day in range(7):
        stints = [one for one in found if one.weekday == day]
        assert [stints[0].start, stints[-1].end] == [6 * 60, 22 * 60]
        assert all(one.end == other.start for one, other in pairwise(stints))
