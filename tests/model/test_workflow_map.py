from __future__ import annotations

from handover.model.answer import State
from handover.model.workflow_map import WorkflowMap
from tests.model.money_documents import clean, load

FILLED = """\
observed_on: 2026-10-14
observed_by: dana
steps:
  - {id: post, area: insurance, kind: posted, what: "Procedures are posted.", owner: practice, when: "same day"}
  - {id: create, area: insurance, kind: created, owner: vendor, automatic: no, when: "10:00 and 15:00"}
  - {id: review, area: insurance, kind: reviewed, owner: priya, checks: [patient details, dates, {other: "referral"}]}
  - {id: send, area: insurance, kind: sent, owner: vendor, when: "by 16:00", then: [track, review]}
  - {id: track, area: insurance, what: "Status is looked up.", owner: vendor, when: "weekly", ends: "paid"}
attachments:
  kinds: [narratives, EOBs, {other: "referral letters"}]
  requested_by: vendor
  store: {is: shared-drive, differs: [{for: {locations: hillside}, is: pms}]}
  labelled: "claim number, date, kind"
  sent_with_claim_by: vendor
  sent_on_request_by: practice
  timing: [day of treatment, on_request]
balances:
  created_by: [underpayment, co-payment]
  touches: [statement, {kind: call, after: 14 days}]
verification: {which: [new_patients, major_work], days_ahead: 3 working days, asks_patient: practice}
recare: {selection: [time_since_visit, missed_appointments], priority: [overdue, planned_not_booked], timing: "Three tries, a week apart."}
exceptions:
  - {kind: missing_policy_details, text: "A plan changed.", owner: practice, route: missing_information}
  - "The image is not in the folder."
"""


def test_a_filled_document_is_read_as_typed() -> None:
    work = clean(WorkflowMap, FILLED)
    assert [step.kind.value for step in work.steps] == ["posted", "created", "reviewed", "sent", None]
    assert work.steps.items[1].automatic.value is False
    checks = work.steps.items[2].checks
    assert checks.values == ("patient_details", "dates", "other")
    assert [ref.key for ref in work.steps.items[3].then.values] == ["track", "review"]
    assert work.steps.items[4].ends.given
    assert work.attachments.kinds.values == ("narratives", "eobs", "other")
    assert work.attachments.store.variants[0].value is not None
    assert work.attachments.timing.values == ("day_of_treatment", "on_request")
    assert work.balances.created_by.values == ("underpayment", "co_payment")
    first, second = work.balances.touches
    assert (first.kind.value, first.after.missing) == ("statement", True)
    assert (second.kind.value, second.after.given) == ("call", True)
    assert second.place.address == "workflow-map:balances.touches[call]"
    assert work.verification.which.values == ("new_patients", "major_work")
    assert work.verification.days_ahead.given
    assert work.recare.priority.values == ("overdue", "planned_not_booked")
    plan, image = work.exceptions
    assert plan.route.given
    assert image.text.given
    assert image.owner.missing


def test_what_rules_report_can_be_written() -> None:
    work = clean(WorkflowMap, """\
steps:
  - {id: chase, area: balances, owner: both, when: ~, then: nowhere}
  - {id: call, area: balances, owner: [practice, vendor], then: chase}
  - {area: insurance, kind: created, owner: practice}
  - {area: insurance, kind: created, owner: vendor}
  - {what: "Clean claims only."}
attachments: {store: "the drive under the desk", sent_with_claim_by: [practice, vendor]}
balances: {created_by: denial, touches: [statement, call]}
verification: {asks_patient: both}
recare: {selection: time_since_visit, priority: [overdue, overdue, missed_appointments]}
exceptions: ["one", "two", "three", "four", {text: "five", route: nowhere}, {kind: {other: "six"}}]
""")  # fmt: skip
    chase, call, *rest = work.steps
    assert chase.owner.values[0].side == "both"
    assert chase.when.missing
    assert chase.then.values[0].key == "nowhere"
    assert len(call.owner.items) == 2
    assert rest[2].owner.missing
    assert work.attachments.store.given
    assert work.attachments.timing.missing
    assert work.recare.timing.missing
    assert all(touch.after.missing for touch in work.balances.touches)
    assert work.recare.priority.values == ("overdue", "overdue", "missed_appointments")
    assert len(work.exceptions) == 6


def test_attachments_may_be_none_on_purpose_and_nothing_else_may() -> None:
    work = clean(WorkflowMap, """\
attachments: {kinds: {none: "we send none; payers take them from the clearinghouse"}}
recare: {selection: {none: "nobody is called"}}
""")  # fmt: skip
    assert work.attachments.kinds.is_none
    assert work.recare.selection.missing


def test_a_wrong_leaf_leaves_the_rest_of_its_step_readable() -> None:
    work, troubles = load(WorkflowMap, "steps: [{id: send, kind: snt, owner: vendor, automatic: on}]\n")
    assert sorted(trouble.code for trouble in troubles) == ["FIL002", "FIL003"]
    (step,) = work.steps
    assert step.kind.state is step.automatic.state is State.UNREADABLE
    assert step.owner.values[0].side == "vendor"
