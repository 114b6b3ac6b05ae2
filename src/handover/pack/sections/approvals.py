"""The line between "just do it" and "pause and ask", and the split to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.people.responsibilities import Responsibilities
from handover.analysis.people.split_digest import SplitDigest
from handover.analysis.structure.phrasing import listed
from handover.model.approvals import Action, Approvals
from handover.pack.blocks import Cell, Facts, Items, Lines, Section, Table, Text

if TYPE_CHECKING:
    from handover.analysis.people.responsibilities import Line, Side
    from handover.pack.context import PackContext


def approvals(context: PackContext) -> Section:
    """Return what is free and what needs a yes, on one page."""
    document, show = context.get(Approvals), context.show
    actions = document.actions.found
    free = [action for action in actions if any(_freedoms(action))]
    asked = [action for action in actions if not all(_freedoms(action))]
    corrections = tuple(
        (
            show.entry(entry, show.noted(show.cell(entry.kind), show.told(("on the", entry.where)))),
            show.cell(entry.rule),
            show.inline_cell(entry.approver),
        )
        for entry in document.corrections.found
    )
    return Section(
        "approvals",
        "Just do it, or pause and ask",
        (
            Items(
                tuple(show.entry(action, _allowed(context, action)) for action in free),
                "Just do it",
            ),
            Table(
                ("Pause and ask", "For", "Who says yes"),
                tuple(
                    (
                        show.entry(action, show.cell(action.kind)),
                        Cell("; ".join(_band(context, action)) or "all of it"),
                        show.cell(action.approver),
                    )
                    for action in asked
                ),
                "Pause and ask",
            ),
            Facts((("What is not listed is decided by", context.holder(document.not_listed)),)),
            Table(
                ("Correction on a claim", "Free, after a yes, or the practice's", "Who says yes"),
                corrections,
                "Corrections",
            ),
            Facts(
                (
                    ("This is inconsistent", show.cell(document.inconsistencies)),
                    ("Then", show.cell(document.when_unclear)),
                ),
                "When something does not fit",
            ),
        ),
    )


def _freedoms(action: Action) -> list[bool]:
    """Return whether an action is free, as answered in general and for some locations; no, where nothing says so."""
    answers = (action.free, *action.free.variants)
    return [bool(answer.value) for answer in answers if answer.readable and answer.given] or [False]


def _allowed(context: PackContext, action: Action) -> Cell:
    cell = Cell(context.show.inline(action.kind), notes=_band(context, action))
    return context.show.with_doubt(cell, action.free)


def _band(context: PackContext, action: Action) -> tuple[str, ...]:
    answers = (action.amount, action.situation)
    return tuple(words for answer in answers if (words := context.show.inline(answer)))


def split(context: PackContext) -> Section:
    """Return the responsibility split with lines to sign."""
    document, show = context.get(Approvals), context.show
    signed = tuple(
        (show.entry(one, show.cell(one.side)), show.cell(one.who), show.cell(one.on))
        for one in document.split.signatures.found
    )
    return Section(
        "split",
        "Who is responsible for what",
        (
            Items(_responsible_for(context, "practice"), "The practice"),
            Items(_responsible_for(context, "vendor"), "The billing team"),
            Text("Changes to this split are agreed in writing by both sides."),
            Facts((("Note beside your signature", Cell(context.get(SplitDigest).code)),)),
            Table(("Side", "Signed by", "On"), signed, "Signatures recorded"),
            Lines(("For the practice", "For the billing team")),
        ),
        ("all", "vendor", "owner"),
    )


def _responsible_for(context: PackContext, side: Side) -> tuple[Cell, ...]:
    """Return what one side is responsible for, a line each."""
    responsibilities = context.get(Responsibilities)
    shown = (
        line
        for line in responsibilities.of_side(side)
        if line.entry is None or not context.show.hides(line.entry.marks)
    )
    cells = (_line(context, line, responsibilities.where(line)) for line in shown)
    return tuple(cell for cell in cells if cell.text)


def _line(context: PackContext, line: Line, where: tuple[str, ...]) -> Cell:
    show, entry = context.show, line.entry
    labels = [site.label for site in line.sites] if where else []
    notes = (f"at {listed(labels)}",) if labels else ()
    if isinstance(entry, Action):
        name = line.name or show.inline(entry.kind)
        lead = "Without asking: " if line.side == "vendor" else "Saying yes to: "
        return Cell(name and f"{lead}{name}", notes=(*_band(context, entry), *notes))
    name = line.name or (show.inline(entry.text) if entry is not None else "")
    return Cell(f"{name[:1].upper()}{name[1:]}", notes=notes)
