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
        happened: whether it did.
        day: the day; None where it is not known.
    """

    happened: bool
    day: Day | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a day, ``yes`` or ``no``.

        Raises:
            Refused: if it is neither.
        """
        try:
            return cls(read_yes_no(text))
        except Refused:
            return cls(happened=True, day=Day.read(text))

    def __str__(self) -> str:
        if self.day is not None:
            return str(self.day)
        return "yes" if self.happened else "no"
