"""How lists of words read in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(words: Iterable[str]) -> str:
    """Return words as ``a, b and c``."""
    found = list(words)
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def plain(word: str) -> str:
    """Return a word of ours as people say it: ``insurance_payment`` → ``insurance payment``."""
    return word.replace("_", " ")
