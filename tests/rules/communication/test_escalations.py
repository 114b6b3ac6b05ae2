"""What the rules of `rules/communication/escalations.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM011",
        "when it matters, as somebody said",
        'escalation-contacts: {requires: {said: "when it matters"}}',
        (
            "escalation-contacts:requires: it is not decided what it takes to escalate anything; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "COM011",
        "a day is enough",
        "escalation-contacts: {requires: deadline}",
    ),
    Case(
        "COM012",
        "two questions in one message",
        'escalation-contacts: {"escalations[missing_information].example": "Sam, is the bridge seated? And when?"}',
        (
            "escalation-contacts:escalations[missing_information].example: the example message about claims stuck for missing information asks several questions",
        ),
    ),
    Case(
        "COM012",
        "a message without an example",
        'escalation-contacts: {"escalations[missing_information].example": ~}',
    ),
    Case(
        "COM013",
        "none of them is written",
        "escalation-contacts: {escalations: []}",
        ("escalation-contacts:escalations: it is not said yet how anything is escalated to the practice",),
    ),
    Case(
        "COM013",
        "a way over another route",
        'escalation-contacts: {"escalations[dispute].route": ~, "escalations[dispute].then": complaint}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
