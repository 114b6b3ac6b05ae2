"""What the rules of `rules/goals/goals.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "GOA001",
        "what somebody hopes for, in their words only",
        'goals: {goals: {said: "less trouble"}}',
        ("goals:goals: it is not decided what should get better; words on this are on file, and decide nothing",),
    ),
    Case(
        "GOA001",
        "one goal is enough",
        'goals: {goals: ["A claim leaves within two working days of the visit."]}',
    ),
    Case(
        "GOA009",
        "one of two locations has no time",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {answer_within: {differs: [{for: {locations: annex}, is: 4 hours}]}}
        """,
        (
            "escalation-contacts:answer_within: Main Street: it is not said yet how soon the practice answers a routine question",
        ),
    ),
    Case(
        "GOA009",
        "as soon as we can is no time",
        'escalation-contacts: {answer_within: {said: "as soon as we can"}}',
        (
            "escalation-contacts:answer_within: it is not decided how soon the practice answers a routine question; words on this are on file, and decide nothing",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
