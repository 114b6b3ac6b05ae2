"""The line between "just do it" and "pause and ask"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.pack.page import Listing, Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.approvals import Action
    from handover.pack.blocks import Cell, Table
    from handover.pack.layout import Layout


def _actions(layout: Layout) -> Iterator[Table]:
    """Yield what is free and what needs a yes; what is free for some locations only is in both."""
    cells = {"kind": _kind}
    yield layout.table(
        Rows(
            "approvals.actions",
            ("kind", "amount", "situation"),
            cells=cells,
            within=("free", "approver"),
            where=lambda action: any(_freedoms(action)),
            caption="Just do it",
        )
    )
    yield layout.table(
        Rows(
            "approvals.actions",
            ("kind", "amount", "situation", "approver"),
            cells=cells,
            within=("free",),
            where=lambda action: not all(_freedoms(action)),
            caption="Pause and ask",
        )
    )


def _kind(layout: Layout, action: Action) -> Cell:
    return layout.show.with_doubt(layout.show.cell(action.kind), action.free)


def _freedoms(action: Action) -> list[bool]:
    """Return whether an action is free, as answered in general and for some locations; no, where nothing says so."""
    answers = (action.free, *action.free.variants)
    return [bool(answer.value) for answer in answers if answer.readable and answer.given] or [False]


PAGE: Final = Page(
    "approvals",
    (
        Special(_actions, ("approvals.actions",)),
        Listing(("approvals.not_listed",)),
        Rows("approvals.corrections", ("kind", "rule", "approver")),
        Listing(("approvals.inconsistencies", "approvals.when_unclear"), "When something does not fit"),
    ),
)
