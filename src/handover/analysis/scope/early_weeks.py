"""The first four weeks: when most questions come and every absence counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from handover.inputs import Today
from handover.model.kinds.days import Span
from handover.model.practice_document import PracticeDocument

#: How many days the early weeks last.
DAYS: Final = 28


class EarlyWeeks:
    """The days from the later of today and go-live.

    Args:
        start: their first day.
    """

    def __init__(self, start: date) -> None:
        self.start = start
        self.span = Span(start, start + timedelta(days=DAYS - 1))

    @classmethod
    def of(cls, practice: PracticeDocument, today: Today) -> EarlyWeeks:
        """Begin with go-live where it certainly lies ahead, else with today.

        Raises:
            Unread: if it cannot be read when that is.
        """
        go_live = practice.go_live.value
        ahead = go_live is not None and go_live.earliest > today.day
        return cls(go_live.earliest if go_live is not None and ahead else today.day)
