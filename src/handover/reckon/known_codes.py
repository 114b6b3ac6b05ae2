"""The codes of all rules, for the rules that judge ignores; the engine supplies them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownCodes:
    """Every code of the catalogue."""

    codes: frozenset[str]
