"""What the rules of `rules/files/dates.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL006",
        "opened and tested on one day",
        'access-plan: {"logins[pms/priya].tested": 2026-10-20}',
    ),
    Case(
        "FIL006",
        "tested the day before it was opened",
        'access-plan: {"logins[pms/priya].tested": 2026-10-19}',
        (
            "access-plan:logins[pms/priya].tested: the test of the login of Priya Nair in Open Dental lies before the opening",
        ),
    ),
    Case(
        "FIL006",
        "signed today",
        'approvals: {"split.signatures[vendor].on": 2026-11-23}',
    ),
    Case(
        "FIL006",
        "signed tomorrow",
        'approvals: {"split.signatures[vendor].on": 2026-11-24}',
        (
            'approvals:split.signatures[vendor].on: "On" of the signature for the billing team is said to have happened, on a day that lies ahead',
        ),
    ),
    Case(
        "FIL006",
        "confirmed on a day that is only expected",
        "escalation-contacts: {answer_within: {is: 1 working day, confirmed: expected 2026-12-01}}",
        (
            'escalation-contacts:answer_within.confirmed: a confirmation is said to have happened, on a day that is only expected: "The practice answers within"',
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
