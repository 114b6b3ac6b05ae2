"""From a folder to a practice: read each document, build its answers, keep what went wrong."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from handover.analysis.texts.example_papers import named_files, paths_in_texts
from handover.inputs import DeclaredIgnore, Texts
from handover.model.background import NOTHING_KNOWN, Background, sample_day
from handover.model.documents import Documents
from handover.model.grammar import Reader
from handover.model.kinds.days import Day
from handover.model.place import Place
from handover.model.practice import DOCUMENTS, Practice, document_name
from handover.model.practice_document import PracticeDocument
from handover.model.refusal import Refused
from handover.node import FilePlace, Mapping, TextSpan
from handover.problem import Problem
from handover.source.folder import Unreadable
from handover.source.papers import Papers, read_papers
from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.document import Document
    from handover.node import Node, Source
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
    """

    practice: Practice
    ignores: tuple[DeclaredIgnore, ...]
    texts: Texts
    broken: frozenset[str]
    papers: Papers = field(default_factory=Papers)
    day: date | None = None


def load(folder: Folder, today: date | None = None) -> Loaded:
    """Read all documents of a practice folder.

    Args:
        folder: the only access to files.
        today: the day by which answers with ``from`` and ``until`` hold; None to read them all.

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
            texts[name] = read(name, data)
        problems += _misspelt(cls, folder)
    problems += chain.from_iterable(text.problems for text in texts.values())
    broken = frozenset(blocked | {name for name, text in texts.items() if text.void})
    # what is written there about people and days decides how every answer reads, so it is read once beforehand
    first, _ = build(
        PracticeDocument, texts.get(PracticeDocument.file_name), voided=PracticeDocument.file_name in broken
    )
    background, standing = Background.of(first, today), False
    documents: dict[type[Document], Document] = {}
    for cls in DOCUMENTS:
        name = cls.file_name
        document, told = build(cls, texts.get(name), background, voided=name in broken, standing=standing)
        documents[cls] = document
        problems += told
        if isinstance(document, PracticeDocument):
            standing = bool(document.standing.known)
    sources = {name: text.source for name, text in texts.items() if text.source is not None}
    practice = Practice(documents, sources, tuple(problems))
    ignores = tuple(_declared_ignore(one, sources[name]) for name, text in texts.items() for one in text.ignores)
    comments = tuple((sources[name], one.start, one.end) for name, text in texts.items() for one in text.comments)
    papers = read_papers(folder, _named_files(practice))
    written = Texts(tuple(sources.values()), comments)
    return Loaded(practice, ignores, written, broken, papers, sample_day(first) or today)


def _named_files(practice: Practice) -> dict[str, bool]:
    """Return the files that are named anywhere, and whether a checksum stands beside each."""
    named = dict.fromkeys(paths_in_texts(source.text for source in practice.sources.values()), False)
    for path, digest in named_files(practice.document(Documents)):
        named[path.words] = digest or named.get(path.words, False)
    return named


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
    unreadable = () if text is None else text.unreadable
    reader = Reader(frozenset((cls.file_name, *span) for span in unreadable), background)
    if standing:
        reader.hold_standing(_parsed)
    root = None if text is None or voided else text.root
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
