from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from handover.analysis.coverage.presence import ALWAYS
from handover.analysis.coverage.sweep import DatedGap, Presence, Reason, Requirement, Sweep, WeeklyGap, sweep
from handover.model.kinds.days import Span
from handover.model.kinds.hours import WeekHours
from tests.analysis.coverage.slow_sweep import DAY, WEEK, slow_sweep

NEW_YORK = "America/New_York"
ZONES = (NEW_YORK, "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Kathmandu")
#: Mondays before a change of the clock in New York or London, and one without.
STARTS = (date(2026, 3, 2), date(2026, 10, 19), date(2026, 10, 28), date(2026, 6, 1), date(2026, 3, 26))


def hours(text: str) -> WeekHours:
    return WeekHours.read(text)


@st.composite
def weeks(draw: st.DrawFn, step: int) -> WeekHours:
    stretch = st.tuples(st.integers(0, DAY // step - 1), st.integers(1, DAY // step)).map(
        lambda one: (one[0] * step, (one[0] + one[1]) * step)
    )
    return WeekHours(tuple(tuple(draw(st.lists(stretch, max_size=1))) for _ in range(7)))


@st.composite
def presences(draw: st.DrawFn, start: date, step: int, name: str, *, deep: bool = True) -> Presence:
    days = st.integers(-2, 23).map(lambda number: start + timedelta(number))
    spans = st.builds(Span, st.none() | days, st.none() | days)
    others = [draw(presences(start, step, f"{name}-stand-in", deep=False))] if deep and draw(st.booleans()) else []
    return Presence(
        name,
        draw(weeks(step) | weeks(step) | weeks(step) | st.none()),
        draw(st.none() | st.sampled_from(ZONES)),
        tuple(draw(st.lists(spans, max_size=1))),
        draw(st.just(Span()) | spans),
        tuple(draw(st.just([Span()]) | st.lists(spans, min_size=1, max_size=2))),
        tuple(others),
    )


def flat(found: Sweep) -> tuple[set[int], set[int], set[str]]:
    week = {(gap.weekday * DAY + minute) % WEEK for gap in found.week for minute in range(gap.start, gap.end)}
    dated = {gap.day.toordinal() * DAY + minute for gap in found.dated for minute in range(gap.start, gap.end)}
    return week, dated, set(found.unknown)


def compare(data: st.DataObject, days: int, step: int) -> None:
    start, zone = data.draw(st.sampled_from(STARTS)), data.draw(st.sampled_from(ZONES))
    people = [data.draw(presences(start, step, name)) for name in ("dana", "sam")][: data.draw(st.integers(0, 2))]
    closed = st.frozensets(st.integers(0, 20).map(lambda number: start + timedelta(number)), max_size=2)
    required = [
        Requirement(data.draw(weeks(step)), data.draw(st.none() | st.sampled_from(ZONES)), data.draw(closed))
        for _ in range(data.draw(st.integers(1, 2)))
    ]
    quiet = data.draw(st.sampled_from((0, 60)))
    found = sweep(people, required, start=start, zone=zone, days=days, quiet=quiet)
    week, dated, unknown = slow_sweep(people, required, start=start, zone=zone, days=days, quiet=quiet, step=step)
    assert flat(found) == (
        {cell + minute for cell in week for minute in range(step)},
        {cell + minute for cell in dated for minute in range(step)},
        unknown,
    )
    ends = [(gap.start, gap.end) for gap in found.week] + [(gap.start, gap.end) for gap in found.dated]
    assert all(0 <= first < DAY and first < last <= 2 * DAY for first, last in ends)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_against_a_look_at_every_quarter_of_an_hour(data: st.DataObject) -> None:
    compare(data, days=16, step=15)


@given(st.data())
@settings(max_examples=6, deadline=None)
def test_against_a_look_at_every_minute(data: st.DataObject) -> None:
    compare(data, days=7, step=1)


OPEN = [Requirement(hours("mon-fri 08:00-17:00"))]
DANA = Presence("dana", hours("mon-fri 08:00-17:00; wed 17:00-18:00"))
START = date(2026, 11, 30)


def swept(*people: Presence, required: list[Requirement] = OPEN, zone: str = NEW_YORK, start: date = START) -> Sweep:
    return sweep(people, required, start=start, zone=zone)


def test_wednesday_afternoons_when_both_stop_at_noon() -> None:
    short = hours("mon, tue, thu, fri 08:00-17:00; wed 08:00-12:00")
    found = swept(Presence("dana", short), Presence("sam", hours("wed 09:00-12:00; mon 8:00-9:00")))
    reasons = (Reason("dana", "stops", stops=720), Reason("sam", "stops", stops=720))
    assert found.week == (WeeklyGap(2, 720, 1020, reasons),)
    assert found.dated == ()


def test_lunch_is_quiet_and_a_longer_break_is_not() -> None:
    assert swept(Presence("dana", hours("mon-fri 08:00-12:00, 13:00-17:00"))).week == ()
    gaps = swept(Presence("dana", hours("mon-fri 08:00-12:00, 13:30-17:00"))).week
    assert [(gap.weekday, gap.start, gap.end) for gap in gaps] == [(day, 720, 810) for day in range(5)]
    assert gaps[0].reasons == (Reason("dana", "out", stops=720, starts=810),)


def test_an_absence_is_dated_and_a_stand_in_fills_it() -> None:
    away = (Span(date(2026, 12, 10), date(2026, 12, 11)),)
    gone = Presence("dana", DANA.hours, away=away)
    found = swept(gone)
    assert found.week == ()
    assert found.dated == tuple(
        DatedGap(date(2026, 12, day), 480, 1020, (Reason("dana", "away", until=date(2026, 12, 11)),))
        for day in (10, 11)
    )
    sam = Presence("sam", hours("mon-thu 08:00-17:00"))
    covered = swept(Presence("dana", DANA.hours, away=away, stand_ins=(sam,)))
    assert [(gap.day.day, gap.reasons[1]) for gap in covered.dated] == [(11, Reason("sam", "off", covers_for="dana"))]


def test_a_stand_in_covers_no_one_who_is_there_or_has_left() -> None:
    sam = Presence("sam", hours("24h"))
    assert swept(Presence("dana", hours("closed"), stand_ins=(sam,))).week != ()
    left = Presence("dana", DANA.hours, employed=Span(None, date(2026, 12, 4)), stand_ins=(sam,))
    found = swept(left)
    assert found.week == ()
    assert found.dated[0] == DatedGap(date(2026, 12, 7), 480, 1020, (Reason("dana", "left", until=date(2026, 12, 4)),))


def test_a_stand_in_who_is_away_or_not_asked_that_day_covers_nothing() -> None:
    away = (Span(date(2026, 12, 10), date(2026, 12, 11)),)

    def open_days(sam: Presence, duty: Span = ALWAYS) -> list[int]:
        dana = Presence("dana", DANA.hours, away=away, on_duty=(duty,), stand_ins=(sam,))
        return [gap.day.day for gap in swept(dana).dated if gap.day in (date(2026, 12, 10), date(2026, 12, 11))]

    assert open_days(Presence("sam", hours("24h"))) == []
    assert open_days(Presence("sam", hours("24h"), away=(Span(None, date(2026, 12, 10)),))) == [10]
    # a stand-in for this absence only
    assert open_days(Presence("sam", hours("24h"), on_duty=(Span(date(2026, 12, 11), None),))) == [10]
    # nobody covers for a duty that is somebody else's on that day
    assert open_days(Presence("sam", hours("24h")), duty=Span(None, date(2026, 12, 10))) == [11]


def test_unknown_hours_are_a_question_and_not_a_hole() -> None:
    found = swept(Presence("dana", None), Presence("sam", hours("fri 08:00-17:00")))
    assert (found.week, found.dated, found.unknown) == ((), (), ("dana",))
    assert swept(DANA, Presence("sam", None)).unknown == ()
    away = swept(Presence("dana", None, away=(Span(START, START),)))
    assert [(gap.day, gap.reasons[0].why) for gap in away.dated] == [(START, "away")]
    assert swept(Presence("dana", hours("mon-thu 08:00-17:00; fri"))).unknown == ("dana",)


def test_an_interim_has_the_duty_for_its_days() -> None:
    span = Span(date(2026, 12, 14), date(2026, 12, 18))
    holder = replace(DANA, on_duty=(Span(None, date(2026, 12, 13)), Span(date(2026, 12, 19), None)))
    omar = Presence("omar", hours("mon-thu 08:00-17:00"), on_duty=(span,))
    found = swept(holder, omar)
    assert found.week == ()
    assert found.dated == (DatedGap(date(2026, 12, 18), 480, 1020, (Reason("omar", "off"),)),)


def test_a_change_of_the_clock_opens_a_hole_for_some_weeks() -> None:
    # London leaves summer time a week before New York, so for a week its day begins an hour later there
    london = Presence("dana", hours("mon-fri 13:00-22:00"), "Europe/London")
    found = sweep([london], OPEN, start=date(2026, 10, 12), zone=NEW_YORK, quiet=30)
    assert found.week == ()
    assert found.dated == tuple(
        DatedGap(date(2026, 10, day), 480, 540, (Reason("dana", "starts", starts=540),)) for day in range(26, 31)
    )
    assert sweep([london], OPEN, start=date(2026, 10, 12), zone=NEW_YORK).dated == ()


def test_nights_past_midnight_and_over_the_weekend() -> None:
    always = [Requirement(hours("24h"))]
    found = swept(Presence("dana", hours("mon-fri 08:00-22:00")), required=always)
    assert [(gap.weekday, gap.start, gap.end) for gap in found.week] == [
        *((day, 1320, 1920) for day in range(4)),
        (4, 1320, 1440),
        (5, 0, 1440),
        (6, 0, 1440),
        (0, 0, 480),
    ]
    nights = Presence("sam", hours("every day 22:00-08:00"))
    rest = swept(Presence("dana", hours("mon-fri 08:00-22:00")), nights, required=always)
    assert [(gap.weekday, gap.start, gap.end) for gap in rest.week] == [(5, 480, 1320), (6, 480, 1320)]


def test_closed_days_ask_for_nothing() -> None:
    closed = [Requirement(hours("fri 08:00-17:00"), closed_on=frozenset({date(2026, 12, 25)}))]
    away = (Span(date(2026, 12, 4), date(2026, 12, 25)),)
    found = swept(Presence("dana", hours("fri 08:00-17:00"), away=away), required=closed)
    assert found.week == ()
    assert [gap.day.day for gap in found.dated] == [4, 11, 18]


def test_a_day_without_times_asks_for_somebody_at_some_time_of_it() -> None:
    days = [Requirement(hours("tue; thu"), closed_on=frozenset({date(2026, 12, 24)}))]
    assert swept(DANA, required=days) == Sweep((), (), ())
    assert swept(Presence("dana", hours("mon-fri 07:00-08:00")), required=days).week == ()
    assert swept(Presence("dana", hours("tue; thu")), required=days) == Sweep((), (), ())
    gone = swept(Presence("dana", hours("mon-wed 08:00-17:00")), required=days)
    assert gone.week == (WeeklyGap(3, 0, DAY, (Reason("dana", "off"),)),)
    away = swept(replace(DANA, away=(Span(date(2026, 12, 8), date(2026, 12, 9)),)), required=days)
    assert away.dated == (DatedGap(date(2026, 12, 8), 0, DAY, (Reason("dana", "away", until=date(2026, 12, 9)),)),)


def test_a_day_without_times_takes_nothing_from_hours_that_have_them() -> None:
    both = [Requirement(hours("tue")), Requirement(hours("tue 08:00-17:00"))]
    found = swept(Presence("dana", hours("tue 08:00-12:00")), required=both)
    assert [(gap.weekday, gap.start, gap.end) for gap in found.week] == [(1, 720, 1020)]


FRIDAYS = [Requirement(hours("fri 08:00-12:00"))]


def test_who_is_there_every_other_week_leaves_the_other_weeks_open() -> None:
    found = swept(Presence("dana", hours("mon-thu 08:00-17:00; every other fri 08:00-12:00")), required=FRIDAYS)
    assert found.week == (WeeklyGap(4, 480, 720, (Reason("dana", "some weeks"),)),)
    assert found.dated == ()


def test_two_who_are_there_every_other_week_fill_the_week_only_if_it_is_said_which_weeks() -> None:
    unsaid = [Presence(name, hours("every other fri 08:00-12:00")) for name in ("dana", "sam")]
    assert swept(*unsaid, required=FRIDAYS).week == (
        WeeklyGap(4, 480, 720, (Reason("dana", "some weeks"), Reason("sam", "some weeks"))),
    )
    said = [
        Presence("dana", hours("every other week from 2026-12-04: fri 08:00-12:00")),
        Presence("sam", hours("every other week from 2026-12-11: fri 08:00-12:00")),
    ]
    assert swept(*said, required=FRIDAYS) == Sweep((), (), ())
    alone = swept(said[0], required=FRIDAYS)
    assert (alone.week, [gap.day for gap in alone.dated]) == ((), [date(2026, 12, 11), date(2026, 12, 25)])


def test_doors_open_every_other_week_are_met_by_who_is_there_every_other_week() -> None:
    doors = [Requirement(hours("mon 08:00-12:00; every other fri 08:00-12:00"))]
    dana = Presence("dana", hours("mon 08:00-12:00; every other fri 08:00-12:00"))
    assert swept(dana, required=doors) == Sweep((), (), ())
    gone = swept(Presence("dana", hours("mon 08:00-12:00")), required=doors)
    assert gone.week == (WeeklyGap(4, 480, 720, (Reason("dana", "off"),)),)


def test_the_first_and_third_of_a_month_are_dates() -> None:
    doors = [Requirement(hours("1st and 3rd fri 08:00-12:00"))]
    assert swept(Presence("dana", hours("1st and 3rd fri 08:00-12:00")), required=doors) == Sweep((), (), ())
    first = swept(Presence("dana", hours("1st fri 08:00-12:00")), required=doors)
    assert (first.week, [gap.day for gap in first.dated]) == ((), [date(2026, 12, 18)])


def test_hours_of_some_days_stand_in_place_of_the_usual_ones() -> None:
    dana = Presence("dana", hours("fri 08:00-12:00; 2026-12-07 to 2026-12-20: mon 08:00-12:00"))
    found = swept(dana, required=FRIDAYS)
    assert (found.week, [gap.day for gap in found.dated]) == ((), [date(2026, 12, 11), date(2026, 12, 18)])
    summer = [Requirement(hours("fri 08:00-12:00; December: fri 08:00-11:00"))]
    assert swept(Presence("dana", hours("fri 08:00-11:00")), required=summer) == Sweep((), (), ())


def test_opening_hours_of_seasons_and_of_some_weeks_are_those_of_who_is_there_when_open() -> None:
    doors = hours("mon-thu 08:00-17:00; every other fri 08:00-12:00; December: mon-thu 09:00-12:00")
    there = hours("every day open").resolve(doors)
    assert there == doors
    assert hours("mon, fri").resolve(doors) == hours(
        "mon 08:00-17:00; every other fri 08:00-12:00; December: mon 09:00-12:00; fri"
    )
    some = hours("every other fri open; December: tue").resolve(doors)
    assert some == hours("every other fri 08:00-12:00; December: tue 09:00-12:00")
