"""What the rules of `rules/goals/wording.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "GOA002",
        "other words for nothing",
        'goals: {"goals[1].text": "Streamline our processes."}',
        ("goals:goals[claim_delays].text: the goal of fewer claim delays names no change that somebody could see",),
    ),
    Case(
        "GOA002",
        "big words with a number behind them",
        'goals: {"goals[1].text": "Improve cash flow: no claim is older than 30 days without a next step."}',
    ),
    Case(
        "GOA011",
        "what the team itself does",
        'escalation-contacts: {first_weeks: "We answer each payer within 10 days."}',
    ),
    Case(
        "GOA011",
        "a promise in the version of one location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        escalation-contacts: {first_weeks: {is: "Slow at first.", differs: [{for: {locations: annex}, is: "Claims are paid in two weeks.", because: "a quiet office"}]}}
        """,
        (
            'escalation-contacts:first_weeks.differs[annex]: "What to expect in the first weeks" promises what only the payers decide',
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
