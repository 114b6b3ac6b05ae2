from __future__ import annotations

from typing import get_args

import pytest

from handover.model.actions import ActionKind, action_name
from handover.model.approvals import Action, Approvals, Correction, Split
from handover.model.kinds.bands import Band
from handover.model.kinds.limits import LimitBand
from tests.model.money_documents import clean, load

FILLED = """\
actions:
  - {kind: track claims, free: yes}
  - {kind: other_adjustment, free: yes, amount: "up to 75"}
  - {kind: other_adjustment, amount: "75 to $1,250.00", approver: {is: dana, stand_in: ines}}
  - {kind: other_adjustment, amount: "over 1250", approver: ines}
  - {kind: refund, amount: "any amount", approver: ines, locations: hillside}
  - {kind: refund, amount: 75 to 300, approver: ines, for: rest, unconfirmed: {ask: ines, by: 2026-12-04}}
  - {kind: {other: "waive a missed-visit fee"}, situation: "first time", approver: dana}
not_listed: dana
corrections:
  - {kind: member_details, rule: practice, where: record}
  - {kind: dates, rule: approval, approver: dana}
  - {kind: {other: "provider on the claim"}, rule: practice}
inconsistencies: [member_id_mismatch, {other: "two addresses"}]
when_unclear: [flag, explain, ask_one_question]
split:
  signatures: [{side: practice, who: ines, on: 2026-11-20, digest: 00e4a7c1}, {side: vendor, who: priya, on: 2026-11}]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    approvals = clean(Approvals, FILLED)
    status, free, middle, top, refund, rest, own = approvals.actions
    assert (status.kind.value, status.free.value) == ("track_claims", True)
    assert free.free.value is True
    assert free.amount.value == LimitBand("up to 75")
    assert middle.amount.value is not None
    assert middle.amount.value.band == Band(7500, 125000, currency="USD")
    assert middle.approver.marks.stand_in is not None
    assert top.amount.given
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
  - {kind: write_off, amount: "small", approver: front-desk}
  - {kind: write_off, amount: "a reasonable amount"}
  - {kind: other_adjustment, amount: "50 to 200", approver: dana}
  - {kind: other_adjustment, amount: "100 to 300 GBP", approver: dana}
  - {kind: record_change, free: yes}
  - {kind: decide_after_verification, free: yes}
  - {kind: follow_up_balances, approver: dana}
  - refund
corrections:
  - {kind: dates, rule: [free, approval]}
  - {kind: dates, rule: practice}
  - claim_format
split: {signatures: [{side: practice}]}
""")  # fmt: skip
    vague, phrase = approvals.actions.items[2].amount.value, approvals.actions.items[3].amount.value
    assert vague is not None
    assert vague.band is None
    assert phrase is not None
    assert phrase.band is None
    assert len(approvals.actions.items[1].approver.items) == 2
    assert approvals.actions.items[9].approver.missing
    assert approvals.corrections.items[0].rule.values == ("free", "approval")
    assert approvals.corrections.items[2].rule.missing


def test_a_band_with_digits_that_is_no_band_is_refused() -> None:
    approvals, troubles = load(Approvals, 'actions: [{kind: refund, amount: "75 or maybe 300", approver: ines}]\n')
    assert [trouble.at.address for trouble in troubles] == ["approvals:actions[refund].amount"]
    assert approvals.actions.items[0].approver.given


def test_limits_are_never_formatted_by_accident() -> None:
    assert repr(LimitBand("75 to 300")) == "<LimitBand of 9 characters>"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("check_claim_status", "track_claims"),
        ("answer_payer_requests", "answer_requests"),
        ("balance_call", "follow_up_balances"),
        ("recare_call", "call_recare"),
        ("send_statement", "send_statements"),
        ("adjustment", "other_adjustment"),
    ],
)
def test_a_word_that_has_changed_names_its_new_word(old: str, new: str) -> None:
    _, troubles = load(Approvals, f"actions: [{{kind: {old}, free: yes}}]\n")
    assert [(one.code, one.message, one.fix) for one in troubles] == [
        ("FIL002", f"this word has changed; it is `{new}` now", f"write {new}")
    ]


def test_what_has_moved_names_its_new_home() -> None:
    _, troubles = load(Approvals, """\
actions:
  - {kind: refund, up_to: 75, over: 10, asked_by: vendor, may_wait: 1 day, within: 2 days, approver: dana}
corrections: [{kind: dates, rule: free, when: "always"}]
eligibility_checklist: ["Plan active"]
eligibility_file: documents/list.md
split: {practice: ["Clinical decisions"], vendor: ["Claims"]}
review_by: 2027-01-01
""")  # fmt: skip
    assert {one.code for one in troubles} == {"FIL002"}
    homes = [one.message.removeprefix("this is written elsewhere now: ").rstrip(".") for one in troubles]
    moved = [text for part in (Action, Approvals, Correction, Split) for text in part.moved.values()]
    assert len(homes) == len(moved)
    assert all(any(text.startswith(home) for text in moved) for home in homes)


def test_every_action_has_a_name_for_sentences() -> None:
    assert [kind for kind in get_args(ActionKind) if action_name(kind) == "an action"] == ["other"]
