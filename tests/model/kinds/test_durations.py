from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.durations import Duration, Lead
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from handover.model.kinds.duration_words import Unit


@pytest.mark.parametrize(
    ("text", "amount", "unit", "words"),
    [
        ("4 hours", 4, "hour", "4 hours"),
        ("1 hr", 1, "hour", "1 hour"),
        ("24h", 24, "hour", "24 hours"),
        ("90 minutes", 90, "minute", "90 minutes"),
        ("15 mins", 15, "minute", "15 minutes"),
        ("half an hour", 30, "minute", "30 minutes"),
        ("2 working days", 2, "working day", "2 working days"),
        ("within 2 business days", 2, "working day", "2 working days"),
        ("in 3 days", 3, "day", "3 days"),
        ("next business day", 1, "working day", "1 working day"),
        ("Same day", 0, "day", "the same day"),
        ("by end of day", 0, "day", "the same day"),
        ("0 weeks", 0, "day", "the same day"),
        ("0 hours", 0, "minute", "at once"),
        ("immediately", 0, "minute", "at once"),
        ("30 days", 30, "day", "30 days"),
        ("90 calendar days", 90, "day", "90 days"),
        ("1 week", 1, "week", "1 week"),
        ("two weeks", 2, "week", "2 weeks"),
        ("a fortnight", 2, "week", "2 weeks"),
        ("12 months", 12, "month", "12 months"),
        ("one year", 1, "year", "1 year"),
        ("2 hours 20 minutes", 140, "minute", "140 minutes"),
        ("2h 20m", 140, "minute", "140 minutes"),
        ("1h30", 90, "minute", "90 minutes"),
        ("1.5 hours", 90, "minute", "90 minutes"),
        ("1½ hours", 90, "minute", "90 minutes"),
        ("an hour and a half", 90, "minute", "90 minutes"),
        ("three quarters of an hour", 45, "minute", "45 minutes"),
        ("24 business hours", 24, "working hour", "24 working hours"),
        ("net 30", 30, "day", "30 days"),
        ("Net-30 days", 30, "day", "30 days"),
        ("72 hrs", 72, "hour", "72 hours"),
        ("two fortnights", 4, "week", "4 weeks"),
        ("a week and a half", Fraction(3, 2), "week", "1.5 weeks"),
        ("half a working day", Fraction(1, 2), "working day", "0.5 working days"),
        ("1 week, 2 days", 9, "day", "9 days"),
        ("1 week and 2 days", 9, "day", "9 days"),
        ("a year and a half", 18, "month", "18 months"),
        ("half a year", 6, "month", "6 months"),
        ("365 calendar days", 365, "day", "365 days"),
        ("a hundred and eighty days", 180, "day", "180 days"),
        ("forty-eight hours", 48, "hour", "48 hours"),
        ("30-day", 30, "day", "30 days"),
        ("5 days max", 5, "day", "5 days"),
        ("no later than 5 days", 5, "day", "5 days"),
        ("same-day", 0, "day", "the same day"),
        ("by close of business", 0, "day", "the same day"),
        ("by the end of the next working day", 1, "working day", "1 working day"),
        ("two (2) business days", 2, "working day", "2 working days"),
        ("within 1 bus. day", 1, "working day", "1 working day"),
        ("1w3d", 10, "day", "10 days"),
        ("3d 2h", 74, "hour", "74 hours"),
        ("5 hrs, 34 mins", 334, "minute", "334 minutes"),
        ("within the hour", 1, "hour", "1 hour"),
    ],
)
def test_time_spans_as_people_write_them(text: str, amount: int | Fraction, unit: Unit, words: str) -> None:
    assert Duration.read(text) == Duration(amount, unit)
    assert str(Duration.read(text)) == words
    assert Duration.read(words) == Duration(amount, unit)


TWO = "two numbers stand here, where the longest is asked for"
CANNOT = "this is not a time span that can be read"
FIX = "write a number and a unit, for example 4 hours, 2 working days or 30 days"


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        (
            "30",
            "this number has no unit, so it can mean hours, days or months",
            "write 30 hours, 30 working days or 30 days",
        ),
        ("1-2 business days", TWO, "write 2 working days"),
        ("within 24 to 48 hours", TWO, "write 48 hours"),
        ("two or three days", TWO, "write 3 days"),
        ("a day or two", CANNOT, "write 2 days"),
        ("a couple of weeks", CANNOT, "write 2 weeks"),
        ("1,5 hours", CANNOT, "write 1.5 hours"),
        ("a 30 day limit", CANNOT, "write 30 days alone"),
        ("about 5 days", CANNOT, "write 5 days alone"),
        ("1.5 months", CANNOT, "write it in days, for example 45 days"),
        ("30 days from service", CANNOT, "write 30 days alone"),
        (
            "half a day",
            "half a day can mean twelve hours or the half of a working day",
            "write 4 working hours or 12 hours",
        ),
        ("at least 5 days", "this says how long it takes at least, where the longest is asked for", FIX),
        ("3 (two) days", CANNOT, FIX),
        ("net 10 EOM", CANNOT, FIX),
        ("2/10 net 30", CANNOT, FIX),
        ("4:13", CANNOT, FIX),
        ("PT4H", CANNOT, FIX),
        ("soon", CANNOT, FIX),
        ("as soon as possible", CANNOT, FIX),
        ("a few days", CANNOT, FIX),
        ("-3 days", CANNOT, FIX),
        ("1.333 hours", CANNOT, FIX),
        ("20 minutes 2 hours", CANNOT, FIX),
        ("1 month 3 days", CANNOT, FIX),
        ("1 hour 2 hours", CANNOT, FIX),
        ("24 hours a day", CANNOT, FIX),
        ("24/7", CANNOT, FIX),
        ("by Friday", CANNOT, FIX),
        ("30m", CANNOT, FIX),
        ("12345 days", CANNOT, FIX),
        ("3 moons", CANNOT, FIX),
        ("two hundred and", CANNOT, FIX),
        ("", CANNOT, FIX),
        ("4 hours " * 50, "this is longer than a time span", FIX),
    ],
)
def test_what_is_no_time_span_is_refused(text: str, message: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Duration.read(text)
    assert (refused.value.message, refused.value.fix) == (message, fix)


@given(st.integers(1, 60))
@settings(max_examples=30)
def test_working_days_last_longest_from_the_worst_weekday(amount: int) -> None:
    longest = 0
    for start in (date(2026, 11, 2) + timedelta(number) for number in range(5)):
        day, left = start, amount
        while left:
            day += timedelta(1)
            left -= day.weekday() < 5
        longest = max(longest, (day - start).days)
    assert Duration(amount, "working day").days_at_most == longest


@given(st.integers(1, 40))
@settings(max_examples=40)
def test_months_are_as_long_as_the_longest(amount: int) -> None:
    starts = [date(year, month, 1) for year in range(2023, 2032) for month in range(1, 13)]
    longest = max(
        (date(one.year + (one.month - 1 + amount) // 12, (one.month - 1 + amount) % 12 + 1, 1) - one).days
        for one in starts
    )
    found = Duration(amount, "month").days_at_most
    assert longest <= found <= longest + (amount > 12)


def test_the_longest_in_days_and_hours() -> None:
    assert Duration.read("same day").days_at_most == 1
    assert Duration.read("at once").days_at_most == 0
    assert Duration.read("36 hours").days_at_most == 1.5
    assert Duration.read("90 minutes").hours == 1.5
    assert Duration.read("2 weeks").hours == 336
    assert Duration.read("1 year").days_at_most == 366
    assert Duration.read("a week and a half").days_at_most == 10.5
    assert Duration.read("24 business hours").days_at_most == Duration.read("3 working days").days_at_most
    assert Duration.read("half a working day").days_at_most == Duration.read("1 working day").days_at_most


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("two days before each visit", "2 days"),
        ("3 working days", "3 working days"),
        ("48 hours in advance", "48 hours"),
        ("the day before", "1 day"),
        ("day before the appointment", "1 day"),
        ("two business days prior to the appointment", "2 working days"),
        ("72 hours before their visit", "72 hours"),
        ("a week ahead", "1 week"),
        ("at least 2 days before the visit", "2 days"),
        ("no later than 24 hours before the appointment", "24 hours"),
    ],
)
def test_a_time_before_a_visit_may_say_so(text: str, lead: str) -> None:
    assert str(Lead.read(text)) == lead


@pytest.mark.parametrize(
    "text",
    [
        "2 days after the visit",
        "2 days before Christmas",
        "before the visit",
        "2 days before lunch or so",
        "some days before",
    ],
)
def test_what_is_not_before_a_visit_is_no_lead(text: str) -> None:
    with pytest.raises(Refused) as refused:
        Lead.read(text)
    assert "write 2 days alone" not in refused.value.fix


def test_only_a_lead_says_what_it_is_before() -> None:
    with pytest.raises(Refused):
        Duration.read("2 days before each visit")
