"""What the rules of `rules/files/unanswered.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL020",
        "all of posting is one finding",
        r"""
        stage: ready
        file: {posting.yaml: "kinds:\n"}
        """,
        (
            "posting:: posting.yaml: nothing is answered yet, 4 questions",
            "practice:standing: the usual lists: nothing is answered yet, 4 questions",
        ),
    ),
    Case(
        "FIL020",
        "one open question of many speaks for itself",
        'posting: {"wait.longest": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
