"""One payer of `payers.yaml`: its rules, denials, deadlines and enrolments."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Detailed, Entries, Many
from handover.model.kinds.days import Day
from handover.model.kinds.durations import Duration
from handover.model.kinds.references import OwnerRef, PayerRef, SystemRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.manual import field
from handover.model.part import Part

PayerKind = Literal["commercial", "public", "plan", "medical", "other"]
Enrolled = Literal["enrolled", "requested", "not_enrolled", "not_offered", "other"]
Counted = Literal["date_of_service", "completion", "submission", "denial", "primary_eob", "other"]


class PayerRule(Part):
    """One house rule about a payer, as a decision; `unconfirmed` and `confirmed` say its status."""

    splits: ClassVar[tuple[str, ...]] = ("payers",)
    judges_days: ClassVar[bool] = True
    main: ClassVar[str] = "decision"
    identity: ClassVar[tuple[str, ...]] = ("topic",)
    topic: Answer[Words] = field("What is the rule about?", example="attachments", absent="the decision says it")
    procedures: Many[Reading] = field(
        "For which procedure codes?", example="[D4341, D4342]", absent="all of them", duty="billing"
    )
    payers: Many[PayerRef] = field(
        "For which payers?", example="[tri-county]", absent="the payer it stands under, or all", starter=False
    )
    decision: Answer[Words] = field(
        "What do you do, in one or two short sentences?",
        help="Say beside it whether it is confirmed (when, by whom) or unconfirmed (who finds out, by when).",
        example='"Send the perio chart with every repeat claim."',
        guide=("S-5.03", "S-5.24", "S-5.25"),
        duty="billing",
    )


class RecurringDenial(Part):
    """A denial that this payer sends again and again, and what cures it."""

    main: ClassVar[str] = "reason"
    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field(
        "A short name for it?", example="no-chart", absent="its place in the list serves", starter=False
    )
    reason: Answer[Words] = field(
        "What do they say when they deny?",
        example='"Perio charting missing."',
        guide=("S-5.06",),
        duty="billing",
    )
    fix: Answer[Words] = field(
        "What has worked?",
        example='"Resubmit with the chart of the last six months."',
        guide=("S-5.06",),
        none=True,
        duty="billing",
    )
    group: Answer[Reading] = field(
        "Which group code is on the EOB?",
        example="CO",
        absent="not on every letter",
        duty="billing",
        starter=False,
    )
    carc: Answer[Reading] = field(
        "Which reason code?", example='"16"', absent="not on every letter", duty="billing", starter=False
    )
    rarc: Many[Reading] = field(
        "Which remark codes?", example="[N706]", absent="not on every letter", duty="billing", starter=False
    )
    procedures: Many[Reading] = field(
        "For which procedure codes?", example="[D4341]", absent="all of them", duty="billing", starter=False
    )


class ExtraDocumentation(Part):
    """What this payer wants to see beyond the claim, and for which procedures."""

    main: ClassVar[str] = "send"
    send: Many[Words] = field(
        "What do they want to see?", example='["X-ray before and after"]', guide=("S-5.05",), duty="billing"
    )
    procedures: Many[Reading] = field(
        "For which procedure codes?",
        example="[D2740, D2950]",
        guide=("S-5.05",),
        absent="all of them",
        duty="billing",
    )
    when: Answer[Literal["with_claim", "on_request", "on_denial", "other"]] = field(
        "With the claim, or only when they ask?",
        example="with_claim",
        absent="with the claim",
        duty="billing",
    )


class LimitDetails(Part):
    """From when a payer's limit is counted."""

    counted_from: Answer[Counted] = field(
        "Counted from which day?",
        example="date_of_service",
        absent="from the date of service",
        duty="billing",
    )


class Deadline(Part):
    """One more limit that this payer sets."""

    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[
        Literal[
            "secondary_claim",
            "corrected_claim",
            "records_request",
            "predetermination",
            "refund_request",
            "other",
        ]
    ] = field(
        "For what is there a limit?",
        example="secondary_claim",
        absent="a limit without a name is shown as it is",
    )
    limit: Detailed[Duration, LimitDetails] = field(
        "How long do you have?",
        example="{is: 6 months, counted_from: primary_eob}",
        absent="a note of what to look up",
        duty="billing",
    )


class Enrolment(Part):
    """By which way an electronic remittance or payment comes, and who holds the enrolment."""

    via: Answer[SystemRef] = field("Through which system does it come?", example="clearinghouse", absent="directly")
    since: Answer[Day] = field("Since when?", example="2025-03", absent="long enough ago")
    held_by: Answer[OwnerRef] = field("In whose name is the enrolment?", example="practice", absent="the practice's")


class Payer(Part):
    """One payer that the practice bills."""

    identity: ClassVar[tuple[str, ...]] = ("id",)
    id: Answer[Id] = field("A short name for this payer?", example="tri-county", absent="the name serves")
    name: Answer[Name] = field("What is it called?", example="Tri-County Dental Plan", guide=("S-5.03",))
    kind: Answer[PayerKind] = field(
        "What kind of payer is it?",
        help="Public programme, commercial insurer, membership plan or medical insurance.",
        example="commercial", absent="commercial, unless said otherwise", duty="billing",
    )  # fmt: skip
    payer_id: Answer[Reading] = field(
        "Which payer id goes on electronic claims?", example='"02027"', none=True,
        absent="the practice system holds it", duty="billing",
    )  # fmt: skip
    portal: Answer[SystemRef] = field(
        "Which portal is used for it?", example="tri-county-portal", none=True,
        absent="not every payer has one", duty="access",
    )  # fmt: skip
    claim_format: Answer[Words] = field(
        "Does it need a particular claim form or format?",
        example='"2024 form, on paper, with the tooth chart"',
        guide=("S-5.04",), none=True, absent="most take the usual form", duty="billing",
    )  # fmt: skip
    extra_documentation: Entries[ExtraDocumentation] = field(
        "For which procedures does it want to see more than the claim?",
        example='[{procedures: D4341, send: "perio chart"}]',
        guide=("S-5.05",),
        none=True,
        duty="billing",
    )
    denials: Entries[RecurringDenial] = field(
        "Which denials come again and again, and what has worked?",
        example='[{reason: "Perio charting missing.", fix: "Resubmit with the chart."}]',
        guide=("S-5.06",),
        none=True,
        duty="billing",
    )
    rules: Entries[PayerRule] = field(
        "Which other rules do you go by with this payer?",
        help="One short decision each, marked as confirmed or unconfirmed.",
        example='[{topic: attachments, decision: "Attach on denials.", confirmed: 2026-10-05, with: dana}]',
        guide=("S-5.03", "S-5.25"),
        absent="a payer without rules of its own",
        duty="billing",
    )
    habits: Many[Words] = field(
        "What have you learnt about this payer the hard way?",
        help="As experience, not as a promise: 'often asks', not 'always pays'.",
        example='["Often asks for the date of the first crown."]', guide=("S-9.21",),
        absent="nothing to tell", duty="billing", starter=False,
    )  # fmt: skip
    filing_limit: Detailed[Duration, LimitDetails] = field(
        "By when must a claim have been sent?", example="{is: 12 months, confirmed: 2026-10-05, with: dana}",
        guide=("S-8.10",), none=True, duty="billing",
    )  # fmt: skip
    appeal_limit: Detailed[Duration, LimitDetails] = field(
        "By when must an appeal have been sent?",
        example="{is: 180 days, counted_from: denial, unconfirmed: {ask: priya, by: 2026-12-04}}",
        guide=("S-8.10",), none=True, duty="billing",
    )  # fmt: skip
    deadlines: Entries[Deadline] = field(
        "Which other limits does it set?", example="[{kind: corrected_claim, limit: 12 months}]",
        absent="the two usual ones are asked for", duty="billing", starter=False,
    )  # fmt: skip
    era: Detailed[Enrolled, Enrolment] = field(
        "Do its remittances come electronically?", example="{is: enrolled, via: clearinghouse}",
        absent="asked by whoever posts", duty="billing", starter=False,
    )  # fmt: skip
    eft: Detailed[Enrolled, Enrolment] = field(
        "Does it pay straight into the bank?", example="requested",
        absent="asked by whoever posts", duty="billing", starter=False,
    )  # fmt: skip
    attachment_store: Answer[SystemRef] = field(
        "Are its attachments kept anywhere else than all others?",
        example='{is: tri-county-portal, because: "they take uploads only"}',
        guide=("S-5.11",), absent="kept with all others", duty="billing", starter=False,
    )  # fmt: skip
    patient_limits: Many[Words] = field(
        "What must not be done with its patients?", help="Limits on calling, texting or billing them.",
        example='["No balance calls before Dana has checked the cover."]', none=True,
        absent="asked for with public programmes in the US only", duty="billing", starter=False,
    )  # fmt: skip
    checked_on: Answer[Day] = field(
        "When were its facts last checked?", example="2026-10-05",
        absent="each fact says when it was confirmed", duty="billing", starter=False,
    )  # fmt: skip
