"""What the rules of `rules/communication/answer_times.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM026",
        "weeks for a complaint",
        'escalation-contacts: {"escalations[complaint].answer_within": 2 weeks}',
        (
            "escalation-contacts:escalations[complaint].answer_within: complaints are answered within 2 weeks, and routine questions within 1 working day",
        ),
    ),
    Case(
        "COM026",
        "a few days for a decision",
        'escalation-contacts: {"escalations[complaint].answer_within": 3 working days}',
    ),
    Case(
        "COM026",
        "words that decide nothing",
        'escalation-contacts: {"escalations[complaint].answer_within": {said: "in a few weeks"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
