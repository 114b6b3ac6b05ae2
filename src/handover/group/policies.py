"""The folders of a group: each file in them is read once in a run, however many practices inherit from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.grammar import Reader
from handover.model.group_document import INHERITED, GroupDocument
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, is_document
from handover.model.practice_document import FORMAT_VERSION, PracticeDocument
from handover.node import Mapping, Scalar, Sequence, Source, TextSpan
from handover.problem import Problem
from handover.source.folder import Unreadable
from handover.source.reader import ParsedDocument, read_shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node
    from handover.source.folder import Folder

#: The document of a group itself.
GROUP: Final = GroupDocument.file_name
#: How many groups may stand above one another.
_DEEPEST: Final = 8
#: How many folders one practice may inherit from in all.
_MOST: Final = 32

_NAMES: Final = tuple(cls.file_name for cls in DOCUMENTS if cls is not PracticeDocument)
_WAY: Final = "write the way from this folder to one with a group.yaml, as in `extends: ../../policy`"


@dataclass(frozen=True, slots=True)
class Policy:
    """One folder of a group.

    Args:
        shown: its path as reports print it.
        folder: the folder.
        texts: its documents by file name, `group.yaml` among them.
        document: what `group.yaml` says of the group itself.
        problems: what could not be read in it.
        void: names of documents of which nothing can be used.
    """

    shown: str
    folder: Folder
    texts: dict[str, ParsedDocument]
    document: GroupDocument
    problems: tuple[Problem[TextSpan | Place], ...]
    void: frozenset[str]

    @property
    def usable(self) -> bool:
        """Whether it is known what it says of the group: from which others it inherits, and what is locked."""
        return GROUP not in self.void

    def layer(self, file_name: str) -> Mapping | None:
        """Return what it says in a document of a practice."""
        if file_name != PracticeDocument.file_name:
            text = self.texts.get(file_name)
            return None if text is None or file_name in self.void else text.root
        root = self.texts[GROUP].root if GROUP in self.texts and self.usable else None
        return None if root is None else _only(root, inherited=True)


def _only(root: Mapping, *, inherited: bool) -> Mapping | None:
    pairs = tuple(pair for pair in root.pairs if (pair[0].text in INHERITED) is inherited)
    return Mapping(root.source, root.start, root.end, pairs) if pairs else None


class Library:
    """The folders of groups that were read in a run."""

    def __init__(self) -> None:
        self._held: dict[str, Policy | None] = {}

    def policy(self, folder: Folder) -> Policy | None:
        """Return what a folder says; None where it is none of a group."""
        key = folder.identity
        if key not in self._held:
            self._held[key] = _read(folder)
        return self._held[key]


def _read(folder: Folder) -> Policy | None:
    names = folder.names()
    if GROUP not in names:
        return None
    texts: dict[str, ParsedDocument] = {}
    problems: list[Problem[TextSpan | Place]] = []
    void: set[str] = set()
    for name in (GROUP, *_NAMES):
        shown = f"{folder.shown}/{name}"
        data = folder.read(name)
        if isinstance(data, Unreadable):
            problems.append(
                Problem("FIL001", _at_file(shown), data.reason, "put an ordinary text file of this name there")
            )
            void.add(name)
        elif data is not None:
            texts[name] = read_shared(shown, data)
            problems += texts[name].problems
            if texts[name].void:
                void.add(name)
    for name in names:
        if is_document(name) and name not in _NAMES:
            problems.append(_not_read(f"{folder.shown}/{name}"))
    document, told = _document(texts.get(GROUP), void=GROUP in void)
    problems += told
    if document.handover.known is not None and document.handover.known > FORMAT_VERSION:
        void.add(GROUP)
        message = f"this is written for a newer handover; the one in use reads form {FORMAT_VERSION}"
        problems.append(Problem("FIL001", document.handover.place, message, "install a newer handover", weighs=True))
    return Policy(folder.shown, folder, texts, document, tuple(problems), frozenset(void))


def _document(text: ParsedDocument | None, *, void: bool) -> tuple[GroupDocument, list[Problem[Place]]]:
    """Read what a group says of itself; what practices inherit is read as part of each of them."""
    root = None if text is None or text.root is None else _only(text.root, inherited=False)
    reader = Reader(frozenset() if text is None else distrusted(text))
    place = Place(root, None, "group", unread=void)
    return GroupDocument.model_validate(place, context=reader), reader.problems


def distrusted(text: ParsedDocument) -> frozenset[tuple[str, int, int]]:
    """Return file, start and end of the nodes of a document whose value is not to be trusted."""
    name = "" if text.source is None else text.source.name
    return frozenset((name, *span) for span in text.unreadable)


def _at_file(shown: str) -> TextSpan:
    return TextSpan(Source(shown, "", shared=True), 0, 0)


def _not_read(shown: str) -> Problem[TextSpan | Place]:
    if shown.rpartition("/")[2] == PracticeDocument.file_name:
        message, fix = "this file is not read in the folder of a group", f"write what practices inherit in {GROUP}"
    else:
        message, fix = (
            "the name of this file is spelled otherwise, so it is not read",
            "end it in .yaml, in small letters",
        )
    return Problem("FIL001", _at_file(shown), message, fix)


@dataclass(slots=True)
class Chain:
    """The groups that a practice inherits from.

    Args:
        policies: each once, those first over which the others are laid.
        problems: ways that lead nowhere; those of the folders themselves are theirs.
        complete: whether all of them are known. What is missing may be inherited from one that is not, so it is
            neither missing nor there.
    """

    policies: list[Policy] = field(default_factory=list)
    problems: list[Problem[TextSpan]] = field(default_factory=list)
    complete: bool = True


class _Way(NamedTuple):
    """A way to a folder, as it is written."""

    node: Node
    path: str


def chain_of(folder: Folder, document: ParsedDocument | None, library: Library) -> Chain:
    """Return the groups that a practice inherits from.

    Args:
        folder: the practice's folder.
        document: its `practice.yaml`.
        library: what was read in this run.
    """
    chain = Chain()
    if document is not None:
        _follow(folder, document, chain, library, ())
    return chain


def _follow(folder: Folder, document: ParsedDocument, chain: Chain, library: Library, above: tuple[str, ...]) -> None:
    for way in _ways(document):
        if way is None:
            chain.complete = False
            continue
        found = folder.beside(way.path) if way.path else Unreadable("a way to a folder is expected here")
        told = _refusal(found, library, above)
        if len(chain.policies) >= _MOST:
            told = f"more than {_MOST} folders are inherited from"
        policy = None if found is None or isinstance(found, Unreadable) or told else library.policy(found)
        if policy is None:
            _refuse(chain, way.node, told)
        elif policy not in chain.policies:
            _add(policy, chain, library, above)


def _add(policy: Policy, chain: Chain, library: Library, above: tuple[str, ...]) -> None:
    """Add a group, behind those that it inherits from."""
    own = policy.texts.get(GROUP)
    if not policy.usable:
        chain.complete = False
    elif own is not None:
        _follow(policy.folder, own, chain, library, (*above, policy.folder.identity))
    chain.policies.append(policy)


def _refusal(found: Folder | Unreadable | None, library: Library, above: tuple[str, ...]) -> str:
    """Return why a folder is not inherited from; empty where it is."""
    if found is None:
        return "there is no folder at this path"
    if isinstance(found, Unreadable):
        return found.reason
    if found.identity in above:
        return "this folder inherits from itself, by way of others"
    if len(above) >= _DEEPEST:
        return f"more than {_DEEPEST} groups stand above one another"
    return "" if library.policy(found) is not None else "there is no group.yaml in that folder"


def _refuse(chain: Chain, node: Node, told: str) -> None:
    chain.complete = False
    at = TextSpan(node.source, node.start, node.end)
    chain.problems.append(Problem("FIL001", at, f"`extends`: {told}", _WAY, weighs=True))


def _ways(document: ParsedDocument) -> Iterator[_Way | None]:
    """Yield the ways that a document names; None for one that cannot be read, which is told by itself."""
    pair = None if document.root is None else document.root.get("extends")
    if pair is None or pair[1].empty:
        return
    unread = distrusted(document)
    for item in pair[1].items if isinstance(pair[1], Sequence) else (pair[1],):
        if (item.source.name, item.start, item.end) in unread:
            yield None
        else:
            yield _Way(item, item.text.strip() if isinstance(item, Scalar) else "")
