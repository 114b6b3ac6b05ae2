"""Text as any page may show it."""

from __future__ import annotations

from typing import Final

from handover.sanitize import sanitize

#: Longest text shown in one piece of a pack, in characters.
_LONGEST: Final = 4_000


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that was written in several, such as the steps of a script."""
    return [line for line in text.splitlines() if line.strip()]


def safe_text(text: str) -> str:
    """Return text without characters that steer or hide, on one line."""
    return sanitize(" ".join(text.split()), _LONGEST)
