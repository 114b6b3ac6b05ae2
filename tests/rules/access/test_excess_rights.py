"""What the rules of `rules/access/excess_rights.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC002",
        "a right beyond the tasks, in plain words",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["run reports and delete claims"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
        (
            "access-plan:logins[pms/marco~2].allows[1]: a line of the login of Marco Lind in Open Dental lets Marco Lind delete claims, which no task of theirs needs",
        ),
    ),
    Case(
        "ACC002",
        "the right has been closed",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["issue refunds"], granted: 2026-10-20, revoked: 2026-11-10, approved_by: dana}}',
    ),
    Case(
        "ACC002",
        "the same right where it is their task",
        """
        access-plan: {"logins+": {system: pms, users: marco, allows: ["issue refunds"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}
        posting: {"kinds[refund].owner": vendor, "kinds[refund].boundary": "up to 20"}
        """,
    ),
    Case(
        "ACC003",
        "a login for all tasks",
        'access-plan: {"logins[clearinghouse/marco].for_tasks": [all]}',
    ),
    Case(
        "ACC003",
        "a login for a task that stays",
        'access-plan: {"logins[clearinghouse/marco].for_tasks": [book_recare]}',
        (
            "access-plan:logins[clearinghouse/marco].for_tasks: the login of Marco Lind in ClaimBridge is for tasks that Marco Lind does not have",
        ),
    ),
    Case(
        "ACC002",
        "what a note is about is not changed with it",
        'access-plan: {"logins[clearinghouse/priya].allows": ["send claims", "see claim status", "see remittances", "write a note on the patient"]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
