"""What must be known of a practice before its answers can be read: what people are called, and which days count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.kinds.days import Day
from handover.model.kinds.references import loosely
from handover.model.refusal import Refused
from handover.model.spoken import Unanswered
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.marks import Marks
    from handover.node import Node


@dataclass(frozen=True, slots=True)
class Background:
    """What the reading of answers goes by.

    Args:
        names: ids and names of people and roles, written loosely.
        today: the day of judgement; None where nothing is judged by days.
        start: the day on which the outsourced work starts, where it is known.
    """

    names: frozenset[str] = frozenset()
    today: date | None = None
    start: date | None = None

    @classmethod
    def of(cls, root: Node | None, today: date | None) -> Background:
        """Take it from the keys and values of practice.yaml; a sample's own day goes before today."""
        as_of = _day(root, "sample", "as_of")
        start = _day(root, "go_live")
        day = today if today is None or as_of is None else as_of.day or today
        return cls(frozenset(_names(root)), day, start.latest if start is not None else None)

    def over_or_ahead(self, marks: Marks) -> Unanswered | None:
        """Return whether the days written with ``from`` and ``until`` leave out today and the start."""
        if self.today is None:
            return None
        last = marks.until.known if marks.until is not None else None
        first = marks.from_.known if marks.from_ is not None else None
        if last is not None and last.surely_before(self.today):
            return Unanswered.OVER
        if first is not None and first.surely_after(max(self.today, self.start or self.today)):
            return Unanswered.NOT_YET
        return None


#: For documents that are read by themselves.
NOTHING_KNOWN: Final = Background()


def _below(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        pair = node.get(key) if isinstance(node, Mapping) else None
        node = pair[1] if pair is not None else None
    return node


def _text(node: Node | None) -> str:
    """Return the text of a value written plainly or behind ``is``."""
    node = _below(node, "is") if isinstance(node, Mapping) else node
    return node.text if isinstance(node, Scalar) else ""


def _day(root: Node | None, *keys: str) -> Day | None:
    try:
        return Day.read(_text(_below(root, *keys)))
    except Refused:
        return None


def _names(root: Node | None) -> Iterator[str]:
    for key in ("people", "roles"):
        listed = _below(root, key)
        entries = listed.items if isinstance(listed, Sequence) else (listed,)
        for entry in entries:
            yield from filter(None, (loosely(_text(_below(entry, word))) for word in ("id", "name")))
