from __future__ import annotations

from typing import get_args

import pytest
from money_documents import clean

from handover.model.claim_words import BUCKETS, NEXT_ACTIONS, Bucket, DenialKind, next_action
from handover.model.posting import Posting

FILLED = """\
posts_all: practice
kinds:
  - {kind: insurance_payment, owner: vendor, within: 1 working day, locations: hillside}
  - {kind: insurance_payment, owner: practice, for: rest}
  - {kind: credit transfer, owner: practice}
notices:
  to_vendor:
    - {method: daily_message, contents: [posted, follow_up], channel: billing-inbox, locations: hillside}
    - {method: shared_queue, contents: [posted, follow_up], for: rest}
  to_practice: report
instead: "Flag what needs posting."
vendor_posting: {boundary: "What the EOB says.", checks: ["Dana compares the deposit."], checked_by: dana}
denials:
  clinical_documentation: tess
  billing_correction: vendor
  kinds: [{kind: {other: "missing lab slip"}, bucket: clinical_documentation, goes_to: tess}]
writes_narratives: ines
gather: {xrays: {is: tess, differs: [{for: {locations: hillside}, is: sam}]}, signed_forms: sam, way_back: "shared drive"}
next_actions:
  - wait
  - {kind: call payer, owner: vendor, leads_to: [paid, denied]}
states:
  - {id: sent, next: wait, reason: "not due yet", recheck: 14 days}
  - {id: closed, final: yes}
wait: {requires: [reason, recheck_date], longest: 14 days, times: 3, escalate_to: dana}
close_loop: {claims: vendor, balances: practice, steps: [confirm_posted, mark_completed, final_note]}
balance_notes: {capture: [who, what, agreed, next_date, payment, constraints], examples: ["Reached; pays half Friday."]}
balance_ends: [resolved, agreed_next_step]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    posting = clean(Posting, FILLED)
    first, rest, credit = posting.kinds
    assert [owner.side for owner in first.owner.values] == ["vendor"]
    assert rest.marks.for_ is not None
    assert rest.marks.for_.rest.given
    assert credit.kind.value == "credit_transfer"
    assert [notice.method.value for notice in posting.notices.to_practice] == ["report"]
    assert len(posting.notices.to_vendor) == 2
    assert posting.denials.kinds.items[0].kind.other is not None
    assert posting.gather.xrays.variants[0].values[0].key == "sam"
    assert posting.gather.everything.missing
    assert posting.states.items[1].final.value is True
    assert posting.wait.times.value == 3
    assert posting.close_loop.balances.values[0].side == "practice"


def test_one_person_may_gather_everything() -> None:
    posting = clean(Posting, "gather: tess\n")
    assert [who.key for who in posting.gather.everything.values] == ["tess"]
    assert posting.gather.xrays.missing


def test_what_rules_report_can_be_written() -> None:
    posting = clean(Posting, """\
kinds:
  - {kind: refund, owner: [practice, vendor]}
  - {kind: patient_payment, owner: both}
  - {kind: insurance_payment, owner: practice}
  - {kind: insurance_payment, owner: vendor}
  - other_adjustment
denials:
  clinical_documentation: vendor
  kinds:
    - {kind: dates, bucket: [clinical_documentation, billing_correction]}
    - {kind: dates, bucket: billing_correction}
    - {kind: {other: "odd"}}
gather: {xrays: [tess, sam], perio_charting: priya, referral_details: front-desk}
writes_narratives: [vendor, ines]
next_actions: [wait, "in progress", working, follow up]
states: [{id: stuck}, waiting for payer, {id: open, next: pending}, {id: round, next: [wait, call_payer]}]
wait: {requires: reason}
close_loop: {claims: both, balances: [practice, vendor]}
balance_notes: {examples: ["left message"]}
""")  # fmt: skip
    assert len(posting.kinds.items[0].owner.items) == 2
    assert posting.kinds.items[1].owner.values[0].side == "both"
    assert posting.kinds.items[4].owner.missing
    assert len(posting.denials.kinds.items[0].bucket.values) == 2
    assert posting.denials.kinds.items[2].bucket.missing
    words = [action.kind.value for action in posting.next_actions]
    assert [None if word is None else next_action(word.key) for word in words] == ["wait", None, None, None]
    assert posting.states.items[0].next.missing
    assert posting.states.items[1].name.value == "waiting for payer"
    assert posting.states.items[2].next.values[0].key == "pending"


def test_each_listed_denial_has_one_bucket() -> None:
    assert set(BUCKETS) == set(get_args(DenialKind)) - {"other"}
    assert set(BUCKETS.values()) == set(get_args(Bucket))


@pytest.mark.parametrize(
    ("typed", "action"),
    [
        ("Call the payer", "call_payer"),
        ("request information from the practice", "request_from_practice"),
        ("ask patient", "request_from_patient"),
        ("post-and-close", "post_and_close"),
        ("in progress", None),
        ("", None),
    ],
)
def test_next_actions_are_known_however_they_are_typed(typed: str, action: str | None) -> None:
    assert next_action(typed) == action


def test_there_are_seven_next_actions() -> None:
    assert len(NEXT_ACTIONS) == 7
    assert all(next_action(word) == word for word in NEXT_ACTIONS)
