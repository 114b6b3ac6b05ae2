"""Who does what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES
from handover.model.scope import Scope
from handover.model.tasks import TASKS
from handover.pack.blocks import Cell
from handover.pack.page import Bullets, Page, Rows, Special
from handover.pack.sections.overview import BOUNDARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.scope import ScopeTask
    from handover.pack.blocks import Table
    from handover.pack.layout import Layout


def _tasks(layout: Layout) -> Iterator[Table]:
    """Yield the tasks of each side; with the practice's, what always stays with a practice and is not listed."""
    owners, document = layout.context.get(Owners), layout.context.get(Scope)
    twice = _written_before(document)
    outsourced = [one for one in document.tasks.found if one.owner.readable and "vendor" in owners.sides(one.owner)]

    def listed(caption: str, *, vendors: bool) -> Table:
        return layout.table(
            Rows(
                "scope.tasks",
                ("kind", "area", "owner"),
                cells={"kind": _task, "area": _area},
                within=("text",),
                where=lambda task: (task in outsourced) == vendors and task not in twice,
                caption=caption,
            )
        )

    yield listed("The billing team", vendors=True)
    own = listed("The practice", vendors=False)
    columns = own.columns or tuple(layout.label(f"scope.tasks.{key}") for key in ("kind", "owner"))
    names = {task.kind.known for task in document.tasks.found}
    kept = [known.name for kind, known in TASKS.items() if known.practice_only and kind not in names]
    rows = tuple(
        (Cell(_capital(name)), *(Cell("–") for _ in columns[2:]), Cell("the practice, always")) for name in kept
    )
    yield replace(own, columns=columns, rows=(*own.rows, *rows))


def _written_before(document: Scope) -> list[ScopeTask]:
    """Return the tasks that stand word for word in an entry before them, and are printed once."""
    seen: set[str] = set()
    twice: list[ScopeTask] = []
    for task in document.tasks.found:
        node = task.place.node
        text = "" if node is None else " ".join(node.source.text[node.start : node.end].split())
        twice += [task] if text in seen else []
        seen |= {text} if text else set()
    return twice


def _task(layout: Layout, task: ScopeTask) -> Cell:
    known = TASKS.get(task.kind.known or "")
    show = layout.show
    if known is None:
        name = show.cell(task.text if not task.text.missing else task.kind)
        return replace(name if task.text.missing else show.with_doubt(name, task.kind), text=_capital(name.text))
    name = Cell(_capital(known.name), notes=show.told(("", task.text)))
    return show.with_doubt(name, task.kind)


def _area(layout: Layout, task: ScopeTask) -> Cell:
    known = TASKS.get(task.kind.known or "")
    area = task.area.known or (known.area if known is not None else None)
    return layout.show.with_doubt(Cell(AREA_NAMES[area] if area is not None else "–"), task.area)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


PAGE: Final = Page(
    "scope",
    (Special(_tasks, ("scope.tasks",)), BOUNDARY, Bullets("scope.boundaries"), Rows("scope.changes")),
)
