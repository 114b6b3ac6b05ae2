"""`approvals.yaml`: what the billing team just does, what needs a yes first, and who says it."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.claim_words import CorrectionKind
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.durations import Duration
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import FilePath
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Reading, Words
from handover.model.manual import field
from handover.model.part import Part

#: Routine work, then what changes money or what a patient is told, then what stays at the practice.
ActionKind = Literal[
    "check_claim_status", "answer_payer_requests", "resubmit", "appeal", "check_eligibility", "balance_call",
    "recare_call", "send_statement",
    "adjustment", "write_off", "refund", "patient_dispute", "credit_transfer", "payment_plan", "fee_change",
    "send_to_collections",
    "record_change", "decide_after_verification", "change_financial_plan",
    "other",
]  # fmt: skip
Sorted = Literal["free", "approval", "practice"]


class Action(Part):
    """One action, or the part of it within a band of amounts or in a situation."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[ActionKind] = field(
        "Which action?",
        help='A word of the list, or {other: "your own words"}.',
        example="write_off",
        guide=("S-10.02", "S-10.03", "S-10.04", "S-10.06", "S-10.07", "S-10.08", "S-10.09"),
        duty="money",
    )
    free: Answer[bool] = field(
        "May the billing team do it without asking?", example="yes", guide=("S-10.02", "S-10.03", "S-10.04"),
        absent="somebody is named who approves it", duty="money",
    )  # fmt: skip
    approver: Many[PersonRef] = field(
        "If not, who at the practice says yes?", example="{is: dana, stand_in: ines}",
        guide=("S-6.07", "S-6.10", "S-10.10"), duty="money",
    )  # fmt: skip
    up_to: Answer[Limit] = field(
        "Up to which amount?",
        example="75",
        guide=("S-10.19",),
        absent="without one, no upper end",
        duty="money",
    )
    from_: Answer[Limit] = field(
        "From which amount?",
        example="75",
        guide=("S-10.19",),
        absent="without one, from nothing",
        duty="money",
    )
    over: Answer[Limit] = field(
        "Above which amount?",
        example="300",
        guide=("S-10.19",),
        absent="without one, from nothing",
        duty="money",
    )
    amount: Answer[LimitBand] = field(
        "Or in one phrase: for which amounts?", example='"75 to 300"', guide=("S-10.19",),
        absent="the other ways to write a band serve", duty="money", starter=False,
    )  # fmt: skip
    situation: Answer[Words] = field(
        "In which situation?", example='"outside the small-balance rule"', guide=("S-10.19",),
        absent="an amount serves as well", duty="money",
    )  # fmt: skip
    asked_by: Many[OwnerRef] = field(
        "Who asks for it?", example="vendor", absent="the billing team", duty="money", starter=False
    )
    may_wait: Answer[Duration] = field(
        "How long may it wait for a yes?", example="1 working day", absent="not all of it is urgent",
        duty="money",
        starter=False,
    )  # fmt: skip


class Correction(Part):
    """One kind of change to a claim, and whether it is free, needs a yes, or stays at the practice."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[CorrectionKind] = field(
        "Which change to a claim?", example="missing_modifiers", guide=("S-7.19", "S-7.20"), duty="billing"
    )
    rule: Many[Sorted] = field(
        "May the billing team make it freely, after a yes, or is it the practice's?",
        help="free, approval or practice",
        example="free",
        guide=("S-7.19", "S-7.20"),
        duty="billing",
    )
    approver: Many[PersonRef] = field(
        "If it needs a yes: whose?", example="dana", absent="the first contact's", duty="billing"
    )
    where: Many[Literal["claim", "record"]] = field(
        "Is it changed on the claim only, or in the patient's record?", example="claim",
        absent="on the claim; the record is the practice's", duty="billing",
    )  # fmt: skip
    when: Answer[Words] = field(
        "Under which condition?",
        example='"when the card on file shows it"',
        absent="under none",
        duty="billing",
    )


class Signature(Part):
    """One side's signature under the responsibility split."""

    identity: ClassVar[tuple[str, ...]] = ("side",)
    side: Answer[Literal["practice", "vendor"]] = field("For which side?", example="practice", guide=("S-10.17",))
    who: Many[PersonRef] = field("Who signed?", example="ines", guide=("S-10.17",))
    on: Answer[Day] = field("On which day?", example="2026-11-20", guide=("S-10.17",))
    digest: Answer[Reading] = field(
        "Which eight characters stood beside the line that was signed?", example="3f9a07c1",
        absent="without them, later changes cannot be told", starter=False,
    )  # fmt: skip


class Split(Part):
    """Who is responsible for what, in a few lines that both sides sign."""

    practice: Many[Words] = field(
        "What is the practice responsible for, whatever happens?",
        example='["Clinical decisions and notes", "Treatment plans", "Anything that could be dental advice"]',
        guide=("S-10.17",),
    )
    vendor: Many[Words] = field(
        "What is the billing team responsible for?",
        example='["Sending and following up claims", "Following up balances"]',
        guide=("S-10.17",),
    )
    signatures: Entries[Signature] = field(
        "Who has signed it for each side, and when?",
        help="Print the pack, sign the page, and note it here.",
        example="[{side: practice, who: ines, on: 2026-11-20}, {side: vendor, who: priya, on: 2026-11-21}]",
        guide=("S-10.17", "S-10.18"),
    )


class Approvals(Document):
    """What the billing team just does, what needs a yes first, and who says it."""

    file_name: ClassVar[str] = "approvals.yaml"
    title: ClassVar[str] = "Approvals and responsibilities"

    actions: Entries[Action] = field(
        "What may the billing team just do, what needs a yes first, and whose?",
        help="Draw a clear line: an amount, a situation, or both. Think of adjustments, write-offs, "
        "refunds and disputes; and free the everyday work.",
        example="""\
- {kind: check_claim_status, free: yes}
- {kind: answer_payer_requests, free: yes}
- {kind: resubmit, free: yes, situation: "the notes support the correction"}
- {kind: check_eligibility, free: yes}
- {kind: balance_call, free: yes}
- {kind: adjustment, free: yes, up_to: 75}
- {kind: adjustment, from: 75, up_to: 300, approver: dana}
- {kind: adjustment, over: 300, approver: ines}
- {kind: write_off, situation: "outside the small-balance rule", approver: ines}
- {kind: refund, amount: "any amount", approver: ines}
- {kind: patient_dispute, situation: "every dispute", approver: dana}""",
        guide=(
            "S-6.07", "S-6.10", "S-10.02", "S-10.03", "S-10.04", "S-10.06", "S-10.07", "S-10.08", "S-10.09",
            "S-10.12", "S-10.19",
        ),
        duty="money",
    )  # fmt: skip
    not_listed: Many[PersonRef] = field(
        "Who decides when something is not on this list?", example="dana", guide=("S-11.02",),
        absent="then the first contact does", duty="owner",
    )  # fmt: skip
    corrections: Entries[Correction] = field(
        "Which changes to a claim may the billing team make freely, and which need a yes?",
        help="Say free, approval or practice for each: member_details, dates, claim_format, cob_errors, "
        "missing_modifiers, resubmission.",
        example="""\
- {kind: member_details, rule: practice}
- {kind: dates, rule: approval, approver: dana}
- {kind: claim_format, rule: free}
- {kind: cob_errors, rule: approval, approver: dana}
- {kind: missing_modifiers, rule: free}
- {kind: resubmission, rule: free}""",
        guide=("S-7.19", "S-7.20"),
        duty="billing",
    )
    inconsistencies: Many[Literal["member_id_mismatch", "coverage_mismatch", "balance_not_tied_to_eob", "other"]] = (
        field(
            "When does information count as inconsistent?",
            example='[member_id_mismatch, coverage_mismatch, balance_not_tied_to_eob, {other: "two spellings"}]',
            guide=("S-10.16",),
            duty="billing",
        )
    )
    when_unclear: Many[
        Literal["flag", "explain", "ask_one_question", "practice_answers", "practice_changes_record", "other"]
    ] = field(
        "What is done when information is missing, unclear or inconsistent?",
        help="The billing team flags it, explains what conflicts and asks one question; the practice "
        "answers, and changes the record itself.",
        example="[flag, explain, ask_one_question, practice_answers, practice_changes_record]",
        guide=("S-10.14",),
        duty="billing",
    )
    eligibility_checklist: Many[Words] = field(
        "What is on the checklist for an eligibility check?",
        example='["Plan active on the day", "Yearly maximum, and what is left", "Deductible"]',
        guide=("S-10.11",),
        duty="front-desk",
    )
    eligibility_file: Answer[FilePath] = field(
        "Or in which file is that checklist?", example="documents/eligibility-checklist.md",
        guide=("S-10.11",), absent="where it stands here", duty="front-desk", starter=False,
    )  # fmt: skip
    split: Split = field("Who is responsible for what?", guide=("S-10.17",), duty="owner")
    review_by: Answer[Day] = field(
        "By which day will you look at this again?", example="2027-06-30",
        absent="no need to, unless several practices share it", duty="owner", starter=False,
    )  # fmt: skip
