"""What is answered in one home is not asked again in another; without the other answer it is asked."""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of

#: What is left out, where else it is said, and the rule that would ask.
SAID_ELSEWHERE = {
    "what patients of a public payer may be billed, as a house rule": (
        'payers: {"payers[tri-county].kind": public%s}',
        ', "payers[tri-county].rules+": {topic: patients, decision: "Never bill a family for a covered service.", confirmed: 2026-10-05}',
        "PAY017",
    ),
    "what patients hear about a way to pay, as a script": (
        'financial-policy: {"methods[cash].say": %s}',
        ', "scripts+": {id: pay-cash, purpose: payment, text: "You can pay in cash at the desk."}',
        "FIN012",
    ),
    "how far ahead cover is checked, at the step": (
        'workflow-map: {"verification.days_ahead": , "steps[check-cover].when": %s}',
        '"three working days before the visit"',
        "WFL014",
    ),
    "who says yes to disputes, where they are escalated": (
        'approvals: {"actions[patient_dispute]-": }\nescalation-contacts: {"escalations[dispute].decides": %s}',
        "dana",
        "APR001",
    ),
    "who answers questions about claims, as the first contact": (
        "escalation-contacts: {contacts: {insurance: %s}}",
        "",
        "COM018",
    ),
    "who takes hardship, as the one for everything": (
        'escalation-contacts: {"escalations[hardship]-": %s}',
        ', "escalations+": {kind: {other: "everything else"}, route: [dana, ines], channel: office-line, notes: ["Who called"]}',
        "FIN011",
    ),
    "who sorts out missing details, as who asks patients": (
        'workflow-map: {"exceptions[missing_policy_details].owner": , "verification.asks_patient": %s}',
        "practice",
        "WFL018",
    ),
    "what is noted for a repeated dispute, at the dispute it goes on to": (
        'escalation-contacts: {"escalations[repeated_dispute].notes": , "escalations[dispute].notes": %s}',
        '["Statement date"]',
        "FIN023",
    ),
}
#: Where nothing is said in the first place, and the rule asks only once the other home is taken away too.
_NOT_ASKED = {"who answers questions about claims, as the first contact"}


def codes(overlay: str) -> set[str]:
    """Return the rules that speak of the clean practice with an overlay."""
    outcome = outcome_of(overlay)
    assert not outcome.crashes
    return {one.code for one in outcome.view.findings}


@pytest.mark.parametrize("fact", SAID_ELSEWHERE)
def test_a_fact_that_is_said_elsewhere_is_not_asked_again(fact: str) -> None:
    overlay, elsewhere, code = SAID_ELSEWHERE[fact]
    assert code not in codes(overlay % elsewhere)


@pytest.mark.parametrize("fact", [fact for fact in SAID_ELSEWHERE if fact not in _NOT_ASKED])
def test_a_fact_that_is_said_nowhere_is_asked(fact: str) -> None:
    overlay, _, code = SAID_ELSEWHERE[fact]
    assert code in codes(overlay % "")


def test_a_task_and_its_step_that_nobody_does_are_one_question() -> None:
    found = outcome_of(
        'scope: {"tasks[send_claims].owner": }\nworkflow-map: {"steps[send-claim].owner": }'
    ).view.findings
    assert [(one.code, [related.code for related in one.related if related.code == "WFL002"]) for one in found] == [
        ("SCO004", ["WFL002"])
    ]
