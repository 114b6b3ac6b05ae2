"""Tables of phrases that rules look for in running text, each kept as data with its near misses.

`phrases.toml` holds, for each table, forms that are hits, forms that take a hit back where
they stand around it, and texts that tests hold the table to.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """One table of phrases.

    Args:
        forms: what is looked for.
        excused: what takes a hit back where the two overlap, such as "always attach".
        hits_of_tests: texts that must be hit.
        near_misses: texts that must not.
    """

    forms: tuple[re.Pattern[str], ...]
    excused: tuple[re.Pattern[str], ...]
    hits_of_tests: tuple[str, ...]
    near_misses: tuple[str, ...]

    def hits(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return start and end of each hit in a text, in order."""
        excused = [match.span() for form in self.excused for match in form.finditer(text)]
        found = {match.span() for form in self.forms for match in form.finditer(text)}
        return tuple(
            (start, end)
            for start, end in sorted(found)
            if not any(first < end and start < last for first, last in excused)
        )


@cache
def table(name: str) -> Table:
    """Return the table of a name.

    Raises:
        KeyError: if there is none.
    """
    written: dict[str, Any] = _tables()[name]
    return Table(
        tuple(re.compile(form, re.IGNORECASE) for form in written["forms"]),
        tuple(re.compile(form, re.IGNORECASE) for form in written["excused"]),
        tuple(written["hits"]),
        tuple(written["near_misses"]),
    )


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads((files("handover.data") / "phrases.toml").read_text(encoding="utf-8"))
