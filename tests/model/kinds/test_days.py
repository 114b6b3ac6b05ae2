from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.days import Day, Span, in_words
from handover.model.refusal import Refused

FIX = "write the day as YYYY-MM-DD, for example 2026-11-02"
DAYS = st.dates(date(2026, 11, 1), date(2026, 11, 20))
SPANS = st.builds(Span, st.none() | DAYS, st.none() | DAYS)
WINDOW = [date(2026, 10, 31) + timedelta(number) for number in range(22)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("2026-11-02", "2026-11-02", "2026-11-02", "2 November 2026"),
        (" 2026-11-2 ", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("2026-11", "2026-11-01", "2026-11-30", "November 2026"),
        ("2028-02", "2028-02-01", "2028-02-29", "February 2028"),
        ("2026", "2026-01-01", "2026-12-31", "2026"),
        ("since 2026-03", "2026-03-01", "2026-03-31", "March 2026"),
        ("from 2026-03-01", "2026-03-01", "2026-03-01", "1 March 2026"),
        ("until 2026-05-05", "2026-05-05", "2026-05-05", "5 May 2026"),
        ("Expected 2026-12", "2026-12-01", "2026-12-31", "December 2026 (expected)"),
        ("expected 2026-12-04", "2026-12-04", "2026-12-04", "4 December 2026 (expected)"),
    ],
)
def test_days_are_as_exact_as_they_are_known(text: str, earliest: str, latest: str, words: str) -> None:
    day = Day.read(text)
    assert (day.earliest.isoformat(), day.latest.isoformat(), str(day)) == (earliest, latest, words)
    assert day == Day.read(text)
    assert hash(day) == hash(Day.read(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("02/11/2026", "this is not a day that can be read"),
        ("2 November 2026", "this is not a day that can be read"),
        ("26-11-02", "this is not a day that can be read"),
        ("yes", "this is not a day that can be read"),
        ("next week", "this is not a day that can be read"),
        ("2026-11-02T10:00", "this is not a day that can be read"),
        ("٢٠٢٦", "this is not a day that can be read"),
        ("2026" * 1000, "this is not a day that can be read"),
        ("2026-13", "there is no such day in the calendar"),
        ("2026-00", "there is no such day in the calendar"),
        ("2026-02-30", "there is no such day in the calendar"),
        ("2026-11-0", "there is no such day in the calendar"),
        ("0000-01-01", "this year is too far away to be meant"),
        ("9999-12-31", "this year is too far away to be meant"),
    ],
)
def test_what_is_no_day_is_refused(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        Day.read(text)
    assert (refused.value.message, refused.value.fix, refused.value.code) == (message, FIX, "FIL001")


def test_only_a_named_day_is_a_day() -> None:
    assert Day.read("2026-11-02").day == date(2026, 11, 2)
    assert Day.read("expected 2026-11-02").day == date(2026, 11, 2)
    assert Day.read("2026-11").day is None


@given(DAYS, DAYS)
def test_two_exact_days_are_always_in_order(one: date, other: date) -> None:
    first, second = Day(one, one), Day(other, other)
    assert first.surely_before(second) == (one < other) == second.surely_after(first)
    assert first.surely_before(other) == (one < other)
    assert not Day(one, one, expected=True).surely_before(second)
    assert not first.surely_before(Day(other, other, expected=True))


@given(st.lists(DAYS, min_size=4, max_size=4))
def test_an_order_is_certain_only_if_every_pair_of_days_has_it(days: list[date]) -> None:
    first, second = Day(min(days[:2]), max(days[:2])), Day(min(days[2:]), max(days[2:]))
    pairs = [(a, b) for a in WINDOW for b in WINDOW
             if first.earliest <= a <= first.latest and second.earliest <= b <= second.latest]  # fmt: skip
    assert first.surely_before(second) == all(a < b for a, b in pairs)
    assert first.surely_after(second) == all(a > b for a, b in pairs)


@given(SPANS, SPANS)
@settings(max_examples=60)
def test_spans_share_days_exactly_if_some_day_is_in_both(one: Span, other: Span) -> None:
    assert one.overlaps(other) == any(one.covers(day) and other.covers(day) for day in WINDOW)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(date(2026, 12, 14), date(2027, 1, 8)), "14 December 2026 to 8 January 2027"),
        (Span(date(2026, 12, 14), date(2026, 12, 14)), "14 December 2026"),
        (Span(date(2026, 12, 14), None), "from 14 December 2026"),
        (Span(None, date(2026, 12, 14)), "until 14 December 2026"),
        (Span(), "always"),
    ],
)
def test_spans_in_words(span: Span, words: str) -> None:
    assert str(span) == words


def test_a_span_of_vague_days_is_as_long_as_it_can_be() -> None:
    assert Span.of(Day.read("2026-12"), Day.read("2027-01")) == Span(date(2026, 12, 1), date(2027, 1, 31))
    assert Span.of(None, None) == Span()
    assert Span(date(2026, 12, 2), date(2026, 12, 1)).empty
    assert in_words(date(2026, 1, 9)) == "9 January 2026"
