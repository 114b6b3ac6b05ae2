"""What the rules of `rules/access/login_dates.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC010",
        "a right that the work needs was asked for and is not open",
        'access-plan: {"logins[pms/marco].granted": ~, "logins[pms/marco].tested": ~}',
        ("access-plan:logins[pms/marco].granted: the rights of Marco Lind in Open Dental are not open yet",),
    ),
    Case(
        "ACC010",
        "before the start nothing need be tried",
        """
        practice: {go_live: 2026-11-24, stage: ready}
        access-plan: {"logins[pms/marco].tested": ~}
        """,
    ),
    Case(
        "ACC014",
        "a right of the day of the start",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-11-09, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31}}',
    ),
    Case(
        "ACC014",
        "a right of the day after",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-11-10, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31}}',
        (
            "access-plan:logins[pms/marco~2].blocked_task: Marco Lind got more rights in Open Dental on 10 November 2026, and it is not said yet which task was blocked",
        ),
    ),
    Case(
        "ACC022",
        "the review is due today",
        'access-plan: {"logins[pms/marco].review_by": 2026-11-23}',
    ),
    Case(
        "ACC022",
        "the review was due yesterday",
        'access-plan: {"logins[pms/marco].review_by": 2026-11-22}',
        (
            "access-plan:logins[pms/marco].review_by: the rights of Marco Lind in Open Dental were to be looked at again by 22 November 2026",
        ),
    ),
    Case(
        "ACC022",
        "a login that was closed is not looked at again",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-10-20, revoked: 2026-11-10, approved_by: dana}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
