"""Every leaf of every example is replaced, and a key added to every mapping, by text alone.

What is read afterwards is exactly that change: places are good enough to edit by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from handover.node import Mapping, Scalar
from handover.shipped import examples_folder
from handover.source.reader import read

if TYPE_CHECKING:
    from pathlib import Path

    from handover.node import Node

DOCUMENTS = sorted(examples_folder().glob("*/*.yaml"))


def plain(node: Node | None) -> Any:
    """Return what a node holds, without places."""
    if node is None or isinstance(node, Scalar):
        return "" if node is None else node.text
    if isinstance(node, Mapping):
        return [(key.text, plain(value)) for key, value in node.pairs]
    return [plain(item) for item in node.items]


def nodes(node: Node, way: tuple[int, ...] = ()) -> list[tuple[tuple[int, ...], Node]]:
    """Return every node with the numbers that lead to it."""
    below = [value for _, value in node.pairs] if isinstance(node, Mapping) else getattr(node, "items", ())
    return [(way, node), *(found for number, one in enumerate(below) for found in nodes(one, (*way, number)))]


def changed(tree: Any, node: Node, way: tuple[int, ...], new: Any) -> Any:
    """Return the tree with the value at a way replaced."""
    if not way:
        return new
    copy = list(tree)
    if isinstance(node, Mapping):
        key, value = copy[way[0]]
        copy[way[0]] = (key, changed(value, node.pairs[way[0]][1], way[1:], new))
    elif not isinstance(node, Scalar):
        copy[way[0]] = changed(copy[way[0]], node.items[way[0]], way[1:], new)
    return copy


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_text_edit_is_exactly_that_change(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root = read(path.name, text.encode()).root
    assert root is not None
    tree = plain(root)
    for way, node in nodes(root):
        if isinstance(node, Scalar):
            gap = " " if node.start == node.end else ""
            edited = f"{text[: node.start]}{gap}changed{text[node.end :]}"
            expected = changed(tree, root, way, "changed")
        elif isinstance(node, Mapping) and node.pairs:
            if node.flow:
                edited = f"{text[: node.end - 1]}, added: value{text[node.end - 1 :]}"
            else:
                indent = " " * (node.source.position(node.pairs[0][0].start)[1] - 1)
                edited = f"{text[: node.end]}\n{indent}added: value{text[node.end :]}"
            expected = changed(tree, root, way, [*plain(node), ("added", "value")])
        else:
            continue
        again = read(path.name, edited.encode())
        assert plain(again.root) == expected, (way, node.start)
