"""What the rules of `rules/files/patient_data.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL007",
        "a number in a comment",
        'file: {goals.yaml: "# asked by the patient with SSN 123-45-6789\\ngoals: []\\n"}',
        ("goals:(text): a social security number seems to be written in goals.yaml, line 1",),
    ),
    Case(
        "FIL007",
        "a payer's own number",
        'payers: {"payers[tri-county].payer_id": "02027", "payers[tri-county].note": "provider line 555-0170, reference 8841"}',
    ),
    Case(
        "FIL007",
        "the practice's own name where a patient is spoken of",
        "workflow-map: {verification.asks_patient: Maple Grove}",
    ),
    Case(
        "FIL007",
        "another name there",
        "workflow-map: {verification.asks_patient: Martha Gray}",
        ('workflow-map:(text): a patient\'s name seems to be written in "Insurance verification"',),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
