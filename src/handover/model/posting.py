"""`posting.yaml`: who enters what, how the other side hears of it, and who closes claims and balances."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import ChannelRef, OwnerRef, SystemRef
from handover.model.kinds.words import Words
from handover.model.manual import field
from handover.model.part import Part
from handover.model.posting_claims import ClaimState, Denials, Gather, NextAction, Wait

ItemKind = Literal[
    "insurance_payment", "contractual_adjustment", "patient_payment", "other_adjustment", "refund",
    "credit_transfer", "other",
]  # fmt: skip


class PostingKind(Part):
    """One kind of money entry and the side that makes it; `locations` where sites differ."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[ItemKind] = field("Which kind of entry?", example="insurance_payment", guide=("S-7.06",), duty="money")
    owner: Many[OwnerRef] = field(
        "Who enters it?", example="practice", guide=("S-5.20", "S-7.03", "S-7.04", "S-7.06"), duty="money"
    )
    within: Answer[Duration] = field(
        "How soon after it has arrived?", example="1 working day", absent="a habit, not a gap", duty="money"
    )
    boundary: Answer[Words] = field(
        "What is not entered without asking?", example='"Anything that leaves a credit."',
        absent="what holds for all entries is asked once", duty="money", starter=False,
    )  # fmt: skip


class Notice(Part):
    """How one side tells the other what has been posted."""

    main: ClassVar[str] = "method"
    identity: ClassVar[tuple[str, ...]] = ("method",)
    method: Answer[Literal["daily_message", "shared_queue", "report", "system_view", "other"]] = field(
        "By which means?", example="daily_message", guide=("S-7.02", "S-7.09"), duty="money"
    )
    contents: Many[Literal["posted", "follow_up", "other"]] = field(
        "Does it list the items posted, and those to follow up?", example="[posted, follow_up]",
        guide=("S-7.10",),
        duty="money",
    )  # fmt: skip
    channel: Answer[ChannelRef] = field("On which channel?", example="billing-inbox", absent="the means says it")
    system: Answer[SystemRef] = field("In which system?", example="shared-drive", absent="the means says it")
    when: Answer[Words] = field("When?", example='"by 17:00 every working day"', absent="daily, by its name")
    sent_by: Many[OwnerRef] = field("Who sends it?", example="sam", absent="whoever posted", duty="money")


class Notices(Part):
    """How each side hears what the other has posted."""

    to_vendor: Entries[Notice] = field(
        "When the practice has posted something, how does the billing team hear of it?",
        help="A daily_message or a shared_queue, listing the items posted and those to follow up.",
        example="{method: daily_message, contents: [posted, follow_up], channel: billing-inbox}",
        guide=("S-7.02", "S-7.09", "S-7.10"),
        duty="money",
    )
    to_practice: Entries[Notice] = field(
        "When the billing team has posted something, how does the practice hear of it?",
        example="{method: report, contents: [posted, follow_up], channel: billing-inbox}",
        guide=("S-7.02", "S-7.08", "S-7.10"),
        duty="money",
    )


class VendorPosting(Part):
    """What the billing team may post, and how it is checked."""

    boundary: Answer[Words] = field(
        "If the billing team enters money, where does that end?",
        example='"What the EOB says, to the cent. Anything else comes to Dana."',
        guide=("S-5.22",),
        duty="money",
    )
    checks: Many[Words] = field(
        "And how is it checked?",
        example='["Dana compares the deposit with the day\'s entries each morning."]',
        guide=("S-5.22",),
        duty="money",
    )
    checked_by: Many[OwnerRef] = field(
        "Who checks it?", example="dana", absent="the checks say it", duty="money", starter=False
    )


class CloseLoop(Part):
    """Who confirms that it was posted, and closes; one side for claims, one for balances."""

    claims: Many[OwnerRef] = field(
        "Which side closes a claim?", help="One side only: it confirms the posting and writes the last note.",
        example="vendor", guide=("S-7.31",), duty="billing",
    )  # fmt: skip
    balances: Many[OwnerRef] = field(
        "Which side closes a patient's balance?", example="vendor", guide=("S-7.31",), duty="billing"
    )
    steps: Many[Literal["confirm_posted", "mark_completed", "final_note", "other"]] = field(
        "What does closing consist of?",
        example="[confirm_posted, mark_completed, final_note]",
        guide=("S-7.32",),
        duty="billing",
    )


class BalanceNotes(Part):
    """What a note about a patient's balance holds."""

    capture: Many[Literal["who", "what", "agreed", "next_date", "payment", "constraints", "other"]] = field(
        "What must a note about a balance say?",
        help="Who was reached, what was said and agreed, when is next, how payment was offered, any limits.",
        example="[who, what, agreed, next_date, payment, constraints]",
        guide=("S-7.28", "S-7.29"),
        duty="billing",
    )
    examples: Many[Words] = field(
        "How does a good note read?",
        help="Invent one: never copy a real patient's.",
        example='["Reached the patient, explained the deductible. Pays half on Friday; call again Monday."]',
        guide=("S-7.28", "S-7.30"), none=True, absent="what it must say is enough", duty="billing",
    )  # fmt: skip


class Posting(Document):
    """Who enters what, how the other side hears of it, and what happens to claims until they are closed."""

    file_name: ClassVar[str] = "posting.yaml"
    title: ClassVar[str] = "Posting and follow-up"

    posts_all: Many[OwnerRef] = field(
        "Who enters all money that is not listed below?",
        help="One side, role or person. Answer this alone if the same hands enter everything.",
        example="practice",
        guide=("S-7.01", "S-7.03", "S-7.04"),
        absent="the kinds are listed one by one",
        duty="money",
    )
    kinds: Entries[PostingKind] = field(
        "Who enters which kind of money?",
        help="insurance_payment, contractual_adjustment, patient_payment, other_adjustment, refund, "
        "credit_transfer: one side for each.",
        example="""\
- {kind: insurance_payment, owner: vendor, within: 1 working day}
- {kind: contractual_adjustment, owner: vendor}
- {kind: patient_payment, owner: practice}
- {kind: other_adjustment, owner: practice}
- {kind: refund, owner: practice}
- {kind: credit_transfer, owner: practice}""",
        guide=("S-5.20", "S-7.01", "S-7.03", "S-7.04", "S-7.06"),
        duty="money",
    )
    remittances_ready: Answer[Duration] = field(
        "How soon after a payment has come is its EOB where the billing team can see it?",
        example="1 working day",
        absent="only where the practice scans or saves them", duty="money", starter=False,
    )  # fmt: skip
    notices: Notices = field("How does each side hear what the other has posted?", guide=("S-7.02",), duty="money")
    instead: Many[Words] = field(
        "Where the practice posts, what does the billing team do instead?",
        example='["Flag what needs posting in the billing inbox, with check number and amount."]',
        guide=("S-5.21",),
        duty="money",
    )
    vendor_posting: VendorPosting = field(
        "What may the billing team post, and how is it checked?", guide=("S-5.22",), duty="money"
    )
    denials: Denials = field("Who gets a denied claim?", guide=("S-7.12",), duty="billing")
    writes_narratives: Many[OwnerRef] = field(
        "Who writes the few sentences sent along with a claim?",
        help="The narrative. Clinical ones are written at the practice.",
        example="ines",
        guide=("S-5.08",),
        duty="clinical",
    )
    gather: Gather = field(
        "Who gathers the clinical items that payers ask for?", example="tess", guide=("S-7.17", "S-7.18"),
        duty="clinical",
    )  # fmt: skip
    next_actions: Entries[NextAction] = field(
        "Which steps can be next for a claim, and who does each?",
        help="Keep to the seven: each is one step that moves the claim, not a status like 'in progress'.",
        example="""\
- {kind: wait, owner: vendor}
- {kind: call_payer, owner: vendor}
- {kind: request_from_practice, owner: vendor}
- {kind: request_from_patient, owner: practice}
- {kind: correct_and_resubmit, owner: vendor}
- {kind: appeal, owner: vendor}
- {kind: post_and_close, owner: practice}""",
        guide=("S-7.21", "S-7.24"),
        duty="billing",
    )
    states: Entries[ClaimState] = field(
        "Which states do you tell apart, and what is next in each?",
        example="""\
- {id: sent, next: wait}
- {id: no_answer, next: call_payer}
- {id: denied, next: [correct_and_resubmit, appeal]}
- {id: paid, next: post_and_close}
- {id: closed, final: yes}""",
        guide=("S-7.21", "S-7.27"), absent="the next actions serve without them", duty="billing",
        starter=False,
    )  # fmt: skip
    wait: Wait = field("When may a claim wait, and for how long?", guide=("S-7.25", "S-7.26", "S-7.27"), duty="billing")
    close_loop: CloseLoop = field("Who closes, and how?", guide=("S-7.31", "S-7.32"), duty="billing")
    balance_notes: BalanceNotes = field(
        "What does a note about a balance say?", guide=("S-7.28", "S-7.29"), duty="billing"
    )
    balance_ends: Many[Literal["resolved", "agreed_next_step", "other"]] = field(
        "When does follow-up of a balance end?",
        help="When it is resolved, or when a clear next step is agreed.",
        example="[resolved, agreed_next_step]",
        guide=("S-1.13",),
        duty="billing",
    )
