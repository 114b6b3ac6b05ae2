"""Change a document's text at an address and leave every other byte alone.

Addresses are those of findings without the document: ``backup``, ``people[dana].until``,
``escalations[complaint].route``. A trailing ``+`` appends to a list, a trailing ``-`` removes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.node import Mapping, Scalar, Sequence
from handover.source.reader import read

if TYPE_CHECKING:
    from handover.node import Node

_STEP: Final = re.compile(r"\[([^\]]+)\]|([^.\[\]]+)")
_NAMES: Final = ("id", "kind", "name", "code", "side", "about", "term", "payer", "to")
#: What names an entry together, written as ``[system/users]``.
_NAMES_TOGETHER: Final = (*_NAMES, "system", "users")


def steps_of(address: str) -> list[str]:
    """Return the steps of an address; items keep their brackets."""
    return [f"[{item}]" if item else key for item, key in _STEP.findall(address)]


def set_value(text: str, address: str, value: str) -> str:
    """Return `text` with the value at `address` replaced, or the key added where it is absent.

    Args:
        text: a whole document.
        address: where, without the document's name.
        value: YAML text; several lines are allowed for a key at the top only.

    Raises:
        LookupError: if the place that should hold the key is not there.
    """
    steps = steps_of(address)
    parent = _find(_root(text), steps[:-1])
    last = steps[-1]
    if last.startswith("["):
        _, node = _item(parent, last)
        return _replaced(text, node, value)
    if not isinstance(parent, Mapping):
        raise LookupError(address)  # noqa: TRY004 - the address is wrong, not a type
    pair = parent.get(last)
    if pair is None:
        return _added(text, parent, f"{last}: {value}", top=len(steps) == 1)
    if len(steps) == 1:
        separator = "" if value.startswith("\n") else " "
        return f"{text[: pair[0].end]}:{separator}{value}{text[_end(pair[1], pair[0]) :]}"
    return _replaced(text, pair[1], value)


def append(text: str, address: str, value: str) -> str:
    """Return `text` with an item of one line added to the list at `address`."""
    node = _find(_root(text), steps_of(address))
    if not isinstance(node, Sequence):
        return set_value(text, address, f"[{value}]")
    if node.flow:
        inner = ", " if node.items else ""
        return f"{text[: node.end - 1]}{inner}{value}{text[node.end - 1 :]}"
    indent = " " * (node.source.position(node.start)[1] - 1)
    return f"{text[: node.end]}\n{indent}- {value}{text[node.end :]}"


def remove(text: str, address: str) -> str:
    """Return `text` without the key or list item at `address`.

    Raises:
        LookupError: if it is not there.
    """
    steps = steps_of(address)
    parent = _find(_root(text), steps[:-1])
    if isinstance(parent, Sequence):
        return remove_from(text, parent, _item(parent, steps[-1])[0])
    if isinstance(parent, Mapping):
        for number, (key, _) in enumerate(parent.pairs):
            if key.text == steps[-1]:
                return remove_from(text, parent, number)
    raise LookupError(address)


def remove_from(text: str, parent: Mapping | Sequence, number: int) -> str:
    """Return `text` without the key or list item of a node that was read from it.

    Args:
        text: the whole document.
        parent: the mapping or list, as read from `text`.
        number: which of its keys or items, from 0.
    """
    if isinstance(parent, Sequence):
        spans = [(item.start, item.end) for item in parent.items]
    else:
        spans = [(key.start, _end(value, key)) for key, value in parent.pairs]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    start, end = spans[number]
    return _cut(text, parent.flow, start, end, starts, ends, number, dash=isinstance(parent, Sequence))


def _cut(
    text: str,
    flow: bool,  # noqa: FBT001 - private
    start: int,
    end: int,
    starts: list[int],
    ends: list[int],
    number: int,
    *,
    dash: bool,
) -> str:
    if flow:
        if number + 1 < len(starts):
            return text[:start] + text[starts[number + 1] :]
        return text[: ends[number - 1] if number else start] + text[end:]
    if dash:
        start = text.rindex("-", 0, start)
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():  # the first key of a list item stands behind its dash
        following = starts[number + 1] if number + 1 < len(starts) else None
        return text[:start] + (text[following:] if following is not None else "{}" + text[end:])
    after = text.find("\n", end)
    return text[:line] + ("" if after < 0 else text[after + 1 :])


def _root(text: str) -> Node | None:
    return read("document.yaml", text.encode()).root


def _find(node: Node | None, steps: list[str]) -> Node | None:
    for step in steps:
        if step.startswith("["):
            _, node = _item(node, step)
            continue
        pair = node.get(step) if isinstance(node, Mapping) else None
        if pair is None:
            raise LookupError(step)
        node = pair[1]
    return node


def _item(node: Node | None, step: str) -> tuple[int, Node]:
    if isinstance(node, Sequence):
        wanted, _, which = step[1:-1].partition("~")
        left = int(which or 1)  # the second of a name is known as name~2
        for number, item in enumerate(node.items):
            meant = _is_named(item, wanted)
            left -= meant
            if (meant and not left) or wanted == str(number + 1):
                return number, item
    raise LookupError(step)


def _is_named(item: Node, wanted: str) -> bool:
    """Whether an item has a name among those of its keys, or all parts of one such as ``pms/priya``."""
    if isinstance(item, Scalar):
        return item.text == wanted
    if not isinstance(item, Mapping):
        return False
    parts = wanted.split("/")
    keys = _NAMES if len(parts) == 1 else _NAMES_TOGETHER
    named = (item.get(key) for key in keys)
    texts = {pair[1].text for pair in named if pair is not None and isinstance(pair[1], Scalar)}
    return texts.issuperset(parts)


def _end(value: Node, key: Scalar) -> int:
    return max(value.end, key.end + 1)


def _replaced(text: str, node: Node, value: str) -> str:
    gap = " " if node.start == node.end else ""
    return f"{text[: node.start]}{gap}{value}{text[node.end :]}"


def _added(text: str, parent: Mapping, line: str, *, top: bool) -> str:
    if parent.flow:
        inner = ", " if parent.pairs else ""
        return f"{text[: parent.end - 1]}{inner}{line}{text[parent.end - 1 :]}"
    end = _end(parent.pairs[-1][1], parent.pairs[-1][0])
    indent = "" if top else " " * (parent.source.position(parent.pairs[0][0].start)[1] - 1)
    return f"{text[:end]}\n{indent}{line}{text[end:]}"
