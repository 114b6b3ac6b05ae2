"""What the rules of `rules/approvals/delegates.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR010",
        "a single open day can wait",
        """
        practice: {"people[ines].hours": "mon-thu 08:00-17:00"}
        approvals: {"actions[patient_dispute].approver": ines}
        """,
    ),
    Case(
        "APR010",
        "Friday and Monday are two open days in a row",
        """
        practice: {"people[ines].hours": "tue-thu 08:00-17:00"}
        approvals: {"actions[patient_dispute].approver": ines}
        """,
        (
            "approvals:actions[patient_dispute].approver: nobody is there on Mondays and Fridays to approve patients' disputes",
        ),
    ),
    Case(
        "APR010",
        "a stand-in who is there on these days",
        """
        practice: {"people[ines].hours": "tue-thu 08:00-17:00"}
        approvals: {"actions[patient_dispute].approver": {is: ines, stand_in: dana}}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
