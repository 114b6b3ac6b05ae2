from __future__ import annotations

from money_documents import clean, load

from handover.model.approvals import Approvals
from handover.model.kinds.amounts import Amount, Band
from handover.model.kinds.limits import Limit, LimitBand

FILLED = """\
actions:
  - {kind: check claim status, free: yes}
  - {kind: adjustment, free: yes, up_to: 75}
  - {kind: adjustment, from: 75, up_to: "$1,250.00", approver: {is: dana, stand_in: ines}}
  - {kind: adjustment, over: 1250, approver: ines}
  - {kind: refund, amount: "any amount", approver: ines, locations: hillside}
  - {kind: refund, amount: 75 to 300, approver: ines, for: rest, unconfirmed: {ask: ines, by: 2026-12-04}}
  - {kind: {other: "waive a missed-visit fee"}, situation: "first time", approver: dana, may_wait: 1 working day}
not_listed: dana
corrections:
  - {kind: member_details, rule: practice, where: record}
  - {kind: dates, rule: approval, approver: dana}
  - {kind: {other: "provider on the claim"}, rule: practice}
inconsistencies: [member_id_mismatch, {other: "two addresses"}]
when_unclear: [flag, explain, ask_one_question]
eligibility_checklist: ["Plan active", "Deductible"]
split:
  practice: ["Clinical decisions"]
  vendor: ["Claims"]
  signatures: [{side: practice, who: ines, on: 2026-11-20, digest: 00e4a7c1}, {side: vendor, who: priya, on: 2026-11}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    approvals = clean(Approvals, FILLED)
    status, free, middle, top, refund, rest, own = approvals.actions
    assert (status.kind.value, status.free.value) == ("check_claim_status", True)
    assert free.free.value is True
    assert free.up_to.value == Limit("75")
    assert middle.from_.value is not None
    assert middle.from_.value.amount == Amount(7500)
    assert middle.marks.from_ is None
    assert middle.up_to.value is not None
    assert middle.up_to.value.amount == Amount(125000, "USD")
    assert middle.approver.marks.stand_in is not None
    assert top.over.given
    assert refund.amount.value is not None
    assert refund.amount.value.band == Band(None, None)
    assert refund.marks.split_locations is not None
    assert rest.amount.value is not None
    assert rest.amount.value.band == Band(7500, 30000)
    assert rest.marks.unconfirmed is not None
    assert own.kind.other is not None
    assert [correction.rule.values for correction in approvals.corrections] == [
        ("practice",), ("approval",), ("practice",)
    ]  # fmt: skip
    assert approvals.split.signatures.items[0].digest.value is not None
    assert approvals.split.signatures.items[0].digest.value.words == "00e4a7c1"


def test_what_rules_report_can_be_written() -> None:
    approvals = clean(Approvals, """\
actions:
  - {kind: refund, free: yes, approver: priya}
  - {kind: refund, approver: [dana, ines]}
  - {kind: write_off, up_to: small, approver: front-desk}
  - {kind: write_off, amount: "a reasonable amount"}
  - {kind: adjustment, from: 50, up_to: 200, approver: dana}
  - {kind: adjustment, from: 100, up_to: 300 GBP, approver: dana, asked_by: dana}
  - {kind: record_change, free: yes}
  - {kind: decide_after_verification, free: yes}
  - {kind: balance_call, approver: dana}
  - refund
corrections:
  - {kind: dates, rule: [free, approval]}
  - {kind: dates, rule: practice}
  - claim_format
split: {signatures: [{side: practice}]}
""")  # fmt: skip
    vague, phrase = approvals.actions.items[2].up_to.value, approvals.actions.items[3].amount.value
    assert vague is not None
    assert vague.amount is None
    assert phrase is not None
    assert phrase.band is None
    assert len(approvals.actions.items[1].approver.items) == 2
    assert approvals.actions.items[9].approver.missing
    assert approvals.corrections.items[0].rule.values == ("free", "approval")
    assert approvals.corrections.items[2].rule.missing


def test_a_band_with_digits_that_is_no_band_is_refused() -> None:
    approvals, troubles = load(Approvals, 'actions: [{kind: refund, amount: "75 or maybe 300", approver: ines}]\n')
    assert [trouble.seat.address for trouble in troubles] == ["approvals:actions[refund].amount"]
    assert approvals.actions.items[0].approver.given


def test_limits_are_never_formatted_by_accident() -> None:
    assert repr(LimitBand("75 to 300")) == "<LimitBand of 9 characters>"
