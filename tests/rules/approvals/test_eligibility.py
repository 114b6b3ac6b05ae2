"""What the rules of `rules/approvals/eligibility.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR011",
        "by heart, as somebody said",
        'workflow-map: {"verification.checklist": {said: "they know it by heart"}}',
        (
            "workflow-map:verification.checklist: eligibility is checked without asking, and it is not decided what is looked at; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "APR011",
        "who asks first needs no list",
        """
        workflow-map: {"verification.checklist": ~}
        approvals: {"actions[check_eligibility]": {kind: check_eligibility, approver: {is: sam, stand_in: dana}}}
        """,
    ),
    Case(
        "APR014",
        "one of the three is left out",
        "approvals: {when_unclear: [flag, ask_one_question]}",
        ("approvals:when_unclear: what is done when something does not fit leaves out that the conflict is explained",),
    ),
    Case(
        "APR014",
        "a way of one's own",
        'approvals: {when_unclear: [flag, {other: "Dana is told the same day"}]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
