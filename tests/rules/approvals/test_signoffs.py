"""What the rules of `rules/approvals/signoffs.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR001",
        "two that need a yes are one question",
        'approvals: {"actions[refund~2]-": , "actions[refund]-": , "actions[patient_dispute]-": }',
        ("approvals:actions: it is not said yet who says yes to refunds and patients' disputes",),
    ),
    Case(
        "APR001",
        "an entry that names no action",
        'approvals: {"actions+": {approver: {is: dana, stand_in: ines}}}',
        ("approvals:actions[17].kind: the last action listed does not say what it is for",),
    ),
    Case(
        "APR016",
        "everyday follow-up waits",
        'approvals: {"actions[follow_up_balances]": {kind: follow_up_balances, approver: {is: dana, stand_in: ines}}}',
        (
            "approvals:actions[follow_up_balances].approver: everyday work waits for a yes each time: following up balances",
        ),
    ),
    Case(
        "APR016",
        "it waits in one situation only",
        'approvals: {"actions[follow_up_balances]": {kind: follow_up_balances, approver: {is: dana, stand_in: ines}, situation: "balances over 1,000"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
