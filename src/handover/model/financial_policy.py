"""`financial-policy.yaml`: the practice's money rules, and how they are put to patients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.financial_words import CallStep, Disputes, Method, Script
from handover.model.kinds.durations import Duration
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.limits import Limit
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Name, Words
from handover.model.manual import PackSection, field
from handover.model.part import Part


class TimeOfService(Part):
    """How much a deposit is."""

    moved: ClassVar[Mapping[str, str]] = {"share": '`amount`, which takes words too: "half of the estimate"'}
    amount: Answer[Limit] = field(
        "How much is the deposit?",
        "Amount", help="An amount, or the share of the patient's part, such as a third or 33%.", example="50",
        absent="only a deposit has one", duty="money",
    )  # fmt: skip


class BillingStart(Part):
    """How long after its start a balance is billed."""

    after: Answer[Duration] = field(
        "How long after that is the balance billed?", "After", example="5 working days", absent="at once", duty="money"
    )


class Credits(Part):
    """Who looks at credits."""

    moved: ClassVar[Mapping[str, str]] = {"after": "`note` beside `credits`"}
    looked_at_by: Many[OwnerRef] = field(
        "Who looks at open credits?", "Looked at by", example="dana", absent="whoever closes balances", duty="money"
    )


class SmallBalance(Part):
    """Up to which amount a balance is small."""

    moved: ClassVar[Mapping[str, str]] = {
        "decided_by": "`approver` of the write_off in approvals.yaml",
        "how": "`note` beside `small_balance`",
    }
    up_to: Answer[Limit] = field(
        "Up to which amount is a balance small?", "Up to", example="10", guide=("S-6.11", "S-6.12"), duty="money"
    )


class FinancialPolicy(Document):
    """Your money rules, and how they are put to patients."""

    tells: ClassVar[tuple[str, ...]] = ("forbidden",)
    plain: ClassVar[tuple[str, ...]] = ("merge_fields",)
    file_name: ClassVar[str] = "financial-policy.yaml"
    title: ClassVar[str] = "Money rules and words"
    section: ClassVar[PackSection] = "money"

    moved: ClassVar[Mapping[str, str]] = {
        "owner": "`owner` in scope.yaml, or `approved_by` here",
        "refunds": "a `refund` under `actions` in approvals.yaml, with a `note`",
        "speaks_as": "`note` beside `tone`",
        "instructions": "`tone`, a script under `scripts`, or `also`",
        "sensitive_calls": "`escalations` in escalation-contacts.yaml, each kind with its `route`, `pause_when` and `notes`;"
        " what is said is a script whose purpose is sensitive_call",
        "recare": "`recare: {timing: …}` in workflow-map.yaml; its words are the scripts whose purpose is recare",
        "review_by": "`review_by` in practice.yaml",
    }
    approved_by: Many[PersonRef] = field(
        "Who approved the money rules?",
        "These rules are approved by", example="ines", guide=("S-6.13",),
        absent="a policy of the practice is the practice's, unless it says otherwise", duty="owner",
        starter=False,
    )  # fmt: skip
    time_of_service: Detailed[Literal["full", "deposit", "after_insurance", "other"], TimeOfService] = field(
        "What does a patient pay on the day of the visit?",
        "At the time of service",
        splits=("visits",),
        help="Their full part, a deposit, or nothing until insurance has answered.",
        example="{is: deposit, amount: 50}",
        guide=("S-6.01", "S-6.03"),
        duty="money",
    )
    billing_start: Detailed[
        Literal[
            "after_insurance_posts", "after_statement", "after_days", "at_visit", "weekly_report", "patient_calls", "other"
        ],
        BillingStart,
    ] = field(
        "When does a patient first hear of a balance, and what sets that off?",
        "A balance is billed",
        help="The insurance payment is posted, a statement goes out, some days pass, a weekly report, the patient calls.",
        splits=("visits",),
        example="{is: after_insurance_posts, after: 5 working days}",
        guide=("S-6.01", "S-6.04", "S-3.21", "S-3.22"),
        duty="money",
    )  # fmt: skip
    emergency: Answer[Literal["same", "other"]] = field(
        "Are any of the money rules different for emergency visits?",
        "Emergency visits",
        help="Write `same`, or what differs in words of your own.",
        example='{other: "A deposit of 50 instead of the full part."}',
        guide=("S-6.05",),
        duty="money",
    )
    disputes: Disputes = field("What is a dispute?", "Disputes", guide=("S-6.06",), duty="money")
    credits: Detailed[Words, Credits] = field(
        "What do you do when a patient has paid too much?",
        "Credits",
        example='{is: "Ask the patient: refund, or keep it.", looked_at_by: dana}',
        guide=("S-6.09",),
        duty="money",
    )
    small_balance: Detailed[Literal["write_off", "bill", "roll_over", "other"], SmallBalance] = field(
        "What do you do with very small balances, and up to which amount?",
        "Small balances",
        help="Write them off, bill them, or leave them for the next visit.",
        example="{is: write_off, up_to: 10}",
        guide=("S-6.11", "S-6.12"),
        duty="money",
    )
    methods: Entries[Method] = field(
        "How can patients pay, how can they not, and what is said about each way?",
        "Ways to pay",
        help="Go through all of: card_by_phone, card_online, bank_transfer, cheque, cash, at_practice.",
        example="""\
- {kind: card_by_phone, accepted: yes, say: "Please call our front desk to pay by card."}
- {kind: card_online, accepted: yes, say: "You can pay on our payment page."}
- {kind: bank_transfer, accepted: yes, say: "Our bank details are on your statement.", identified_by: dana}
- {kind: cheque, accepted: yes, say: "You can send it by mail."}
- {kind: cash, accepted: no}
- {kind: at_practice, accepted: yes, say: "You can pay at the desk."}""",
        guide=("S-6.27", "S-6.28", "S-6.29"),
        duty="money",
    )
    tone: Answer[Words] = field(
        "How do you want to sound when you speak about money?",
        "Tone",
        example='"Direct but polite. We never press."',
        guide=("S-6.01", "S-6.19", "S-6.30", "S-9.17"),
        duty="money",
    )
    scripts: Entries[Script] = field(
        "Which sentences may be used as they stand?",
        "Words for patients",
        help="A few are enough: for a balance call, a voicemail, a recare call.",
        example="""\
- id: balance-start
  purpose: balance
  text: "I am calling about the statement we sent. Is this a good moment?"
- id: recare-first-call
  purpose: recare
  text: "Dr Vale has planned a visit with you. Shall we find a time?\"""",
        guide=("S-6.15", "S-10.13"),
        duty="money",
    )
    merge_fields: Many[Name] = field(
        "Which placeholders does your letter or message software fill in?",
        "Placeholders in letters and messages",
        example="[first_name, statement_date]",
        absent="the usual ones are known", duty="billing", starter=False,
    )  # fmt: skip
    forbidden: Many[Words] = field(
        "Which words do you not want patients to hear?",
        "Never say",
        example='["final notice", "debt", "collections"]',
        guide=("S-6.18", "S-9.17"),
        none=True,
        duty="money",
    )
    call_order: Many[CallStep] = field(
        "In which order does a call about a balance go?",
        "Order of a balance call",
        help="First make sure whom you are speaking to, before any word about money.",
        example="[confirm_identity, reference_statement, explain_balance, offer_payment, agree_next_step]",
        guide=("S-6.16", "S-6.17"),
        standing="[confirm_identity, reference_statement, explain_balance, offer_payment, agree_next_step]",
        duty="money",
    )
    calling_hours: Answer[WeekHours] = field(
        "On which days and hours may patients be called?",
        "Calling hours",
        example='"mon-fri 09:00-18:00"',
        guide=("S-10.13", "S-9.17"),
        duty="front-desk",
    )
    good_faith_estimate: Many[OwnerRef] = field(
        "Who gives patients without insurance a written estimate of the cost?",
        "Written estimate for patients without insurance",
        example="practice", none=True, absent="asked for in the US only", duty="money", starter=False,
    )  # fmt: skip
