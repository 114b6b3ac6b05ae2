"""Where the answers of a practice come from: each value with its file and line, and those that it replaced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from handover.group.inheritance import Layered, standing
from handover.group.merging import Merged
from handover.model.place import is_within
from handover.model.practice import document_name
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.group.inheritance import Inheritance
    from handover.group.shapes import Standing
    from handover.model.document import Document
    from handover.node import Node


class Value(NamedTuple):
    """A value as it is written in one place.

    Args:
        text: the value; empty where it is taken away.
        file: the file as reports print it, from the practice's folder or, in a group, from the working directory.
        line: its line.
        column: its column.
        shared: whether the file is one of a group.
    """

    text: str
    file: str
    line: int
    column: int
    shared: bool


class Traced(NamedTuple):
    """One value of a practice, and those that it replaced.

    Args:
        path: the path to it, dotted.
        now: what holds; None where it was removed.
        before: what was replaced, the last first.
    """

    path: str
    now: Value | None
    before: tuple[Value, ...]


def layered_documents(inheritance: Inheritance, documents: Iterable[Document]) -> dict[str, Layered]:
    """Return the layers of each document; where nothing is inherited, the practice's own is the only one."""
    if inheritance.documents:
        return dict(inheritance.documents)
    found = {}
    for document in documents:
        node = document.place.node
        root = node if isinstance(node, Mapping) else None
        name = document_name(type(document))
        found[name] = Layered(type(document), (root,), Merged(root), root)
    return found


def trace(layered: Layered, where: str) -> Iterator[Traced]:
    """Yield each value that stands at an address or below it, with what it replaced.

    Args:
        layered: the document.
        where: the address, dotted or as it is printed.
    """
    layers = [_leaves(standing(layered, layer)) for layer in layered.layers]
    now = _leaves(standing(layered, layered.merged.root))
    paths = dict.fromkeys(path for leaves in (now, *layers) for path in leaves)
    for path in paths:
        if not is_within(path, where):
            continue
        held = now.get(path)
        written = [leaves[path] for leaves in reversed(layers) if path in leaves]
        before = tuple(_value(one) for one in written if one is not held)
        if held is None and not before:
            continue
        yield Traced(dotted(path), None if held is None else _value(held), before)


def dotted(steps: tuple[str, ...]) -> str:
    """Return a path as it is typed."""
    return ".".join(step.strip("[]") for step in steps)


def _leaves(found: dict[tuple[str, ...], Standing]) -> dict[tuple[str, ...], Scalar]:
    """Return the values that are written, by their path; one behind `is` stands where one alone would."""
    leaves: dict[tuple[str, ...], Scalar] = {}
    for steps, one in found.items():
        if isinstance(one.node, Scalar) and not one.node.empty:
            leaves[tuple(step for step in steps if step != "is")] = one.node
    return leaves


def _value(node: Scalar) -> Value:
    line, column = node.source.position(node.start)
    return Value(node.text, node.source.name, line, column, node.source.shared)


def resolved(layered: Layered, *, origin: bool = False) -> str:
    """Return what a document says in all, as YAML below the name of its file; nothing where it says nothing.

    Args:
        layered: the document.
        origin: whether a comment behind each inherited value names its file and line.
    """
    root = layered.merged.root
    if root is None or root.empty:
        return ""
    lines = [f"{layered.cls.file_name}:", *_lines(root, "  ", origin=origin)]
    return "".join(f"{line}\n" for line in lines)


def _lines(node: Node, indent: str, *, origin: bool) -> Iterator[str]:
    """Yield the lines of a mapping or a list."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from _entry(f"{indent}{_scalar(key)}:", value, indent, origin=origin)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _entry(f"{indent}-", item, indent, origin=origin)


def _entry(head: str, value: Node, indent: str, *, origin: bool) -> Iterator[str]:
    if isinstance(value, Scalar):
        text = f"{head} {_scalar(value)}".rstrip()
        source = value.source
        at = f"  # from {source.name}:{source.position(value.start)[0]}" if origin and source.shared else ""
        yield f"{text}{at}"
    elif value.empty:
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif head.endswith("-") and isinstance(value, Mapping):
        first, *others = _lines(value, f"{indent}  ", origin=origin)
        yield f"{head} {first.lstrip()}"
        yield from others
    else:
        yield head
        yield from _lines(value, f"{indent}  ", origin=origin)


def _scalar(node: Scalar) -> str:
    """Return a value as YAML reads it back: plain where it was typed so."""
    return node.text if node.style == "plain" and "\n" not in node.text else json.dumps(node.text, ensure_ascii=False)
