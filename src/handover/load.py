"""From a folder to a practice: read each document, build its answers, keep what went wrong."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from handover.analysis.texts.example_papers import named_files, paths_in_texts
from handover.group.inheritance import ALONE, Inheritance, inherit
from handover.group.policies import Library, distrusted
from handover.inputs import DeclaredIgnore, Texts
from handover.model.background import NOTHING_KNOWN, Background, sample_day
from handover.model.documents import Documents
from handover.model.grammar import Reader
from handover.model.kinds.days import Day
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, Practice, document_name
from handover.model.practice_document import PracticeDocument
from handover.model.refusal import Refused
from handover.node import FilePlace, Mapping, Source, TextSpan
from handover.problem import Problem
from handover.source.folder import Unreadable
from handover.source.papers import Paper, Papers, plain_path, read_papers
from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Table
    from datetime import date

    from handover.model.document import Document
    from handover.node import Node
    from handover.source.folder import Folder
    from handover.source.ignores import IgnoreComment
    from handover.source.reader import ParsedDocument


D = TypeVar("D", bound="Document")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A practice and what its text holds beside the answers.

    Args:
        practice: the documents as answers.
        ignores: the ignore comments.
        texts: every file's text and comments, for rules that read text as text.
        broken: names of files whose syntax is broken; no line of them is ever shown.
        papers: the example papers, their text and checksums.
        day: the day to judge as of, a sample's own before the clock's; None where neither is known.
        inheritance: what it inherits from the folders of its group.
    """

    practice: Practice
    ignores: tuple[DeclaredIgnore, ...]
    texts: Texts
    broken: frozenset[str]
    papers: Papers = field(default_factory=Papers)
    day: date | None = None
    inheritance: Inheritance = ALONE


class Reading:
    """How documents become nodes, and nodes answers: anew each time."""

    def read(self, name: str, data: bytes) -> ParsedDocument:
        """Return what a document holds."""
        return read(name, data)

    def build(
        self,
        cls: type[D],
        root: Mapping | None,
        unread: frozenset[tuple[str, int, int]],
        background: Background,
        *,
        voided: bool,
        standing: bool,
    ) -> tuple[D, tuple[Problem[Place], ...]]:
        """Return a document as answers (see `build_root`)."""
        return build_root(cls, root, unread, background, voided=voided, standing=standing)


class KeptReading(Reading):
    """Documents of one practice that is loaded over and over: what is as it was before is not read again."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[bytes, ParsedDocument]] = {}
        self._built: dict[tuple[type[Any], bool], tuple[Any, Any]] = {}

    def read(self, name: str, data: bytes) -> ParsedDocument:
        """Return what a document holds."""
        kept = self._read.get(name)
        if kept is None or kept[0] != data:
            kept = self._read[name] = (data, read(name, data))
        return kept[1]

    def build(
        self,
        cls: type[D],
        root: Mapping | None,
        unread: frozenset[tuple[str, int, int]],
        background: Background,
        *,
        voided: bool,
        standing: bool,
    ) -> tuple[D, tuple[Problem[Place], ...]]:
        """Return a document as answers (see `build_root`)."""
        asked = root, unread, background, voided, standing
        # practice.yaml is built twice: the first time with nothing known of the practice
        key = cls, background is NOTHING_KNOWN
        kept = self._built.get(key)
        same = kept is not None and kept[0][0] is root and kept[0][1:] == asked[1:]
        if kept is None or not same:
            kept = self._built[key] = (
                asked,
                build_root(cls, root, unread, background, voided=voided, standing=standing),
            )
        found: tuple[D, tuple[Problem[Place], ...]] = kept[1]
        return found


#: For a practice that is loaded once.
_ANEW: Final = Reading()


def load(folder: Folder, today: date | None = None, library: Library | None = None, reading: Reading = _ANEW) -> Loaded:
    """Read all documents of a practice folder.

    Args:
        folder: the only access to files.
        today: the day by which answers with ``from`` and ``until`` hold; None to read them all.
        library: the folders of groups that were read in this run; None where nothing else is read in it.
        reading: how documents are read.

    What is broken is never an error here: it becomes a `Problem`, and every other document
    is read all the same.
    """
    texts: dict[str, ParsedDocument] = {}
    problems: list[Problem[TextSpan | FilePlace | Place]] = []
    blocked: set[str] = set()
    for cls in DOCUMENTS:
        name = cls.file_name
        data = folder.read(name)
        if isinstance(data, Unreadable):
            blocked.add(name)
            problems.append(Problem("FIL001", FilePlace(name), data.reason, _REPLACE))
        elif data is not None:
            texts[name] = reading.read(name, data)
        problems += _misspelt(cls, folder)
    problems += chain.from_iterable(text.problems for text in texts.values())
    own_void = frozenset(blocked | {name for name, text in texts.items() if text.void})
    inherited = inherit(folder, texts, own_void, library or Library())
    problems += [*inherited.problems_in_groups, *inherited.problems]
    files = _Files.of(texts, inherited)
    broken = own_void | inherited.void
    # what is written there about people and days decides how every answer reads, so it is read once beforehand
    first, _ = _built(PracticeDocument, files, inherited, broken, reading)
    background, standing = Background.of(first, today), False
    documents: dict[type[Document], Document] = {}
    for cls in DOCUMENTS:
        document, told = _built(cls, files, inherited, broken, reading, background, standing=standing)
        documents[cls] = document
        problems += told
        if isinstance(document, PracticeDocument):
            standing = bool(document.standing.known)
    practice = Practice(documents, files.sources, tuple(problems))
    named = _named_files(practice)
    papers = _with_those_of_groups(read_papers(folder, named), named, inherited)
    written = Texts(tuple(files.sources.values()), files.comments)
    hidden = own_void | files.void
    return Loaded(practice, files.ignores, written, hidden, papers, sample_day(first) or today, inherited)


class _Files(NamedTuple):
    """All files that a practice is made of: its own, and those of its group."""

    own: Table[str, ParsedDocument]
    parsed: tuple[ParsedDocument, ...]

    @classmethod
    def of(cls, texts: Table[str, ParsedDocument], inherited: Inheritance) -> _Files:
        shared = (text for policy in inherited.policies for text in policy.texts.values())
        return cls(texts, (*texts.values(), *shared))

    @property
    def sources(self) -> dict[str, Source]:
        return {text.source.name: text.source for text in self.parsed if text.source is not None}

    @property
    def void(self) -> frozenset[str]:
        """The names of those of which nothing can be used, as findings show them."""
        return frozenset(problem.at.source.name for text in self.parsed for problem in text.problems if problem.voids)

    @property
    def distrusted(self) -> frozenset[tuple[str, int, int]]:
        return frozenset().union(*map(distrusted, self.parsed))

    @property
    def comments(self) -> tuple[tuple[Source, int, int], ...]:
        return tuple((text.source, one.start, one.end) for text in self.parsed if text.source for one in text.comments)

    @property
    def ignores(self) -> tuple[DeclaredIgnore, ...]:
        return tuple(_declared_ignore(one, text.source) for text in self.parsed if text.source for one in text.ignores)


def _built(
    cls: type[D],
    files: _Files,
    inherited: Inheritance,
    broken: frozenset[str],
    reading: Reading,
    background: Background = NOTHING_KNOWN,
    *,
    standing: bool = False,
) -> tuple[D, tuple[Problem[Place], ...]]:
    """Return a document of a practice, with what it inherits, as answers."""
    text = files.own.get(cls.file_name)
    if inherited.documents:
        root, unread = inherited.root(cls, None), files.distrusted
    else:
        root, unread = (None, frozenset()) if text is None else (text.root, distrusted(text))
    return reading.build(cls, root, unread, background, voided=cls.file_name in broken, standing=standing)


def _named_files(practice: Practice) -> dict[str, bool]:
    """Return the files that are named anywhere, and whether a checksum stands beside each."""
    named = dict.fromkeys(paths_in_texts(source.text for source in practice.sources.values()), False)
    for path, digest in named_files(practice.document(Documents)):
        named[path.words] = digest or named.get(path.words, False)
    return named


def _with_those_of_groups(papers: Papers, named: Table[str, bool], inherited: Inheritance) -> Papers:
    """Return papers with those that a document of a group names, which lie in the folder of that group."""
    files = dict(papers.files)
    for policy in reversed(inherited.policies):  # the last one is laid over the others
        texts = [text.source.text for text in policy.texts.values() if text.source is not None]
        here = {path: digest for path, digest in named.items() if any(path in text for text in texts)}
        wanted = {plain_path(path) for path in here} - files.keys()
        if wanted:
            found = read_papers(policy.folder, here).files
            files |= {name: _shared_paper(found[name], policy.shown) for name in wanted & found.keys()}
    return replace(papers, files=dict(sorted(files.items())))


def _shared_paper(paper: Paper, folder: str) -> Paper:
    """Return a paper of a group, whose text is shown by its path from the working directory."""
    text = None if paper.text is None else Source(f"{folder}/{paper.name}", paper.text.text, shared=True)
    return replace(paper, text=text)


_REPLACE = "put an ordinary text file of this name in the practice folder"


def build(
    cls: type[D],
    text: ParsedDocument | None,
    background: Background = NOTHING_KNOWN,
    *,
    voided: bool = False,
    standing: bool = False,
) -> tuple[D, tuple[Problem[Place], ...]]:
    """Return a document as answers, and what could not be read of it; it depends on nothing else of the practice.

    Args:
        cls: the document's class.
        text: its text; None where there is none.
        background: what is known of the practice.
        voided: whether nothing of the text can be used.
        standing: whether the guide's own lists hold wherever nothing else is written.
    """
    unread = frozenset[tuple[str, int, int]]() if text is None else distrusted(text)
    return build_root(
        cls, text.root if text is not None else None, unread, background, voided=voided, standing=standing
    )


def build_root(
    cls: type[D],
    root: Mapping | None,
    unread: frozenset[tuple[str, int, int]],
    background: Background = NOTHING_KNOWN,
    *,
    voided: bool = False,
    standing: bool = False,
) -> tuple[D, tuple[Problem[Place], ...]]:
    """Return the keys and values of a document as answers, and what could not be read of them.

    Args:
        cls: the document's class.
        root: its keys and values; None where there are none.
        unread: file, start and end of nodes whose value is not to be trusted.
        background: what is known of the practice.
        voided: whether nothing of the text can be used.
        standing: whether the guide's own lists hold wherever nothing else is written.
    """
    reader = Reader(unread, background)
    if standing:
        reader.hold_standing(_parsed)
    root = None if voided else root
    if root is not None and root.empty:  # `{}` says no more than an empty file
        root = None
    place = Place(root, None, document_name(cls), unread=voided)
    return cls.model_validate(place, context=reader), tuple(reader.problems)


@cache  # the same few lists for every practice
def _parsed(document: str, text: str) -> Node | None:
    """Return the guide's own list for a field of a document; findings about it name that document."""
    root = read(f"{document}.yaml", f"standing:\n{textwrap.indent(text, '  ')}\n".encode()).root
    pair = root.get("standing") if isinstance(root, Mapping) else None
    return pair[1] if pair is not None else None


def _misspelt(cls: type[Document], folder: Folder) -> Iterator[Problem[FilePlace]]:
    """Tell of a document under the other common ending, or with capitals in its name, which nobody reads."""
    other = cls.file_name.removesuffix(".yaml") + ".yml"
    for name in folder.names():
        if name == cls.file_name or name.casefold() not in (cls.file_name, other):
            continue
        why = "this file ends in .yml" if name.casefold() == other else "the name of this file is spelled with capitals"
        yield Problem("FIL001", FilePlace(name), f"{why} and is not read", f"rename it to {cls.file_name}")


def _declared_ignore(comment: IgnoreComment, source: Source) -> DeclaredIgnore:
    until: date | None = None
    malformed = comment.malformed or ""
    if comment.until is not None:
        try:
            until = Day.read(comment.until).day
        except Refused:
            malformed = malformed or "the last day is not a day like 2027-03-31"
    return DeclaredIgnore(
        comment.codes,
        comment.reason,
        comment.says or "",
        until,
        source,
        (comment.start, comment.end),
        covers=comment.covers,
        malformed=malformed,
    )
