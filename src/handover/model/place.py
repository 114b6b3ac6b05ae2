"""Where an answer stands: its node, its key and the path down to it.

The nodes know no path, because one group file's nodes may stand in many practices. The
path lives here, as links from child to parent, so nothing forms a reference cycle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from handover.node import Mapping, Scalar, Sequence, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.model.manual import Manual
    from handover.node import Node

#: Names that may stand in an address. Anything else a person typed stays out of it,
#: because addresses are printed and free text (or a patient's name) must not be.
PLAIN_NAME: Final = re.compile(r"[\w][\w.\-]{0,47}")


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """The place of one field, one list item or one document. It never changes.

    Args:
        node: what stands there; None when nothing does.
        parent: the place that holds this one; None for a document.
        step: the field's key, the item's name in brackets, or the document's name.
        key: the key's own node, where there is one.
        manual: the manual of the field that is read here.
        unread: whether an enclosing value could not be read, so that this is neither
            missing nor present.
        held: whether nothing is written here and the guide's own list is read instead.
    """

    node: Node | None
    parent: Place | None
    step: str
    key: Scalar | None = field(default=None, kw_only=True)
    manual: Manual | None = field(default=None, kw_only=True)
    unread: bool = field(default=False, kw_only=True)
    held: bool = field(default=False, kw_only=True)
    # found when they are first asked for, and kept: nearly every rule asks for them at every answer
    _steps: tuple[str, ...] | None = field(default=None, init=False, repr=False)
    _field: tuple[str, ...] | None = field(default=None, init=False, repr=False)
    _standing: bool | None = field(default=None, init=False, repr=False)

    def below(self, key: str, manual: Manual | None = None, step: str | None = None) -> Place:
        """Return the place of `key` inside this mapping, also when it is absent."""
        if self.unread or not isinstance(self.node, Mapping):
            return Place(None, self, step or key, manual=manual, unread=self.unread)
        key_node, node = self.node.get(key) or (None, None)
        return Place(node, self, step or key, key=key_node, manual=manual)

    def item(self, node: Node, name: str) -> Place:
        """Return the place of one list item called `name`."""
        return Place(node, self, f"[{name}]", manual=self.manual, unread=self.unread)

    @property
    def standing(self) -> bool:
        """Whether nothing is written here and the guide's own list holds (``standing: yes``)."""
        standing = self._standing
        if standing is None:
            standing = self.held or (self.parent is not None and self.parent.standing)
            object.__setattr__(self, "_standing", standing)
        return standing

    @property
    def inherited(self) -> bool:
        """Whether what stands here is written in a file of a group."""
        return self.node is not None and self.node.source.shared

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.step.startswith("[")

    @property
    def steps(self) -> tuple[str, ...]:
        """The path from the document down to here."""
        steps = self._steps
        if steps is None:
            steps = (self.step,) if self.parent is None else (*self.parent.steps, self.step)
            object.__setattr__(self, "_steps", steps)
        return steps

    @property
    def field(self) -> tuple[str, ...]:
        """The path of the field that stands here, without the names of list items."""
        found = self._field
        if found is None:
            found = without_items(self.steps)
            object.__setattr__(self, "_field", found)
        return found

    @property
    def document(self) -> str:
        """The name of the document this place is in, without its ending."""
        return self.steps[0]

    @property
    def address(self) -> str:
        """The printed path, such as ``escalation-contacts:routes[urgent].backup``."""
        return address_of(self.steps)

    @property
    def empty(self) -> bool:
        """Whether nothing is answered here: no key, no value, ``~``, ``[]`` or ``{}``."""
        return self.node is None or self.node.empty

    def span(self) -> TextSpan | None:
        """Return the stretch of text that a finding at this place shows.

        A wrong value is shown at the value, an emptied key at the key, an absent key at
        the parent's key; at the top of a document that is the document's first key. None
        when the document itself is absent or empty. Nothing of a list that the guide has is
        written, so it is shown like an absent key.
        """
        if self.standing:
            return self.head()
        if self.node is not None and not self.node.empty:
            first = _first_line_of(self.node)
            return _span_of(first)
        if self.key is not None:
            return _span_of(self.key)
        if self.node is not None:
            return _span_of(self.node)
        return None if self.parent is None else self.parent.head()

    def head(self) -> TextSpan | None:
        """Return the stretch that stands for this whole place: its key or its first key."""
        if self.standing and self.parent is not None:
            written = self.key if self.held else None
            return _span_of(written) if written is not None else self.parent.head()
        if self.key is not None:
            return _span_of(self.key)
        if isinstance(self.node, Mapping) and self.node.pairs:
            return _span_of(_own_first(self.node, [key for key, _ in self.node.pairs]))
        if self.node is not None:
            return _span_of(self.node)
        return None if self.parent is None else self.parent.head()


def _span_of(node: Node) -> TextSpan:
    return TextSpan(node.source, node.start, node.end)


def _first_line_of(node: Node) -> Node:
    """Return what to underline of a value: a mapping or list by what it begins with."""
    while True:
        if isinstance(node, Mapping) and node.pairs and not node.flow:
            node = _own_first(node, [key for key, _ in node.pairs])
        elif isinstance(node, Sequence) and node.items and not node.flow:
            node = _own_first(node, node.items)
        else:
            return node


def _own_first(whole: Node, nodes: Iterable[Node]) -> Node:
    """Return the first of the nodes in a whole; of those that are merged from several files, the first in its own."""
    found = list(nodes)
    return next((one for one in found if one.source is whole.source), found[0])


def without_items(steps: tuple[str, ...]) -> tuple[str, ...]:
    """Return a path without the names of list items, as fields are known by."""
    return tuple(step for step in steps if not step.startswith("["))


def address_of(steps: tuple[str, ...]) -> str:
    """Return the printed form of a path: ``document:field[item].field``."""
    text = steps[0] + ":"
    for index, step in enumerate(steps[1:]):
        text += step if index == 0 or step.startswith("[") else f".{step}"
    return text


def is_within(steps: tuple[str, ...], where: str) -> bool:
    """Whether a dotted address names a place or a part that contains it.

    ``payers.delta.portal`` leaves out the list's name, so each word only has to follow the one before it.

    Args:
        steps: the path to the place, the document first.
        where: the address, as somebody typed it.
    """
    if not where:
        return False
    if where.removesuffix(".yaml") == steps[0].removesuffix(".yaml"):
        return True
    words = words_of(where)
    path = [step.strip("[]") for step in steps]
    if not words or words[0] != path[0]:
        return False
    at = 0
    for word in words:
        if word not in path[at:]:
            return False
        at = path.index(word, at) + 1
    return True


def words_of(where: str) -> list[str]:
    """Return the words of a dotted address, or of one as it is printed."""
    return [word for word in where.replace(":", ".").replace("[", ".").replace("]", "").split(".") if word]


def item_name(node: Node, identity: tuple[str, ...], ordinal: int) -> str:
    """Return the name of a list item: what its own keys say it is, else its number.

    Args:
        node: the item.
        identity: the keys that say what the item is, such as ``("payer", "topic")``; empty
            for a list of plain values, which are named by themselves.
        ordinal: its place in the list, from 1, for items that say nothing usable.
    """
    if isinstance(node, Scalar):
        names = [node.text] if not identity or len(identity) == 1 else []
    elif isinstance(node, Mapping):
        found = [node.get(key) for key in identity]
        names = [pair[1].text for pair in found if pair is not None and isinstance(pair[1], Scalar)]
    else:
        names = []
    if names and all(PLAIN_NAME.fullmatch(name) for name in names):
        return "/".join(names)
    return str(ordinal)
