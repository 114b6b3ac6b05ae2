"""What happens to a claim after the payer has answered: denials, states, next actions, waiting."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.claim_words import Bucket, DenialKind
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import ActionRef, OwnerRef, PersonRef, RouteRef, StateRef
from handover.model.kinds.words import Id, Name, Words
from handover.model.manual import field
from handover.model.part import Part


class Denial(Part):
    """One kind of denial, where it is not treated as its bucket says."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[DenialKind] = field(
        "Which kind of denial?", example="missing_referral", absent="an entry without a kind says nothing"
    )
    bucket: Many[Bucket] = field(
        "Does it lack clinical documentation, or does it need a billing correction?",
        example="clinical_documentation",
        guide=("S-7.12",),
        duty="billing",
    )
    goes_to: Many[OwnerRef] = field("Who gets it?", example="tess", absent="whoever gets its bucket", duty="billing")


class Denials(Part):
    """Where each of the two buckets goes, and the kinds that differ."""

    clinical_documentation: Many[OwnerRef] = field(
        "Who gets a denial that lacks clinical documentation?",
        help="Somebody at the practice: only the practice may add to clinical notes.",
        example="practice",
        guide=("S-7.12", "S-7.14"),
        duty="billing",
    )
    billing_correction: Many[OwnerRef] = field(
        "Who gets a denial that needs a billing correction?",
        help="Such as member details, dates, claim format or a missing modifier.",
        example="vendor",
        guide=("S-7.12", "S-7.19"),
        duty="billing",
    )
    kinds: Entries[Denial] = field(
        "Which kinds of denial go another way, or are kinds of your own?",
        example='[{kind: {other: "missing lab slip"}, bucket: clinical_documentation, goes_to: tess}]',
        guide=("S-7.12",), absent="each usual kind has its bucket", duty="billing", starter=False,
    )  # fmt: skip
    vendor_asks: Answer[bool] = field(
        "May the billing team ask for the missing item and pass on what the payer wants?", example="yes",
        guide=("S-7.15",), absent="they may, unless said otherwise", duty="billing", starter=False,
    )  # fmt: skip


class NextAction(Part):
    """One step that can be next for a claim; a word that is none is kept as typed."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[ActionRef] = field(
        "Which step?",
        help="wait, call_payer, request_from_practice, request_from_patient, correct_and_resubmit, appeal or "
        "post_and_close.",
        example="call_payer",
        guide=("S-7.24",),
        duty="billing",
    )
    owner: Many[OwnerRef] = field("Who does it?", example="vendor", guide=("S-7.27",), duty="billing")
    leads_to: Many[StateRef] = field(
        "Which state is the claim in afterwards?", example="[paid, denied]",
        absent="only where you keep a list of states", duty="billing", starter=False,
    )  # fmt: skip
    means: Answer[Words] = field(
        "What exactly is done?", example='"Ask for the status and the date, and note the reference number."',
        absent="the word says it", duty="billing", starter=False,
    )  # fmt: skip


class ClaimState(Part):
    """One state that a claim can be in, and the one step that moves it on."""

    main: ClassVar[str] = "name"
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for this state?", example="no_answer", absent="the name serves", duty="billing"
    )
    name: Answer[Name] = field(
        "What do you call this state?",
        example="no answer after 21 days",
        absent="the id serves",
        duty="billing",
    )
    means: Answer[Words] = field(
        "When is a claim in it?", example='"Sent, and nothing heard for 21 days."', absent="the name says it",
        duty="billing",
    )  # fmt: skip
    next: Many[ActionRef] = field(
        "What is the next action?", example="call_payer", guide=("S-7.21", "S-7.27"), duty="billing"
    )
    final: Answer[bool] = field(
        "Is the claim closed in this state?", example="no", absent="no, unless said", duty="billing"
    )
    owner: Many[OwnerRef] = field(
        "Who works on claims in this state?",
        example="vendor",
        absent="whoever owns the next action",
        duty="billing",
    )
    reason: Answer[Words] = field(
        "If the next action is to wait: why?", example='"The payer said ten working days."',
        guide=("S-7.25",),
        absent="only where the state is a wait", duty="billing", starter=False,
    )  # fmt: skip
    recheck: Answer[Duration] = field(
        "If the next action is to wait: looked at again after how long?", example="14 days",
        guide=("S-7.26",),
        absent="only where the state is a wait", duty="billing", starter=False,
    )  # fmt: skip


class Wait(Part):
    """What a claim needs so that it may wait, and what ends the waiting."""

    requires: Many[Literal["reason", "recheck_date", "other"]] = field(
        "What must be noted when a claim waits?",
        example="[reason, recheck_date]",
        guide=("S-7.25", "S-7.26"),
        duty="billing",
    )
    longest: Answer[Duration] = field(
        "After how long at most is it looked at again?", example="14 days", guide=("S-7.26",), duty="billing"
    )
    times: Answer[int] = field(
        "How many times may the same claim wait?", example="3", guide=("S-7.27",), duty="billing"
    )
    escalate_to: Many[OwnerRef] = field(
        "And who decides after that?", example="dana", guide=("S-7.27",), duty="billing"
    )
    route: Answer[RouteRef] = field(
        "Or which escalation route does it take?", example="missing_information",
        absent="the person is enough",
        duty="billing", starter=False,
    )  # fmt: skip


class Gather(Part):
    """Who gathers the clinical items that payers ask for; a person alone gathers all of them."""

    main: ClassVar[str] = "everything"
    everything: Many[PersonRef] = field(
        "Who at the practice gathers what a payer wants to see?",
        help="Narratives, perio charts, X-rays, referral details and signed forms. If it is not one person, "
        "write a line for each: clinical_narratives, perio_charting, xrays, referral_details, signed_forms.",
        example="tess",
        guide=("S-7.17",),
        absent="each item may have a person of its own",
        duty="clinical",
    )
    clinical_narratives: Many[PersonRef] = field(
        "Who gathers clinical narratives?", example="ines", guide=("S-7.17",), duty="clinical", starter=False
    )
    perio_charting: Many[PersonRef] = field(
        "Who gathers perio charts?", example="tess", guide=("S-7.17",), duty="clinical", starter=False
    )
    xrays: Many[PersonRef] = field(
        "Who gathers X-rays?", example="tess", guide=("S-7.17",), duty="clinical", starter=False
    )
    referral_details: Many[PersonRef] = field(
        "Who gathers referral details?", example="sam", guide=("S-7.17",), duty="clinical", starter=False
    )
    signed_forms: Many[PersonRef] = field(
        "Who gathers signed forms?", example="sam", guide=("S-7.17",), duty="clinical", starter=False
    )
    way_back: Answer[Words] = field(
        "How do these items get back to the billing team?",
        example='"Saved in the claim\'s folder on the shared drive, with a note in the billing inbox."',
        guide=("S-7.18",),
        duty="clinical",
    )
    within: Answer[Duration] = field(
        "How soon?", example="2 working days", absent="the answer time of the practice holds",
        duty="clinical",
        starter=False,
    )  # fmt: skip
