"""What is said to patients about money: scripts, ways to pay and disputes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.kinds.references import OwnerRef
from handover.model.kinds.words import Id, Said, Words
from handover.model.manual import field
from handover.model.part import ALL_SPLITS, Part

MethodKind = Literal["card_by_phone", "card_online", "bank_transfer", "cheque", "cash", "at_practice", "other"]
Purpose = Literal["balance", "payment", "recare", "verification", "sensitive_call", "complaint", "other"]
Medium = Literal["phrase", "call", "voicemail", "text_message", "email", "letter", "statement", "other"]
CallStep = Literal[
    "confirm_identity", "reference_statement", "explain_balance", "offer_payment", "agree_next_step", "other"
]


class Method(Part):
    """One way to pay: whether it is accepted, and exactly what is said about it."""

    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {"script": "`say`, word for word", "recording": "`note` beside the way to pay"}
    kind: Answer[MethodKind] = field(
        "Which way to pay?", "Way to pay", example="card_by_phone", guide=("S-6.27", "S-6.29"), duty="money"
    )
    accepted: Answer[bool] = field(
        "Do you accept it?", "Accepted", example="yes", guide=("S-6.27", "S-6.29"), duty="money"
    )
    say: Answer[Said] = field(
        "What exactly is said to the patient about it?",
        "Say",
        example='"Please call our front desk to pay by card."', guide=("S-6.28",), duty="money",
    )  # fmt: skip
    identified_by: Many[OwnerRef] = field(
        "Who finds out whose payment it is when it arrives?",
        "Payments without a name are traced by",
        help="For bank transfers and cheques that come without a name.",
        example="dana", guide=("S-7.03",), duty="money",
    )  # fmt: skip


class Script(Part):
    """One text for patients: a phrase, a call, a message or a letter."""

    facts: ClassVar[tuple[str, ...]] = ("purpose", "medium")
    plain: ClassVar[tuple[str, ...]] = ("id",)
    main: ClassVar[str] = "text"
    weighs: ClassVar[tuple[str, ...]] = ("status",)
    identity: ClassVar[tuple[str, ...]] = ("id",)
    moved: ClassVar[Mapping[str, str]] = {"approved_by": "`status: approved`, with a `note` on who approved it"}
    id: Answer[Id] = field(
        "A short name for it?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="recare-first-call",
        absent="its place in the list serves",
    )
    purpose: Many[Purpose] = field(
        "What is it for?", "For", example="recare", guide=("S-6.15", "S-10.13"), duty="money"
    )
    medium: Many[Medium] = field(
        "Is it said, left as a message, or written?", "Medium", example="call", absent="whatever fits", starter=False
    )
    text: Answer[Said] = field(
        "What is said or written, word for word?",
        "Words",
        example='"Hello, this is Maple Grove Dental. Could I ask your date of birth first?"',
        guide=("S-6.15", "S-10.13"),
        duty="money",
    )
    status: Answer[Literal["approved", "in_use"]] = field(
        "Is it approved, or only in use so far?",
        "Approved", example="in_use", guide=("S-6.15",),
        absent="approved with the money rules, where `approved_by` says by whom", duty="money", starter=False,
    )  # fmt: skip


class Disputes(Part):
    """What counts as a dispute."""

    tells: ClassVar[tuple[str, ...]] = ("counts",)
    describes: ClassVar[tuple[str, ...]] = ("counts",)
    moved: ClassVar[Mapping[str, str]] = {
        "gather": "`notes` of the dispute under `escalations` in escalation-contacts.yaml",
        "pause_follow_up": "`note` beside `counts`",
    }
    counts: Answer[Words] = field(
        "What counts as a dispute about a bill?",
        "What counts as a dispute",
        example='"The patient says that the amount, the date or the treatment on it is wrong."',
        guide=("S-6.06",),
        duty="money",
    )
