"""A day, or yes where the day is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.model.kinds.choices import read_yes_no
from handover.model.kinds.days import Day
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self


@dataclass(frozen=True, slots=True)
class YesOrDay:
    """Whether something happened, and on which day where that is known.

    Args:
        happened: whether it was said to have happened; a day that is only expected says no.
        day: the day; None where it is not known. It may lie ahead: compare it with today.
    """

    happened: bool
    day: Day | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a day, ``yes`` or ``no``.

        Raises:
            Refused: if it is neither; as FIL003 for ``on``, ``y``, ``1`` and the like.
        """
        try:
            return cls(read_yes_no(text))
        except Refused as refused:
            if refused.code == "FIL003":
                raise
        try:
            day = Day.read(text)
        except Refused as refused:
            raise Refused(refused.message, f"{refused.fix}; or yes where the day is not known", refused.code) from None
        return cls(happened=not day.expected, day=day)

    def __str__(self) -> str:
        if self.day is not None:
            return str(self.day)
        return "yes" if self.happened else "no"
