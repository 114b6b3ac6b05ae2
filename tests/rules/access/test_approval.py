"""What the rules of `rules/access/approval.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC007",
        "nobody decides, in so many words",
        "access-plan: {access_admin: nobody}",
        ("access-plan:access_admin: it is said to be nobody who decides about logins and rights",),
    ),
    Case(
        "ACC007",
        "the billing team may reset its logins",
        "access-plan: {duties: [{duty: resets, who: priya}]}",
    ),
    Case(
        "ACC007",
        "somebody of the billing team at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        access-plan: {access_admin: {is: dana, differs: [{for: {locations: annex}, is: priya}]}}
        """,
        (
            "access-plan:access_admin.differs[annex][priya]: Annex: Priya Nair decides about logins and rights and does not belong to the practice",
        ),
    ),
    Case(
        "ACC008",
        "the approver called by name",
        'access-plan: {"logins[pms/marco].approved_by": Dana Ruiz}',
    ),
    Case(
        "ACC008",
        "somebody of the desk",
        'access-plan: {"logins[pms/marco].approved_by": tess}',
        (
            "access-plan:logins[pms/marco].approved_by[tess]: Tess Hart approved the rights of Marco Lind in Open Dental; that is for Dana Ruiz",
        ),
    ),
    Case(
        "ACC008",
        "whoever takes the duty on the day of the opening",
        'access-plan: {access_admin: {is: dana, interim: {is: sam, from: 2026-10-19, until: 2026-10-20}}, "logins[pms/marco].approved_by": sam}',
    ),
    Case(
        "ACC008",
        "whoever took it until the day before",
        'access-plan: {access_admin: {is: dana, interim: {is: sam, from: 2026-10-12, until: 2026-10-15}}, "logins[pms/marco].approved_by": sam}',
        (
            "access-plan:logins[pms/marco].approved_by[sam]: Sam Ode approved the rights of Marco Lind in Open Dental; that is for Dana Ruiz",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
