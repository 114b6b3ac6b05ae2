"""Cells of a table that a spreadsheet opens: none is taken for a formula."""

from __future__ import annotations

import unicodedata
from typing import Final

from handover.sanitize import sanitize

#: What begins a formula in one of the programs, also in the wide form of eastern scripts.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def cell(text: str, longest: int = 2000) -> str:
    """Return text as a cell that shows nothing but it.

    Args:
        text: anything.
        longest: how many characters to keep.
    """
    harmless = sanitize(text, longest)
    begins = unicodedata.normalize("NFKC", harmless).lstrip()
    return f"'{harmless}" if begins.startswith(_FORMULA) else harmless
