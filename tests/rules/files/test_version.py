"""What the rules of `rules/files/version.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL021",
        "a form of the far future",
        "practice: {handover: 99}",
        ("practice:handover: practice.yaml needs a handover that reads form 99; the one in use reads form 1",),
    ),
    Case(
        "FIL021",
        "this form",
        "practice: {handover: 1}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
