"""The split of responsibilities, made from scope and approvals, with lines to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.analysis.people.responsibilities import Responsibilities, signed_side
from handover.analysis.people.split_digest import SplitDigest
from handover.analysis.structure.phrasing import listed, plain
from handover.model.approvals import Action
from handover.pack.blocks import Cell, Facts, Items, SignatureLines, Text
from handover.pack.page import Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.people.responsibilities import Line, Side
    from handover.model.approvals import Signature
    from handover.model.scope import ScopeTask
    from handover.pack.blocks import Block
    from handover.pack.layout import Layout

#: Why tasks and actions are printed here as well.
_SIGNED: Final = "both sides sign the lines that follow from scope and approvals"
_LINES: Final = tuple(
    [f"scope.tasks.{key}" for key in ("kind", "text", "only", "owner")]
    + [f"approvals.actions.{key}" for key in ("kind", "free", "amount", "situation")]
)


def _split(layout: Layout) -> Iterator[Block]:
    yield Items(_responsible_for(layout, "practice"), "The practice")
    yield Items(_responsible_for(layout, "vendor"), "The billing team")
    yield Text("Changes to this split are agreed in writing by both sides.")
    yield Facts((("Note beside your signature", Cell(layout.context.get(SplitDigest).code)),))


def _responsible_for(layout: Layout, side: Side) -> tuple[Cell, ...]:
    """Return what one side is responsible for, a line each."""
    responsibilities = layout.context.get(Responsibilities)
    lines = responsibilities.of_side(side)
    shown = (line for line in lines if line.entry is None or not layout.show.hides(line.entry.marks))
    cells = (_line(layout, line, responsibilities.where(line)) for line in shown)
    return tuple(cell for cell in cells if cell.text)


def _line(layout: Layout, line: Line, where: tuple[str, ...]) -> Cell:
    show, entry = layout.show, line.entry
    notes = _where(layout, line, where)
    if isinstance(entry, Action):
        name = line.name or show.inline(entry.kind)
        verb = "Without asking: " if line.side == "vendor" else "Saying yes to: "
        band = tuple(words for answer in (entry.amount, entry.situation) if (words := show.inline(answer)))
        return Cell(name and f"{verb}{name}", notes=(*band, *notes))
    name = line.name or (_own_task(layout, entry) if entry is not None else "")
    only = f"only {words}" if entry is not None and (words := show.inline(entry.only)) else ""
    who = _done_by(layout, entry) if entry is not None else ""
    return Cell(f"{name[:1].upper()}{name[1:]}", notes=(*(words for words in (only, who) if words), *notes))


def _done_by(layout: Layout, task: ScopeTask) -> str:
    """Return who of a side does a task, where somebody is named; the heading says the side."""
    owners = task.owner.found if not layout.show.hides(task.owner.marks) else ()
    named = (one for one in owners if one.known is not None and one.known.side is None)
    words = listed(words for one in named if (words := layout.show.words(one)))
    return f"done by {words}" if words else ""


def _own_task(layout: Layout, task: ScopeTask) -> str:
    """Return a task in the author's own words: what it is called, and what is told of it."""
    called = layout.show.inline(task.kind) if task.kind.other is not None else ""
    return ": ".join(words for words in (called, layout.show.inline(task.text)) if words)


def _where(layout: Layout, line: Line, where: tuple[str, ...]) -> tuple[str, ...]:
    """Return for which part of the work a line is: some locations, or what the entry itself says."""
    split = line.entry.marks.for_ if line.entry is not None else None
    if line.entry is not None and split is not None and split.rest.missing:
        return (layout.show.split(line.entry.marks),)
    return (f"at {listed(site.label for site in line.sites)}",) if where else ()


def _signed_for(layout: Layout, signature: Signature) -> Cell:
    """Return the side that a signature is for: as written, else that of whoever signed."""
    side = signed_side(signature, layout.context.get(People))
    return layout.show.or_else(signature.side, plain(side or ""))


PAGE: Final = Page(
    "split",
    (
        Special(_split, repeats=dict.fromkeys(_LINES, _SIGNED)),
        Rows("approvals.split.signatures", ("side", "who", "on"), cells={"side": _signed_for}),
    ),
    closing=(Special(lambda _: (SignatureLines(("For the practice", "For the billing team")),)),),
    readers=("all", "vendor", "owner"),
)
