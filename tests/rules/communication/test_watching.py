"""What the rules of `rules/communication/watching.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM022",
        "on a day on which the office is closed",
        'escalation-contacts: {"channels[office-line].hours": "sat 09:00-12:00"}',
        (
            "escalation-contacts:channels[office-line].hours: Saturdays 09:00–12:00: Office line is said to be watched; Sam Ode and Dana Ruiz do not work that day",
        ),
    ),
    Case(
        "COM022",
        "one watcher's hours are not known",
        'practice: {"people[sam].hours": ~}\nescalation-contacts: {"channels[office-line].hours": "sat 09:00-12:00"}',
    ),
    Case(
        "COM022",
        "the lunch hour that its only watcher does not work",
        'practice: {"people[sam].hours": "mon-fri 08:00-12:00, 13:30-17:00"}\nescalation-contacts: {"channels[office-line].watched_by": sam, "channels[office-line].hours": "mon-fri 08:00-17:00"}',
        (
            "escalation-contacts:channels[office-line].hours: Mondays to Fridays 12:00–13:30: Office line is said to be watched; Sam Ode is out from 12:00 to 13:30",
        ),
    ),
    Case(
        "COM023",
        "the mornings of one day",
        'escalation-contacts: {"channels[office-line].hours": "mon 08:00-12:00"}',
        (
            "escalation-contacts:channels[office-line].hours: Mondays 12:00–17:00; Tuesdays to Fridays 08:00–17:00: nobody watches Office line, where what cannot wait arrives",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
