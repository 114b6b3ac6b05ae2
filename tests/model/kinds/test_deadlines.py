from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.kinds.deadlines import EVENTS, Counted, Deadline
from handover.model.kinds.durations import Duration
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from handover.model.kinds.duration_words import Unit


@pytest.mark.parametrize(
    ("text", "words", "counted", "days"),
    [
        ("12 months", "12 months", None, 366),
        ("90 days from DOS", "90 days from the date of service", "date_of_service", 90),
        ("365 calendar days from DOS", "365 days from the date of service", "date_of_service", 365),
        ("12 months after service", "12 months from the date of service", "date_of_service", 366),
        ("within one year of the date of service", "1 year from the date of service", "date_of_service", 366),
        ("one year from date of treatment", "1 year from the date of service", "date_of_service", 366),
        ("6 months from EOB date", "6 months from the date of the EOB", "eob", 184),
        ("180 days from the date on the denial letter", "180 days from the denial", "denial", 180),
        ("60 days of the denial", "60 days from the denial", "denial", 60),
        ("60 days from the primary payer's EOB", "60 days from the primary EOB", "primary_eob", 60),
        ("90 days from completion of treatment", "90 days from completion", "completion", 90),
        ("30 days after the claim was submitted", None, None, None),
        ("30 days from the day the claim was submitted", "30 days from submission", "submission", 30),
        ("by 31 December of the next year", "31 December of the following year", None, 730),
        ("December 31 of the following year", "31 December of the following year", None, 730),
        ("Dec. 31st of the year after service", "31 December of the year after the date of service", "date_of_service", 730),
        ("end of the following calendar year", "31 December of the following year", None, 730),
        ("the end of the year following the year of service", "31 December of the year after the date of service", "date_of_service", 730),
        ("30 June of the following year", "30 June of the following year", None, 546),
        ("31 December of the same year", "31 December of the same year", None, 365),
    ],
)  # fmt: skip
def test_limits_as_payers_state_them(text: str, words: str | None, counted: Counted | None, days: float | None) -> None:
    if words is None:
        with pytest.raises(Refused):
            Deadline.read(text)
        return
    deadline = Deadline.read(text)
    assert (str(deadline), deadline.counted_from, deadline.days_at_most) == (words, counted, days)
    assert Deadline.read(words) == deadline


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("90 days from payment", 'write 90 days, and beside it `counted_from:` with one of the listed days, or {other: "your own words"}'),
        ("120 days from receipt of the denial", 'write 120 days, and beside it `counted_from:` with one of the listed days, or {other: "your own words"}'),
        ("90 days from DOS or completion", 'write 90 days, and beside it `counted_from:` with one of the listed days, or {other: "your own words"}'),
        ("30 February of the following year", "write it like 31 December of the following year"),
        ("31 December of the year after the merger", "write it like 31 December of the following year"),
        ("90", "write 90 days or 90 months"),
        ("365 from DOS", "write 365 days from the date of service or 365 months from the date of service"),
        ("timely filing 12 months", "write 12 months alone"),
        ("30 to 60 days", "write 60 days"),
        ("2027-12-31", "write a number and a unit, for example 12 months or 90 days from the date of service"),
        ("as the contract says " * 9, "write a number and a unit, for example 12 months or 90 days from the date of service"),
    ],
)  # fmt: skip
def test_what_is_no_limit_is_refused(text: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        Deadline.read(text)
    assert refused.value.fix == fix


UNITS: tuple[Unit, ...] = ("day", "week", "month", "year", "working day")


@given(st.integers(1, 400), st.sampled_from(UNITS), st.sampled_from([None, *EVENTS]))
def test_what_is_printed_is_read_back(amount: int, unit: Unit, event: Counted | None) -> None:
    deadline = Deadline(Duration(amount, unit), event)
    assert Deadline.read(str(deadline)) == deadline


@given(
    st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.integers(0, 2), st.sampled_from([None, *EVENTS]), st.dates(date(2023, 1, 1), date(2030, 12, 31))
)  # fmt: skip
def test_a_day_of_the_calendar_is_read_back_and_never_later_than_said(
    end: date, later: int, event: Counted | None, start: date
) -> None:
    deadline = Deadline(None, event, (end.day, end.month, later))
    assert Deadline.read(str(deadline)) == deadline
    if (end.day, end.month) != (29, 2):
        assert start + timedelta(deadline.days_at_most) >= date(start.year + later, end.month, end.day)


def test_each_event_has_a_name() -> None:
    assert {*EVENTS, "other"} == set(get_args(Counted))
