"""`financial-policy.yaml`: the practice's money rules, and how they are put to patients."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.financial_words import CallStep, Disputes, Method, Recare, Script, SensitiveCall
from handover.model.kinds.days import Day
from handover.model.kinds.durations import Duration
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.limits import Limit
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Name, Said, Words
from handover.model.manual import field
from handover.model.part import Part


class TimeOfService(Part):
    """How much a deposit is."""

    amount: Answer[Limit] = field(
        "How much is the deposit?", example="50", absent="a share serves as well", duty="money"
    )
    share: Answer[Words] = field(
        "Or which share of the patient's part?", example='"half of the estimate"',
        absent="an amount serves as well",
        duty="money",
    )  # fmt: skip


class BillingStart(Part):
    """How long after the trigger a balance is billed."""

    after: Answer[Duration] = field("How long after that?", example="5 working days", absent="at once", duty="money")


class Emergency(Part):
    """What is different for an emergency visit."""

    how: Answer[Words] = field(
        "What is different?", example='"A deposit of 50 instead of the full part."',
        absent="the other answers may say it under `differs`", duty="money",
    )  # fmt: skip


class Credits(Part):
    """Who looks at credits, and when."""

    looked_at_by: Many[OwnerRef] = field(
        "Who looks at open credits?", example="dana", absent="whoever closes balances", duty="money"
    )
    after: Answer[Duration] = field(
        "After how long is an open credit looked at again?", example="30 days",
        absent="with the usual reports",
        duty="money",
    )  # fmt: skip


class SmallBalance(Part):
    """Up to which amount a balance is small, and who decides."""

    up_to: Answer[Limit] = field("Up to which amount?", example="10", guide=("S-6.12",), duty="money")
    decided_by: Many[PersonRef] = field(
        "Who decides in a single case?", example="dana", guide=("S-6.12",),
        absent="who approves a write-off is asked for in approvals.yaml", duty="money",
    )  # fmt: skip
    how: Answer[Words] = field(
        "How is the choice made?", example='"Once a month, from the report of balances under ten."',
        guide=("S-6.12",), absent="by the amount alone", duty="money",
    )  # fmt: skip


class FinancialPolicy(Document):
    """Your money rules, and how they are put to patients."""

    file_name: ClassVar[str] = "financial-policy.yaml"
    title: ClassVar[str] = "Money rules and words"

    owner: Many[PersonRef] = field(
        "Who at the practice sets these rules?", example="ines", guide=("S-6.13",),
        absent="a policy of the practice is the practice's, unless it says otherwise", duty="owner",
        starter=False,
    )  # fmt: skip
    approved_by: Many[PersonRef] = field(
        "Who approved them?", example="ines", guide=("S-6.13",),
        absent="a policy of the practice is the practice's, unless it says otherwise", duty="owner",
        starter=False,
    )  # fmt: skip
    time_of_service: Detailed[Literal["full", "deposit", "after_insurance", "other"], TimeOfService] = field(
        "What does a patient pay on the day of the visit?",
        help="Their full part, a deposit, or nothing until insurance has answered.",
        example="{is: deposit, amount: 50}",
        guide=("S-6.01", "S-6.03"),
        duty="money",
    )
    billing_start: Detailed[
        Literal["after_insurance_posts", "after_statement", "after_days", "at_visit", "other"], BillingStart
    ] = field(
        "What has to happen before a patient is billed for a balance?",
        example="{is: after_insurance_posts, after: 5 working days}",
        guide=("S-6.01", "S-6.04"),
        duty="money",
    )
    emergency: Detailed[bool, Emergency] = field(
        "Is any of this different for emergency visits?",
        example='{is: yes, how: "A deposit of 50 instead of the full part."}',
        guide=("S-6.05",),
        duty="money",
    )
    disputes: Disputes = field(
        "What is a dispute, and what do you want to know about it?", guide=("S-6.06", "S-6.08"), duty="money"
    )
    credits: Detailed[Words, Credits] = field(
        "What do you do when a patient has paid too much?",
        example='{is: "Ask the patient: refund, or keep it.", looked_at_by: dana, after: 30 days}',
        guide=("S-6.09",),
        duty="money",
    )
    refunds: Answer[Words] = field(
        "How and how soon do refunds go out?",
        help="Who approves them belongs in approvals.yaml.",
        example='"Back to the card it came from, within ten working days of the approval."',
        guide=("S-6.10",), absent="the approval is what counts, in approvals.yaml", duty="money",
        starter=False,
    )  # fmt: skip
    small_balance: Detailed[Literal["write_off", "bill", "roll_over", "other"], SmallBalance] = field(
        "What do you do with very small balances, and up to which amount?",
        help="Write them off, bill them, or leave them for the next visit.",
        example="{is: write_off, up_to: 10}",
        guide=("S-6.11", "S-6.12"),
        duty="money",
    )
    methods: Entries[Method] = field(
        "How can patients pay, how can they not, and what is said about each way?",
        help="Go through all of: card_by_phone, card_online, bank_transfer, cheque, cash, at_practice.",
        example="""\
- kind: card_by_phone
  accepted: yes
  say: "We can take a card over the phone."
- kind: bank_transfer
  accepted: yes
  say: "I can give you our bank details; please add your account number."
  identified_by: dana
- kind: cash
  accepted: no""",
        guide=("S-6.27", "S-6.28", "S-6.29"),
        duty="money",
    )
    tone: Answer[Words] = field(
        "How do you want to sound when it is about money?",
        example='"Direct but polite. We never press."',
        guide=("S-6.01", "S-6.19", "S-9.17"),
        duty="money",
    )
    speaks_as: Answer[Said] = field(
        "Under which name does the billing team call and write?", example='"Maple Grove Dental"',
        absent="under the practice's name", duty="money", starter=False,
    )  # fmt: skip
    scripts: Entries[Script] = field(
        "Which sentences may be used as they stand?",
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
        example="[first_name, statement_date]",
        absent="the usual ones are known", duty="billing", starter=False,
    )  # fmt: skip
    instructions: Many[Words] = field(
        "What else are callers told about how to speak?",
        example='["If a child answers, ask for a parent and say no more."]',
        guide=("S-6.30",), absent="the phrases and the tone serve", duty="money", starter=False,
    )  # fmt: skip
    forbidden: Many[Words] = field(
        "Which words do you not want patients to hear?",
        example='["final notice", "debt", "collections"]',
        guide=("S-6.18", "S-9.17"),
        none=True,
        duty="money",
    )
    call_order: Many[CallStep] = field(
        "In which order does a call about a balance go?",
        help="First make sure whom you are speaking to, before any word about money.",
        example="[confirm_identity, reference_statement, explain_balance, offer_payment, agree_next_step]",
        guide=("S-6.16", "S-6.17"),
        duty="money",
    )
    sensitive_calls: Entries[SensitiveCall] = field(
        "Which calls are paused and handed back, and to whom?",
        help="At least: hardship, complaint, repeated_dispute, threat_to_leave, clinical_dissatisfaction.",
        example="""\
- kind: hardship
  route: complaint
  pause_when: "The patient says they cannot pay."
  notes: ["Who called", "What they said", "What they ask for"]
- kind: clinical_dissatisfaction
  hand_to: ines
  notes: ["Which visit", "What they said, in their words"]""",
        guide=("S-6.01", "S-6.20", "S-6.21", "S-6.22", "S-6.23", "S-6.24", "S-6.25", "S-6.26"),
    )
    calling_hours: Answer[WeekHours] = field(
        "On which days and hours may patients be called?",
        example='"mon-fri 09:00-18:00"',
        guide=("S-10.13", "S-9.17"),
        duty="front-desk",
    )
    good_faith_estimate: Many[OwnerRef] = field(
        "Who gives patients without insurance a written estimate of the cost?",
        example="practice", none=True, absent="asked for in the US only", duty="money", starter=False,
    )  # fmt: skip
    recare: Recare = field("How are patients called about planned care?", guide=("S-10.13",), duty="front-desk")
    review_by: Answer[Day] = field(
        "By which day will you look at these rules again?", example="2027-06-30",
        absent="no need to, unless several practices share them", duty="owner", starter=False,
    )  # fmt: skip
