"""`workflow-map.yaml`: how the work is done today, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.durations import Duration, Lead
from handover.model.kinds.references import OwnerRef, PersonRef, RouteRef, StepRef, SystemRef
from handover.model.kinds.words import Id, Words
from handover.model.manual import PackSection, field
from handover.model.marks import Area
from handover.model.part import ALL_SPLITS, Part


class Step(Part):
    """One step as it is done today; the next one follows unless `then` names another."""

    in_order: ClassVar[bool] = True
    describes: ClassVar[tuple[str, ...]] = ("what",)
    plain: ClassVar[tuple[str, ...]] = ("id", "kind")
    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for the step?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="post-procedures",
        absent="its place in the list serves",
    )
    area: Answer[Area] = field("Which area is it part of?", "Area", example="insurance", guide=("S-0.03",))
    kind: Answer[Literal["posted", "created", "reviewed", "sent", "other"]] = field(
        "Is it one of the four steps of a claim?",
        "Step of a claim",
        example="posted",
        guide=("S-3.06",),
        absent="only claims have the four",
    )
    what: Answer[Words] = field(
        "What happens?",
        "Step",
        example='"Procedures and fees are posted."',
        guide=("S-3.01",),
        absent="the kind may say it",
    )
    owner: Many[OwnerRef] = field("Who does it?", "Done by", example="practice", guide=("S-3.01", "S-3.06", "S-3.08"))
    when: Answer[Words] = field("When?", "When", example='"the same day, before closing"', guide=("S-3.01", "S-3.07"))
    automatic: Answer[bool] = field(
        "Does it happen by itself?", "Automatic", example="no", guide=("S-3.07",), absent="no, unless said"
    )
    checks: Many[Literal["patient_details", "policy_details", "dates", "missing_information", "other"]] = field(
        "What is checked?",
        "Checks", example="[patient_details, policy_details, dates, missing_information]",
        guide=("S-3.09",), absent="WFL009 asks where a claim is reviewed",
    )  # fmt: skip
    then: Many[StepRef] = field(
        "Which step is next, if not the following one?",
        "Next step",
        example="send-claim",
        absent="the one below",
        starter=False,
    )
    ends: Answer[Words] = field(
        "How does the work end after the step?",
        "Ends with",
        example='"The claim is paid."',
        absent="it goes on",
        starter=False,
    )


class AttachmentStore(Part):
    """Where in a system attachments are kept."""

    describes: ClassVar[tuple[str, ...]] = ("folder",)
    folder: Answer[Words] = field(
        "In which folder or screen are attachments kept?",
        "Folder",
        example='"by month, one for each payer"',
        absent="plain to see",
    )


class AttachmentPath(Part):
    """The admin path of attachments: who asks, where they are, who sends them."""

    facts: ClassVar[tuple[str, ...]] = ("store",)
    doings: ClassVar[tuple[str, ...]] = ("preferences",)
    called: ClassVar[Mapping[str, str]] = {
        "gathered": "timing",
        "when": "timing",
        "asked_by": "requested_by",
        "named": "labelled",
        "kept": "store",
        "kept_in": "store",
    }
    kinds: Many[Literal["narratives", "eobs", "images", "other"]] = field(
        "Which attachments do you use?",
        "Attachments in use",
        example="[narratives, eobs, images]",
        guide=("S-3.12",),
        none=True,
    )
    requested_by: Many[OwnerRef] = field("Who asks for one?", "Requested by", example="vendor", guide=("S-3.13",))
    store: Detailed[SystemRef, AttachmentStore] = field(
        "Where are attachments kept?",
        "Kept in",
        help="Where a payer's are kept elsewhere, write it under `differs`, and why.",
        example='{is: shared-drive, folder: "by month, one for each payer"}',
        guide=("S-3.14", "S-5.11"),
        splits=("payers",),
    )
    labelled: Answer[Words] = field(
        "How are the files of attachments named?", "File names", example='"claim number, date, kind"', guide=("S-3.15",)
    )
    sent_with_claim_by: Many[OwnerRef] = field(
        "Who sends attachments with the claim?", "Sent with the claim by", example="vendor", guide=("S-3.16",)
    )
    sent_on_request_by: Many[OwnerRef] = field(
        "Who sends attachments when a payer asks?", "Sent on request by", example="vendor", guide=("S-3.17",)
    )
    timing: Many[Literal["day_of_treatment", "on_request", "on_failure", "only_on_request", "other"]] = field(
        "When are attachments gathered, and are they sent only where a payer asks?",
        "When gathered and sent",
        help="`only_on_request` says that nothing is sent that the payer has not asked for.",
        example="day_of_treatment",
        guide=("S-3.19", "S-5.07", "S-5.13"),
    )
    preferences: Many[Words] = field(
        "How do you want attachments to be?",
        "How they should be",
        example='["One X-ray per tooth, dated, as JPG."]',
        guide=("S-5.07",),
        none=True,
        absent="a preference, not a gap",
        duty="billing",
        starter=False,
    )


class Touch(Part):
    """One touch of balance follow-up, and the wait before it."""

    in_order: ClassVar[bool] = True
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[Literal["text", "call", "statement", "note", "email", "letter", "other"]] = field(
        "What is it?", "Contact", example="statement", guide=("S-3.23",), absent="WFL013 asks"
    )
    after: Answer[Duration] = field(
        "How long after the one before?", "After", example="14 days", guide=("S-3.24",), absent="WFL013 asks"
    )


class Balances(Part):
    """How patient balances come about and how they are followed up."""

    moved: ClassVar[Mapping[str, str]] = {
        "noticed": "`billing_start` in financial-policy.yaml",
        "trigger": "`billing_start` in financial-policy.yaml",
    }
    created_by: Many[Literal["underpayment", "deductible", "co_payment", "denial", "other"]] = field(
        "What creates a patient balance?",
        "A balance comes from",
        example="[deductible, co_payment, denial]",
        guide=("S-3.20",),
    )
    touches: Entries[Touch] = field(
        "What is done, in which order, with which waits?",
        "Balance follow-up, in order",
        example="[statement, {kind: text, after: 14 days}, {kind: call, after: 14 days}]", guide=("S-3.23", "S-3.24"),
    )  # fmt: skip


class Verification(Part):
    """When and for whom cover is checked."""

    moved: ClassVar[Mapping[str, str]] = {"when": "`note` beside `days_ahead`"}
    which: Many[Literal["new_patients", "major_work", "everyone", "other"]] = field(
        "Which visits are checked?", "Visits that are checked", example="everyone", guide=("S-3.26",)
    )
    days_ahead: Answer[Lead] = field(
        "How long before the visit is cover checked?",
        "Time before the visit",
        example="3 working days",
        guide=("S-3.25", "S-3.28"),
    )
    asks_patient: Many[OwnerRef] = field(
        "Who asks the patient for what is missing?", "The patient is asked by", example="practice", guide=("S-3.27",)
    )
    checklist: Many[Words] = field(
        "What is on the checklist for an eligibility check, or which file holds it?",
        "Eligibility checklist",
        example='["Plan active on the day", "Yearly maximum, and what is left", "Deductible"]',
        guide=("S-10.11",),
        duty="front-desk",
    )


class RecarePath(Part):
    """How patients are chosen for recare, and when they are called."""

    selection: Many[
        Literal[
            "time_since_visit",
            "incomplete_treatment",
            "missed_appointments",
            "flagged_by_clinicians",
            "other",
        ]
    ] = field(
        "How are patients chosen?",
        "Patients are chosen by",
        example="[time_since_visit, missed_appointments]",
        guide=("S-3.29",),
    )
    priority: Many[
        Literal["overdue", "planned_not_booked", "no_answer_to_reminders", "time_since_visit", "incomplete_treatment",
                "missed_appointments", "flagged_by_clinicians", "other"]
    ] = field("Which patients are called first for recare?", "Called first", example="[planned_not_booked, overdue]", guide=("S-3.30",))  # fmt: skip
    timing: Answer[Words] = field(
        "When and how often are patients called about planned care?",
        "Recare calls",
        section="money",
        example='"Two weeks after a missed visit; three tries, a week apart."',
        guide=("S-10.13", "S-9.17"),
        duty="front-desk",
    )


class WorkException(Part):
    """One of the few kinds of exception."""

    facts: ClassVar[tuple[str, ...]] = ("text",)
    tells: ClassVar[tuple[str, ...]] = ("text",)
    describes: ClassVar[tuple[str, ...]] = ("text",)
    plain: ClassVar[tuple[str, ...]] = ("kind",)
    main: ClassVar[str] = "text"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {"id": "`kind` or `text`"}
    kind: Answer[Literal["missing_policy_details", "missing_attachments", "unclear_denial", "other"]] = field(
        "Which one is it?", "Kind", example="missing_attachments", absent="the text says it"
    )
    text: Answer[Words] = field(
        "What happens?",
        "Exception",
        example='"A plan changed and nobody told us."',
        guide=("S-3.31",),
        absent="the kind says it",
    )
    owner: Many[OwnerRef] = field(
        "Who sorts it out?",
        "Sorted out by", example="practice", guide=("S-3.32",),
        absent="whoever asks patients, sends attachments or works denials; WFL018 asks for the rest",
    )  # fmt: skip
    route: Answer[RouteRef] = field(
        "Which escalation does it take?", "Escalated as", example="missing_information", guide=("S-3.32",)
    )


class WorkflowMap(Document):
    """How the work is done today, step by step."""

    past: ClassVar[tuple[str, ...]] = ("observed_by",)
    file_name: ClassVar[str] = "workflow-map.yaml"
    title: ClassVar[str] = "Today's workflow"
    section: ClassVar[PackSection] = "workflow"

    observed_on: Answer[Day] = field(
        "When were the steps looked at?",
        "Observed on",
        example="2026-10-14",
        guide=("S-3.02",),
        absent="helps to trust it, no gap",
    )
    observed_by: Many[PersonRef] = field(
        "Who looked?", "Observed by", example="dana", guide=("S-3.02",), absent="helps to trust it, no gap"
    )
    steps: Entries[Step] = field(
        "Which steps are there today, in order?",
        "Steps, in order",
        help="As it really happens; one page is enough. For claims at least: posted, created, reviewed, sent.",
        example="""
- {area: insurance, kind: posted, owner: practice, when: "same day"}
- {area: insurance, kind: sent, owner: vendor, when: "next working day"}
""",
        guide=("S-0.03", "S-3.01", "S-3.06", "S-3.07", "S-3.08"),
    )
    attachments: AttachmentPath = field(
        "What is the path of attachments?", "Attachments", guide=("S-3.12",), absent="asked inside"
    )
    balances: Balances = field(
        "How do patient balances come about?", "Patient balances", guide=("S-3.20",), absent="asked inside"
    )
    verification: Verification = field(
        "When is cover checked?", "Insurance verification", guide=("S-3.25",), absent="asked inside"
    )
    recare: RecarePath = field(
        "How are patients chosen for recare, and when are they called?",
        "Recare",
        guide=("S-3.29", "S-10.13"),
        absent="asked inside",
    )
    exceptions: Entries[WorkException] = field(
        "Which three things upset the day most often?",
        "Exceptions",
        example='[{text: "A plan changed and nobody told us.", owner: practice, route: missing_information}]',
        guide=("S-3.31",),
    )
