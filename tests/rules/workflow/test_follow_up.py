"""What the rules of `rules/workflow/follow_up.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL013",
        "days are missing before two touches",
        'workflow-map: {"balances.touches": [statement, {kind: text, after: 14 days}, call, letter]}',
        (
            "workflow-map:balances.touches[call].after: it is not said yet how many days pass before the call and letter",
        ),
    ),
    Case(
        "WFL013",
        "nothing has to pass before the first touch",
        'workflow-map: {"balances.touches": [call]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
