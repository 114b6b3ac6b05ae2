"""What the rules of `rules/people/contact_details.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL004",
        "a mailbox that somebody watches is a way to reach them",
        """
        practice: {"people[tess].email": ~, "people[tess].phone": ~}
        escalation-contacts: {"channels[billing-inbox].watched_by": [dana, sam, tess]}
        """,
    ),
    Case(
        "PPL004",
        "a channel without an address is none",
        """
        practice: {"people[tess].email": ~, "people[tess].phone": ~}
        escalation-contacts: {"channels[billing-inbox].watched_by": [dana, sam, tess], "channels[billing-inbox].address": ~}
        """,
        ("practice:people[tess]: Tess Hart is to be asked, and nothing says how to reach them",),
    ),
    Case(
        "PPL005",
        "an approver and the one who stands in share one number",
        'practice: {"people[sam].email": ~, "people[dana].email": ~, "people[sam].phone": "555 0142, ext. 2"}',
        ("practice:people[dana]: Sam Ode and Dana Ruiz stand in for each other and have one address",),
    ),
    Case(
        "PPL005",
        "another extension is another address",
        'practice: {"people[sam].email": ~, "people[dana].email": ~}',
    ),
    Case(
        "PPL008",
        "a sample may use made-up numbers",
        'practice: {"people[dana].phone": "555-0100"}',
    ),
    Case(
        "PPL008",
        "in a real practice a number for fiction is told, and at whom it is",
        "practice: {sample: ~}",
        (
            "escalation-contacts:channels[billing-inbox].address: this address of a channel is a placeholder",
            "escalation-contacts:channels[office-line].address: this address of a channel is a placeholder",
            "practice:people[ines].email: this way to reach Dr Ines Vale is a placeholder",
            "practice:people[ines].phone: this way to reach Dr Ines Vale is a placeholder",
            "practice:people[dana].email: this way to reach Dana Ruiz is a placeholder",
            "practice:people[dana].phone: this way to reach Dana Ruiz is a placeholder",
            "practice:people[sam].email: this way to reach Sam Ode is a placeholder",
            "practice:people[sam].phone: this way to reach Sam Ode is a placeholder",
            "practice:people[tess].email: this way to reach Tess Hart is a placeholder",
            "practice:people[tess].phone: this way to reach Tess Hart is a placeholder",
            "practice:people[priya].email: this way to reach Priya Nair is a placeholder",
            "practice:people[priya].phone: this way to reach Priya Nair is a placeholder",
            "practice:people[marco].email: this way to reach Marco Lind is a placeholder",
            "practice:people[marco].phone: this way to reach Marco Lind is a placeholder",
            "practice:people[printer].phone: this way to reach Quick Statements is a placeholder",
        ),
    ),
    Case(
        "PPL009",
        "who is quoted is referred to",
        """
        practice: {"people+": {id: otto, name: Otto Beck, phone: "555-0150"}}
        escalation-contacts: {first_weeks: {is: "Slow at first.", says: otto}}
        """,
    ),
    Case(
        "PPL009",
        "somebody of the billing team without login and task is listed for nothing",
        'practice: {"people+": {id: nia, name: Nia Cole, side: vendor, phone: "555-0163"}}',
        ("practice:people[nia]: nothing refers to Nia Cole",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
