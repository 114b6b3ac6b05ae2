"""What the rules of `rules/payers/narratives.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY009",
        "two of the billing team and nobody else",
        'payers: {"narratives.by": [priya, marco]}',
        ("payers:narratives.by: the billing team alone writes narratives, clinical ones too",),
    ),
    Case(
        "PAY009",
        "the clinician with them",
        'payers: {"narratives.by": [ines, priya]}',
    ),
    Case(
        "PAY010",
        "nobody confirms, in so many words",
        'payers: {"cob.confirms": nobody}',
        ("payers:cob.confirms: second plans: it is said to be nobody who confirms which plan is first",),
    ),
    Case(
        "PAY010",
        "nobody has two plans",
        "payers: {cob: {none: nobody has two plans}}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
