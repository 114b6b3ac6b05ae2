"""The list of example documents, references and templates; the files themselves travel apart."""

from __future__ import annotations

from typing import Final

from handover.pack.page import Bullets, Listing, Page, Rows

PAGE: Final = Page(
    "documents",
    (
        Rows("documents.items", ("file", "kind", "scenario", "payer", "deidentified")),
        Bullets("documents.fee_references", numbered=True),
        Listing(("documents.templates", "documents.procedure_types")),
        Bullets("documents.patterns"),
    ),
    readers=("all", "vendor", "owner"),
)
