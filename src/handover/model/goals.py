"""`goals.yaml`: what should get better, and how both sides will see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.references import MeasureRef, PersonRef
from handover.model.kinds.words import Name, Reading, Words
from handover.model.manual import PackSection, field
from handover.model.part import Part


class Goal(Part):
    """One thing that should be different on an ordinary day."""

    facts: ClassVar[tuple[str, ...]] = ("friction",)
    tells: ClassVar[tuple[str, ...]] = ("friction",)
    describes: ClassVar[tuple[str, ...]] = ("friction",)
    main: ClassVar[str] = "text"
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {"id": "`text`; goals are told apart by their kind"}
    kind: Answer[Literal["claim_delays", "consistent_follow_up", "cleaner_handoffs", "patient_communication", "other"]] = field(
        "What kind of goal is it?",
        "Kind of goal", example="claim_delays",
        guide=("S-2.06", "S-2.07", "S-2.08", "S-2.09"), absent="the text says it",
    )  # fmt: skip
    text: Answer[Words] = field(
        "What will be different on an ordinary Tuesday?",
        "Goal",
        example='"Claims leave within two working days of the visit."', guide=("S-2.01",),
    )  # fmt: skip
    friction: Answer[Words] = field(
        "What goes wrong today?",
        "What goes wrong today", example='"Claims wait for the perio chart."', guide=("S-2.04",),
        absent="helps to understand the goal, no gap",
    )  # fmt: skip
    measures: Many[MeasureRef] = field(
        "How will you see it?", "Measured by", example="[Days from visit to claim sent]", guide=("S-2.02",)
    )


class Measure(Part):
    """One number that is looked at regularly."""

    facts: ClassVar[tuple[str, ...]] = ("name", "baseline")
    plain: ClassVar[tuple[str, ...]] = ("kind",)
    main: ClassVar[str] = "name"
    #: names are sentences; in addresses the kind is what stays the same when entries change places
    identity: ClassVar[tuple[str, ...]] = ("kind",)
    moved: ClassVar[Mapping[str, str]] = {
        "id": "`name`, by which goals refer to it",
        "tracked_today": "`tracked`: today, could or no",
        "could_track": "`tracked`: today, could or no",
        "system": "`note` beside the measure",
    }
    name: Answer[Name] = field(
        "What is counted?", "Measure", example="Days from visit to claim sent", absent="the kind says it"
    )
    kind: Answer[
        Literal["treatment_to_submission", "response_to_next_action", "unresolved_requests", "balance_ageing", "other"]
    ] = field(
        "Which kind of number is it?",
        "Kind of measure", example="treatment_to_submission",
        guide=("S-2.12", "S-2.13", "S-2.14", "S-2.15"), absent="the name says it",
    )  # fmt: skip
    measures: Answer[Literal["process", "money"]] = field(
        "Does it show how work flows, or money?", "Shows", example="process", guide=("S-2.24",)
    )
    owner: Many[PersonRef] = field("Who pulls the number?", "Pulled by", example="priya", guide=("S-2.18",))
    cadence: Answer[Literal["daily", "weekly", "fortnightly", "monthly", "quarterly", "other"]] = field(
        "How often?", "How often", example="weekly", guide=("S-2.19",)
    )
    tracked: Answer[Literal["today", "could", "no"]] = field(
        "Do you have the number today, or could you have it without new work?",
        "Can be tracked", example="today",
        guide=("S-2.11",), absent="GOA010 speaks once it is said that nobody can have it",
    )  # fmt: skip
    baseline: Answer[Words] = field(
        "What is it now?",
        "Value now", example='"9 days, October 2026"', guide=("S-2.17",), none=True,
        absent="a number may be unknown at the start",
    )  # fmt: skip
    buckets: Many[Reading] = field(
        "Which groups of days, for ageing?",
        "Age groups in days", example='["0-30", "31-60", "61-90", "91+"]', guide=("S-2.15",),
        absent="for ageing only",
    )  # fmt: skip


class Goals(Document):
    """What should get better, and how both sides will see it."""

    file_name: ClassVar[str] = "goals.yaml"
    title: ClassVar[str] = "Goals and measures"
    section: ClassVar[PackSection] = "goals"
    moved: ClassVar[Mapping[str, str]] = {"expectations": "`first_weeks` in escalation-contacts.yaml"}

    goals: Entries[Goal] = field(
        "What should get better?",
        "Goals",
        help='Two or three practical things, not "improve billing".',
        example='[{text: "Claims leave within two working days of the visit.", measures: [Days from visit to claim sent]}]',
        guide=("S-2.01", "S-2.06", "S-2.07", "S-2.08", "S-2.09"),
    )
    measures: Entries[Measure] = field(
        "Which few numbers will you look at?",
        "Measures",
        example="[{name: Days from visit to claim sent, measures: process, owner: priya, cadence: weekly}]",
        guide=("S-2.02", "S-2.12", "S-2.13", "S-2.14", "S-2.15"),
    )
