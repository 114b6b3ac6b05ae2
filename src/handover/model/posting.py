"""`posting.yaml`: who enters what, how the other side hears of it, and who closes claims and balances."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import ChannelRef, OwnerRef
from handover.model.kinds.words import Words
from handover.model.manual import PackSection, field
from handover.model.part import ALL_SPLITS, Part
from handover.model.posting_claims import ClaimState, Denial, Gathering, NextAction, Wait

ItemKind = Literal[
    "everything", "insurance_payment", "contractual_adjustment", "patient_payment", "other_adjustment", "refund",
    "credit_transfer", "other",
]  # fmt: skip


class PostingKind(Part):
    """One kind of money entry and the side that makes it; `locations` where sites differ."""

    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[ItemKind] = field(
        "Which kind of entry?", "Entry", example="insurance_payment", guide=("S-7.06",), duty="money"
    )
    owner: Many[OwnerRef] = field(
        "Who enters it?", "Entered by", example="practice", guide=("S-5.20", "S-7.03", "S-7.04", "S-7.06"), duty="money"
    )
    within: Answer[Duration] = field(
        "How soon after it has arrived?", "Within", example="1 working day", absent="a habit, not a gap", duty="money"
    )
    boundary: Answer[Words] = field(
        "How far does the billing team go by itself, and what goes back to the practice?",
        "The billing team stops at",
        help="What it does not enter without asking.",
        example='"What the EOB says, to the cent. Anything that leaves a credit comes to Dana."',
        guide=("S-5.22",), absent="asked only where the billing team enters it", duty="money", starter=False,
    )  # fmt: skip


class Notice(Part):
    """How one side tells the other what has been posted."""

    main: ClassVar[str] = "method"
    identity: ClassVar[tuple[str, ...]] = ("to",)
    moved: ClassVar[Mapping[str, str]] = {
        "to_vendor": "an entry of `notices` with `to: vendor`",
        "to_practice": "an entry of `notices` with `to: practice`",
        "system": "`note` beside the notice",
        "sent_by": "`note` beside the notice; whoever posted sends it",
    }
    to: Answer[Literal["vendor", "practice"]] = field(
        "Which side is told?",
        "Told", help="The one that did not post.", example="vendor", guide=("S-7.02", "S-7.08"),
        duty="money",
    )  # fmt: skip
    method: Answer[Literal["daily_message", "shared_queue", "report", "system_view", "other"]] = field(
        "By which means?", "By", example="daily_message", guide=("S-7.02", "S-7.09"), duty="money"
    )
    contents: Many[Literal["posted", "follow_up", "other"]] = field(
        "Does it list the items posted, and those to follow up?",
        "Lists", example="[posted, follow_up]",
        guide=("S-7.10",),
        standing="[posted, follow_up]",
        duty="money",
    )  # fmt: skip
    channel: Answer[ChannelRef] = field(
        "On which channel?", "Channel", example="billing-inbox", absent="the means says it"
    )
    when: Answer[Words] = field("When?", "When", example='"by 17:00 every working day"', absent="daily, by its name")


class VendorPosting(Part):
    """How it is checked what the billing team posts."""

    doings: ClassVar[tuple[str, ...]] = ("checks",)
    moved: ClassVar[Mapping[str, str]] = {"boundary": "`boundary` beside each of `kinds` that the billing team enters"}
    checks: Many[Words] = field(
        "If the billing team enters money, how are the entries checked?",
        "Checks",
        example='["Dana compares the deposit with the day\'s entries each morning."]',
        guide=("S-5.22",),
        duty="money",
    )
    checked_by: Many[OwnerRef] = field(
        "Who checks what the billing team enters?",
        "Checked by",
        example="dana",
        absent="the checks say it",
        duty="money",
        starter=False,
    )


class CloseLoop(Part):
    """Who confirms that it was posted, and closes; one side for claims, one for balances."""

    at_once: ClassVar[tuple[str, ...]] = ("claims", "balances")
    claims: Many[OwnerRef] = field(
        "Which side closes a claim?",
        "Claims are closed by", help="One side only: it confirms the posting and writes the last note.",
        example="vendor", guide=("S-7.31",), duty="billing",
    )  # fmt: skip
    balances: Many[OwnerRef] = field(
        "Which side closes a patient's balance?",
        "Balances are closed by",
        example="vendor",
        guide=("S-7.31",),
        duty="billing",
    )
    steps: Many[Literal["confirm_posted", "mark_completed", "final_note", "other"]] = field(
        "What does closing consist of?",
        "Closing means",
        example="[confirm_posted, mark_completed, final_note]",
        guide=("S-7.32",),
        standing="[confirm_posted, mark_completed, final_note]",
        duty="billing",
    )


class BalanceNotes(Part):
    """What a note about a patient's balance holds."""

    facts: ClassVar[tuple[str, ...]] = ("examples",)
    tells: ClassVar[tuple[str, ...]] = ("examples",)
    describes: ClassVar[tuple[str, ...]] = ("examples",)
    capture: Many[Literal["who", "what", "agreed", "next_date", "payment", "constraints", "other"]] = field(
        "What must a note about a balance say?",
        "A note on a balance says",
        help="Who was reached, what was said and agreed, when is next, how payment was offered, any limits.",
        example="[who, what, agreed, next_date, payment, constraints]",
        standing="[who, what, agreed, next_date, payment, constraints]",
        guide=("S-7.28", "S-7.29"),
        duty="billing",
    )
    examples: Many[Words] = field(
        "How does a good note read?",
        "A good note on a balance reads",
        help="Invent one: never copy a real patient's.",
        example='["Reached the patient, explained the deductible. Pays half on Friday; call again Monday."]',
        guide=("S-7.28", "S-7.30"), none=True, absent="what it must say is enough", duty="billing",
    )  # fmt: skip


class Posting(Document):
    """Who enters what, how the other side hears of it, and what happens to claims until they are closed."""

    doings: ClassVar[tuple[str, ...]] = ("instead",)
    file_name: ClassVar[str] = "posting.yaml"
    title: ClassVar[str] = "Posting and follow-up"
    section: ClassVar[PackSection] = "posting"
    moved: ClassVar[Mapping[str, str]] = {
        "posts_all": "an entry of `kinds`, as in {kind: everything, owner: practice}",
        "remittances_ready": "`note` beside `eob_store` in payers.yaml",
        "writes_narratives": "`narratives.by` in payers.yaml",
    }

    kinds: Entries[PostingKind] = field(
        "Who enters which kind of money?",
        "Who enters what",
        help="insurance_payment, contractual_adjustment, patient_payment, other_adjustment, refund, "
        "credit_transfer: one side for each. If the same hands enter it all: {kind: everything, owner: practice}.",
        example="""\
- {kind: insurance_payment, owner: vendor, boundary: "What the EOB says, to the cent."}
- {kind: contractual_adjustment, owner: vendor, boundary: "What the EOB says, to the cent."}
- {kind: patient_payment, owner: practice}
- {kind: other_adjustment, owner: practice}
- {kind: refund, owner: practice}
- {kind: credit_transfer, owner: practice}""",
        guide=("S-5.20", "S-7.01", "S-7.03", "S-7.04", "S-7.06"),
        duty="money",
    )
    notices: Entries[Notice] = field(
        "How does each side hear what the other has posted?",
        "How each side hears of it",
        help="A daily_message or a shared_queue, listing the items posted and those to follow up.",
        example="[{to: vendor, method: daily_message, contents: [posted, follow_up], channel: billing-inbox}]",
        guide=("S-7.02", "S-7.08", "S-7.09", "S-7.10"),
        duty="money",
    )
    instead: Many[Words] = field(
        "Where the practice posts, what does the billing team do instead?",
        "In place of posting, the billing team",
        example='["Flag what needs posting in the billing inbox, with check number and amount."]',
        guide=("S-5.21",),
        duty="money",
    )
    vendor_posting: VendorPosting = field(
        "How is the posting of the billing team checked?",
        "How the billing team's entries are checked",
        guide=("S-5.22",),
        duty="money",
    )
    denials: Entries[Denial] = field(
        "Which kinds of denial go another way, or are kinds of your own?",
        "Denials that go another way",
        help="A billing correction goes to whoever works denials, a missing clinical item to whoever gathers it.",
        example='[{kind: {other: "missing lab slip"}, bucket: clinical_documentation, goes_to: tess}]',
        guide=("S-7.12", "S-7.19"), absent="each usual kind has its bucket", duty="billing", starter=False,
    )  # fmt: skip
    gather: Entries[Gathering] = field(
        "Who at the practice gathers what a payer wants to see?",
        "Who gathers what payers ask for",
        help="Narratives, perio charts, X-rays, referral details, signed forms. If it is one person, the name is enough.",
        example="[{items: [perio_charting, xrays], by: tess}, {items: [referral_details, signed_forms], by: sam}]",
        guide=("S-7.12", "S-7.14", "S-7.17"),
        duty="clinical",
    )
    way_back: Answer[Words] = field(
        "How do gathered items get back to the billing team?",
        "What is gathered comes back",
        example='"Saved in the claim\'s folder on the shared drive, with a note in the billing inbox."',
        guide=("S-7.18",),
        duty="clinical",
    )
    next_actions: Entries[NextAction] = field(
        "Which steps can be next for a claim?",
        "Next actions",
        help="Keep to the seven: each is one step that moves the claim, not a status like 'in progress'. "
        "Whoever has the task behind a step takes the step.",
        example="[wait, call_payer, request_from_practice, request_from_patient, correct_and_resubmit, appeal, "
        "post_and_close]",
        guide=("S-7.15", "S-7.21", "S-7.24"),
        standing="[wait, call_payer, request_from_practice, request_from_patient, correct_and_resubmit, appeal, "
        "post_and_close]",
        duty="billing",
    )
    states: Entries[ClaimState] = field(
        "Which states do you tell apart, and what is next in each?",
        "Claim states",
        example="""\
- {name: sent, next: wait}
- {name: no answer, next: call_payer}
- {name: denied, next: [correct_and_resubmit, appeal]}
- {name: paid, next: post_and_close}
- {name: closed, final: yes}""",
        guide=("S-7.21", "S-7.27"), absent="the next actions serve without them", duty="billing",
        starter=False,
    )  # fmt: skip
    wait: Wait = field(
        "When may a claim wait, and for how long?", "Waiting", guide=("S-7.25", "S-7.26", "S-7.27"), duty="billing"
    )
    close_loop: CloseLoop = field("Who closes, and how?", "Closing", guide=("S-7.31", "S-7.32"), duty="billing")
    balance_notes: BalanceNotes = field(
        "What does a note about a balance say?", "Notes on balances", guide=("S-7.28", "S-7.29"), duty="billing"
    )
    balance_ends: Many[Literal["resolved", "agreed_next_step", "other"]] = field(
        "When does follow-up of a balance end?",
        "Follow-up of a balance ends with",
        help="When it is resolved, or when a clear next step is agreed.",
        example="[resolved, agreed_next_step]",
        guide=("S-1.13",),
        standing="[resolved, agreed_next_step]",
        duty="billing",
    )
