"""What the rules of `rules/payers/freshness.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY008",
        "twelve months to the day",
        'payers: {"payers[lakeshore].rules[1].confirmed": 2025-11-23}',
    ),
    Case(
        "PAY008",
        "twelve months and a day",
        'payers: {"payers[lakeshore].rules[1].confirmed": 2025-11-22}',
        (
            "payers:payers[lakeshore].rules[replacement].confirmed: the rule on replacement for Lakeshore Mutual Dental was last confirmed on 22 November 2025, more than 12 months ago",
        ),
    ),
    Case(
        "PAY015",
        "until when is only said",
        'payers: {"payers[lakeshore].limits[filing].limit": {said: "about half a year"}}',
        (
            "payers:payers[lakeshore].limits[filing].limit: it is not decided by when claims must have reached Lakeshore Mutual Dental; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PAY015",
        "a plan that hears no appeals",
        'payers: {"payers[lakeshore].limits[appeal].limit": {none: "the plan hears no appeals"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
