"""What the rules of `rules/approvals/practice_only.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR012",
        "a role of the billing team decides",
        'scope: {"tasks[decide_after_verification].owner": billers}',
        (
            "scope:tasks[decide_after_verification].owner: the billing team is to decide what follows from a benefits check",
        ),
    ),
    Case(
        "APR012",
        "the practice says yes to a changed plan",
        'approvals: {"actions+": {kind: change_financial_plan, approver: {is: dana, stand_in: ines}}}',
    ),
    Case(
        "APR013",
        "the billing team may correct the record itself",
        'approvals: {"corrections[claim_format].where": record}',
        ("approvals:corrections[claim_format].where: a correction that is free is made in the patient's record",),
    ),
    Case(
        "APR013",
        "a record that is corrected after a yes",
        'approvals: {"corrections[dates].where": [claim, record]}',
    ),
    Case(
        "APR019",
        "the task is the billing team's at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[call_recare].owner": {is: practice, differs: [{for: {locations: annex}, is: vendor}]}}
        """,
    ),
    Case(
        "APR019",
        "a person of the practice has the task",
        'scope: {"tasks[call_recare].owner": sam}',
        (
            "approvals:actions[call_recare].free: recare calls: free for the billing team, while scope.yaml names the practice",
        ),
    ),
    Case(
        "APR019",
        "what no billing team may do is told by rules of its own",
        'approvals: {"actions+": {kind: record_change, free: yes}}',
    ),
    Case(
        "APR020",
        "other words for clinical work",
        'approvals: {"actions+": {kind: {other: "Deciding which treatment code fits"}, free: yes}}',
        (
            "approvals:actions[17].kind: one free action is clinical work, and the billing team may do it without asking",
        ),
    ),
    Case(
        "APR020",
        "words of one's own for everyday work",
        'approvals: {"actions+": {kind: {other: "Ordering stamps"}, free: yes}}',
    ),
    Case(
        "APR019",
        "work in own words that is other work",
        """
        scope: {"tasks+": {kind: {other: "asking exempt patients for the card"}, area: balances, owner: practice}}
        approvals: {"actions+": {kind: {other: "reminding patients by text"}, free: yes}}
        """,
    ),
    Case(
        "APR019",
        "the same work in the same own words",
        """
        scope: {"tasks+": {kind: {other: "Reminding patients by text"}, area: balances, owner: practice}}
        approvals: {"actions+": {kind: {other: "reminding patients by text"}, free: yes}}
        """,
        ("approvals:actions[17].free: an action: free for the billing team, while scope.yaml names the practice",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
