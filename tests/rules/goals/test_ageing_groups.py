"""What the rules of `rules/goals/ageing_groups.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "GOA008",
        "what is not yet due is a group of its own",
        'goals: {"measures[3].buckets": ["Current", "1-30", "31-60", "over 60"]}',
    ),
    Case(
        "GOA008",
        "the day of the visit is in no group",
        'goals: {"measures[3].buckets": ["1-30", "31 and more"]}',
        ("goals:measures[balance_ageing].buckets: the aging groups leave out day 0",),
    ),
    Case(
        "GOA008",
        "groups in words are not judged",
        'goals: {"measures[3].buckets": ["young", "old"]}',
    ),
    Case(
        "GOA008",
        "one day in two groups",
        'goals: {"measures[3].buckets": ["0 to 30", "30 to 60", "61+"]}',
        ("goals:measures[balance_ageing].buckets: day 30 is in two aging groups",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
