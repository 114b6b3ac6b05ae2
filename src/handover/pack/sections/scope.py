"""Who does what, the goals, and how the work runs today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.claims.derived_owners import sorters
from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.model.goals import Goals
from handover.model.scope import Scope
from handover.model.tasks import TASKS
from handover.model.workflow_map import WorkflowMap
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.pack.cells import OPEN
from handover.pack.sections.overview import BOUNDARY

if TYPE_CHECKING:
    from handover.model.goals import Measure
    from handover.model.scope import ScopeTask
    from handover.model.workflow_map import Step, Touch, WorkException
    from handover.pack.context import PackContext


def scope(context: PackContext) -> Section:
    """Return each task with its one side, and what stays in-house with the reason."""
    document, show, owners = context.get(Scope), context.show, context.get(Owners)
    tasks = document.tasks.found
    outsourced = [task for task in tasks if task.owner.readable and "vendor" in owners.sides(task.owner)]
    others = [task for task in tasks if task not in outsourced]
    return Section(
        "scope",
        "Who does what",
        (
            Table(("Task", "Area", "Who"), tuple(_task(context, task) for task in outsourced), "The billing team"),
            Table(
                ("Task", "Area", "Who"),
                (*(_task(context, task) for task in others), *_kept(tasks)),
                "The practice",
            ),
            Text(BOUNDARY, strong=True),
            Items(show.items(document.boundaries), "The billing team never"),
            Facts((("The scope is changed by", show.cell(document.owner)),)),
            Table(("Agreed on", "What changed"), _changes(context), "Changes of the scope"),
        ),
    )


def _task(context: PackContext, task: ScopeTask) -> tuple[Cell, ...]:
    show = context.show
    kind = task.kind.known
    known = TASKS.get(kind or "")
    name = known.name if known is not None else show.inline(task.text) or show.words(task.kind)
    area = task.area.known or (known.area if known is not None else None)
    show.went_by(task.area)
    cell = Cell(name[:1].upper() + name[1:], notes=show.told(("only", task.only)))
    return (
        show.entry(task, show.with_doubt(cell, task.kind)),
        Cell(AREA_NAMES[area] if area is not None else ""),
        show.cell(task.owner),
    )


def _kept(tasks: tuple[ScopeTask, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return what always stays with a practice and is not listed."""
    listed = {task.kind.value for task in tasks if task.kind.readable}
    names = (known.name for kind, known in TASKS.items() if known.practice_only and kind not in listed)
    return tuple((Cell(f"{name[:1].upper()}{name[1:]}"), Cell(""), Cell("the practice, always")) for name in names)


def _changes(context: PackContext) -> tuple[tuple[Cell, ...], ...]:
    show = context.show
    return tuple((show.cell(one.on), show.entry(one, show.cell(one.what))) for one in context.get(Scope).changes.found)


def goals(context: PackContext) -> Section:
    """Return the goals and the numbers that show them, the same for both sides."""
    document, show = context.get(Goals), context.show
    rows = tuple(
        (
            show.entry(goal, show.noted(show.cell(goal.text), show.told(("about", goal.kind)))),
            show.cell(goal.friction),
            show.cell(goal.measures),
        )
        for goal in document.goals.found
    )
    numbers = tuple(
        (
            show.entry(one, Cell(show.inline(one.name) or show.inline(one.kind), notes=_source(context, one))),
            show.cell(one.measures),
            show.cell(one.owner),
            show.cell(one.cadence),
            show.cell(one.baseline, none="no number yet") if not one.baseline.missing else Cell(""),
        )
        for one in document.measures.found
    )
    return Section(
        "goals",
        "Goals and numbers",
        (
            Table(("Goal", "Today", "Seen by"), rows),
            Table(("Number", "Shows", "Pulled by", "How often", "Now"), numbers, "Numbers"),
        ),
    )


def _source(context: PackContext, one: Measure) -> tuple[str, ...]:
    return context.show.told(
        ("in groups of", one.buckets),
        ("is there today:", one.tracked),
    )


def workflow(context: PackContext) -> Section:
    """Return today's steps on about a page."""
    document, show = context.get(WorkflowMap), context.show
    rows = tuple(
        (
            show.entry(step, Cell(show.inline(step.what) or show.inline(step.kind), notes=_notes(context, step))),
            show.cell(step.area),
            show.cell(step.owner),
            show.cell(step.when),
        )
        for step in document.steps.found
    )
    path, balances, check, recare = document.attachments, document.balances, document.verification, document.recare
    return Section(
        "workflow",
        "How the work runs",
        (
            Table(("Step", "Area", "Who", "When"), rows, "Steps, in order"),
            Facts((("Seen on", show.cell(document.observed_on)), ("Seen by", show.cell(document.observed_by)))),
            Facts(
                (
                    ("Attachments in use", show.cell(path.kinds)),
                    ("Asked for by", show.cell(path.requested_by)),
                    ("Kept in", show.cell(path.store)),
                    ("Named", show.cell(path.labelled)),
                    ("Sent with the claim by", show.cell(path.sent_with_claim_by)),
                    ("Sent on request by", show.cell(path.sent_on_request_by)),
                    ("When gathered and sent", show.cell(path.timing)),
                    ("How they should be", show.cell(path.preferences)),
                ),
                "Attachments",
            ),
            Facts(
                (
                    ("A balance comes from", show.cell(balances.created_by)),
                    ("Cover is checked for", show.cell(check.which)),
                    ("How long before the visit", show.cell(check.days_ahead)),
                    ("The patient is asked by", show.cell(check.asks_patient)),
                    ("A check of cover covers", show.cell(check.checklist)),
                    ("Recare patients are chosen by", show.cell(recare.selection)),
                    ("First come", show.cell(recare.priority)),
                ),
                "Balances, verification, recare",
            ),
            Items(
                tuple(_touch(context, touch) for touch in balances.touches.found),
                "Balance follow-up, in order",
                numbered=True,
            ),
            Table(
                ("What upsets the day", "Who sorts it out", "Route"),
                tuple(
                    (
                        show.entry(one, Cell(show.inline(one.text) or show.inline(one.kind))),
                        _sorter(context, one),
                        show.cell(one.route),
                    )
                    for one in document.exceptions.found
                ),
                "Exceptions",
            ),
        ),
        ("all", "vendor", "front-desk", "owner"),
    )


def _notes(context: PackContext, step: Step) -> tuple[str, ...]:
    told = (("by itself:", step.automatic), ("checks", step.checks), ("then", step.then), ("ends:", step.ends))
    return context.show.told(*told)


def _touch(context: PackContext, touch: Touch) -> Cell:
    after = context.show.inline(touch.after)
    return context.show.entry(touch, Cell(f"{context.show.inline(touch.kind)}{f', {after} later' if after else ''}"))


def _sorter(context: PackContext, one: WorkException) -> Cell:
    """Return who sorts an exception out, also where that follows from who does the work anyway."""
    show, owner = context.show, context.show.cell(one.owner)
    if not one.owner.missing or one.owner.variants or not one.owner.readable:
        return owner
    documents, found = (context.get(WorkflowMap), context.get(Scope)), {}
    for site in context.get(Sites).all:
        names = (show.inline(answer) for answer in sorters(one, *documents, site))
        found[site.label] = listed(dict.fromkeys(name for name in names if name))
    words = set(found.values())
    if words == {""}:
        return owner
    (same, *others) = words
    return Cell(
        "; ".join(f"at {place}: {who or OPEN}" for place, who in found.items()) if others else same, notes=owner.notes
    )
