"""What stands where in a document, as far as merging asks: blocks, lists of entries, answers, and all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from handover.model.answer import Detailed, Entries
from handover.model.kinds.hours import is_hours
from handover.model.marks import MARK_FORMS
from handover.model.naming import WRAPPERS, is_wrapper, names_of
from handover.model.part import Part, fields_of
from handover.model.part_places import keys_by_label
from handover.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.part import FieldInfo
    from handover.node import Node

#: The word that takes away what is inherited; its value says why.
REMOVE: Final = "remove"
#: Words of the grammar that stand in place of the entries of a list, or of the keys of a block.
ENDS: Final = frozenset({"none", "said", "other", "conflict"})
#: What tells entries of one kind apart, where they hold for a part of the practice only.
_SPLITS: Final = ("for", "locations")


class Shape(NamedTuple):
    """What is expected at a place.

    Args:
        form: a block of keys, a list of entries, an answer, or what only merges key by key.
        cls: the class of the block, of the entries, or of the details beside an answer.
        kind: the kind of the answer.
    """

    form: Literal["block", "entries", "answer", "other"]
    cls: type[Part] | None = None
    kind: Any = None

    @property
    def details(self) -> frozenset[str]:
        """The keys of the details that may stand beside an answer."""
        return frozenset(fields_of(self.cls)) if self.form == "answer" and self.cls is not None else frozenset()

    @property
    def is_table(self) -> bool:
        """Whether a mapping here is one value, such as a table of hours."""
        return self.form == "answer" and is_hours(self.kind)

    def key(self, node: Mapping, written: str) -> str:
        """Return the key that is meant by one that is written, which may be what the pack calls it."""
        if self.cls is None or self.form == "entries" or written in fields_of(self.cls):
            return written
        return keys_by_label(self.cls, node).get(written, written)

    def below(self, key: str) -> Shape:
        """Return what is expected under a key."""
        if self.form == "answer" and key == "is":
            return Shape("other")
        info = None if self.cls is None or self.form == "entries" else fields_of(self.cls).get(key)
        return shape_of(info)


#: Where nothing is known of what stands there.
OTHER: Final = Shape("other")


def shape_of(info: FieldInfo | None) -> Shape:
    """Return what is expected at a field."""
    if info is None:
        return OTHER
    form = info.form
    if issubclass(form, Part):
        return Shape("block", form)
    if issubclass(form, Entries):
        return Shape("entries", info.kinds[0])
    return Shape("answer", info.kinds[1] if issubclass(form, Detailed) else None, info.kinds[0])


def of_marks(node: Mapping) -> frozenset[str]:
    """Return the keys of a mapping."""
    return frozenset(key.text for key, _ in node.pairs)


def own_words(shape: Shape) -> frozenset[str]:
    """Return the keys that stand beside an answer, and are no part of its value."""
    return frozenset(MARK_FORMS) | WRAPPERS | shape.details | {REMOVE}


def stands_for_list(node: Mapping, cls: type[Part]) -> bool:
    """Whether a mapping in place of a list of entries is no entry, but words of the grammar about the whole list."""
    keys = of_marks(node)
    if REMOVE in keys:
        return keys.isdisjoint(identity_of(cls)) and "name" not in keys
    return is_wrapper(Entries, (cls,), node)


def identity_of(cls: type[Part]) -> tuple[str, ...]:
    """Return the keys that say which entry of a list one is."""
    return cls.identity or ((cls.main,) if cls.main else ())


def entry_key(cls: type[Part], node: Node) -> object:
    """Return what tells an entry from the others of its list: what names it, else all that it says."""
    identity = identity_of(cls)
    if isinstance(node, Scalar):
        return (node.text.strip().casefold(),) if identity else content(node)
    if not isinstance(node, Mapping):
        return content(node)
    named = _values(node, identity)
    if named:
        apart = () if identity == ("id",) else _values(node, _SPLITS)
        return tuple(map(_folded, (*named, *apart)))
    name = _values(node, ("name",))
    return ("name", _folded(name[0])) if name else content(node)


def _values(node: Mapping, keys: tuple[str, ...]) -> list[Node]:
    return [pair[1] for key in keys if (pair := node.get(key)) is not None and not pair[1].empty]


def names_only(cls: type[Part], node: Mapping) -> bool:
    """Whether an entry says no more than which one it is."""
    written = of_marks(node) - {REMOVE}
    identity = frozenset(identity_of(cls))
    return written <= (identity | frozenset(_SPLITS) if written & identity else frozenset({"name"}))


def content(node: Node) -> object:
    """Return what a node says, wherever and however it is written; the order of keys says nothing."""
    if node.empty:
        return ""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return ("list", *(content(item) for item in node.items))
    return ("keys", *sorted((key.text, content(value)) for key, value in node.pairs))


def _folded(node: Node) -> object:
    return node.text.strip().casefold() if isinstance(node, Scalar) else content(node)


class Standing(NamedTuple):
    """One thing in a document.

    Args:
        steps: the path to it, the document first.
        key: its key; None for an entry of a list and for the document.
        node: what stands there.
        shape: what is expected there.
    """

    steps: tuple[str, ...]
    key: Scalar | None
    node: Node
    shape: Shape


def walk(steps: tuple[str, ...], node: Node, shape: Shape, key: Scalar | None = None) -> Iterator[Standing]:
    """Yield all that stands in a document, from the top down."""
    yield Standing(steps, key, node, shape)
    if shape.form == "entries" and shape.cls is not None:
        yield from _entries(steps, node, shape.cls)
    elif isinstance(node, Mapping):
        for name, value in node.pairs:
            meant = shape.key(node, name.text)
            yield from walk((*steps, meant), value, shape.below(meant), name)
    elif isinstance(node, Sequence):
        for label, item in zip(names_of(node.items, ()), node.items, strict=True):
            yield from walk((*steps, f"[{label}]"), item, OTHER)


def _entries(steps: tuple[str, ...], node: Node, cls: type[Part]) -> Iterator[Standing]:
    if isinstance(node, Mapping) and stands_for_list(node, cls):
        for name, value in node.pairs:
            inner = Shape("entries", cls) if name.text == "is" else OTHER
            below = steps if name.text == "is" else (*steps, name.text)
            yield from walk(below, value, inner, name)
        return
    items = node.items if isinstance(node, Sequence) else (node,)
    for label, item in zip(names_of(items, identity_of(cls)), items, strict=True):
        yield from walk((*steps, f"[{label}]"), item, Shape("block", cls))
