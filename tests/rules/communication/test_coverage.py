"""What the rules of `rules/communication/coverage.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM004",
        "the last hour of the day may be empty",
        'practice: {"people[dana].hours": "mon-fri 08:00-16:00", "people[ines].hours": "mon-fri 08:00-16:00"}',
    ),
    Case(
        "COM004",
        "a minute more may not",
        'practice: {"people[dana].hours": "mon-fri 08:00-15:59", "people[ines].hours": "mon-fri 08:00-15:59"}',
        (
            "escalation-contacts:backup: Mondays to Fridays 15:59–17:00: nobody takes the billing team's questions, complaints and calls about hardship; Dana Ruiz and Dr Ines Vale both stop at 15:59",
            "escalation-contacts:escalations[threat_to_leave].route: Mondays to Fridays 15:59–17:00: nobody takes patients who say they will leave; Dr Ines Vale and Dana Ruiz both stop at 15:59",
            "escalation-contacts:escalations[clinical_question].route: Fridays 15:59–17:00: nobody takes clinical questions and patients unhappy with their treatment; Tess Hart does not work that day; Dr Ines Vale and Dana Ruiz both stop at 15:59",
        ),
    ),
    Case(
        "COM004",
        "a closed day needs nobody",
        'practice: {"people[dana].away": [{from: 2026-11-26, until: 2026-11-27}], "people[ines].away": [{from: 2026-11-26, until: 2026-11-27}]}',
    ),
    Case(
        "COM004",
        "a matter that may wait for days has no hours",
        """
        practice: {"people[tess].hours": "mon 08:00-09:00"}
        escalation-contacts: {"escalations[records_request].route": [tess]}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
