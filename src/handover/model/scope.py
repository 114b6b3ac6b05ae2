"""`scope.yaml`: what is outsourced, what stays, and who does each task."""

from __future__ import annotations

from typing import ClassVar, Literal

from handover.model.answer import Answer, Entries, Many
from handover.model.document import Document
from handover.model.kinds.days import Day
from handover.model.kinds.references import OwnerRef, PersonRef
from handover.model.kinds.words import Id, Words
from handover.model.manual import field
from handover.model.marks import Area
from handover.model.part import Part
from handover.model.tasks import TaskKind

#: "undecided" is read so that the rule about decisions can speak of it.
InOrOut = Literal["in", "out", "undecided"]


class ServiceAreas(Part):
    """The decision for each of the four service areas."""

    insurance: Answer[InOrOut] = field(
        "Insurance billing: sending and following up claims?", example="in", guide=("S-1.05",)
    )
    balances: Answer[InOrOut] = field(
        "Patient billing: statements and following up balances?", example="in", guide=("S-1.05",)
    )
    verification: Answer[InOrOut] = field(
        "Insurance verification: checking eligibility and cover?", example="in", guide=("S-1.05",)
    )
    recare: Answer[InOrOut] = field(
        "Recare calls: helping patients book planned and regular visits?", example="out", guide=("S-1.05",)
    )


class ScopeTask(Part):
    """One task and the one side that does it; what stays in-house says why (`because`)."""

    main: ClassVar[str] = "kind"
    identity: ClassVar[tuple[str, ...]] = ("kind", "id")
    kind: Answer[TaskKind] = field(
        "Which task?", example="send_claims",
        guide=("S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16"),
        absent="a text of your own says it",
    )  # fmt: skip
    id: Answer[Id] = field(
        "A short name, for a task of your own?", example="lab-calls", absent="the kind serves", starter=False
    )
    text: Answer[Words] = field(
        "What is it, for a task of your own?",
        example='"Chasing lab slips"',
        absent="the kind says it",
        starter=False,
    )
    area: Answer[Area] = field(
        "Which area does it belong to, for a task of your own?", example="insurance", absent="the kind says it",
        starter=False,
    )  # fmt: skip
    owner: Many[OwnerRef] = field(
        "Who does it: practice or vendor?", example="vendor", none=True,
        guide=("S-1.01", "S-1.24", "S-4.12", "S-4.16"),
    )  # fmt: skip
    clinical: Answer[bool] = field(
        "Does it need a clinician's judgement?", example="no", absent="the kind says it", starter=False
    )
    needs: Many[Words] = field(
        "What must whoever does it be able to see or do in the systems?", example='["see the ledger"]',
        absent="the kind says it", starter=False,
    )  # fmt: skip


class ScopeChange(Part):
    """A change of scope after it was first agreed."""

    on: Answer[Day] = field("When was it agreed?", example="2027-02-01", guide=("S-1.27",), absent="good to know")
    what: Answer[Words] = field(
        "What changed?", example='"Recare added"', guide=("S-1.27",), absent="an empty change is dropped"
    )
    decided_by: Many[PersonRef] = field("Who decided it?", example="ines", guide=("S-1.27",), absent="the owner")


class Scope(Document):
    """What is outsourced, what stays, and who does each task."""

    file_name: ClassVar[str] = "scope.yaml"
    title: ClassVar[str] = "Scope"

    areas: ServiceAreas = field(
        "Which of the four services are outsourced: in or out?",
        guide=("S-1.05",),
        absent="asked for one by one",
    )
    owner: Many[PersonRef] = field(
        "Who at the practice owns the outsourced work?",
        help="One person, not a group: who may give the billing team direction.",
        example="ines",
        guide=("S-0.01", "S-1.25"),
    )
    tasks: Entries[ScopeTask] = field(
        "Who does what?",
        help="List each task with the one side that does it; also what stays in-house, and why.",
        example="""
- {kind: send_claims, owner: vendor}
- {kind: collect_at_checkout, owner: practice, because: "it happens at the desk"}
""",
        guide=("S-1.01", "S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16", "S-1.24"),
    )
    boundaries: Many[Words] = field(
        "What does the billing team never do?", example='["Never quotes cover as certain."]',
        absent="nothing clinical, says the pack in any case",
    )  # fmt: skip
    changed_by: Many[PersonRef] = field(
        "Who may change the scope?", example="ines", guide=("S-1.27",), absent="the owner, unless said"
    )
    changes: Entries[ScopeChange] = field(
        "What has changed since it was agreed?", example='[{on: 2027-02-01, what: "Recare added", decided_by: ines}]',
        guide=("S-1.27",), absent="nothing has to change", starter=False,
    )  # fmt: skip
