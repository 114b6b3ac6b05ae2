"""What the rules of `rules/scope/review_day.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO015",
        "the day itself",
        "practice: {review_by: 2026-11-23}",
    ),
    Case(
        "SCO015",
        "the day after it",
        "practice: {review_by: 2026-11-22}",
        ("practice:review_by: all documents were to be looked through by 22 November 2026, which has passed",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
