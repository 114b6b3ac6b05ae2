"""The line between "just do it" and "pause and ask", and the split to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.approvals import Action, Approvals
from handover.pack.blocks import Cell, Facts, Items, Lines, Section, Table, Text
from handover.reckon.phrasing import listed
from handover.reckon.responsibilities import Responsibilities
from handover.reckon.split_digest import SplitDigest

if TYPE_CHECKING:
    from handover.pack.desk import Desk
    from handover.reckon.responsibilities import Line, Side


def approvals(desk: Desk) -> Section:
    """Return what is free and what needs a yes, on one page."""
    document, show = desk.get(Approvals), desk.show
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
                tuple(show.entry(action, _allowed(desk, action)) for action in free),
                "Just do it",
            ),
            Table(
                ("Pause and ask", "For", "Who says yes"),
                tuple(
                    (
                        show.entry(action, show.cell(action.kind)),
                        Cell("; ".join(_band(desk, action)) or "all of it"),
                        show.cell(action.approver),
                    )
                    for action in asked
                ),
                "Pause and ask",
            ),
            Facts((("What is not listed is decided by", desk.holder(document.not_listed)),)),
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


def _allowed(desk: Desk, action: Action) -> Cell:
    cell = Cell(desk.show.inline(action.kind), notes=_band(desk, action))
    return desk.show.with_doubt(cell, action.free)


def _band(desk: Desk, action: Action) -> tuple[str, ...]:
    answers = (action.amount, action.situation)
    return tuple(words for answer in answers if (words := desk.show.inline(answer)))


def split(desk: Desk) -> Section:
    """Return the responsibility split with lines to sign."""
    document, show = desk.get(Approvals), desk.show
    signed = tuple(
        (show.entry(one, show.cell(one.side)), show.cell(one.who), show.cell(one.on))
        for one in document.split.signatures.found
    )
    return Section(
        "split",
        "Who is responsible for what",
        (
            Items(_responsible_for(desk, "practice"), "The practice"),
            Items(_responsible_for(desk, "vendor"), "The billing team"),
            Text("Changes to this split are agreed in writing by both sides."),
            Facts((("Note beside your signature", Cell(desk.get(SplitDigest).code)),)),
            Table(("Side", "Signed by", "On"), signed, "Signatures recorded"),
            Lines(("For the practice", "For the billing team")),
        ),
        ("all", "vendor", "owner"),
    )


def _responsible_for(desk: Desk, side: Side) -> tuple[Cell, ...]:
    """Return what one side is responsible for, a line each."""
    responsibilities = desk.get(Responsibilities)
    return tuple(_line(desk, line, responsibilities.where(line)) for line in responsibilities.of_side(side))


def _line(desk: Desk, line: Line, where: tuple[str, ...]) -> Cell:
    show, entry = desk.show, line.entry
    labels = [site.label for site in line.sites] if where else []
    notes = (f"at {listed(labels)}",) if labels else ()
    if isinstance(entry, Action):
        name = line.name or show.words(entry.kind)
        lead = "Without asking" if line.side == "vendor" else "Saying yes to"
        return Cell(f"{lead}: {name}", notes=(*_band(desk, entry), *notes))
    name = line.name or (show.words(entry.text) if entry is not None else "")
    return Cell(f"{name[:1].upper()}{name[1:]}", notes=notes)
