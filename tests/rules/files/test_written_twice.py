"""What the rules of `rules/files/written_twice.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL014",
        "who decides on a dispute, in two places",
        'escalation-contacts: {"escalations[dispute].decides": sam}',
        (
            "escalation-contacts:escalations[dispute].decides: who decides on a dispute: Sam Ode in escalation-contacts.yaml, and Dana Ruiz in approvals.yaml",
        ),
    ),
    Case(
        "FIL014",
        "words that somebody said decide nothing against it",
        'escalation-contacts: {"escalations[dispute].decides": {said: "Sam, I think"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
