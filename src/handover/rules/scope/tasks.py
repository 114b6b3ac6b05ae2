"""Gaps in tasks: none listed, and nobody or both sides to do them."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.site import Site
from handover.analysis.structure.topics import topic_of
from handover.model.kinds.listed_words import meant
from handover.model.scope import Scope, ScopeTask
from handover.model.tasks import TASKS
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO003",
    "W/B/B",
    guide=("S-1.02",),
    fix="List the tasks of the area, each with the one side that does it.",
    question="Which tasks belong to the outsourced areas, and who does each?",
    answers=("scope.tasks",),
)
def area_without_tasks(document: Scope, areas: Areas, site: Site) -> Iterator[Gap]:
    """An area is outsourced, and no task of it is listed.

    Why:
        Vague work is filled in by whoever does it, each in their own way.
    Bad:
        scope:
          "tasks[call_recare]-":
          "tasks[book_recare]-":
    Good:
        scope:
          "tasks[book_recare]-":
    """
    present = {area_of(task) for task in site.entries(document.tasks)}
    absent = [area for area in AREA_NAMES if areas.outsourced(area, site) and area not in present]
    if absent and document.tasks.missing:
        yield Gap(document.tasks, "no tasks are listed for what is outsourced")
        return
    for area in absent:
        yield Gap(
            document.tasks,
            f"{AREA_NAMES[area]} is outsourced, and no task of it is listed",
            about=(area,),
            question=f"Which tasks belong to {AREA_NAMES[area]}, and who does each?",
            fix=_fix(area),
            like=f"tasks: [{{kind: {_tasks_of(area)[0]}, owner: vendor}}]",
        )


def _fix(area: str) -> str:
    """Return what to write, with the words for an area's tasks."""
    named = ", ".join(f"`{kind}`" for kind in _tasks_of(area)[:_SHOWN])
    return (
        f"List its tasks under `tasks`, each with the one side that does it: {named}; or your own with `area: {area}`."
    )


def _tasks_of(area: str) -> list[str]:
    return [kind for kind, task in TASKS.items() if task.area == area]


#: So many words for tasks are shown.
_SHOWN: Final = 4


def area_of(task: ScopeTask) -> str | None:
    """Return the service area of a task: as written, else that of its kind."""
    if task.area.value is not None:
        return task.area.value
    known = TASKS.get(meant_by(task) or "")
    return known.area if known is not None else None


def meant_by(task: ScopeTask) -> str | None:
    """Return the kind of a task; in own words the listed one that these mean, such as "recall calls"."""
    words = task.kind.other if task.kind.value == "other" else None
    return (meant(words.words, tuple(TASKS)) if words is not None else None) or task.kind.value


def name_of(task: ScopeTask) -> str:
    """Return what a task is called in a message."""
    known = TASKS.get(task.kind.value or "")
    return (
        known.name
        if known is not None
        else f"the task {plain(task.id.value)}"
        if task.id.value
        else topic_of(task.kind.other) or topic_of(task.text.known) or "a task of your own"
    )


@rule(
    "SCO004",
    "W/B/B",
    guide=("S-1.03",),
    fix="Write practice or vendor as its owner.",
    question="Who does {the task}: the practice or the billing team?",
    yields_to=("SCO003",),
    answers=("scope.tasks.owner", "scope.tasks.kind", "scope.tasks.text"),
)
def task_nobody_owns(document: Scope, areas: Areas, site: Site) -> Iterator[Gap]:
    """A task has no owner.

    Why:
        A task that nobody owns is missed.
    Bad:
        scope:
          "tasks[appeal].owner": ~
    Good:
        scope:
          "tasks[appeal].owner": vendor
    """
    for task in site.entries(document.tasks):
        area = area_of(task)
        if area is not None and not areas.any_outsourced((area,), site.id):
            continue
        owner = site.pick(task.owner)
        if owner.missing:
            name = name_of(task)
            yield Gap(
                owner,
                f"it is not said yet who does {name}",
                about=(task.kind.value or "",),
                question=f"Who does {name}: the practice or the billing team?",
            )
        elif task.kind.missing and task.text.missing:
            yield Gap(task.kind, "{the task} does not say what is done")


@rule(
    "SCO005",
    "W/B/B",
    guide=("S-1.04",),
    kind=Kind.CONTRADICTION,
    fix="Keep one owner, split it in two tasks, or say with `locations` or `for` which part is whose.",
    question="Which one of the two sides does {the task}?",
)
def task_owned_by_both(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """A task belongs to both sides.

    Why:
        A task of two owners is done twice, or each leaves it to the other.
    Bad:
        scope:
          "tasks[appeal].owner": [practice, vendor]
    Bad:
        scope:
          "tasks+": {kind: appeal, owner: practice}
    Good:
        scope:
          "tasks+": {kind: other, id: lab-slips, text: "Chasing lab slips", area: insurance, owner: practice}
    """
    tasks = site.entries(document.tasks)
    for task in tasks:
        owner = site.pick(task.owner)
        if owners.both(owner):
            yield Gap(owner, f"both sides are named for {name_of(task)}", about=(task.kind.value or "",))
    for one, owner in owners.divided(tasks, site, lambda task: task.kind.value):
        text = f"{name_of(one)} is listed twice, once for each side"
        yield Gap(owner, text, about=(one.kind.value or "",))


RULES: Final = (
    area_without_tasks,
    task_nobody_owns,
    task_owned_by_both,
)
