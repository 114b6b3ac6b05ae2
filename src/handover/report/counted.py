"""Numbers with their nouns."""

from __future__ import annotations


def counted(number: int, word: str, many: str = "") -> str:
    """Return a number with its noun: ``1 blocker``, ``2 blockers``, ``3 advice``, ``2 people``."""
    plural = many or (word if word == "advice" else f"{word}s")
    return f"{number} {word if number == 1 else plural}"
