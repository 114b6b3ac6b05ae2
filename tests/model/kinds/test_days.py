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
        ("4 December 2026 (expected)", "2026-12-04", "2026-12-04", "4 December 2026 (expected)"),
        ("planned for 4 Dec 2026", "2026-12-04", "2026-12-04", "4 December 2026 (expected)"),
        ("2 Nov 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("Nov 2, 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("Nov. 2nd 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("the 2nd of November 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("on Monday, November 2, 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("Mon 2 Nov 2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("2-Nov-2026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("2026/11/02", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("2026\u201111\u201102", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("2\u00a0November\u00a02026", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("\u201c2026-11-02\u201d", "2026-11-02", "2026-11-02", "2 November 2026"),
        ("November 2026", "2026-11-01", "2026-11-30", "November 2026"),
        ("in Nov 2026", "2026-11-01", "2026-11-30", "November 2026"),
        ("Sept 2026", "2026-09-01", "2026-09-30", "September 2026"),
        ("11/23/2026", "2026-11-23", "2026-11-23", "23 November 2026"),
        ("23.11.2026", "2026-11-23", "2026-11-23", "23 November 2026"),
        ("11/11/2026", "2026-11-11", "2026-11-11", "11 November 2026"),
    ],
)
def test_days_are_as_exact_as_they_are_known(text: str, earliest: str, latest: str, words: str) -> None:
    day = Day.read(text)
    assert (day.earliest.isoformat(), day.latest.isoformat(), str(day)) == (earliest, latest, words)
    assert day == Day.read(text)
    assert hash(day) == hash(Day.read(text))


ROUGH = "this tells roughly when, and no day of the calendar"
ROUGH_FIX = "write the day once it is known, as in 2026-11-02, or its month, as in 2026-11"
TWO_DAYS = "these numbers are two days, one in the US and another in Britain"
NO_YEAR = "the year of this day is missing"
NO_YEAR_FIX = "write the year too, as in 2 November 2026 or 2026-11-02"


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        ("11/2/2026", TWO_DAYS, "write 2026-11-02 if the month stands first, as in the US, and 2026-02-11 if the day does"),
        ("02/11/2026", TWO_DAYS, "write 2026-02-11 if the month stands first, as in the US, and 2026-11-02 if the day does"),
        ("2.11.2026", TWO_DAYS, "write 2026-02-11 if the month stands first, as in the US, and 2026-11-02 if the day does"),
        ("11/23/26", "the year of this day has two digits", "write 2026-11-23"),
        ("26-11-02", "the year of this day has two digits", FIX),
        ("2nd of November", NO_YEAR, NO_YEAR_FIX),
        ("Nov 2", NO_YEAR, NO_YEAR_FIX),
        ("November", NO_YEAR, NO_YEAR_FIX),
        ("Tuesday 2 Nov 2026", "this day is a Monday, and another weekday stands here",
         "write 2026-11-02 alone, or the day that is meant"),
        ("Monday November 2026", "this is not a day that can be read", FIX),
        ("next week", ROUGH, ROUGH_FIX),
        ("in spring", ROUGH, ROUGH_FIX),
        ("spring 2027", ROUGH, ROUGH_FIX),
        ("when the assistant starts", ROUGH, ROUGH_FIX),
        ("mid December 2026", ROUGH, ROUGH_FIX),
        ("around 2026-12-01", ROUGH, ROUGH_FIX),
        ("after 2026-12-01", ROUGH, ROUGH_FIX),
        ("Q4 2026", ROUGH, ROUGH_FIX),
        ("Easter", ROUGH, ROUGH_FIX),
        ("yes", "this is not a day that can be read", FIX),
        ("2026-11-02T10:00", "this is not a day that can be read", FIX),
        ("2 Nov 2026 at 9am", "this is not a day that can be read", FIX),
        ("2 Nov 2026, 3 Nov 2026", "this is not a day that can be read", FIX),
        ("20261102", "this is not a day that can be read", FIX),
        ("٢٠٢٦", "this is not a day that can be read", FIX),
        ("2026" * 1000, "this is not a day that can be read", FIX),
        ("2026-13", "there is no such day in the calendar", FIX),
        ("2026-00", "there is no such day in the calendar", FIX),
        ("2026-02-30", "there is no such day in the calendar", FIX),
        ("2026-11-0", "there is no such day in the calendar", FIX),
        ("31 Nov 2026", "there is no such day in the calendar", FIX),
        ("0 Nov 2026", "there is no such day in the calendar", FIX),
        ("99/99/2026", "there is no such day in the calendar", FIX),
        ("0000-01-01", "this year is too far away to be meant", FIX),
        ("9999-12-31", "this year is too far away to be meant", FIX),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str, message: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Day.read(text)
    assert (refused.value.message, refused.value.fix, refused.value.code) == (message, fix, "FIL001")


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["day", "month", "year"]), st.booleans())
def test_a_day_in_words_reads_back_as_the_same(first: date, exact: str, expected: bool) -> None:
    text = {"day": first.isoformat(), "month": f"{first:%Y-%m}", "year": f"{first:%Y}"}[exact]
    day = Day.read(f"expected {text}" if expected else text)
    assert Day.read(str(day)) == day


@given(st.dates(date(1970, 1, 1), date(2099, 12, 31)), st.sampled_from(
    ["%d %b %Y", "%d %B %Y", "%B %d, %Y", "%b. %d %Y", "%d-%b-%Y", "%Y %B %d", "%A, %B %d, %Y", "%a %d %b %Y", "%Y/%m/%d"]
))  # fmt: skip
def test_a_day_in_other_words_is_the_same(day: date, form: str) -> None:
    assert Day.read(day.strftime(form)).day == day


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y", "%m-%d-%Y"])
)
def test_numbers_alone_are_never_read_as_another_day(day: date, form: str) -> None:
    try:
        found = Day.read(day.strftime(form)).day
    except Refused:
        assert day.day <= 12
        assert day.day != day.month
        return
    assert found == day


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


def test_holidays_by_what_they_are_called_together_are_asked_for_one_by_one() -> None:
    with pytest.raises(Refused) as refused:
        Day.read("bank holidays")
    assert (refused.value.message, refused.value.fix) == (
        "which days these are differs from year to year",
        "write each of them, as in [2026-12-25, 2026-12-28]",
    )
