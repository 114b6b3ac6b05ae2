"""What one practice inherits: the layers of each document, merged, and what came of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.group.merging import Merged, merge
from handover.group.policies import Chain, Library, chain_of
from handover.group.shapes import Shape, Standing, walk
from handover.model.practice import DOCUMENTS, document_name
from handover.model.practice_document import PracticeDocument
from handover.node import Mapping, Scalar, Sequence, TextSpan
from handover.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as Table

    from handover.group.policies import Policy
    from handover.model.document import Document
    from handover.model.place import Place
    from handover.node import Node
    from handover.source.folder import Folder
    from handover.source.reader import ParsedDocument

#: The lists of which a practice has only what it refers to.
_WHERE_REFERRED_TO: Final = ("people", "systems")
_PRACTICE: Final = document_name(PracticeDocument)


class Layered(NamedTuple):
    """One document of a practice, as it is written in each place.

    Args:
        cls: its class.
        layers: what each folder of the group says, in their order, and last the practice's own; None where one says
            nothing.
        merged: all of it in one, without people and systems that nothing refers to.
        whole: all of it in one.
    """

    cls: type[Document]
    layers: tuple[Mapping | None, ...]
    merged: Merged
    whole: Mapping | None

    @property
    def name(self) -> str:
        """Its name in addresses."""
        return document_name(self.cls)


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What a practice inherits.

    Args:
        policies: the folders of its group, each laid over the ones before it.
        documents: its documents by name.
        complete: whether all folders that it inherits from are known.
        void: names of documents of which something inherited cannot be used.
        problems: ways that lead nowhere, and what nothing could be removed from.
    """

    policies: tuple[Policy, ...] = ()
    documents: Table[str, Layered] = field(default_factory=dict)
    complete: bool = True
    void: frozenset[str] = frozenset()
    problems: tuple[Problem[TextSpan], ...] = ()

    def root(self, cls: type[Document], own: Mapping | None) -> Mapping | None:
        """Return what a document says in all; its own text where nothing is inherited."""
        layered = self.documents.get(document_name(cls))
        return own if layered is None else layered.merged.root

    @property
    def problems_in_groups(self) -> Iterator[Problem[TextSpan | Place]]:
        """What could not be read in the folders of the group."""
        for policy in self.policies:
            yield from policy.problems


#: Where a practice stands alone.
ALONE: Final = Inheritance()


def inherit(folder: Folder, texts: Table[str, ParsedDocument], void: frozenset[str], library: Library) -> Inheritance:
    """Find what a practice inherits, and merge it with its own documents.

    Args:
        folder: the practice's folder.
        texts: its own documents by file name.
        void: names of those of which nothing can be used.
        library: what was read in this run.
    """
    chain = chain_of(folder, texts.get(PracticeDocument.file_name), library)
    if not chain.policies and chain.complete:
        return ALONE
    documents = {}
    for cls in DOCUMENTS:
        text = texts.get(cls.file_name)
        own = None if text is None or cls.file_name in void else text.root
        layers = (*(policy.layer(cls.file_name) for policy in chain.policies), own)
        documents[document_name(cls)] = _layered(cls, layers)
    documents[_PRACTICE] = _where_referred_to(documents)
    idle = tuple(_nothing_to_remove(key) for one in documents.values() for key in one.merged.idle)
    return Inheritance(
        tuple(chain.policies), documents, chain.complete, _void_of(chain), (*chain.problems, *idle)
    )  # fmt: skip


def _layered(cls: type[Document], layers: tuple[Mapping | None, ...]) -> Layered:
    merged = merge(document_name(cls), cls, layers)
    return Layered(cls, layers, merged, merged.root)


def _void_of(chain: Chain) -> frozenset[str]:
    names = frozenset(name for policy in chain.policies for name in policy.void)
    return names if chain.complete else frozenset(cls.file_name for cls in DOCUMENTS)


def _nothing_to_remove(key: Scalar) -> Problem[TextSpan]:
    at = TextSpan(key.source, key.start, key.end)
    return Problem("FIL002", at, "nothing is inherited here, so `remove` takes nothing away", "delete the line")


def _where_referred_to(documents: Table[str, Layered]) -> Layered:
    """Return practice.yaml without the inherited people and systems that nothing refers to."""
    layered = documents[_PRACTICE]
    root = layered.merged.root
    if root is None:
        return layered
    listed = [node for key, node in root.pairs if key.text in _WHERE_REFERRED_TO]
    rest = [node for key, node in root.pairs if key.text not in _WHERE_REFERRED_TO]
    roots = [one.merged.root for name, one in documents.items() if name != _PRACTICE and one.merged.root is not None]
    kept = _referred_to(_entries(listed), [*roots, *rest])
    pairs = tuple((key, _only(node, kept) if node in listed else node) for key, node in root.pairs)
    merged = layered.merged._replace(root=Mapping(root.source, root.start, root.end, pairs, flow=root.flow))
    return layered._replace(merged=merged)


def _only(node: Node, kept: frozenset[int]) -> Node:
    if not isinstance(node, Sequence):
        return node
    items = tuple(item for item in node.items if id(item) in kept)
    return Sequence(node.source, node.start, node.end, items, flow=node.flow)


def _entries(lists: Iterable[Node]) -> list[Node]:
    return [item for one in lists if isinstance(one, Sequence) for item in one.items]


def _referred_to(entries: list[Node], others: Iterable[Node]) -> frozenset[int]:
    """Return the entries that the practice wrote, or something refers to, also by way of another entry."""
    kept = {id(item) for item in entries if not item.source.shared}
    text = "\n".join(_words([*others, *(item for item in entries if id(item) in kept)]))
    left = [item for item in entries if id(item) not in kept]
    while True:
        more = [item for item in left if _is_named(item, text)]
        if not more:
            return frozenset(kept)
        kept |= {id(item) for item in more}
        left = [item for item in left if id(item) not in kept]
        text = "\n".join(_words(more))


def _is_named(item: Node, text: str) -> bool:
    """Whether an id or a name stands in a text."""
    if not isinstance(item, Mapping):
        return True
    names = [pair[1].text for key in ("id", "name") if (pair := item.get(key)) and isinstance(pair[1], Scalar)]
    found = (re.search(rf"(?<![\w-]){re.escape(name.strip())}(?![\w-])", text, re.IGNORECASE) for name in names if name)
    return not names or any(found)


def _words(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Scalar):
            yield node.text
        elif isinstance(node, Sequence):
            yield from _words(node.items)
        else:
            yield from _words(value for _, value in node.pairs)


def standing(layered: Layered, root: Mapping | None) -> dict[tuple[str, ...], Standing]:
    """Return all that a version of a document says, by its path."""
    if root is None:
        return {}
    found: dict[tuple[str, ...], Standing] = {}
    for one in walk((layered.name,), root, Shape("block", layered.cls)):
        found.setdefault(one.steps, one)
    return found
