"""From a node to a value of a kind: the table of kinds and what is refused for all kinds alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from handover.model.kinds.choices import read_choice, read_count, read_yes_no
from handover.model.kinds.day_and_time import slot_in_words
from handover.model.kinds.hours import WeekHours, is_hours
from handover.model.refusal import Refused
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from handover.node import Node

_CURLY: Final = "“”‘’„«»"


def read_kind(kind: Any, node: Node | str) -> Any:
    """Return the value of `kind` that a node (or a plain text) holds.

    Args:
        kind: ``bool``, ``int``, a ``Literal`` of listed words, or a class with ``read``.
        node: what was typed.

    Raises:
        Refused: if it holds no such value.
    """
    if is_hours(kind) and isinstance(node, Mapping | Sequence):
        slot = slot_in_words(node) if isinstance(node, Mapping) else None
        return _hours(node) if slot is None else kind.read(slot)
    if isinstance(node, Mapping | Sequence):
        found = "a list stands" if isinstance(node, Sequence) else "`key: value` lines stand"
        raise Refused(f"{found} here, where one value is expected", "write one value")
    text = node if isinstance(node, str) else node.text
    if isinstance(node, Scalar) and node.style == "plain" and text[:1] in _CURLY and text[-1:] in _CURLY:
        raise Refused(
            "the quotes are curly, so they are part of the text", 'use straight quotes: "like this"', "FIL003"
        )
    if get_origin(kind) is Literal:
        return read_choice(text, get_args(kind))
    if kind is bool:
        return read_yes_no(text)
    if kind is int:
        return read_count(text)
    return kind.read(text)


def _hours(node: Mapping | Sequence) -> WeekHours:
    """Read hours written as a table of days, or as a list of lines."""
    if isinstance(node, Sequence):
        lines = [item.text for item in node.items if isinstance(item, Scalar)]
        return WeekHours.read("; ".join(lines))
    rows: list[tuple[str, list[str]]] = []
    empty = [isinstance(value, Scalar) and value.start == value.end for _, value in node.pairs]
    if node.flow and any(empty) and not all(empty):
        # {tue, thu: 09:00-17:00} would be Tuesday as open, and times for Thursday alone
        raise Refused(
            "a comma inside { } has cut these days in two",
            'put the days in quotes: {"tue, thu": …}',
            "FIL003",
            says_all=True,
        )
    for key, value in node.pairs:
        items = value.items if isinstance(value, Sequence) else (value,)
        if any(not isinstance(item, Scalar) for item in items):
            raise Refused("the times of a day are missing or nested", "write times like 08:00-17:00")
        rows.append((key.text, [item.text for item in items if isinstance(item, Scalar)]))
    return WeekHours.read_table(rows)
