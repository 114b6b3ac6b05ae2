"""What the rules of `rules/documents/origin.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC007",
        "a public payer has no example",
        """
        payers: {"payers[union-trust].kind": public, "payers[union-trust].patient_limits": ["Nothing beyond the fee list."]}
        documents: {"items[eob-paid-union-trust].payer": tri-county, "items[denial-cover-sheet].payer": lakeshore}
        """,
        ("documents:items: no example is from a public payer",),
    ),
    Case(
        "DOC007",
        "any of them may be of it",
        """
        payers: {"payers[union-trust].kind": public, "payers[union-trust].patient_limits": ["Nothing beyond the fee list."]}
        documents: {"items[eob-paid-union-trust].payer": ~, "items[denial-cover-sheet].payer": lakeshore}
        """,
    ),
    Case(
        "DOC008",
        "a year to the day",
        'documents: {"items[eob-downgraded].date": 2025-11-23}',
    ),
    Case(
        "DOC008",
        "a year and a day",
        'documents: {"items[eob-downgraded].date": 2025-11-22}',
        (
            "documents:items[eob-downgraded].date: the example eob-downgraded is of 22 November 2025, more than 12 months old",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
