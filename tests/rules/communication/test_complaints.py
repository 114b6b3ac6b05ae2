"""What the rules of `rules/communication/complaints.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM017",
        "soon, as somebody said",
        'escalation-contacts: {"escalations[complaint].answer_within": {said: "soon"}}',
        (
            "escalation-contacts:escalations[complaint].answer_within: it is not decided how soon a complaint is answered; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "COM017",
        "a dispute has no such time",
        'escalation-contacts: {"escalations[dispute].answer_within": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
