from __future__ import annotations

from typing import get_args

import pytest

from handover.model.claim_words import BUCKETS, NEXT_ACTIONS, Bucket, DenialKind, next_action
from handover.model.posting import Posting
from tests.model.money_documents import clean, load

FILLED = """\
kinds:
  - {kind: everything, owner: practice}
  - {kind: insurance_payment, owner: vendor, within: 1 working day, locations: hillside}
  - {kind: insurance_payment, owner: practice, for: rest}
  - {kind: credit transfer, owner: practice}
notices:
  - {to: vendor, method: daily_message, contents: [posted, follow_up], channel: billing-inbox, locations: hillside}
  - {to: vendor, method: shared_queue, contents: [posted, follow_up], for: rest}
  - {to: practice, method: report}
instead: "Flag what needs posting."
vendor_posting: {checks: ["Dana compares the deposit."], checked_by: dana}
denials: [{kind: {other: "missing lab slip"}, bucket: clinical_documentation, goes_to: tess}]
gather:
  - {items: xrays, by: {is: tess, differs: [{for: {locations: hillside}, is: sam}]}}
  - {items: [signed_forms, {other: "lab slip"}], by: sam}
way_back: "shared drive"
next_actions:
  - wait
  - {kind: call payer, leads_to: [paid, denied]}
states:
  - {name: sent, next: wait, reason: "not due yet", recheck: 14 days}
  - {name: closed, final: yes}
wait: {requires: [reason, recheck_date], longest: 14 days, times: 3, then: dana}
close_loop: {claims: vendor, balances: practice, steps: [confirm_posted, mark_completed, final_note]}
balance_notes: {capture: [who, what, agreed, next_date, payment, constraints], examples: ["Reached; pays half Friday."]}
balance_ends: [resolved, agreed_next_step]
"""


def test_a_filled_document_is_read_as_typed() -> None:
    posting = clean(Posting, FILLED)
    all_answers, first, rest, credit = posting.kinds
    assert all_answers.kind.value == "everything"
    assert [owner.side for owner in first.owner.values] == ["vendor"]
    assert rest.marks.for_ is not None
    assert rest.marks.for_.rest.given
    assert credit.kind.value == "credit_transfer"
    assert [notice.to.value for notice in posting.notices] == ["vendor", "vendor", "practice"]
    assert posting.denials.items[0].kind.other is not None
    xrays, forms = posting.gather
    assert xrays.by.variants[0].values[0].key == "sam"
    assert forms.items.items[1].other is not None
    assert posting.states.items[1].final.value is True
    assert posting.wait.times.value == 3
    assert posting.close_loop.balances.values[0].side == "practice"


def test_one_person_may_gather_everything() -> None:
    posting = clean(Posting, "gather: tess\n")
    assert [who.key for who in posting.gather.items[0].by.values] == ["tess"]
    assert posting.gather.items[0].items.missing


def test_what_rules_report_can_be_written() -> None:
    posting = clean(Posting, """\
kinds:
  - {kind: refund, owner: [practice, vendor]}
  - {kind: patient_payment, owner: both}
  - {kind: insurance_payment, owner: practice}
  - {kind: insurance_payment, owner: vendor}
  - other_adjustment
denials:
  - {kind: dates, bucket: [clinical_documentation, billing_correction]}
  - {kind: dates, bucket: billing_correction}
  - {kind: {other: "odd"}}
gather: [{items: xrays, by: [tess, sam]}, {items: perio_charting, by: priya}, {items: xrays, by: front-desk}]
next_actions: [wait, "in progress", working, follow up]
states: [{name: stuck}, waiting for payer, {name: open, next: pending}, {name: round, next: [wait, call_payer]}]
wait: {requires: reason}
close_loop: {claims: both, balances: [practice, vendor]}
balance_notes: {examples: ["left message"]}
""")  # fmt: skip
    assert len(posting.kinds.items[0].owner.items) == 2
    assert posting.kinds.items[1].owner.values[0].side == "both"
    assert posting.kinds.items[4].owner.missing
    assert len(posting.denials.items[0].bucket.values) == 2
    assert posting.denials.items[2].bucket.missing
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


def test_old_keys_name_their_new_home() -> None:
    _, troubles = load(
        Posting,
        """\
posts_all: practice
writes_narratives: ines
notices: {to_vendor: daily_message}
denials: {billing_correction: vendor, vendor_asks: yes}
gather: {xrays: tess, way_back: "the shared drive"}
wait: {escalate_to: dana}
states: [{id: sent, next: wait}]
next_actions: [{kind: wait, owner: vendor}]
""",
    )
    assert {(trouble.code, trouble.at.address) for trouble in troubles} == {
        ("FIL002", f"posting:{address}")
        for address in (
            "posts_all",
            "writes_narratives",
            "notices[1].to_vendor",
            "denials[1].billing_correction",
            "denials[1].vendor_asks",
            "gather[1].xrays",
            "gather[1].way_back",
            "wait.escalate_to",
            "states[1].id",
            "next_actions[wait].owner",
        )
    }
    assert all("elsewhere now" in trouble.message for trouble in troubles)
