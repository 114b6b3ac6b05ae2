"""Merge the layers of one document: those of a group, then a practice's own, each over the ones before it.

    blocks of keys       key by key
    lists of entries     by what names an entry: its id, its kind; new ones come behind
    an answer            replaced whole, with its details; what stands beside no answer is added to the one inherited
    other lists          replaced
    nothing              inherits; it never erases
    remove: why          takes away what is inherited; other keys beside it stand in its place

Nodes are shared: what is inherited as it is, is the node of the group's file, so that its place is known. Merging three
layers gives the same whichever two are merged first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handover.group.shapes import (
    ENDS,
    OTHER,
    REMOVE,
    Shape,
    content,
    entry_key,
    names_only,
    of_marks,
    own_words,
    stands_for_list,
)
from handover.model.kinds.words import Words
from handover.model.naming import answers_in, names_of
from handover.model.spoken import says_none
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Sequence as Layers

    from handover.model.part import Part
    from handover.node import Node

    Pair = tuple[Scalar, Node]


class Override(NamedTuple):
    """An inherited answer in place of which something else is written.

    Args:
        steps: the path to it, the document first.
        lower: what is inherited.
        upper: what is written.
        reason: why it was removed; None where it was replaced.
    """

    steps: tuple[str, ...]
    lower: Node
    upper: Node
    reason: Scalar | None = None


class Merged(NamedTuple):
    """The layers of a document in one.

    Args:
        root: all that they say; None where they say nothing.
        overrides: what was replaced or removed.
        idle: each `remove` that found nothing to take away.
    """

    root: Mapping | None
    overrides: tuple[Override, ...] = ()
    idle: tuple[Scalar, ...] = ()


def merge(name: str, cls: type[Part], layers: Layers[Mapping | None]) -> Merged:
    """Merge the layers of a document.

    Args:
        name: the document's name in addresses.
        cls: its class.
        layers: its layers, each over the ones before it; None where one has no such document.
    """
    written = [layer for layer in layers if layer is not None]
    merger = _Merger()
    root: Mapping | None = None
    for layer in written:
        root = layer if root is None else merger.keys(root, layer, Shape("block", cls), (name,))
    if root is None:
        return Merged(None)
    removing = [key for layer in written for key in _removing(layer)]
    idle = tuple(key for key in removing if id(key) not in merger.used and key.end > key.start)
    kept = _kept(root, Shape("block", cls)) if removing or merger.cuts else root
    assert kept is None or isinstance(kept, Mapping)
    return Merged(kept, tuple(merger.overrides), idle)


def combined(name: str, cls: type[Part], lower: Mapping, upper: Mapping) -> Mapping:
    """Return two layers as one that can still be laid over others: what it removes stays written in it."""
    return _Merger().keys(lower, upper, Shape("block", cls), (name,))


class _Merger:
    """Merges nodes, and notes what was replaced."""

    def __init__(self) -> None:
        self.overrides: list[Override] = []
        self.used: set[int] = set()
        self.cuts = False

    def keys(self, lower: Mapping, upper: Mapping, shape: Shape, steps: tuple[str, ...]) -> Mapping:
        """Merge two mappings key by key, in the order of the lower one."""
        over: dict[str, Pair] = {}
        again: list[Pair] = []  # a key that is written twice, which is told by itself
        for pair in upper.pairs:
            meant = shape.key(upper, pair[0].text)
            if meant in over:
                again.append(pair)
            else:
                over[meant] = pair
        pairs: list[Pair] = []
        for key, node in lower.pairs:
            meant = shape.key(lower, key.text)
            if meant not in over:
                pairs.append((key, node))
                continue
            written, value = over.pop(meant)
            merged = self.node(node, value, shape.below(meant), (*steps, meant))
            pairs.append((key if merged is node else written, merged))
        return Mapping(upper.source, upper.start, upper.end, (*pairs, *over.values(), *again), flow=upper.flow)

    def node(self, lower: Node, upper: Node, shape: Shape, steps: tuple[str, ...]) -> Node:
        """Merge what stands in one place."""
        if upper.empty:
            return upper if lower.empty else lower
        if lower.empty:
            return upper
        removed = upper.get(REMOVE) if isinstance(upper, Mapping) else None
        if removed is not None and not (shape.form == "entries" and not _is_whole(upper, shape.cls)):
            self._note_removed(lower, upper, removed, steps)
            return upper
        if shape.form == "entries" and shape.cls is not None:
            return self._lists(lower, upper, shape.cls, steps)
        if shape.form == "answer":
            return self._answers(lower, upper, shape, steps)
        return self._blocks(lower, upper, shape, steps)

    def _note_removed(self, lower: Node, upper: Node, removed: Pair, steps: tuple[str, ...]) -> None:
        if id(removed[0]) in self.used:
            return
        self.used.add(id(removed[0]))
        reason = removed[1] if isinstance(removed[1], Scalar) else removed[0]
        self.overrides.append(Override(steps, lower, upper, reason))

    def _replaced(self, lower: Node, upper: Node, steps: tuple[str, ...]) -> Node:
        if content(lower) != content(upper):
            self.overrides.append(Override(steps, lower, upper))
        return upper

    def _cut(self, lower: Node, upper: Mapping, steps: tuple[str, ...]) -> Mapping:
        """Return keys that stand in place of something else, so that nothing of what is below comes through."""
        self._replaced(lower, upper, steps)
        self.cuts = True
        key = Scalar(lower.source, lower.start, lower.start, REMOVE)
        return Mapping(upper.source, upper.start, upper.end, (*upper.pairs, (key, lower)), flow=upper.flow)

    def _answers(self, lower: Node, upper: Node, shape: Shape, steps: tuple[str, ...]) -> Node:
        own = own_words(shape)
        if not isinstance(upper, Mapping) or answers_in(upper, shape.details):
            return self._replaced(lower, upper, steps)
        if of_marks(upper) <= own:  # what stands beside an answer
            if not isinstance(lower, Mapping) or not of_marks(lower) <= own:
                lower = _as_answer(lower)
            return self.keys(lower, upper, shape, steps)
        if shape.is_table:
            return self._replaced(lower, upper, steps)
        return self.keys(lower, upper, shape, steps) if isinstance(lower, Mapping) else self._cut(lower, upper, steps)

    def _blocks(self, lower: Node, upper: Node, shape: Shape, steps: tuple[str, ...]) -> Node:
        known = frozenset() if shape.cls is None else shape.cls.model_fields.keys()
        if not isinstance(upper, Mapping) or (shape.form == "block" and _ends(upper, known)):
            return self._replaced(lower, upper, steps)
        if not isinstance(lower, Mapping) or (shape.form == "block" and _ends(lower, known)):
            return self._cut(lower, upper, steps)
        return self.keys(lower, upper, shape, steps)

    def _lists(self, lower: Node, upper: Node, cls: type[Part], steps: tuple[str, ...]) -> Node:
        if content(lower) == content(upper):
            return upper
        below, items = _list_of(lower, cls)
        above, more = _list_of(upper, cls)
        if _named(above, ENDS):
            return self._replaced(lower, upper, steps)
        ended = _named(below, ENDS)
        if ended and more is not None:
            self._replaced(lower, upper, steps)
            self.cuts = True
            key = Scalar(ended[0].source, ended[0].start, ended[0].start, REMOVE)
            return _listing(upper, (*above, (key, ended[1])), more)
        marks = self.keys(_mapping(lower, below), _mapping(upper, above), OTHER, steps).pairs
        if items is None or more is None:
            return _listing(upper, marks, items if more is None else more)
        return _listing(upper, marks, self._entries(items, more, cls, steps))

    def _entries(
        self, lower: tuple[Node, ...], upper: tuple[Node, ...], cls: type[Part], steps: tuple[str, ...]
    ) -> tuple[Node, ...]:
        """Merge entries by what names them; the second of a name is another one, and is told as written twice."""
        over = dict(_keyed(upper, cls))
        found: list[Node] = []
        names = names_of(lower, cls.identity)
        for (key, item), name in zip(_keyed(lower, cls), names, strict=True):
            other = over.pop(key, None)
            found.append(item if other is None else self._entry(item, other, cls, (*steps, f"[{name}]")))
        return (*found, *over.values())

    def _entry(self, lower: Node, upper: Node, cls: type[Part], steps: tuple[str, ...]) -> Node:
        if isinstance(upper, Scalar):  # it names the entry, and says no more of it
            return lower
        if not isinstance(lower, Mapping) or not isinstance(upper, Mapping):
            return upper
        removed = upper.get(REMOVE)
        if removed is None:
            return self.keys(lower, upper, Shape("block", cls), steps)
        self._note_removed(lower, upper, removed, steps)
        return upper


def _is_whole(node: Node, cls: type[Part] | None) -> bool:
    """Whether a mapping in place of a list is about the whole list."""
    return isinstance(node, Mapping) and cls is not None and stands_for_list(node, cls)


def _as_answer(node: Node) -> Mapping:
    key = Scalar(node.source, node.start, node.start, "is")
    return Mapping(node.source, node.start, node.end, ((key, node),))


def _mapping(node: Node, pairs: Iterable[Pair]) -> Mapping:
    return Mapping(node.source, node.start, node.end, tuple(pairs))


def _ends(node: Mapping, known: Iterable[str]) -> bool:
    """Whether one word of the grammar stands in place of all keys of a block."""
    return _named(node.pairs, ENDS.difference(known)) is not None


def _named(pairs: Iterable[Pair], words: frozenset[str]) -> Pair | None:
    return next((pair for pair in pairs if pair[0].text in words and not pair[1].empty), None)


def _list_of(node: Node, cls: type[Part]) -> tuple[tuple[Pair, ...], tuple[Node, ...] | None]:
    """Return the words of the grammar that stand about a list, and its entries; None where there are none."""
    if isinstance(node, Sequence):
        return (), node.items
    if isinstance(node, Mapping) and stands_for_list(node, cls):
        inner = node.get("is")
        rest = tuple(pair for pair in node.pairs if pair is not inner)
        if inner is None or inner[1].empty:
            return rest, None
        return rest, _list_of(inner[1], cls)[1]
    if isinstance(node, Scalar) and says_none(Words, node.text):
        return ((Scalar(node.source, node.start, node.start, "none"), node),), None
    return (), (node,)


def _listing(at: Node, marks: tuple[Pair, ...], items: tuple[Node, ...] | None) -> Node:
    """Return entries as a list, behind `is` where words of the grammar stand beside them."""
    if items is None:
        return _mapping(at, marks)
    listed = Sequence(at.source, at.start, at.end, items)
    if not marks:
        return listed
    return _mapping(at, (*marks, (Scalar(at.source, at.start, at.start, "is"), listed)))


def _keyed(items: Iterable[Node], cls: type[Part]) -> Iterator[tuple[tuple[object, int], Node]]:
    """Yield entries with what names each, and how many of that name stand before it."""
    seen: dict[object, int] = {}
    for item in items:
        key = entry_key(cls, item)
        seen[key] = seen.get(key, 0) + 1
        yield (key, seen[key]), item


def _removing(node: Node) -> Iterator[Scalar]:
    """Yield each `remove` that somebody has written."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _removing(item)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if key.text == REMOVE:
                yield key
            yield from _removing(value)


def _kept(node: Node, shape: Shape, *, item: bool = False) -> Node | None:
    """Return a node without what was removed, and without the words that said so; None where nothing is left."""
    if isinstance(node, Sequence):
        inner = Shape("block", shape.cls) if shape.form == "entries" else OTHER
        items = [left for one in node.items if (left := _kept(one, inner, item=True)) is not None]
        return Sequence(node.source, node.start, node.end, tuple(items), flow=node.flow)
    if not isinstance(node, Mapping):
        return node
    if _is_gone(node, shape, item=item):
        return None
    if shape.form == "entries" and not _is_whole(node, shape.cls):
        return _kept(node, Shape("block", shape.cls), item=True)
    pairs = [(key, left) for key, value in node.pairs if (left := _kept_value(node, key, value, shape)) is not None]
    return Mapping(node.source, node.start, node.end, tuple(pairs), flow=node.flow)


def _kept_value(node: Mapping, key: Scalar, value: Node, shape: Shape) -> Node | None:
    if key.text == REMOVE:
        return None
    meant = shape.key(node, key.text)
    return _kept(value, shape if shape.form == "entries" and meant == "is" else shape.below(meant))


def _is_gone(node: Mapping, shape: Shape, *, item: bool) -> bool:
    """Whether somebody has removed what stood here, and nothing stands in its place."""
    removed = next((key for key, _ in node.pairs if key.text == REMOVE), None)
    if removed is None or removed.start == removed.end:
        return False
    if len(node.pairs) == 1:
        return True
    single = item or (shape.form == "entries" and not _is_whole(node, shape.cls))
    return single and shape.cls is not None and names_only(shape.cls, node)
