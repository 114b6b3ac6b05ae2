"""The first words of a pack: which practice, how far, and where the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.phrasing import listed
from handover.pack.blocks import Text
from handover.pack.page import Listing, Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.pack.layout import Layout

#: The line that stands on every vendor page.
BOUNDARY: Final = Text(
    "Office work only. The billing team gives no treatment advice and answers no clinical question; "
    "whatever sounds clinical goes back to the practice.",
    strong=True,
)


def _outsourced(layout: Layout) -> Iterator[Text]:
    """Yield what outsourced billing is, and which of its services are outsourced here."""
    areas = layout.context.get(Areas)
    here = listed(name for area, name in AREA_NAMES.items() if areas.said_in(area))
    yield Text("Office work on claims and balances, done away from the practice; nothing clinical.")
    yield Text(f"Outsourced here: {here}." if here else "Nothing is outsourced yet.")


PAGE: Final = Page(
    "overview",
    (
        Listing(
            (
                "practice.name",
                "practice.vendor",
                "practice.legal_entity",
                "practice.go_live",
                "practice.backlog",
                "scope.owner",
                "scope.areas",
                "practice.review_by",
                "practice.standing",
                "practice.jurisdiction",
                "practice.region",
                "practice.time_zone",
                "practice.currency",
            )
        ),
        Rows("practice.locations"),
    ),
    closing=(Special(_outsourced), BOUNDARY),
)
