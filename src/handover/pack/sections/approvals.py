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
    free = [action for action in actions if action.free.readable and action.free.value]
    asked = [action for action in actions if action not in free]
    corrections = tuple(
        (
            show.cell(entry.kind),
            show.cell(entry.rule),
            Cell(show.words(entry.approver)),
            Cell(show.words(entry.when)),
        )
        for entry in document.corrections.found
    )
    return Section(
        "approvals",
        "Just do it, or pause and ask",
        (
            Items(
                tuple(Cell(show.words(action.kind), notes=_band(desk, action)) for action in free),
                "Just do it",
            ),
            Table(
                ("Pause and ask", "For", "Who says yes"),
                tuple(
                    (
                        show.cell(action.kind),
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


def _band(desk: Desk, action: Action) -> tuple[str, ...]:
    show = desk.show
    answers = (("from", action.from_), ("up to", action.up_to), ("over", action.over), ("", action.amount))
    words = [f"{lead} {show.words(answer)}".strip() for lead, answer in answers if answer.given]
    words += [show.words(action.situation)] if action.situation.given else []
    split = show.split(action.marks)
    return (*words, split) if split else tuple(words)


def split(desk: Desk) -> Section:
    """Return the responsibility split with lines to sign."""
    document, show = desk.get(Approvals), desk.show
    signed = tuple(
        (show.cell(one.side), show.cell(one.who), show.cell(one.on)) for one in document.split.signatures.found
    )
    return Section(
        "split",
        "Who is responsible for what",
        (
            Items(tuple(show.cell(item) for item in document.split.practice.found), "The practice"),
            Items(tuple(show.cell(item) for item in document.split.vendor.found), "The billing team"),
            Text("Changes to this split are agreed in writing by both sides."),
            Facts((("Note beside your signature", Cell(desk.get(SplitDigest).code)),)),
            Table(("Side", "Signed by", "On"), signed, "Signatures recorded"),
            Lines(("For the practice", "For the billing team")),
        ),
        ("all", "vendor", "owner"),
    )
