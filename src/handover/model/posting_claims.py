"""What happens to a claim after the payer has answered: denials, states, next actions, waiting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Many
from handover.model.claim_words import ITEMS, Bucket, DenialKind, GatheredItem
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import ActionRef, OwnerRef, PersonRef, StateRef, TakerRef
from handover.model.kinds.words import Name, Words
from handover.model.manual import field
from handover.model.part import ALL_SPLITS, Part

_BY_TASK = "`tasks` in scope.yaml, as the owner of {}"


class Denial(Part):
    """One kind of denial that is not treated as the list of kinds says, or is one of the practice's own."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {
        "clinical_documentation": "`gather`: whoever gathers what is missing gets these denials",
        "billing_correction": _BY_TASK.format("work_denials"),
        "kinds": "`denials` itself, one entry for each kind that goes another way",
        "vendor_asks": "a `note` beside the next action request_from_practice",
    }
    kind: Answer[DenialKind] = field(
        "Which kind of denial?", "Denial", example="missing_referral", absent="an entry without a kind says nothing"
    )
    bucket: Many[Bucket] = field(
        "Does it lack clinical documentation, or does it need a billing correction?",
        "Treated as",
        example="clinical_documentation",
        guide=("S-7.12",),
        duty="billing",
    )
    goes_to: Many[OwnerRef] = field(
        "Who gets it?",
        "Goes to", example="tess", guide=("S-7.14",), absent="whoever gets the others of its bucket",
        duty="billing",
    )  # fmt: skip


class NextAction(Part):
    """One step that can be next for a claim; a word that is none is kept as typed."""

    describes: ClassVar[tuple[str, ...]] = ("means",)
    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {
        "owner": "`tasks` in scope.yaml, where whoever has the task behind the step takes it: track_claims for `wait` and "
        "`call_payer`, work_denials for `request_from_practice`, resubmit for `correct_and_resubmit`, appeal for `appeal`; "
        "`verification.asks_patient` in workflow-map.yaml for `request_from_patient`; `close_loop.claims` for `post_and_close`"
    }
    kind: Answer[ActionRef] = field(
        "Which step?",
        "Next action",
        help="wait, call_payer, request_from_practice, request_from_patient, correct_and_resubmit, appeal or "
        "post_and_close.",
        example="call_payer",
        guide=("S-7.24", "S-7.27"),
        duty="billing",
    )
    leads_to: Many[StateRef] = field(
        "Which state is the claim in afterwards?",
        "Leads to", example="[paid, denied]",
        absent="only where you keep a list of states", duty="billing", starter=False,
    )  # fmt: skip
    means: Answer[Words] = field(
        "What exactly is done?",
        "What is done", example='"Ask for the status and the date, and note the reference number."',
        absent="the word says it", duty="billing", starter=False,
    )  # fmt: skip


class ClaimState(Part):
    """One state that a claim can be in, and the one step that moves it on."""

    facts: ClassVar[tuple[str, ...]] = ("reason",)
    describes: ClassVar[tuple[str, ...]] = ("means", "reason")
    main: ClassVar[str] = "name"
    identity: ClassVar[tuple[str, ...]] = ("name",)
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`name`, by which `leads_to` refers to the state",
        "owner": "`tasks` in scope.yaml: whoever has the task behind its next action works on the claim",
    }
    name: Answer[Name] = field(
        "What do you call the state?", "State", example="no answer", absent="what it means serves", duty="billing"
    )
    means: Answer[Words] = field(
        "When is a claim in it?",
        "Meaning", example='"Sent, and nothing heard for 21 days."', absent="the name says it",
        duty="billing",
    )  # fmt: skip
    next: Many[ActionRef] = field(
        "What is the next action?", "Next action", example="call_payer", guide=("S-7.21", "S-7.27"), duty="billing"
    )
    final: Answer[bool] = field(
        "Is the claim closed in that state?", "Closed", example="no", absent="no, unless said", duty="billing"
    )
    reason: Answer[Words] = field(
        "If the next action is to wait: why?",
        "Reason to wait", example='"The payer said ten working days."',
        guide=("S-7.25",),
        absent="only where the state is a wait", duty="billing", starter=False,
    )  # fmt: skip
    recheck: Answer[Duration] = field(
        "If the next action is to wait: looked at again after how long?",
        "Looked at again after", example="14 days",
        guide=("S-7.26",),
        absent="only where the state is a wait", duty="billing", starter=False,
    )  # fmt: skip


class Wait(Part):
    """What a claim needs so that it may wait, and what ends the waiting."""

    moved: ClassVar[Mapping[str, str]] = {
        "escalate_to": "`then`, with the person",
        "route": "`then`, with the escalation",
    }

    requires: Many[Literal["reason", "recheck_date", "other"]] = field(
        "What must be noted when a claim waits?",
        "A wait needs",
        example="[reason, recheck_date]",
        guide=("S-7.25", "S-7.26"),
        standing="[reason, recheck_date]",
        duty="billing",
    )
    longest: Answer[Duration] = field(
        "After how long at most is a waiting claim looked at again?",
        "Longest wait",
        example="14 days",
        guide=("S-7.26",),
        duty="billing",
    )
    times: Answer[int] = field(
        "How many times may the same claim wait?", "Waits allowed", example="3", guide=("S-7.27",), duty="billing"
    )
    then: Many[TakerRef] = field(
        "Who decides when a claim has waited too often?",
        "After that it goes to",
        help="A person, or the escalation that it becomes, such as missing_information.",
        example="dana",
        guide=("S-7.27",),
        duty="billing",
    )


_ONE_OF_THE_ITEMS = "an entry of `gather`, as in {{items: [{}], by: tess}}"


class Gathering(Part):
    """Who gathers some of the items that payers ask for; a person alone gathers all of them."""

    takes: ClassVar[tuple[str, ...]] = ("stand_in", "interim")
    main: ClassVar[str] = "by"
    identity: ClassVar[tuple[str, ...]] = ("items",)
    moved: ClassVar[Mapping[str, str]] = {
        **{item: _ONE_OF_THE_ITEMS.format(item) for item in ITEMS},
        "everything": "an entry of `gather`, as in {items: everything, by: tess}",
        "way_back": "`way_back`, beside `gather` and not in it",
        "within": "`answer_within` of missing_information under `escalations` in escalation-contacts.yaml",
    }
    items: Many[GatheredItem] = field(
        "Which of the items that a payer wants to see?",
        "Items",
        help="clinical_narratives, perio_charting, xrays, referral_details, signed_forms, everything, "
        "or your own: `{other: pathology report}`.",
        example="[perio_charting, xrays]",
        guide=("S-7.17",),
        absent="everything, unless said",
        duty="clinical",
    )
    by: Many[PersonRef] = field(
        "Who at the practice gathers it?",
        "Gathered by",
        one=True,
        example="tess",
        guide=("S-7.14", "S-7.17"),
        duty="clinical",
    )
