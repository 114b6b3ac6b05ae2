"""From what a rule points at to an address and a stretch of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.place import Place, address_of, without_items
from handover.node import FilePlace, Range, TextSpan

if TYPE_CHECKING:
    from handover.node import Source
    from handover.rules.gap import Target

#: The step of a place in running text, which no field stands at.
_TEXT: Final = "(text)"


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A place with its address and its stretch of text.

    Args:
        steps: the path from the document down.
        address: its printed form.
        spot: file, lines and columns.
        source: the text it stands in; None for whole files.
        span: its offsets there.
        document_absent: whether the document it would stand in is not there.
        unwritten: whether it is a key at the top of a document that is not written there; what is shown in its
            place says nothing about it.
    """

    steps: tuple[str, ...]
    address: str
    spot: Range
    source: Source | None
    span: tuple[int, int]
    document_absent: bool = False
    unwritten: bool = False

    @property
    def field(self) -> tuple[str, ...]:
        """The path without the names of list items, as fields are known by."""
        return without_items(self.steps)

    @property
    def path(self) -> tuple[str, ...]:
        """The path that causes are compared by; two stretches of running text are two places."""
        return (*self.steps, str(self.span[0])) if self.steps[-1] == _TEXT else self.steps


def resolve(target: Target) -> ResolvedPlace:
    """Resolve a place."""
    if isinstance(target, FilePlace):
        return ResolvedPlace((target.name,), target.name, Range(target.name, 1, 1, 1, 1), None, (0, 0))
    if isinstance(target, TextSpan):
        steps = (target.source.file_name.removesuffix(".yaml"), _TEXT)
        spot = target.source.spot(target.start, target.end)
        return ResolvedPlace(steps, address_of(steps), spot, target.source, (target.start, target.end))
    place = target if isinstance(target, Place) else target.place
    root = place
    while root.parent is not None:
        root = root.parent
    absent = root.node is None and not root.unread
    span = place.span()
    if span is None:
        name = f"{place.document}.yaml"
        return ResolvedPlace(place.steps, place.address, Range(name, 1, 1, 1, 1), None, (0, 0), absent)
    source, start, end = span
    spot = source.spot(start, end)
    return ResolvedPlace(place.steps, place.address, spot, source, (start, end), absent, _unwritten(place))


def _unwritten(place: Place) -> bool:
    """Whether nothing of a place stands in its document, nor of what holds it, so that the first key is shown."""
    holder = place
    while holder.parent is not None and holder.node is None and holder.key is None:
        holder = holder.parent
    return holder.parent is None
