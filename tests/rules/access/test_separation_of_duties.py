"""What the rules of `rules/access/separation_of_duties.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC023",
        "to enter payments alone lowers no balance",
        """
        access-plan: {"logins[pms/priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate, InsPayCreate], "logins[pms/marco].permissions": [AccountModule, ClaimView, ClaimSend, ClaimSentEdit, CommlogCreate, InsPayCreate]}
        posting: {"vendor_posting.checks": ~}
        """,
    ),
    Case(
        "ACC023",
        "what is checked was only spoken of",
        'posting: {"vendor_posting.checks": {said: "Dana looks at it"}}',
        (
            "posting:vendor_posting.checks: Priya Nair and Marco Lind can each enter payments and write off, and it is not decided who checks; words on this are on file, and decide nothing",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
