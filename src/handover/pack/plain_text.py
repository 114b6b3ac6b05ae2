"""Text as any page may show it."""

from __future__ import annotations

from typing import Final

from handover.sanitize import sanitize

#: Longest text shown in one piece of a pack, in characters.
_LONGEST: Final = 4_000


def safe_text(text: str) -> str:
    """Return text without characters that steer or hide, on one line."""
    return sanitize(" ".join(text.split()), _LONGEST)
