"""What the rules of `rules/people/groups.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL012",
        "a team beside the people",
        'practice: {"people+": {id: desk, name: Front desk, kind: team, email: "desk@maplegrove.example"}}',
        (),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
