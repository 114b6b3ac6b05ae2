"""What the rules of `rules/people/sides.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case

CASES = (
    Case(
        "PPL013",
        "somebody of the practice as the contact of the billing team",
        "escalation-contacts: {vendor_contact: dana}",
        (
            "escalation-contacts:vendor_contact[dana]: Dana Ruiz is named for the billing team's side, and is not of the billing team",
        ),
    ),
    Case(
        "PPL013",
        "both sides check what one of them posts",
        "posting: {vendor_posting.checked_by: both}",
        (
            "posting:vendor_posting.checked_by[both]: the billing team is named to check what the billing team posts, and is not of the practice",
        ),
    ),
    Case(
        "PPL013",
        "both sides decide on claims that waited too long",
        "posting: {wait.then: both}",
        (
            "posting:wait.then[both]: the billing team is named to decide on claims that waited too long, and is not of the practice",
        ),
    ),
    Case(
        "PPL016",
        "several people are asked about once",
        'practice: {"people[priya].side": ~, "people[marco].side": ~}',
        ("practice:people[priya].side: it is not said yet of which side Priya Nair and Marco Lind are",),
    ),
    Case(
        "PPL016",
        "a login of the billing team is enough",
        """
        practice: {"people+": {id: jordan, name: Jordan Reyes, phone: "555-0181", hours: "mon-fri 09:00-17:00"}}
        access-plan: {"logins+": {system: shared-drive, users: jordan, allows: [see attachments], granted: 2026-11-05, approved_by: dana}}
        """,
        ("practice:people[jordan].side: it is not said yet of which side Jordan Reyes is",),
    ),
    Case(
        "PPL016",
        "either side may watch a channel, so that says nothing",
        """
        practice: {"people[priya].side": ~}
        escalation-contacts: {"channels[billing-inbox].watched_by": [dana, priya]}
        """,
        ("practice:people[priya].side: it is not said yet of which side Priya Nair is",),
    ),
    Case(
        "PPL016",
        "an address like that of somebody of the billing team",
        'practice: {"people[sam].email": sam@ledgerpeople.example, "people[priya].email": priya@ledgerpeople.example}',
        ("practice:people[sam].side: it is not said yet of which side Sam Ode is",),
    ),
    Case(
        "PPL016",
        "an address that anybody may have",
        'practice: {"people[sam].email": sam@gmail.com, "people[priya].email": priya@gmail.com}',
    ),
    Case(
        "PPL016",
        "somebody with a duty of the practice, named for the other side as well, is told as that",
        "escalation-contacts: {vendor_contact: dana}",
    ),
    Case(
        "PPL016",
        "a clinician with a login of the team's is of the practice",
        """
        access-plan: {"logins+": {system: shared-drive, users: tess, allows: [see attachments], granted: 2026-11-05, approved_by: dana}}
        """,
    ),
    Case(
        "PPL016",
        "a side that is written",
        'practice: {"people[priya].side": BrightLedger}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


#: What leaves one or both people of the billing team without a side.
WITHOUT_SIDE = (
    'practice: {"people[priya].side": ~}\nposting: {wait.then: [dana, priya]}',
    'practice: {"people[priya].side": ~}\nescalation-contacts: {"channels[billing-inbox].watched_by": priya}',
    'practice: {"people[priya].side": ~}',
    'practice: {"people[marco].side": ~}',
    'practice: {"people[priya].side": ~, "people[marco].side": ~, "roles[billers].side": ~}',
    'practice: {"people[priya].side": ~, "people[marco].side": ~, roles: ~}\nescalation-contacts: {vendor_contact: priya}',
)


@pytest.mark.parametrize("overlay", WITHOUT_SIDE)
@pytest.mark.parametrize("stage", ["draft", "ready", "live"])
def test_a_side_that_is_not_written_is_asked_once_and_brings_no_other_finding(overlay: str, stage: str) -> None:
    found = example(f"{overlay}\nstage: {stage}").outcome().view.findings
    before = {(one.code, one.address) for one in example(f"stage: {stage}").outcome().view.findings}
    new = [one for one in found if (one.code, one.address) not in before]
    assert [one.code for one in new] == ["PPL016"]
    assert new[0].severity.name in ("ADVICE", "WARNING")


def test_nobody_without_a_side_is_asked_what_only_the_practice_may_answer() -> None:
    overlay = 'practice: {"people[priya].side": ~, "people[marco].side": ~}\nfinancial-policy: {time_of_service: ~}\nscope: {owner: ~}'
    asked = {one.ask for one in example(overlay).outcome().view.findings}
    assert not asked & {"priya", "marco"}
