from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.durations import Duration, Unit
from handover.model.refusal import Refused


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
    ],
)
def test_time_spans_as_people_write_them(text: str, amount: int, unit: Unit, words: str) -> None:
    assert Duration.read(text) == Duration(amount, unit)
    assert str(Duration.read(text)) == words


CANNOT = "this is not a time span that can be read"
FIX = "write a number and a unit, for example 4 hours, 2 working days or 30 days"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("30", "this number has no unit, so it can mean hours, days or months"),
        ("1-2 business days", "two numbers stand here, where the longest is asked for"),
        ("within 24 to 48 hours", "two numbers stand here, where the longest is asked for"),
        ("soon", CANNOT),
        ("as soon as possible", CANNOT),
        ("-3 days", CANNOT),
        ("1.5 hours", CANNOT),
        ("12345 days", CANNOT),
        ("3 moons", CANNOT),
        ("30 days from service", CANNOT),
        ("", CANNOT),
        ("4 hours " * 50, "this is longer than a time span"),
    ],
)
def test_what_is_no_time_span_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        Duration.read(text)
    assert (refused.value.message, refused.value.fix) == (message, FIX)


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
