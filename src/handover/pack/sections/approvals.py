"""The line between "just do it" and "pause and ask", and the split to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.approvals import Approvals
from handover.pack.blocks import Cell, Facts, Items, Lines, Section, Table, Text
from handover.reckon.split_digest import SplitDigest

if TYPE_CHECKING:
    from handover.model.approvals import Action
    from handover.pack.desk import Desk


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
            show.inline_cell(entry.when),
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
            Facts((("What is not listed is decided by", show.cell(document.not_listed)),)),
            Table(
                ("Correction on a claim", "Free, after a yes, or the practice's", "Who says yes", "Only"),
                corrections,
                "Corrections",
            ),
            Facts(
                (
                    ("This is inconsistent", show.cell(document.inconsistencies)),
                    ("Then", show.cell(document.when_unclear)),
                    ("An eligibility check covers", show.cell(document.eligibility_checklist)),
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
    show = desk.show
    answers = (
        ("from", action.from_), ("up to", action.up_to), ("over", action.over), ("", action.amount), ("", action.situation)
    )  # fmt: skip
    return tuple(f"{lead} {words}".strip() for lead, answer in answers if (words := show.inline(answer)))


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
            Items(show.items(document.split.practice), "The practice"),
            Items(show.items(document.split.vendor), "The billing team"),
            Text("Changes to this split are agreed in writing by both sides."),
            Facts((("Note beside your signature", Cell(desk.get(SplitDigest).code)),)),
            Table(("Side", "Signed by", "On"), signed, "Signatures recorded"),
            Lines(("For the practice", "For the billing team")),
        ),
        ("all", "vendor", "owner"),
    )
