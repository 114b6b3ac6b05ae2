"""The payers, the house rules for them, their limits, and where their papers are."""

from __future__ import annotations

from typing import Final

from handover.pack.page import Bullets, Cards, Listing, Nested, Page, Rows

_PAPERS: Final = ("source_of_truth", "eob_store", "narratives", "claim_notes")

PAGE: Final = Page(
    "payers",
    (
        Listing(tuple(f"payers.{key}" for key in _PAPERS)),
        Listing(("payers.cob",)),
        Cards("payers.payers", ("name", "payer_id", "claim_format", "portal")),
        Nested("payers.payers.limits", ("kind", "limit", "counted_from")),
        Rows("payers.limits"),
        Bullets("payers.rules"),
    ),
    readers=("all", "vendor", "owner"),
)
