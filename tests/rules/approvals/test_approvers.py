"""What the rules of `rules/approvals/approvers.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR002",
        "which of several bands",
        'approvals: {"actions[write_off~2].approver": {said: "hm, we never had that", says: ines}}',
        (
            "approvals:actions[write_off~2].approver: it is not decided who approves write-offs of more than USD 10; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "APR002",
        "who decides on disputes where they are escalated says yes to them",
        """
        approvals: {"actions[patient_dispute].approver": ~}
        escalation-contacts: {"escalations[dispute].decides": {is: dana, stand_in: ines}}
        """,
    ),
    Case(
        "APR002",
        "and to nothing else",
        """
        approvals: {"actions[appeal].approver": ~}
        escalation-contacts: {"escalations[dispute].decides": {is: dana, stand_in: ines}}
        """,
        ("approvals:actions[appeal].approver: it is not said yet who approves appeals",),
    ),
    Case(
        "APR002",
        "nobody approves, in so many words",
        'approvals: {"actions[appeal].approver": nobody}',
        ("approvals:actions[appeal].approver: it is said to be nobody who approves appeals",),
    ),
    Case(
        "APR002",
        "a band of which nobody is named",
        'approvals: {"actions[refund~2].approver": ~}',
        ("approvals:actions[refund~2].approver: it is not said yet who approves refunds of more than USD 200",),
    ),
    Case(
        "APR002",
        "a kind of one's own is named",
        'approvals: {"actions+": {kind: {other: "reminding patients by text"}}}',
        ("approvals:actions[17].approver: it is not said yet who approves reminding patients by text",),
    ),
    Case(
        "APR002",
        "a sentence is no name",
        'approvals: {"actions+": {kind: {other: "they pay it back"}}}',
        ("approvals:actions[17].approver: it is not said yet who approves an action",),
    ),
    Case(
        "APR002",
        "what is free needs nobody",
        'approvals: {"actions[appeal]": {kind: appeal, free: yes}}',
    ),
    Case(
        "APR003",
        "who decides on what is not listed",
        "approvals: {not_listed: priya}",
        ("approvals:not_listed[priya]: Priya Nair says yes to what is not listed, and is not of the practice",),
    ),
    Case(
        "APR003",
        "the version of one location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        approvals: {"actions[patient_dispute].approver": {is: dana, differs: [{for: {locations: annex}, is: marco}]}}
        """,
        (
            "approvals:actions[patient_dispute].approver.differs[annex][marco]: Marco Lind says yes to patients' disputes, and is not of the practice",
        ),
    ),
    Case(
        "APR003",
        "a stand-in of the practice",
        'approvals: {"actions[patient_dispute].approver": {is: dana, stand_in: tess}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
