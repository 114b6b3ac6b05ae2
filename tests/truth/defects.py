"""Single defects, each with the one rule that must speak of it and where.

`$primary`, `$backup`, `$clinician`, `$vendor` and `$place` stand for the people and the place of the
practice that a defect is laid over.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import Final


@dataclass(frozen=True)
class Defect:
    """One thing that is wrong.

    Args:
        code: the rule that must speak.
        overlay: the change that makes it wrong (see `handover.testing.overlay`).
        at: the address that the finding stands at; empty where it differs by practice.
        also: rules that speak as an honest consequence.
        everywhere: whether it is also laid over generated practices.
    """

    code: str
    overlay: str
    at: str
    also: frozenset[str] = frozenset()
    everywhere: bool = True

    def over(self, names: dict[str, str]) -> str:
        """Return the overlay for a practice."""
        return Template(self.overlay).safe_substitute(names)

    def place(self, names: dict[str, str]) -> str:
        """Return the address of the finding in a practice."""
        return Template(self.at).safe_substitute(names)


#: The people of the clean practice, as overlays call them.
CLEAN_NAMES: Final = {
    "primary": "dana", "backup": "ines", "clinician": "ines", "vendor": "priya", "place": "main-street", "routine": "billing-inbox",
}  # fmt: skip


def _defect(code: str, at: str, overlay: str, *also: str, everywhere: bool = True) -> Defect:
    return Defect(code, overlay, at, frozenset(also), everywhere)


def _here(code: str, at: str, overlay: str, *also: str) -> Defect:
    """Return a defect of the clean practice alone."""
    return _defect(code, at, overlay, *also, everywhere=False)
