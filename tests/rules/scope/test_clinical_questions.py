"""What the rules of `rules/scope/clinical_questions.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO008",
        "a clinician whom the next route reaches",
        'escalation-contacts: {"escalations[clinical_question].route": ~, "escalations[clinical_question].then": clinical_dissatisfaction}',
    ),
    Case(
        "SCO008",
        "a clinician of the billing company is none of the practice",
        """
        practice: {"people+": {id: roe, name: Dr Max Roe, side: vendor, clinician: yes, phone: "555-0164", hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {"escalations[clinical_question].route": [roe, dana]}
        """,
        (
            "escalation-contacts:escalations[clinical_question].route: clinical questions go to Dr Max Roe and Dana Ruiz, and none of them is a clinician",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
