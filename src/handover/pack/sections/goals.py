"""The goals and the numbers that show them, the same for both sides."""

from __future__ import annotations

from typing import Final

from handover.pack.page import Page, Rows

PAGE: Final = Page(
    "goals",
    (
        Rows("goals.goals", ("text", "friction", "measures")),
        Rows("goals.measures", ("name|kind", "measures", "owner", "cadence", "baseline")),
    ),
)
