"""What the tests compare: a tree of nodes as plain values, with or without its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from handover.node import Mapping, Scalar
from handover.source.reader import ParsedDocument, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node

Shape: TypeAlias = "str | list[Shape] | list[tuple[str, Shape]]"
Placed: TypeAlias = "tuple[object, ...] | None"


def good(text: str, *, pure: bool = False) -> ParsedDocument:
    """Read a text in which there is nothing wrong."""
    document = read("x.yaml", text.encode(), pure=pure)
    assert not document.problems, document.problems
    return document


def shape(node: Node | None) -> Shape:
    """Return texts in lists and lists of pairs."""
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return [(key.text, shape(value)) for key, value in node.pairs]
    return [shape(item) for item in node.items]


def placed(node: Node | None) -> Placed:
    """Return all that a node holds."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return (node.start, node.end, node.text, node.style)
    if isinstance(node, Mapping):
        pairs = tuple((placed(key), placed(value)) for key, value in node.pairs)
        return (node.start, node.end, node.flow, "mapping", pairs)
    return (node.start, node.end, node.flow, "list", tuple(placed(item) for item in node.items))


def walk(node: Node | None) -> Iterator[Node]:
    """Yield a node and all below it in the order of the text."""
    if node is None:
        return
    yield node
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield key
            yield from walk(value)
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from walk(item)


def scalars(node: Node | None) -> list[Scalar]:
    """Return all keys and values in the order of the text."""
    return [one for one in walk(node) if isinstance(one, Scalar)]
