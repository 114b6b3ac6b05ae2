"""Which missing answers are open questions; what need not be answered, or not here, is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handover.model.answer import Answer
    from handover.outcome import PracticeOutcome


class Asked:
    """The places that findings stand at, at any stage.

    Args:
        outcome: what the check found; findings that are ignored, and rules that are off, ask too.
    """

    def __init__(self, outcome: PracticeOutcome) -> None:
        views = outcome.views.values()
        found = [one for view in views for one in (*view.findings, *view.off)]
        found += [one.finding for view in views for one in view.ignored]
        related = {below.address for one in found for below in one.related}
        self._places = frozenset(related | {one.address for one in found})

    def about(self, answer: Answer[Any]) -> bool:
        """Whether a missing answer is asked for: by itself, or as a field of something that is."""
        address = answer.place.address
        if address in self._places:
            return True
        manual = answer.place.manual
        if manual is not None and manual.absent:
            return False
        return any(place in self._places for place in _above(address))


def _above(address: str) -> list[str]:
    """Return the addresses of what holds an answer, the missing document included."""
    document = address.partition(":")[0]
    cuts = [number for number, sign in enumerate(address) if sign in ".[:"]
    return [f"{document}.yaml", document, *(address[:cut] for cut in cuts)]
