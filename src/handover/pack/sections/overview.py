"""The first words of a pack: which practice, how far, and where the line is."""

from __future__ import annotations

from typing import Final

from handover.pack.blocks import Text
from handover.pack.glossary import define
from handover.pack.page import Listing, Page, Rows

#: The line that stands on every vendor page.
BOUNDARY: Final = Text(
    "Office work only. The billing team gives no treatment advice and answers no clinical question; "
    "whatever sounds clinical goes back to the practice.",
    strong=True,
)

PAGE: Final = Page(
    "overview",
    (
        Listing(
            (
                "practice.name",
                "practice.vendor",
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
    closing=(Text(define("outsourced dental billing")), BOUNDARY),
)
