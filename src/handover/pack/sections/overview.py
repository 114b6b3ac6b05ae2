"""The first words of a pack: which practice, how far, and where the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.pack.blocks import Cell, Facts, Section, Text
from handover.pack.glossary import define
from handover.reckon.areas import AREA_NAMES

if TYPE_CHECKING:
    from handover.pack.desk import Desk

#: The line that stands on every vendor page.
BOUNDARY = (
    "Office work only. The billing team gives no treatment advice and answers no clinical question; "
    "whatever sounds clinical goes back to the practice."
)


def overview(desk: Desk) -> Section:
    """Return what is outsourced, by whom, from when."""
    document, scope, show = desk.get(PracticeDocument), desk.get(Scope), desk.show
    areas = tuple(
        (words[0].upper() + words[1:], show.cell(getattr(scope.areas, area))) for area, words in AREA_NAMES.items()
    )
    return Section(
        "overview",
        "At a glance",
        (
            Facts(
                (
                    ("Billing company", show.cell(document.vendor.name)),
                    ("It works in", show.cell(document.vendor.located)),
                    ("Its hours", show.cell(document.vendor.hours)),
                    ("Why", show.cell(document.purpose)),
                    ("Starts on", show.cell(document.go_live)),
                    ("With treatments from", show.cell(document.backlog.cut_off)),
                    ("Older work is done by", show.cell(document.backlog.owner)),
                    ("How much that is", show.cell(document.backlog.size)),
                    ("Owner of the outsourced work", show.cell(scope.owner)),
                    ("Locations", Cell(_locations(desk), open=not _locations(desk))),
                    *areas,
                ),
            ),
            Text(define("outsourced dental billing")),
            Text(BOUNDARY, strong=True),
        ),
    )


def _locations(desk: Desk) -> str:
    document = desk.get(PracticeDocument)
    if not document.locations.readable:
        return ""
    return "; ".join(
        f"{desk.show.inline(place.name) or desk.show.words(place.id)} ({desk.show.inline(place.hours) or 'hours not answered yet'})"
        for place in document.locations.items
    )
