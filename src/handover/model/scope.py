"""`scope.yaml`: what is outsourced, what stays, and who does each task."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Id, Words
from handover.model.manual import PackSection, field
from handover.model.marks import Area
from handover.model.part import ALL_SPLITS, Part
from handover.model.tasks import TaskKind

#: "undecided" is read so that the rule about decisions can speak of it.
InOrOut = Literal["in", "out", "undecided"]


class ServiceAreas(Part):
    """The decision for each of the four service areas."""

    at_once: ClassVar[tuple[str, ...]] = ("insurance", "balances", "verification", "recare")
    weighs: ClassVar[tuple[str, ...]] = ("insurance", "balances", "verification", "recare")
    insurance: Answer[InOrOut] = field(
        "Is insurance billing outsourced: sending and following up claims?",
        "Insurance billing",
        example="in",
        guide=("S-1.05",),
    )
    balances: Answer[InOrOut] = field(
        "Is patient billing outsourced: statements and following up balances?",
        "Patient billing",
        example="in",
        guide=("S-1.05",),
    )
    verification: Answer[InOrOut] = field(
        "Is insurance verification outsourced: checking eligibility and cover?",
        "Insurance verification",
        example="in",
        guide=("S-1.05",),
    )
    recare: Answer[InOrOut] = field(
        "Are recare calls outsourced: helping patients book planned and regular visits?",
        "Recare calls",
        example="out",
        guide=("S-1.05",),
    )


class ScopeTask(Part):
    """One task and the one side that does it; what stays in-house says why (`because`)."""

    facts: ClassVar[tuple[str, ...]] = ("needs",)
    describes: ClassVar[tuple[str, ...]] = ("text", "needs", "only")
    plain: ClassVar[tuple[str, ...]] = ("id", "kind", "area")
    weighs: ClassVar[tuple[str, ...]] = ("kind", "area")
    splits: ClassVar[tuple[str, ...]] = ALL_SPLITS
    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind", "id")
    kind: Answer[TaskKind] = field(
        "Which task?",
        "Task", example="send_claims",
        guide=("S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16"),
        absent="a text of your own says it",
    )  # fmt: skip
    id: Answer[Id] = field(
        "A short name, for a task of your own?",
        "Id",
        unprinted="the name is printed; this serves where there is none",
        example="lab-calls",
        absent="the kind serves",
        starter=False,
    )
    text: Answer[Words] = field(
        "What is it, for a task of your own?",
        "Own task",
        example='"Chasing lab slips"',
        absent="the kind says it",
        starter=False,
    )
    area: Answer[Area] = field(
        "Which area does it belong to, for a task of your own?",
        "Area", example="insurance", absent="the kind says it",
        starter=False,
    )  # fmt: skip
    only: Answer[Words] = field(
        "Is it only a part of the task?",
        "Only", example='"claims of the two largest payers"', absent="the whole task, unless said",
        starter=False,
    )  # fmt: skip
    owner: Many[OwnerRef] = field(
        "Who does it: practice or vendor?",
        "Done by", example="vendor", none=True,
        guide=("S-1.01", "S-1.24", "S-4.12", "S-4.16"),
    )  # fmt: skip
    clinical: Answer[bool] = field(
        "Does it need a clinician's judgement?",
        "Needs a clinician",
        example="no",
        absent="the kind says it",
        starter=False,
    )
    needs: Many[Words] = field(
        "What must whoever does it be able to see or do in the systems?",
        "Must be able to", example='["see the ledger"]',
        guide=("S-0.08",), absent="the kind says it", starter=False,
    )  # fmt: skip


class ScopeChange(Part):
    """A change of scope after it was first agreed; `says` names who decided it."""

    describes: ClassVar[tuple[str, ...]] = ("what",)
    moved: ClassVar[Mapping[str, str]] = {"decided_by": "`says`"}
    on: Answer[Day] = field(
        "When was it agreed?", "Agreed on", example="2027-02-01", guide=("S-1.27",), absent="good to know"
    )
    what: Answer[Words] = field(
        "What changed?",
        "What changed",
        example='"Recare added"',
        guide=("S-1.27",),
        absent="an empty change is dropped",
    )


class Scope(Document):
    """What is outsourced, what stays, and who does each task."""

    doings: ClassVar[tuple[str, ...]] = ("boundaries",)
    weighs: ClassVar[tuple[str, ...]] = ("areas",)
    file_name: ClassVar[str] = "scope.yaml"
    title: ClassVar[str] = "Scope"
    section: ClassVar[PackSection] = "scope"
    moved: ClassVar[Mapping[str, str]] = {"changed_by": "`owner`, who alone changes the scope"}

    areas: ServiceAreas = field(
        "Which of the four services are outsourced: in or out?",
        "Service areas",
        section="overview",
        guide=("S-1.05",),
        absent="asked for one by one",
    )
    owner: Many[PersonRef] = field(
        "Who at the practice owns the outsourced work?",
        "Owner of the outsourced work, who alone changes its scope",
        section="overview",
        help="One person, not a group: who may give the billing team direction.",
        example="ines",
        guide=("S-0.01", "S-1.25", "S-1.27"),
    )
    tasks: Entries[ScopeTask] = field(
        "Who does what?",
        "Tasks",
        help="List each task with the one side that does it, and why where it stays in-house. Clinical work, checkout, "
        "records and changes of the record stay with you without being listed.",
        example="""
- {kind: send_claims, owner: vendor}
- {kind: collect_at_checkout, owner: practice, because: "it happens at the desk"}
""",
        guide=("S-1.01", "S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16", "S-1.24"),
    )
    boundaries: Many[Words] = field(
        "What does the billing team never do?",
        "Off limits for the billing team", example='["Never changes a clinical note."]',
        absent="nothing clinical, says the pack in any case",
    )  # fmt: skip
    changes: Entries[ScopeChange] = field(
        "What has changed since the scope was agreed?",
        "Changes of scope", example='[{on: 2027-02-01, what: "Recare added", says: ines}]',
        guide=("S-1.27",), absent="nothing has to change", starter=False,
    )  # fmt: skip
