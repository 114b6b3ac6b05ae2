"""What is said to patients about money: scripts, methods and calls that need a pause."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.references import OwnerRef, PersonRef, RouteRef, ScriptRef
from handover.model.kinds.words import Id, Said, Words
from handover.model.manual import field
from handover.model.part import Part

MethodKind = Literal["card_by_phone", "card_online", "bank_transfer", "cheque", "cash", "at_practice", "other"]
Purpose = Literal["balance", "payment", "recare", "verification", "sensitive_call", "complaint", "other"]
Medium = Literal["phrase", "call", "voicemail", "text_message", "email", "letter", "statement", "other"]
SensitiveKind = Literal[
    "hardship", "complaint", "repeated_dispute", "threat_to_leave", "clinical_dissatisfaction", "other"
]
CallStep = Literal[
    "confirm_identity", "reference_statement", "explain_balance", "offer_payment", "agree_next_step", "other"
]


class Method(Part):
    """One way to pay: whether it is accepted, and exactly what is said about it."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[MethodKind] = field(
        "Which way to pay?", example="card_by_phone", guide=("S-6.27", "S-6.29"), duty="money"
    )
    accepted: Answer[bool] = field("Do you accept it?", example="yes", guide=("S-6.27", "S-6.29"), duty="money")
    say: Answer[Said] = field(
        "What exactly is said to the patient about it?",
        example='"We can take a card over the phone."', guide=("S-6.28",), duty="money",
    )  # fmt: skip
    script: Answer[ScriptRef] = field(
        "Or which of your scripts says it?", example="card-phone", guide=("S-6.28",),
        absent="where the words stand here", duty="money",
    )  # fmt: skip
    identified_by: Many[OwnerRef] = field(
        "Who finds out whose payment it is when it arrives?",
        help="For bank transfers and cheques that come without a name.",
        example="dana", guide=("S-7.03",), duty="money",
    )  # fmt: skip
    recording: Answer[Words] = field(
        "If calls are recorded, what stops the recording of card numbers?",
        example='"The recording pauses while the card screen is open."',
        absent="only where calls are recorded", duty="money", starter=False,
    )  # fmt: skip


class Script(Part):
    """One approved text: a phrase, a call, a message or a letter."""

    main: ClassVar[str] = "text"
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name for it?", example="recare-first-call", absent="its place in the list serves")
    purpose: Many[Purpose] = field("What is it for?", example="recare", guide=("S-6.15", "S-10.13"), duty="money")
    medium: Many[Medium] = field(
        "Is it said, left as a message, or written?", example="call", absent="whatever fits", starter=False
    )
    text: Answer[Said] = field(
        "What is said or written, word for word?",
        example='"Hello, this is Maple Grove Dental. Could I ask your date of birth first?"',
        guide=("S-6.15", "S-10.13"),
        duty="money",
    )
    approved_by: Many[PersonRef] = field(
        "Who approved it?", example="dana", absent="what stands here is approved", duty="money", starter=False
    )


class SensitiveCall(Part):
    """A kind of call that is paused and handed back to a named person."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[SensitiveKind] = field(
        "Which kind of call?",
        example="hardship",
        guide=("S-6.20", "S-6.21", "S-6.22", "S-6.23", "S-6.24"),
    )
    route: Answer[RouteRef] = field(
        "Which of your escalation routes does it take?", example="complaint", guide=("S-6.25",)
    )
    hand_to: Many[PersonRef] = field(
        "Or which person at the practice takes it?", example="dana", guide=("S-6.25",),
        absent="the route names the person",
    )  # fmt: skip
    pause_when: Answer[Words] = field(
        "What does the caller hear that makes them pause?",
        example='"The patient says they cannot pay, or mentions losing a job."', guide=("S-6.25",),
        absent="the kind of call says it", duty="money",
    )  # fmt: skip
    notes: Many[Words] = field(
        "What is written down, so that the patient need not say it again?",
        example='["Who called", "What happened, in their words", "What they ask for"]',
        guide=("S-6.26",),
        duty="money",
    )
    say: Answer[Said] = field(
        "What is said to the patient at that point?",
        example='"Thank you for telling me. Dana from the practice will call you back today."',
        absent="the usual tone serves", duty="money", starter=False,
    )  # fmt: skip


class Disputes(Part):
    """What counts as a dispute, and what is gathered before it comes back."""

    counts: Answer[Words] = field(
        "What counts as a dispute about a bill?",
        example='"The patient says that the amount, the date or the treatment on it is wrong."',
        guide=("S-6.06",),
        duty="money",
    )
    gather: Many[Words] = field(
        "What should the team find out first, so that you can decide?",
        example='["Statement date", "What the patient says is wrong", "What they were told before"]',
        guide=("S-6.08",),
        duty="money",
    )
    pause_follow_up: Answer[bool] = field(
        "Does all chasing stop while it is open?", example="yes",
        absent="a choice of the practice", duty="money", starter=False,
    )  # fmt: skip


class Recare(Part):
    """How and when patients are called about planned care."""

    timing: Answer[Words] = field(
        "When and how often are patients called about planned care?",
        example='"Two weeks after a missed visit; three tries, a week apart."',
        guide=("S-10.13", "S-9.17"),
        duty="front-desk",
    )
    scripts: Many[ScriptRef] = field(
        "Which scripts are used, if not all that are for recare?", example="recare-first-call",
        absent="all scripts whose purpose is recare", duty="front-desk", starter=False,
    )  # fmt: skip
