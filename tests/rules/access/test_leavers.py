"""What the rules of `rules/access/leavers.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC012",
        "the last day is today",
        'practice: {"people[marco].until": 2026-11-23}',
    ),
    Case(
        "ACC012",
        "the last day was yesterday",
        'practice: {"people[marco].until": 2026-11-22}',
        (
            "access-plan:logins[pms/marco]: Marco Lind left on 22 November 2026 and can still sign in: Open Dental, ClaimBridge and Shared drive",
        ),
    ),
    Case(
        "ACC012",
        "a login that ends with the month still opens today",
        """
        practice: {"people[marco].until": 2026-11-20}
        access-plan: {"logins[clearinghouse/marco].until": 2026-11-19, "logins[shared-drive/marco].until": 2026-11-20, "logins[pms/marco].until": 2026-11-30}
        """,
        ("access-plan:logins[pms/marco]: Marco Lind left on 20 November 2026 and can still sign in: Open Dental",),
    ),
    Case(
        "ACC013",
        "soon, as somebody said",
        'access-plan: {"leavers.within": {said: "soon"}}',
        (
            "access-plan:leavers.within: it is not decided how fast a login is closed when somebody leaves; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "ACC013",
        "the access admin closes logins where nobody else is named",
        "access-plan: {leavers: {within: 2 hours}}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
