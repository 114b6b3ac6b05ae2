from __future__ import annotations

from datetime import date

import pytest

from handover.analysis.structure.ages import months_before, surely_older
from handover.model.kinds.days import Day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 23), 12, date(2025, 11, 23)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), 0, date(2026, 3, 31)),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@pytest.mark.parametrize("text", ["2025-11-22", "2025-10", "2024", "since 2025-10"])
def test_what_is_surely_older_than_a_year(text: str) -> None:
    assert surely_older(Day.read(text), 12, TODAY)


@pytest.mark.parametrize("text", ["2025-11-23", "2025-11", "2025", "2026", "expected 2024-01", "2027-01-01"])
def test_what_is_not_surely_older_than_a_year(text: str) -> None:
    assert not surely_older(Day.read(text), 12, TODAY)
