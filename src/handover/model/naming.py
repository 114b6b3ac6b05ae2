"""Small questions of the parser: what a node is called, where it stands, how it should look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Answer, Entries
from handover.model.kinds.hours import WeekHours
from handover.model.marks import MARK_FORMS
from handover.model.part import fields_of
from handover.model.seat import item_name

if TYPE_CHECKING:
    from handover.model.seat import Seat
    from handover.node import Mapping, Node

#: Reserved words that shape an answer and therefore stand only where one answer is expected.
SHAPES: Final = frozenset({"is", "differs", "conflict"})
WRAPPERS: Final = SHAPES | {"none", "other"}


def is_wrapper(form: type[Answer[Any]], kinds: tuple[Any, ...], node: Mapping) -> bool:
    """Whether a mapping is an answer with reserved words, not an entry written alone."""
    keys = {key.text for key, _ in node.pairs}
    if kinds[0] is WeekHours:  # a table of days is a value, not an answer with details
        return bool(keys & (WRAPPERS | set(MARK_FORMS)))
    if not issubclass(form, Entries):
        return True
    return bool(keys & (SHAPES | {"none"}) - set(fields_of(kinds[0]))) or keys <= set(MARK_FORMS)


def span_of(node: Node) -> tuple[str, int, int]:
    """Return the file, start and end of a node."""
    return node.source.name, node.start, node.end


def names_of(nodes: tuple[Node, ...], identity: tuple[str, ...]) -> list[str]:
    """Return a name for each list item; an item named like an earlier one gets its number too."""
    names: list[str] = []
    for number, node in enumerate(nodes, 1):
        name = item_name(node, identity, number)
        names.append(name if name not in names else f"{name}~{number}")
    return names


def may_say_nothing(kinds: tuple[Any, ...]) -> bool:
    """Whether ``none`` typed plainly means "none on purpose" for this kind."""
    return getattr(kinds[0], "__name__", "") != "Name"


def example_of(seat: Seat) -> str:
    """Return how to write the field at a place, from its manual."""
    example = seat.manual.example if seat.manual is not None else ""
    return f"write it like: {example}" if example and "\n" not in example else "see `handover explain` for the form"
