"""What the rules of `rules/communication/meeting.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case("COM028", "the day itself", 'escalation-contacts: {"check_in.review_on": 2026-11-23}'),
    Case(
        "COM028",
        "the day after",
        'escalation-contacts: {"check_in.review_on": 2026-11-22}',
        (
            "escalation-contacts:check_in.review_on: whether the check-in stays as it is was to be decided by 22 November 2026",
        ),
    ),
    Case("COM028", "a month that is not over", 'escalation-contacts: {"check_in.review_on": 2026-11}'),
    Case(
        "COM015",
        "when it is, was only said",
        'escalation-contacts: {"check_in.slot": {said: "some time on Tuesdays"}}',
        (
            "escalation-contacts:check_in.slot: the check-in does not say when; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "COM015",
        "another rhythm",
        'escalation-contacts: {"check_in.cadence": monthly}',
    ),
    Case(
        "COM016",
        "it goes on after somebody has left",
        'escalation-contacts: {"check_in.slot": "tue 16:45-17:15"}',
        (
            "escalation-contacts:check_in.slot: the check-in on Tuesdays is at a time when Dr Ines Vale, Dana Ruiz and Priya Nair are not there",
        ),
    ),
    Case(
        "COM016",
        "it ends with the day",
        'escalation-contacts: {"check_in.slot": "tue 16:30-17:00"}',
    ),
    Case(
        "COM016",
        "two who are not there are one finding",
        'escalation-contacts: {"check_in.slot": "sat 09:00-09:30", "check_in.attendees": [ines, dana]}',
        (
            "escalation-contacts:check_in.slot: the check-in on Saturdays is at a time when Dr Ines Vale and Dana Ruiz are not there",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
