"""The eight characters that stand for the responsibilities that were signed, so that a later change is seen.

Four characters for the practice's lines and four for the billing team's, so that it can be
told which of the two has changed since it was signed. The order of lines does not count,
and neither do spaces and case, which change nothing that was signed.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from handover.analysis.people.responsibilities import Responsibilities

if TYPE_CHECKING:
    from handover.analysis.people.responsibilities import Side

#: Characters for each of the two parts.
_EACH: Final = 4
#: How the lines are put into words for the digest. Whoever changes that raises the number, and
#: keeps the old form beside the new one; else every signature would be reported as outdated.
_VERSION: Final = "responsibilities 1"


class SplitDigest:
    """The digest of the responsibilities as they stand.

    Args:
        practice: four characters for the practice's lines.
        vendor: four characters for the billing team's lines.
    """

    def __init__(self, practice: str, vendor: str) -> None:
        self.practice, self.vendor = practice, vendor

    @classmethod
    def of(cls, responsibilities: Responsibilities) -> SplitDigest:
        """Compute it from the lines of both sides."""
        return cls(_digest(responsibilities, "practice"), _digest(responsibilities, "vendor"))

    @property
    def code(self) -> str:
        """The eight characters that are printed beside the line for the signatures."""
        return self.practice + self.vendor

    def changed(self, signed: str) -> tuple[str, ...]:
        """Return which parts differ from the eight characters that were signed: practice, vendor, or both."""
        word = "".join(signed.split()).casefold()
        if len(word) != 2 * _EACH:
            return ("practice", "vendor")
        return tuple(
            name
            for name, now, then in (("practice", self.practice, word[:_EACH]), ("vendor", self.vendor, word[_EACH:]))
            if now != then
        )


def _digest(responsibilities: Responsibilities, side: Side) -> str:
    lines = sorted("@".join((line.token, *responsibilities.where(line))) for line in responsibilities.of_side(side))
    return hashlib.sha256("\n".join((_VERSION, *lines)).encode()).hexdigest()[:_EACH]
