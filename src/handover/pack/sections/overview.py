"""The first words of a pack: which practice, how far, and where the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.scope.areas import AREA_NAMES
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.pack.blocks import Cell, Facts, Items, Section, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from handover.pack.context import PackContext

#: The line that stands on every vendor page.
BOUNDARY = (
    "Office work only. The billing team gives no treatment advice and answers no clinical question; "
    "whatever sounds clinical goes back to the practice."
)


def overview(context: PackContext) -> Section:
    """Return what is outsourced, by whom, from when."""
    document, scope, show = context.get(PracticeDocument), context.get(Scope), context.show
    areas = tuple(
        (words[0].upper() + words[1:], show.cell(getattr(scope.areas, area))) for area, words in AREA_NAMES.items()
    )
    return Section(
        "overview",
        "At a glance",
        (
            Facts(
                (
                    ("Billing company", show.entry(document.vendor, show.cell(document.vendor.name))),
                    ("Its hours", show.cell(document.vendor.hours)),
                    ("Starts on", show.cell(document.go_live)),
                    ("All this is looked through again by", show.cell(document.review_by)),
                    ("With treatments from", show.cell(document.backlog.cut_off)),
                    ("Older work is done by", show.entry(document.backlog, show.cell(document.backlog.owner))),
                    ("Owner of the outsourced work", show.cell(scope.owner)),
                    ("The guide's own lists hold where nothing else is written", show.cell(document.standing)),
                    *areas,
                ),
            ),
            Items(_locations(context), "Locations"),
            Text(define("outsourced dental billing")),
            Text(BOUNDARY, strong=True),
        ),
    )


def _locations(context: PackContext) -> tuple[Cell, ...]:
    """Return each location with its hours, its telephone and the days on which it is closed."""
    show = context.show
    found = []
    for place in context.get(PracticeDocument).locations.found:
        name = show.inline(place.name) or show.words(place.id)
        told = show.told(("telephone", place.phone), ("closed on", place.closed_on))
        found.append(
            show.entry(place, Cell(f"{name} ({show.inline(place.hours) or 'hours not answered yet'})", notes=told))
        )
    return tuple(found)
