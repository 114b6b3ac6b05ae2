"""What the rules of `rules/payers/programmes.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY017",
        "known by its name",
        'payers: {"payers[tri-county].kind": ~, "payers[tri-county].name": "Medicaid of Ohio"}',
        (
            "payers:payers[tri-county].patient_limits: it is not said yet what patients of Medicaid of Ohio may be billed",
        ),
    ),
    Case(
        "PAY017",
        "a commercial plan of a similar name",
        'payers: {"payers[tri-county].kind": commercial, "payers[tri-county].name": "Medicaid Advantage Dental"}',
    ),
    Case(
        "PAY018",
        "two months to the day",
        """
        practice: {jurisdiction: GB, region: England}
        payers: {"payers[tri-county].name": NHS, "payers[tri-county].kind": public, "payers[tri-county].limits[filing].limit": 62 days}
        """,
    ),
    Case(
        "PAY018",
        "a day longer",
        """
        practice: {jurisdiction: GB, region: England}
        payers: {"payers[tri-county].name": NHS, "payers[tri-county].kind": public, "payers[tri-county].limits[filing].limit": 63 days}
        """,
        (
            "payers:payers[tri-county].limits[filing].limit: 63 days is longer than the 2 months that the NHS gives claims in England and Wales",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
