from __future__ import annotations

from datetime import date

import pytest

from handover.analysis.coverage.coverage_gap import DatedGap, Reason, WeeklyGap
from handover.rules.hours_wording import (
    dates_in_words,
    merged_dates,
    merged_week,
    reasons_in_words,
    times_in_words,
    week_in_words,
    weekdays_in_words,
)

DANA, SAM = Reason("dana", "stops", stops=720), Reason("sam", "stops", stops=720)


@pytest.mark.parametrize(
    ("weekdays", "words"),
    [
        ([2], "Wednesdays"),
        ([3, 0, 1, 2], "Mondays to Thursdays"),
        ([5, 6], "Saturdays and Sundays"),
        ([0, 2, 4], "Mondays, Wednesdays and Fridays"),
        ([0, 1, 2, 4], "Mondays to Wednesdays and Fridays"),
    ],
)
def test_weekdays(weekdays: list[int], words: str) -> None:
    assert weekdays_in_words(weekdays) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2026-12-14"], "14 December 2026"),
        (["2026-12-14", "2026-12-15"], "14 to 15 December 2026"),
        (["2026-11-30", "2026-12-01"], "30 November to 1 December 2026"),
        (["2026-12-31", "2027-01-01"], "31 December 2026 to 1 January 2027"),
        (["2026-12-14", "2026-12-18"], "14 December 2026 and 18 December 2026"),
    ],
)
def test_dates(days: list[str], words: str) -> None:
    assert dates_in_words(date.fromisoformat(day) for day in days) == words


def test_times() -> None:
    assert times_in_words(780, 1020) == "13:00–17:00"
    assert times_in_words(1320, 1800) == "22:00–06:00"
    assert times_in_words(0, 1440) == "all day"


def test_equal_hours_are_said_once_with_the_reasons_that_they_share() -> None:
    gaps = [WeeklyGap(0, 1020, 1110, (DANA, SAM)), WeeklyGap(1, 1020, 1110, (DANA,)), WeeklyGap(2, 480, 720, (SAM,))]
    assert week_in_words(gaps) == "Mondays and Tuesdays 17:00–18:30; Wednesdays 08:00–12:00"
    assert [reasons for *_, reasons in merged_week(gaps)] == [(DANA,), (SAM,)]
    dated = [DatedGap(date(2026, 12, day), 480, 720, (DANA,)) for day in (14, 15)]
    assert merged_dates(dated) == (((date(2026, 12, 14), date(2026, 12, 15)), 480, 720, (DANA,)),)


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ([DANA, SAM], "Dana and Sam both stop at 12:00"),
        ([DANA, SAM, Reason("ines", "stops", stops=720)], "Dana, Sam and Ines stop at 12:00"),
        ([DANA, Reason("sam", "starts", starts=780)], "Dana stops at 12:00; Sam starts at 13:00"),
        ([Reason("dana", "out", 720, 810)], "Dana is out from 12:00 to 13:30"),
        ([Reason("dana", "off"), Reason("sam", "off")], "Dana and Sam do not work that day"),
        ([Reason("dana", "away", until=date(2027, 1, 8))], "Dana is away until 8 January 2027"),
        ([Reason("dana", "away"), Reason("sam", "away")], "Dana and Sam are away"),
        ([Reason("sam", "off", covers_for="dana")], "Sam (for Dana) does not work that day"),
        ([Reason("dana", "left", until=date(2026, 12, 4))], "Dana left on 4 December 2026"),
        ([Reason("dana", "not begun", until=date(2026, 12, 4))], "Dana starts on 4 December 2026"),
        ([], ""),
    ],
)
def test_reasons(reasons: list[Reason], words: str) -> None:
    assert reasons_in_words(reasons, str.title) == words
