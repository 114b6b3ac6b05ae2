"""From what a rule points at to an address and a stretch of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.seat import Seat, address_of
from handover.node import Spot
from handover.rules.gap import FilePlace, TextSpan

if TYPE_CHECKING:
    from handover.node import Source
    from handover.rules.gap import Place

#: The step of a place in running text, which no field stands at.
_TEXT: Final = "(text)"


@dataclass(frozen=True, slots=True)
class Spotted:
    """A place with its address and its stretch of text.

    Args:
        steps: the path from the document down.
        address: its printed form.
        spot: file, lines and columns.
        source: the text it stands in; None for whole files.
        span: its offsets there.
        document_absent: whether the document it would stand in is not there.
    """

    steps: tuple[str, ...]
    address: str
    spot: Spot
    source: Source | None
    span: tuple[int, int]
    document_absent: bool = False

    @property
    def field(self) -> tuple[str, ...]:
        """The path without the names of list items, as fields are known by."""
        return tuple(step for step in self.steps if not step.startswith("["))

    @property
    def way(self) -> tuple[str, ...]:
        """The path that causes are compared by; two stretches of running text are two places."""
        return (*self.steps, str(self.span[0])) if self.steps[-1] == _TEXT else self.steps


def spotted(place: Place) -> Spotted:
    """Resolve a place."""
    if isinstance(place, FilePlace):
        return Spotted((place.name,), place.name, Spot(place.name, 1, 1, 1, 1), None, (0, 0))
    if isinstance(place, TextSpan):
        steps = (place.source.name.removesuffix(".yaml"), _TEXT)
        spot = place.source.spot(place.start, place.end)
        return Spotted(steps, address_of(steps), spot, place.source, (place.start, place.end))
    seat = place if isinstance(place, Seat) else place.seat
    root = seat
    while root.parent is not None:
        root = root.parent
    absent = root.node is None and not root.unread
    span = seat.span()
    if span is None:
        name = f"{seat.document}.yaml"
        return Spotted(seat.steps, seat.address, Spot(name, 1, 1, 1, 1), None, (0, 0), absent)
    source, start, end = span
    return Spotted(seat.steps, seat.address, source.spot(start, end), source, (start, end), absent)
