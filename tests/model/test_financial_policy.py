from __future__ import annotations

import pytest

from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.amounts import Amount
from tests.model.money_documents import clean, load

FILLED = """\
time_of_service:
  is: full
  differs: [{for: {locations: hillside, visits: new_patient}, is: deposit, amount: 50, because: "no history yet"}]
billing_start: {is: after_insurance_posts, after: 5 working days}
emergency: same
disputes: {counts: "The amount is said to be wrong."}
credits: {is: "Refund it within the month.", looked_at_by: dana}
small_balance: {is: write_off, up_to: $10}
methods:
  - {kind: card by phone, accepted: yes, say: "We can take a card over the phone."}
  - {kind: bank_transfer, accepted: yes, say: "Here are our bank details.", identified_by: dana}
  - {kind: cash, accepted: no}
  - {kind: {other: "gift voucher"}, accepted: no}
tone: "direct but polite"
scripts:
  - {id: transfer, purpose: [payment, balance], text: "Here are our bank details.", status: in use}
  - {id: hello, purpose: recare, medium: voicemail, text: "Maple Grove Dental, please call back.", locations: hillside}
  - "May I ask who is speaking?"
forbidden: [debt, "final notice"]
call_order:
  [confirm identity, reference statement, explain balance, {other: "ask for a good moment"}, offer payment, agree next step]
calling_hours: {is: "mon-fri 09:00-18:00", differs: [{locations: hillside, is: "tue-thu 17:00-19:00"}]}
"""


def test_a_filled_document_is_read_as_typed() -> None:
    policy = clean(FinancialPolicy, FILLED)
    assert policy.time_of_service.value == "full"
    assert policy.time_of_service.variants[0].value == "deposit"
    deposit = policy.time_of_service.variants[0].details.amount.value
    assert deposit is not None
    assert deposit.amount == Amount(5000)
    assert policy.emergency.value == "same"
    assert policy.credits.details.looked_at_by.given
    limit = policy.small_balance.details.up_to.value
    assert limit is not None
    assert limit.amount == Amount(1000, "USD")
    assert [method.accepted.value for method in policy.methods] == [True, True, False, False]
    assert policy.methods.items[3].kind.other is not None
    assert policy.call_order.values[3] == "other"
    assert policy.scripts.items[2].text.given
    assert policy.scripts.items[0].status.value == "in_use"
    assert policy.calling_hours.variants[0].given


def test_what_rules_report_can_be_written() -> None:
    policy = clean(FinancialPolicy, """\
approved_by: [ines, priya]
time_of_service: {conflict: [{is: full, says: ines}, {is: deposit, says: dana}]}
small_balance: {is: write_off, up_to: "small amounts"}
methods:
  - {kind: cheque, accepted: yes}
  - {kind: cheque, accepted: no, say: "You can send a cheque."}
  - cash
call_order: [explain_balance, confirm_identity]
scripts: [{id: free, text: "Use your judgement. Hello {{nickname}}, it will pay."}]
""")  # fmt: skip
    small = policy.small_balance.details.up_to
    assert small.given
    assert small.value is not None
    assert small.value.amount is None
    assert [method.kind.value for method in policy.methods] == ["cheque", "cheque", "cash"]
    assert policy.methods.items[2].accepted.missing
    assert len(policy.time_of_service.claims) == 2


@pytest.mark.parametrize("limit", ["1_000", "12,50", "10 or so"])
def test_a_limit_with_digits_that_are_no_amount_is_refused(limit: str) -> None:
    policy, troubles = load(FinancialPolicy, f'small_balance: {{is: bill, up_to: "{limit}"}}\n')
    assert len(troubles) == 1
    assert not policy.small_balance.details.up_to.readable
    assert policy.small_balance.value == "bill"


def test_forbidden_words_may_be_none_on_purpose() -> None:
    policy = clean(FinancialPolicy, 'forbidden: {none: "the tone is enough"}\n')
    assert policy.forbidden.is_none


def test_keys_that_went_elsewhere_name_their_new_home() -> None:
    text = """\
instructions: ["Be creative."]
sensitive_calls: [{kind: hardship, hand_to: dana}]
disputes: {gather: ["statement date"]}
small_balance: {is: write_off, up_to: 10, decided_by: dana}
time_of_service: {is: deposit, share: "half of the estimate"}
"""
    _, troubles = load(FinancialPolicy, text)
    assert [trouble.code for trouble in troubles] == ["FIL002"] * 5
    assert all(trouble.message.startswith("this is written elsewhere now: ") for trouble in troubles)


def test_a_deposit_may_be_a_share_in_words() -> None:
    policy = clean(FinancialPolicy, 'time_of_service: {is: deposit, amount: "half of the estimate"}\n')
    share = policy.time_of_service.details.amount.value
    assert share is not None
    assert (share.words, share.amount) == ("half of the estimate", None)
