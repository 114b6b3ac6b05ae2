"""`approvals.yaml`: what the billing team just does, what needs a yes first, and who says it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.actions import ActionKind
from handover.model.answer import Answer, Entries, Many
from handover.model.claim_words import CorrectionKind
from handover.model.document import Document
from handover.model.kinds.limits import LimitBand
from handover.model.kinds.references import PersonRef
from handover.model.kinds.words import Reading, Words
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.manual import PackSection, field
from handover.model.part import ALL_SPLITS, Part

Sorted = Literal["free", "approval", "practice"]


class Action(Part):
    """One action, or the part of it within a band of amounts or in a situation."""

    tells: ClassVar[tuple[str, ...]] = ("situation",)
    describes: ClassVar[tuple[str, ...]] = ("situation",)
    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {
        "up_to": '`amount`, in one phrase such as "up to 75"',
        "over": '`amount`, in one phrase such as "over 300"',
        "asked_by": "`note` beside the action; it is the billing team that asks",
        "may_wait": "`note` beside the action",
        "within": "`note` beside the action",
    }
    kind: Answer[ActionKind] = field(
        "Which action?",
        "Action",
        help="The words of scope.yaml and posting.yaml, or what only needs a yes, such as write_off; "
        'or {other: "your own words"}.',
        example="write_off",
        guide=("S-10.02", "S-10.03", "S-10.04", "S-10.06", "S-10.07", "S-10.08", "S-10.09"),
        duty="money",
    )
    free: Answer[bool] = field(
        "May the billing team do it without asking?",
        "Free", example="yes", guide=("S-10.02", "S-10.03", "S-10.04"),
        absent="somebody is named who approves it", duty="money",
    )  # fmt: skip
    approver: Many[PersonRef] = field(
        "If not, who at the practice says yes?",
        "Approved by", one=True, example="{is: dana, stand_in: ines}",
        guide=("S-6.07", "S-6.10", "S-10.10"), duty="money",
    )  # fmt: skip
    amount: Answer[LimitBand] = field(
        "For which amounts?",
        "Amount",
        help='One phrase: "up to 75", "75 to 300", "over 300", "any amount".',
        example='"75 to 300"',
        guide=("S-10.19",),
        absent="without one, any amount",
        duty="money",
    )
    situation: Answer[Words] = field(
        "In which situation?",
        "Situation", example='"outside the small-balance rule"', guide=("S-10.19",),
        absent="an amount serves as well", duty="money",
    )  # fmt: skip


class Correction(Part):
    """One kind of change to a claim, and whether it is free, needs a yes, or stays at the practice."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {"when": "`note` beside the correction"}
    kind: Answer[CorrectionKind] = field(
        "Which change to a claim?",
        "Correction",
        example="missing_modifiers",
        guide=("S-7.19", "S-7.20"),
        duty="billing",
    )
    rule: Many[Sorted] = field(
        "May the billing team make it freely, after a yes, or is it the practice's?",
        "Free, after approval, or the practice's",
        help="free, approval or practice",
        example="free",
        guide=("S-7.19", "S-7.20"),
        duty="billing",
    )
    approver: Many[PersonRef] = field(
        "If it needs a yes: whose?",
        "Approved by",
        one=True,
        example="dana",
        absent="the first contact's",
        duty="billing",
    )
    where: Many[Literal["claim", "record"]] = field(
        "Is it changed on the claim only, or in the patient's record?",
        "Made on", example="claim",
        absent="on the claim; the record is the practice's", duty="billing",
    )  # fmt: skip


class Signature(Part):
    """One side's signature under the responsibility split."""

    past: ClassVar[tuple[str, ...]] = ("who",)
    identity: ClassVar[tuple[str, ...]] = ("side",)
    side: Answer[Literal["practice", "vendor"]] = field(
        "For which side?", "Side", example="practice", guide=("S-10.17",), absent="the side of whoever signed"
    )
    who: Many[PersonRef] = field("Who signed?", "Signed by", example="ines", guide=("S-10.17",))
    on: Answer[YesOrDay] = field(
        "On which day?", "On", help="Write yes where the day is not known.", example="2026-11-20", guide=("S-10.17",)
    )
    digest: Answer[Reading] = field(
        "Which eight characters stood beside the line that was signed?",
        "Code signed", example="3f9a07c1",
        absent="without them, later changes cannot be told", starter=False,
    )  # fmt: skip


class Split(Part):
    """The signatures under who is responsible for what; the lines follow from scope and approvals."""

    moved: ClassVar[Mapping[str, str]] = {
        "practice": "`tasks` in scope.yaml, each with its owner; the lines to sign are made from them",
        "vendor": "`tasks` in scope.yaml, each with its owner; the lines to sign are made from them",
    }
    signatures: Entries[Signature] = field(
        "Who has signed who is responsible for what, for each side, and when?",
        "Signatures recorded",
        help="Print the pack, sign the page that it makes from scope and approvals, and note it here.",
        example="[{side: practice, who: ines, on: 2026-11-20}, {side: vendor, who: priya, on: 2026-11-21}]",
        guide=("S-10.17", "S-10.18"),
    )


class Approvals(Document):
    """What the billing team just does, what needs a yes first, and who says it."""

    file_name: ClassVar[str] = "approvals.yaml"
    title: ClassVar[str] = "Approvals and responsibilities"
    section: ClassVar[PackSection] = "approvals"
    moved: ClassVar[Mapping[str, str]] = {
        "eligibility_checklist": "`verification.checklist` in workflow-map.yaml",
        "eligibility_file": "`verification.checklist` in workflow-map.yaml, as the path of the file",
        "review_by": "`review_by` in practice.yaml, once for all documents",
    }

    actions: Entries[Action] = field(
        "What may the billing team just do, what needs a yes first, and whose?",
        "Actions",
        help="Draw a clear line: an amount, a situation, or both. Think of adjustments, write-offs, "
        "refunds and disputes; and free the everyday work.",
        example="""\
- {kind: track_claims, free: yes}
- {kind: answer_requests, free: yes}
- {kind: resubmit, free: yes, situation: "only the claim format was wrong"}
- {kind: check_eligibility, free: yes}
- {kind: follow_up_balances, free: yes}
- {kind: other_adjustment, free: yes, amount: "up to 75"}
- {kind: other_adjustment, amount: "75 to 300", approver: dana}
- {kind: other_adjustment, amount: "over 300", approver: ines}
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
        "Who decides on what is not listed?",
        "What is not listed is decided by", one=True, example="dana", guide=("S-11.02",),
        absent="then the first contact does", duty="owner",
    )  # fmt: skip
    corrections: Entries[Correction] = field(
        "Which changes to a claim may the billing team make freely, and which need a yes?",
        "Corrections on claims",
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
            "Counts as inconsistent",
            example='[member_id_mismatch, coverage_mismatch, balance_not_tied_to_eob, {other: "two spellings"}]',
            guide=("S-10.16",),
            standing="[member_id_mismatch, coverage_mismatch, balance_not_tied_to_eob]",
            duty="billing",
        )
    )
    when_unclear: Many[
        Literal["flag", "explain", "ask_one_question", "practice_answers", "practice_changes_record", "other"]
    ] = field(
        "What is done when information is missing, unclear or inconsistent?",
        "What is done then",
        help="The billing team flags it, explains what conflicts and asks one question; the practice "
        "answers, and changes the record itself.",
        example="[flag, explain, ask_one_question, practice_answers, practice_changes_record]",
        guide=("S-10.14",),
        standing="[flag, explain, ask_one_question, practice_answers, practice_changes_record]",
        duty="billing",
    )
    split: Split = field(
        "Who has signed who is responsible for what?",
        "Responsibilities",
        section="split",
        guide=("S-10.17",),
        duty="owner",
    )
