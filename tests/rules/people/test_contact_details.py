"""What the rules of `rules/people/contact_details.py` say beside their own examples."""

from __future__ import annotations

from typing import Final

import pytest

from handover.shipped import sample_files
from handover.testing.overlay import example
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
        ("practice:people[tess]: Tess Hart is to be asked, and it is not said yet how Tess Hart is reached",),
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
        "PPL014",
        "a sample may use them",
        'practice: {"people[dana].phone": "555-0100"}',
    ),
    Case(
        "PPL014",
        "all of them are one finding",
        "practice: {sample: ~}",
        ("practice:people[ines].phone: 9 telephone numbers are of a range that is kept for examples",),
    ),
    Case(
        "PPL008",
        "a sample may use made-up numbers",
        'practice: {"people[dana].phone": "555-0100"}',
    ),
    Case(
        "PPL008",
        "in a real practice a made-up address is told, and whose it is; numbers are told once, by PPL014",
        "practice: {sample: ~}",
        (
            "escalation-contacts:channels[billing-inbox].address: the address of the channel Billing inbox is a placeholder",
            'practice:people[ines].email: a placeholder stands where Dr Ines Vale is reached: "Email" of Dr Ines Vale',
            'practice:people[dana].email: a placeholder stands where Dana Ruiz is reached: "Email" of Dana Ruiz',
            'practice:people[sam].email: a placeholder stands where Sam Ode is reached: "Email" of Sam Ode',
            'practice:people[tess].email: a placeholder stands where Tess Hart is reached: "Email" of Tess Hart',
            'practice:people[priya].email: a placeholder stands where Priya Nair is reached: "Email" of Priya Nair',
            'practice:people[marco].email: a placeholder stands where Marco Lind is reached: "Email" of Marco Lind',
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
    Case(
        "PPL009",
        "somebody of the billing company, with what they do",
        'practice: {"people+": {name: Tom Beck, side: vendor, does: "Stands in for Priya", phone: "555-0163", hours: "mon-fri 08:00-17:00"}}',
    ),
    Case(
        "PPL009",
        "whom the words of another document name",
        """
        practice: {"people+": {id: brightline, name: Brightline IT, phone: "555-0150"}}
        escalation-contacts: {"urgent+": "Open Dental is down: Brightline IT is called as well"}
        """,
    ),
    Case(
        "PPL009",
        "their own remark names nobody else",
        'practice: {"people+": {id: brightline, name: Brightline IT, note: "Brightline IT has no contract", phone: "555-0150"}}',
        ("practice:people[brightline]: nothing refers to Brightline IT",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


FIRM: Final = '{name: Brightline IT, phone: "555-0111", does: "Fixes the computers", email: help@brightline.example}'


@pytest.mark.parametrize("code", ["PPL008", "PPL014"])
def test_no_company_is_asked_for_the_numbers_of_the_practice(code: str) -> None:
    text = sample_files()["practice.yaml"].decode().replace("people:\n", f"people:\n  - {FIRM}\n", 1)
    base = {**sample_files(), "practice.yaml": text.encode()}
    found = example("practice: {sample: ~}", base).findings(code)
    assert found
    assert {one.ask_name for one in found} <= {"Dr Ines Vale", "Priya Nair", "Marco Lind"}


def test_made_up_addresses_are_one_question_to_each_who_knows_them() -> None:
    found = example("practice: {sample: ~}").findings("PPL008")
    asked = {(one.ask_name, one.question) for one in found if "made-up" in one.question}
    assert len(asked) == 3  # of the practice's people one, and of the billing team's each of another
    assert any("Dr Ines Vale, Dana Ruiz, Sam Ode and Tess Hart" in question for _, question in asked)
