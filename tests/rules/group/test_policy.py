"""What the rules of `rules/group/policy.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case


def overlay(group: str) -> str:
    """Return a practice that inherits from a group."""
    return f"""
practice:
  extends: ../policy
files:
  ../policy/group.yaml: '{group}'
"""


CASES = (
    Case("GRP004", "no day at all", overlay("name: Lakeside")),
    Case("GRP004", "the day itself", overlay("review_by: 2026-11-23")),
    Case("GRP004", "a month that is not over", overlay("review_by: 2026-11")),
    Case(
        "GRP004",
        "the day before",
        overlay("review_by: 2026-11-22"),
        ("group:review_by: the policy of the group was to be looked through by 22 November 2026, which has passed",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
