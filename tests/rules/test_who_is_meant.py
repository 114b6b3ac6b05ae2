"""Rules about who does something go by the people meant, at the place meant, and not by how it was written."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example


def messages(overlay: str, code: str) -> list[str]:
    return [one.message for one in example(overlay).findings(code)]


TWO_PLACES = 'practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}\n'


ANNEX = "{is: vendor, for: {locations: annex}}"


@pytest.mark.parametrize(
    ("code", "owned"),
    [
        ("SCO016", f'"tasks+": {{kind: release_records, owner: {ANNEX}}}'),
        ("SCO007", f'"tasks+": {{kind: collect_at_checkout, owner: {ANNEX}}}'),
        ("APR012", f'"tasks[decide_after_verification].owner": {ANNEX}'),
        ("APR013", f'"tasks[record_change].owner": {ANNEX}'),
    ],
)
def test_an_owner_for_one_location_is_told_there_alone(code: str, owned: str) -> None:
    found = messages(f"{TWO_PLACES}scope: {{{owned}}}", code)
    assert found
    assert all(one.startswith("Annex: ") for one in found)


@pytest.mark.parametrize(
    "route",
    [
        '{"escalations[clinical_question].route": ~, "escalations[clinical_question].then": dispute}',
        '{"escalations[clinical_question].route": [desk]}',
    ],
    ids=["by another route", "a role of two"],
)
def test_clinical_questions_are_followed_to_whom_they_reach(route: str) -> None:
    desk = 'practice: {"roles+": {id: desk, side: practice, people: [dana, sam]}, "people[ines].clinician": no}\n'
    found = messages(f"{desk}escalation-contacts: {route}", "SCO008")
    assert [one for one in found if one.startswith("clinical questions go to ")]


@pytest.mark.parametrize(
    "who",
    ["priya", "billers", "{is: dana, stand_in: priya}", "{is: dana, interim: {is: priya, from: 2026-12-14}}"],
)
@pytest.mark.parametrize(
    ("code", "overlay"),
    [
        ("FIN008", "financial-policy: {{approved_by: {}}}"),
        ("APR003", 'approvals: {{"actions[patient_dispute].approver": {}}}'),
        ("SCO009", "scope: {{owner: {}}}"),
        ("ACC007", "access-plan: {{access_admin: {}}}"),
        ("COM014", 'escalation-contacts: {{"escalations[complaint].route": [{{person: {}}}]}}'),
        ("PAY010", 'payers: {{"cob.confirms": {}}}'),
    ],
)
def test_nobody_of_the_vendor_decides_however_it_is_written(code: str, overlay: str, who: str) -> None:
    """A role where one person is wanted is told as that: who it stands for is not known until it is one person."""
    answered = overlay.format(who)
    assert messages(answered, code) or (who == "billers" and messages(answered, "PPL003"))


def test_two_spellings_of_one_person_are_one_person() -> None:
    approvers = 'approvals: {"actions+": {kind: refund, amount: "100 to 300", approver: Dana Ruiz}, "actions[refund].approver": dana, "actions[refund~2].approver": dana}'
    assert messages(approvers, "APR005") == []
    gatherers = "posting: {gather: [{items: [xrays], by: tess}, {items: [xrays, perio_charting], by: Tess Hart}, {items: everything, by: sam}]}"
    assert [one for one in messages(gatherers, "PST008") if one.startswith("several")] == []


def test_a_login_of_a_role_is_a_login_of_whoever_left_it() -> None:
    overlay = """
        practice: {"people[marco].until": 2026-11-20}
        access-plan: {"logins+": {system: shared-drive, users: billers, each: own, allows: [see attachments], granted: 2026-11-05}}
        """
    (message,) = messages(overlay, "ACC012")
    assert "Shared drive" in message


def test_a_claim_state_of_one_location_is_told_there() -> None:
    overlay = f'{TWO_PLACES}posting: {{"states+": {{name: lost, for: {{locations: annex}}}}}}'
    (lost,) = [one for one in messages(overlay, "PST010") if "lost" in one]
    assert lost.startswith("Annex: ")
