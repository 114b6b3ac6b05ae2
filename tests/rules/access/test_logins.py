"""What the rules of `rules/access/logins.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC004",
        "a login in the name of the company",
        'access-plan: {"logins[clearinghouse/marco].belongs_to": vendor}',
    ),
    Case(
        "ACC004",
        "a login in the name of a mailbox",
        """
        practice: {"people+": {id: box, name: Billing mailbox, side: vendor, kind: mailbox, email: box@brightledger.example}}
        access-plan: {"logins[clearinghouse/marco].belongs_to": box}
        """,
        (
            "access-plan:logins[clearinghouse/marco].belongs_to: the login of Marco Lind in ClaimBridge is in the name of a team or a mailbox",
        ),
    ),
    Case(
        "ACC004",
        "one name now, another at one location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        access-plan: {"logins[clearinghouse/marco].users": {is: marco, differs: [{for: {locations: annex}, is: priya}]}}
        """,
        (
            "access-plan:logins[clearinghouse].users.differs[annex]: the login of Marco Lind in ClaimBridge is used by 2 people",
        ),
    ),
    Case(
        "ACC011",
        "one seat has no name yet",
        'practice: {"roles[billers].unnamed": 1}',
        ("practice:roles[billers].unnamed: one seat of the billing team has no name yet",),
    ),
    Case(
        "ACC011",
        "whose login it is was only mentioned",
        'access-plan: {"logins[clearinghouse/marco].users": {said: "one of the new ones"}}',
        (
            "access-plan:logins[clearinghouse].users: it is not decided who uses a login of ClaimBridge; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "ACC011",
        "no seat is open",
        'practice: {"roles[billers].unnamed": 0}',
    ),
    Case(
        "ACC024",
        "the login is for the other location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        access-plan: {"logins[lakeshore-portal/priya].locations": annex}
        """,
        (
            "payers:payers[lakeshore].portal: Main Street: Lakeshore provider portal is used for Lakeshore Mutual Dental, and no login there is listed for the billing team",
        ),
    ),
    Case(
        "ACC024",
        "a payer without a portal needs no login",
        """
        payers: {"payers[lakeshore].portal": {none: "by phone only"}}
        access-plan: {"logins[lakeshore-portal/priya]-": }
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
