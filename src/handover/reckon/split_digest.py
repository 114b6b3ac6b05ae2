"""The eight characters that stand for a responsibility split, so that a later change is seen.

Four characters for the practice's part and four for the billing team's, so that it can be
told which of the two has changed since it was signed. Spaces, case and the order of lines
do not count: nobody signs again for those.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from handover.model.approvals import Approvals

if TYPE_CHECKING:
    from handover.model.answer import Many
    from handover.model.kinds.words import Words

#: Characters for each of the two parts.
_EACH = 4


class SplitDigest:
    """The digest of the responsibility split as it stands.

    Args:
        practice: four characters for the practice's part.
        vendor: four characters for the billing team's part.
    """

    def __init__(self, practice: str, vendor: str) -> None:
        self.practice, self.vendor = practice, vendor

    @classmethod
    def of(cls, approvals: Approvals) -> SplitDigest:
        """Compute it from the split; what cannot be read counts as empty."""
        return cls(_digest(approvals.split.practice), _digest(approvals.split.vendor))

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


def _digest(part: Many[Words]) -> str:
    lines = (item.value.words for item in part.found if item.readable and item.value is not None)
    text = "\n".join(sorted(" ".join(line.split()).casefold() for line in lines))
    return hashlib.sha256(text.encode()).hexdigest()[:_EACH]
