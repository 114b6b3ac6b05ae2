"""The example documents, references and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.documents import Documents
from handover.pack.blocks import Cell, Facts, Items, Section, Table

if TYPE_CHECKING:
    from handover.model.documents import Item
    from handover.pack.blocks import Block
    from handover.pack.context import PackContext


def documents(context: PackContext) -> Section:
    """Return the list of example documents; the files themselves travel apart."""
    document, show = context.get(Documents), context.show
    rows = tuple(
        (
            _item(context, item),
            show.cell(item.kind),
            show.inline_cell(item.scenario),
            show.inline_cell(item.payer),
            show.cell(item.deidentified),
        )
        for item in document.items.found
    )
    return Section(
        "documents",
        "Example documents",
        (
            Table(("Document", "Kind", "Shows", "Payer", "Names removed"), rows),
            _fees(context, document),
            Facts(
                (
                    ("Templates in use", show.cell(document.templates)),
                    ("Billed most", show.cell(document.procedure_types)),
                ),
            ),
            Items(tuple(show.entry(one, show.cell(one.text)) for one in document.patterns.found), "Habits of billing"),
        ),
        ("all", "vendor", "owner"),
    )


def _fees(context: PackContext, document: Documents) -> Block:
    """Return the lists of fees in the order in which they count, or that there are none."""
    show, lists = context.show, document.fee_references
    title = "Charges and payments are checked against"
    if not lists.found:
        return Facts(((title, show.cell(lists)),))
    cells = (show.entry(one, show.noted(show.cell(one.name), show.told(("file", one.file)))) for one in lists.found)
    return Items(tuple(cells), f"{title}, the first that has the fee", numbered=True)


def _item(context: PackContext, item: Item) -> Cell:
    show, count = context.show, item.count
    name = show.inline(item.file) or show.words(item.id)
    notes = show.told(("", item.caption), ("from", item.date), ("pieces:", count), ("", item.state))
    return show.entry(item, Cell(name, notes=notes))
