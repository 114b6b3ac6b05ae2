"""What the rules of `rules/access/unclear_rights.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC020",
        "a misspelt right, with the nearest",
        'access-plan: {"logins[pms/marco].permissions": [AccountModule, ClaimVeiw, ClaimSentEdit, InsPayCreate]}',
        (
            "access-plan:logins[pms/marco].permissions[ClaimVeiw]: Open Dental has no right called ClaimVeiw; did you mean Claim View?",
        ),
    ),
    Case(
        "ACC020",
        "nobody asks what a closed login lets somebody do",
        'access-plan: {"logins+": {system: clearinghouse, users: marco, granted: 2026-10-20, revoked: 2026-11-01, approved_by: dana}}',
    ),
    Case(
        "ACC020",
        "one login is of no system",
        'access-plan: {"logins[shared-drive/marco].system": {said: "the drive"}}',
        (
            "access-plan:logins[marco].system: the login of Marco Lind does not say of which system; words on this are on file, and decide nothing",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
