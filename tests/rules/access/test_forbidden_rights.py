"""What the rules of `rules/access/forbidden_rights.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC005",
        "by the name of the window",
        'access-plan: {"logins[pms/marco].permissions": [AccountModule, ClaimView, ClaimSentEdit, InsPayCreate, "Security Admin"]}',
        (
            "access-plan:logins[pms/marco].permissions[5]: Security Admin gives Marco Lind an administrator's power in Open Dental",
        ),
    ),
    Case(
        "ACC005",
        "the power was taken back",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["full access"], granted: 2026-10-20, revoked: 2026-11-01, approved_by: dana}}',
    ),
    Case(
        "ACC005",
        "an office assistant is no administrator",
        'access-plan: {"logins[clearinghouse/marco].profile": Administrative assistant}',
    ),
    Case(
        "ACC015",
        "in plain words",
        'access-plan: {"logins+": {system: pms, users: priya, allows: ["change insurance details"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
        (
            "access-plan:logins[pms/priya~2].allows[1]: only the practice updates insurance details, and a line of the login of Priya Nair in Open Dental lets Priya Nair do so",
        ),
    ),
    Case(
        "ACC015",
        "it is the billing team's at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[update_insurance_details].owner": {is: practice, differs: [{for: {locations: annex}, is: vendor}]}}
        access-plan: {"logins+": {system: pms, users: priya, allows: ["change insurance details"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}
        """,
        (
            "access-plan:logins[pms/priya~2].allows[1]: Main Street: only the practice updates insurance details, and a line of the login of Priya Nair in Open Dental lets Priya Nair do so",
        ),
    ),
    Case(
        "ACC016",
        "nobody asks where balances stay",
        'scope: {"areas.balances": out, "tasks[take_payment]-": }',
    ),
    Case(
        "ACC016",
        "it is said for one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[take_payment].for": {locations: annex}}
        """,
        ("scope:tasks: Main Street: patient billing is outsourced, and it is not said yet who takes payments",),
    ),
    Case(
        "ACC017",
        "a text that names the card and takes none",
        'financial-policy: {"scripts+": {id: cards, purpose: payment, text: "Please do not read out your card number; I will send you the link."}}',
    ),
    Case(
        "ACC017",
        "a text that asks for the number",
        'financial-policy: {"scripts+": {id: cards, purpose: payment, text: "May I have your card number and the expiry date?"}}',
        ("financial-policy:scripts[cards].text: the billing team takes no payments, and the script cards takes one",),
    ),
    Case(
        "ACC017",
        "the billing team takes payments",
        """
        scope: {"tasks[take_payment].owner": vendor}
        access-plan: {"logins+": {system: pms, users: priya, allows: ["enter patient payments"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}
        """,
    ),
    Case(
        "ACC017",
        "an instruction by which a card is taken",
        'financial-policy: {tone: "Friendly. Take the card number over the phone."}',
        ('financial-policy:tone: the billing team takes no payments, and "Tone" tells it to take one',),
    ),
    Case(
        "ACC031",
        "a remark that asks for the right",
        'workflow-map: {also: [{about: Rights, text: "Please switch on chart editing for Marco."}]}',
        (
            "workflow-map:also[1].text: the extra fact listed in workflow-map.yaml has the billing team change clinical records, or asks for the right to",
        ),
    ),
    Case(
        "ACC031",
        "a clinician writes it",
        'workflow-map: {also: [{about: Rights, text: "Dr. Vale corrects the chart note; Marco waits."}]}',
    ),
    Case(
        "ACC018",
        "to read clinical notes is not to change them",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["read clinical notes"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}}',
    ),
    Case(
        "ACC018",
        "a right that is only asked for is told too",
        'access-plan: {"logins+": {system: pms, users: marco, allows: ["edit clinical notes"], requested: 2026-11-20}}',
        (
            "access-plan:logins[pms/marco~2].allows[1]: a line of the login of Marco Lind in Open Dental lets Marco Lind change clinical notes",
        ),
    ),
    Case(
        "ACC017",
        "what the practice does itself: Sam takes the card payments",
        'financial-policy: {time_of_service: {other: "Sam takes the card payments"}}',
    ),
    Case(
        "ACC017",
        "what the practice does itself: The girls on reception take the card payments and charges on the day",
        'financial-policy: {time_of_service: {other: "The girls on reception take the card payments and charges on the day"}}',
    ),
    Case(
        "ACC017",
        "what the practice does itself: The front desk takes the card",
        'financial-policy: {time_of_service: {other: "The front desk takes the card"}}',
    ),
    Case(
        "ACC017",
        "who does it is the billing team: The billing team takes the card payments",
        'financial-policy: {time_of_service: {other: "The billing team takes the card payments"}}',
        (
            'financial-policy:time_of_service.other: the billing team takes no payments, and "At the time of service" tells it to take one',
        ),
    ),
    Case(
        "ACC017",
        "who does it is the billing team: Reception is closed. Take the card by phone and charge it.",
        'financial-policy: {time_of_service: {other: "Reception is closed. Take the card by phone and charge it."}}',
        (
            'financial-policy:time_of_service.other: the billing team takes no payments, and "At the time of service" tells it to take one',
        ),
    ),
    Case(
        "ACC017",
        "what is paid back is not taken",
        'posting: {"kinds[refund].boundary": "Refunds go out by BACS on a Friday"}',
    ),
    Case(
        "ACC017",
        "the billing team writes and the practice enters",
        'posting: {instead: ["They e-mail us and we key it in"]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
