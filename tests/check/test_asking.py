"""Whom to ask: about whom it is → who holds the duty → the owner → the first contact → the only person → nobody."""

from collections.abc import Iterator

import pytest

from handover.model.escalation_contacts import EscalationContacts
from handover.model.manual import Duty
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from tests.check.judging import RulesOfATest, by_all, judged, only

NOBODY_ELSE = """
    scope: {owner: ~}
    escalation-contacts: {primary: ~}
    access-plan: {access_admin: ~}
"""
#: One person, and nobody holds anything.
ALONE = """
    practice: {people: [{id: ines, name: Dr Ines Vale}, {id: priya, name: Priya, side: vendor}]}
    scope: {owner: ~}
    escalation-contacts: {primary: ~}
    access-plan: {access_admin: ~}
"""


def asked(overlay: str, duty: Duty = "owner", about: tuple[str, ...] = ()) -> str | None:
    """Return who is asked about a gap of a duty."""
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, duty=duty)
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap", ask=about)

    return only(judged(overlay, rules)).ask


@pytest.mark.parametrize(
    ("duty", "holder"),
    [
        ("owner", "ines"),
        ("access", "dana"),
        ("primary", "dana"),
        ("billing", "dana"),
        ("front-desk", "sam"),
        ("clinical", "ines"),
        ("money", "ines"),
        ("vendor", "priya"),
        ("none", "ines"),
    ],
)
def test_the_holder_of_the_duty_is_asked(duty: Duty, holder: str) -> None:
    assert asked("", duty) == holder


def test_whoever_it_is_about_goes_before_the_duty() -> None:
    assert asked("", "access", ("sam",)) == "sam"
    assert asked("", "access", ("sam", "tess")) == "sam"


def test_an_id_that_nobody_has_is_passed_over() -> None:
    assert asked("", "access", ("nobody", "tess")) == "tess"


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        ("access-plan: {access_admin: ~}", "ines"),
        ("access-plan: {access_admin: ~}\nscope: {owner: ~}", "dana"),
        (NOBODY_ELSE, None),
        (ALONE, "ines"),
    ],
)
def test_each_rung_below_is_tried_when_the_one_above_is_empty(overlay: str, expected: str | None) -> None:
    assert asked(overlay, "access") == expected


def test_nobody_is_named_where_there_is_nobody() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap")

    finding = only(judged(NOBODY_ELSE, rules))
    assert (finding.ask, finding.ask_name) == (None, "")


@pytest.mark.parametrize(
    "change",
    [
        '"people[dana].side": vendor',
        '"people[dana].side": outside',
        '"people[dana].kind": mailbox',
        '"people[dana].kind": team',
        '"people[dana].until": 2026-11-22',
        '"people[dana].from": 2026-11-24',
    ],
)
def test_who_cannot_answer_is_passed_over(change: str) -> None:
    assert asked(f"practice: {{{change}}}", "access") == "ines"
    assert asked(f"practice: {{{change}}}", "money", ("dana",)) == "ines"


@pytest.mark.parametrize("change", ['"people[dana].until": 2026-11-23', '"people[dana].from": 2026-11-23'])
def test_the_last_and_the_first_day_count(change: str) -> None:
    assert asked(f"practice: {{{change}}}", "access") == "dana"


def test_a_person_written_by_name_is_asked_by_id() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER)
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap")

    finding = only(judged("scope: {owner: Dana Ruiz}", rules))
    assert (finding.ask, finding.ask_name) == ("dana", "Dana Ruiz")


def test_an_unknown_or_unreadable_owner_is_passed_over() -> None:
    assert asked("scope: {owner: nobody}") == "dana"
    assert asked("scope: {owner: {a: b}}") == "dana"


def test_a_promise_is_asked_of_whoever_made_it() -> None:
    finding = only(by_all("escalation-contacts: {backup: {unconfirmed: {ask: tess, by: 2026-12-04}}}"))
    assert (finding.code, finding.ask) == ("COM002", "tess")
    assert finding.message.endswith("; Tess Hart is to say by 4 December 2026")


def test_a_question_about_money_never_goes_to_the_billing_team() -> None:
    rules = RulesOfATest()

    @rules.add
    @rule("TST001", "B/B/B", fix="Close it.", kind=Kind.DANGER, duty="money")
    def always(contacts: EscalationContacts) -> Iterator[Gap]:
        yield Gap(contacts.urgent, "a gap", ask=("priya", "marco"))

    overlay = "scope: {owner: priya}\nescalation-contacts: {primary: marco}\nfinancial-policy: {approved_by: ~}\napprovals: {actions: ~}"
    assert only(judged(overlay, rules)).ask is None


@pytest.mark.parametrize("duty", ["owner", "access", "primary", "billing", "front-desk", "vendor", "none"])
def test_somebody_of_the_billing_team_is_asked_about_themselves(duty: Duty) -> None:
    assert asked("", duty, ("marco",)) == "marco"


@pytest.mark.parametrize("duty", ["money", "clinical"])
def test_of_money_and_treatment_nobody_of_the_billing_team_is_asked(duty: Duty) -> None:
    assert asked("", duty, ("marco",)) == "ines"


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        ("escalation-contacts: {vendor_contact: marco}", "marco"),
        ("escalation-contacts: {vendor_contact: dana}", "ines"),  # of the wrong side; two of the team are left
        ("escalation-contacts: {vendor_contact: ~}", "ines"),
        ('practice: {"people[marco].until": 2026-11-20}\nescalation-contacts: {vendor_contact: ~}', "priya"),
        ('practice: {"people[marco].until": 2026-11-20, "people[priya].until": 2026-11-20}', "ines"),
    ],
    ids=["its contact", "wrong side", "nobody named", "its only person", "all have left"],
)
def test_what_the_team_alone_knows_is_asked_of_the_team(overlay: str, expected: str) -> None:
    assert asked(overlay, "vendor") == expected


def test_a_rule_about_any_answer_asks_whoever_can_answer_the_field() -> None:
    found = by_all(
        "payers: {source_of_truth: [[x]]}\nfinancial-policy: {approved_by: dana, time_of_service: [[x]]}\nscope: {owner: sam}"
    )
    assert {(one.file, one.ask) for one in found.view.findings if one.code == "FIL001"} == {
        ("payers.yaml", "dana"),
        ("financial-policy.yaml", "dana"),
    }


@pytest.mark.parametrize(
    ("duty", "overlay", "expected"),
    [
        ("money", "financial-policy: {approved_by: ~}", "dana"),
        (
            "money",
            "financial-policy: {approved_by: ~}\napprovals: {actions: [{kind: write_off, approver: tess}]}",
            "tess",
        ),
        ("billing", "escalation-contacts: {contacts: {insurance: sam}}", "sam"),
        ("front-desk", "escalation-contacts: {contacts: {recare: tess}}", "tess"),
        ("front-desk", "escalation-contacts: {contacts: ~}", "sam"),  # who works at the front desk
        ("front-desk", 'escalation-contacts: {contacts: ~}\npractice: {"people[sam].does": Hygienist}', "dana"),
    ],
)
def test_who_does_the_work_is_asked_about_it(duty: Duty, overlay: str, expected: str) -> None:
    assert asked(overlay, duty) == expected


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        ('practice: {"people[priya].hours": {a: b}}', "priya"),
        ('practice: {"people[priya].phone": "twelve"}', "priya"),
        ('practice: {"people[sam].hours": {a: b}}', "sam"),
        ('practice: {"people[printer].phone": "twelve"}', "ines"),  # somebody outside is asked by the practice
        ("practice: {vendor: {name: BrightLedger Billing, hours: {a: b}}}", "priya"),
        ("escalation-contacts: {vendor_answers_within: {a: b}}", "priya"),
        ("escalation-contacts: {answer_within: {a: b}}", "ines"),
    ],
)
def test_what_somebody_knows_of_themselves_is_asked_of_them(overlay: str, expected: str) -> None:
    asked_ = {one.ask for one in by_all(overlay).view.findings if one.code[:3] == "FIL"}
    assert asked_ == {expected}


def test_whether_somebody_stays_is_not_asked_of_them() -> None:
    found = by_all('practice: {"people[sam].until": 2026-12-04}').view.findings
    assert {one.ask for one in found if one.code == "PPL002"} & {"sam"} == set()
    unused = by_all("practice: {people+: {id: otto, name: Otto Beck}}").view.findings
    assert {one.ask for one in unused if one.code == "PPL009"} == {"ines"}


def test_no_one_person_gets_all_questions_of_an_example() -> None:
    """What is broken everywhere at once is asked of several people."""
    broken = by_all(
        """
        practice: {sample: ~}
        access-plan: {leavers: ~}
        payers: {limits: {a: b}}
        escalation-contacts: {message: ~, vendor_contact: ~}
        scope: {owner: ~}
        posting: {close_loop: ~, "kinds[refund].owner": ~}
        """
    )
    people = {one.ask for one in broken.view.findings}
    assert {"priya", "marco", "dana"} <= people
