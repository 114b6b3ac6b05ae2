"""One payer of `payers.yaml`: its rules, denials and limits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.kinds.deadlines import Counted, Deadline
from handover.model.kinds.references import SystemRef
from handover.model.kinds.words import Id, Name, Reading, Words
from handover.model.manual import field
from handover.model.part import Part

PayerKind = Literal["commercial", "public", "plan", "medical", "other"]
LimitKind = Literal[
    "filing",
    "appeal",
    "secondary_claim",
    "corrected_claim",
    "records_request",
    "predetermination",
    "refund_request",
    "other",
]


class PayerRule(Part):
    """One house rule about a payer, as a decision; `unconfirmed` and `confirmed` say its status."""

    describes: ClassVar[tuple[str, ...]] = ("topic",)
    splits: ClassVar[tuple[str, ...]] = ("payers",)
    judges_days: ClassVar[bool] = True
    main: ClassVar[str] = "decision"
    identity: ClassVar[tuple[str, ...]] = ("topic",)
    moved: ClassVar[Mapping[str, str]] = {"payers": "`for: {payers: …}` beside the decision"}
    topic: Answer[Words] = field(
        "What is the rule about?", "Rule", example="attachments", absent="the decision says it"
    )
    procedures: Many[Reading] = field(
        "For which procedure codes?", "Procedures", example="[D4341, D4342]", absent="all of them", duty="billing"
    )
    decision: Answer[Words] = field(
        "What do you do, in one or two short sentences?",
        "Decision",
        help="Say beside it whether it is confirmed (when, by whom) or unconfirmed (who finds out, by when).",
        example='"Send the perio chart with every repeat claim."',
        guide=("S-5.03", "S-5.24", "S-5.25"),
        duty="billing",
    )


class RecurringDenial(Part):
    """A denial that this payer sends again and again, and what cures it."""

    facts: ClassVar[tuple[str, ...]] = ("reason",)
    tells: ClassVar[tuple[str, ...]] = ("reason",)
    describes: ClassVar[tuple[str, ...]] = ("reason",)
    main: ClassVar[str] = "reason"
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`reason`; denials are told apart by their place in the list",
        "group": "`codes`, as in [CO-16, N706]",
        "carc": "`codes`, as in [CO-16, N706]",
        "rarc": "`codes`, as in [CO-16, N706]",
    }
    reason: Answer[Words] = field(
        "What do they say when they deny?",
        "Denied because",
        example='"Perio charting missing."',
        guide=("S-5.06",),
        duty="billing",
    )
    fix: Answer[Words] = field(
        "What has worked?",
        "What has worked",
        example='"Resubmit with the chart of the last six months."',
        guide=("S-5.06",),
        none=True,
        duty="billing",
    )
    codes: Many[Reading] = field(
        "Which group, reason and remark codes are on the EOB?",
        "Codes",
        example="[CO-16, N706]",
        absent="not on every letter",
        duty="billing",
        starter=False,
    )
    procedures: Many[Reading] = field(
        "For which procedure codes?",
        "Procedures",
        example="[D4341]",
        absent="all of them",
        duty="billing",
        starter=False,
    )


class ExtraDocumentation(Part):
    """What this payer wants to see beyond the claim, and for which procedures."""

    main: ClassVar[str] = "send"
    send: Many[Words] = field(
        "What do they want to see?", "Send", example='["X-ray before and after"]', guide=("S-5.05",), duty="billing"
    )
    procedures: Many[Reading] = field(
        "For which procedure codes?",
        "Procedures",
        example="[D2740, D2950]",
        guide=("S-5.05",),
        absent="all of them",
        duty="billing",
    )
    when: Answer[Literal["with_claim", "on_request", "on_denial", "other"]] = field(
        "With the claim, or only when they ask?",
        "When",
        example="with_claim",
        absent="as all other attachments (`attachments.timing` in workflow-map.yaml)",
        duty="billing",
    )


class Limit(Part):
    """One limit that a payer sets: for what, how long, counted from when."""

    identity: ClassVar[tuple[str, ...]] = ("kind",)
    kind: Answer[LimitKind] = field(
        "For what is there a limit?",
        "Limit for",
        example="filing",
        guide=("S-8.10",),
        absent="a limit without a name is shown as it is; PAY015 asks for those of claims and appeals",
        duty="billing",
    )
    limit: Answer[Deadline] = field(
        "How long do you have?",
        "Time allowed",
        help='A time, with the day it is counted from if you like: "90 days from DOS", "31 December of the following year".',
        example="12 months",
        guide=("S-8.10",),
        none=True,
        duty="billing",
    )
    counted_from: Answer[Counted] = field(
        "Counted from which day?",
        "Counted from",
        example="date_of_service",
        absent="as `limit` says; else from the date of service, and for an appeal from the denial",
        duty="billing",
    )


class CommonLimit(Limit):
    """One limit that holds for all payers, or for those it names, where they set none of their own."""

    splits: ClassVar[tuple[str, ...]] = ("payers",)


class Payer(Part):
    """One payer that the practice bills."""

    tells: ClassVar[tuple[str, ...]] = ("habits",)
    doings: ClassVar[tuple[str, ...]] = ("patient_limits",)
    plain: ClassVar[tuple[str, ...]] = ("id", "kind")
    identity: ClassVar[tuple[str, ...]] = ("id",)
    moved: ClassVar[Mapping[str, str]] = {
        "filing_limit": "an entry of `limits`, as in {kind: filing, limit: 12 months}",
        "appeal_limit": "an entry of `limits`, as in {kind: appeal, limit: 180 days}",
        "deadlines": "entries of `limits`",
        "era": "`electronic`, as in [remittances, payments]",
        "eft": "`electronic`, as in [remittances, payments]",
        "attachment_store": "`attachments.store` in workflow-map.yaml, with `differs` for this payer",
        "checked_on": "`confirmed` with the day, beside the payer",
    }
    id: Answer[Id] = field(
        "A short name for the payer?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="tri-county",
        absent="the name serves",
    )
    name: Answer[Name] = field("What is it called?", "Payer", example="Tri-County Dental Plan", guide=("S-5.03",))
    kind: Answer[PayerKind] = field(
        "What kind of payer is it?",
        "Kind of payer",
        help="Public programme, commercial insurer, membership plan or medical insurance.",
        example="commercial", absent="commercial, unless said otherwise", duty="billing",
    )  # fmt: skip
    payer_id: Answer[Reading] = field(
        "Which payer id goes on electronic claims?",
        "Payer id", example='"02027"', none=True,
        absent="the practice system holds it", duty="billing",
    )  # fmt: skip
    portal: Answer[SystemRef] = field(
        "Which portal is used for it?",
        "Portal", example="tri-county-portal", none=True,
        absent="not every payer has one", duty="access",
    )  # fmt: skip
    claim_format: Answer[Words] = field(
        "Does it need a particular claim form or format?",
        "Claim form",
        example='"2024 form, on paper, with the tooth chart"',
        guide=("S-5.04",), none=True, absent="most take the usual form", duty="billing",
    )  # fmt: skip
    extra_documentation: Entries[ExtraDocumentation] = field(
        "For which procedures does it want to see more than the claim?",
        "Extra documentation",
        example='[{procedures: D4341, send: "perio chart"}]',
        guide=("S-5.05",),
        none=True,
        duty="billing",
    )
    denials: Entries[RecurringDenial] = field(
        "Which denials come again and again, and what has worked?",
        "Recurring denials",
        example='[{reason: "Perio charting missing.", fix: "Resubmit with the chart."}]',
        guide=("S-5.06",),
        none=True,
        duty="billing",
    )
    rules: Entries[PayerRule] = field(
        "Which other rules do you go by with the payer?",
        "Rules",
        help="One short decision each, marked as confirmed or unconfirmed.",
        example='[{topic: attachments, decision: "Attach on denials.", confirmed: 2026-10-05, with: dana}]',
        guide=("S-5.03", "S-5.25"),
        absent="a payer without rules of its own",
        duty="billing",
    )
    habits: Many[Words] = field(
        "What have you learnt about the payer the hard way?",
        "Habits",
        help="As experience, not as a promise: 'often asks', not 'always pays'.",
        example='["Often asks for the date of the first crown."]', guide=("S-9.21",),
        absent="nothing to tell", duty="billing", starter=False,
    )  # fmt: skip
    limits: Entries[Limit] = field(
        "By when must claims, appeals and the like have reached it?",
        "Limits",
        help="At least one for filing claims and one for appeals, each with the day on which you asked.",
        example="""\
- {kind: filing, limit: 12 months, confirmed: 2026-10-05, with: dana}
- {kind: appeal, limit: 180 days, counted_from: denial, confirmed: 2026-10-05, with: dana}""",
        guide=("S-8.10",),
        none=True,
        absent="PAY015 asks, unless the limits for all payers say it",
        duty="billing",
    )
    electronic: Many[Literal["remittances", "payments", "other"]] = field(
        "What comes from it electronically?",
        "Comes electronically",
        help="Remittances (ERA) and payments into the bank (EFT); what is asked for but not there yet is a note.",
        example="[remittances, payments]", none=True,
        absent="asked by whoever posts", duty="billing", starter=False,
    )  # fmt: skip
    patient_limits: Many[Words] = field(
        "What must not be done with its patients?",
        "Limits with its patients", help="Limits on calling, texting or billing them.",
        example='["No balance calls before Dana has checked the cover."]', none=True,
        absent="asked for with public programmes in the US only", duty="billing", starter=False,
    )  # fmt: skip
