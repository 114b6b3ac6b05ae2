"""Reading one document: from bytes to nodes, comments and problems, and never to an exception."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.node import Mapping, Scalar, TextSpan
from handover.problem import Problem, unusable
from handover.source.bounds import MOST_PROBLEMS, refuse_directive
from handover.source.build import Builder
from handover.source.characters import inspect
from handover.source.comments import Comment, IgnoreComment, cuts, find_comments
from handover.source.corrected import corrected_line
from handover.source.curly import curly_quotes
from handover.source.events import events
from handover.source.ignores import find_ignores
from handover.source.lines import missing_space
from handover.source.syntax import explain
from handover.source.text import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.node import Node, Source


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """What one file holds.

    Args:
        source: its text; None if the bytes are not text.
        root: its keys and values; None if it is empty or nothing of it can be used.
        problems: what is wrong with the text, in its order. If the document is void there
            is one that voids it, and no other.
        comments: all comments, also those that are no ignores; none if it is void.
        ignores: the comments that ask for findings to be left out, malformed ones too.
        unreadable: the spans of the nodes (mostly scalars) whose value is not to be
            trusted; one of the problems says why. A mapping among them has keys that
            cannot be seen.
    """

    source: Source | None
    root: Mapping | None
    problems: tuple[Problem[TextSpan], ...] = ()
    comments: tuple[Comment, ...] = ()
    ignores: tuple[IgnoreComment, ...] = ()
    unreadable: frozenset[tuple[int, int]] = frozenset()

    @property
    def void(self) -> bool:
        """Whether the file does not parse; an empty one does."""
        return any(problem.voids for problem in self.problems)


def read(name: str, data: bytes, *, pure: bool = False) -> ParsedDocument:
    """Read one document.

    A value that was left out (``key:``) is an empty plain scalar of no width right after
    the colon or the dash: to fill it in, put a space and the value there. In ``{key}``
    there is no colon; there it stands at the end of the key and takes a colon first.

    Args:
        name: POSIX path below the practice folder, as reports print it.
        data: the bytes of the file.
        pure: whether to use the parser in Python although the one in C is there.
    """
    source = None
    try:
        source = decode(name, data)
        return _read(source, data, pure=pure)
    except Problem as problem:
        if source is not None:
            problem.line = corrected_line(source, problem, lambda text: _parses(name, text, pure=pure))
        return ParsedDocument(source, None, (problem.with_traceback(None),))


def read_shared(name: str, data: bytes) -> ParsedDocument:
    """Read one document of a group, which several practices inherit from.

    Args:
        name: its path from the working directory, as reports print it.
        data: the bytes of the file.
    """
    document = read(name, data)
    for source in (document.source, *(problem.at.source for problem in document.problems)):
        if source is not None:
            source.shared = True
    return document


def _parses(name: str, text: str, *, pure: bool) -> bool:
    """Whether a text is read to its end."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        _read(decode(name, data), data, pure=pure)
    except Problem:
        return False
    return True


def _read(source: Source, data: bytes, *, pure: bool) -> ParsedDocument:
    odd = inspect(source, data)
    refuse_directive(source)
    builder = Builder(source)
    _parse(builder, pure=pure)
    comments = find_comments(source, builder.leaves)
    root = _root(source, builder.root)
    problems = [*odd, *builder.problems]
    unreadable = builder.unreadable | _holding(builder.leaves, odd)
    for problem, span in cuts(source, builder.leaves, comments):
        problems.append(problem)
        unreadable.add(span)
    for problem, spans in curly_quotes(source, builder.leaves):
        problems.append(problem)
        unreadable.update(spans)
    problems.sort(key=lambda problem: (problem.at.start, problem.at.end))
    for problem in problems:
        if problem.voids:
            raise problem
    ignores = find_ignores(source, root, comments)
    return ParsedDocument(source, root, tuple(problems[:MOST_PROBLEMS]), comments, ignores, frozenset(unreadable))


def _parse(builder: Builder, *, pure: bool) -> None:
    """Run the parser; whatever it raises becomes one problem with a place."""
    try:
        builder.run(*events(builder.text, pure=pure))
    except Problem:
        raise
    except Exception as error:  # noqa: BLE001 - the parser raises ValueError, KeyError, AssertionError, … too
        raise explain(builder, error) from None


def _root(source: Source, node: Node | None) -> Mapping | None:
    """Return the document's keys and values, or None if there is nothing in it.

    Raises:
        Problem: if it is a list or a bare word.
    """
    if node is None or (isinstance(node, Scalar) and node.start == node.end):
        return None
    if isinstance(node, Mapping) and not source.text.startswith("[", node.start):
        return node
    told = missing_space(source, node.start)
    if told:
        raise told
    found = "a word" if isinstance(node, Scalar) else "a list"
    message = f"the document starts with {found}; it is made of `key: value` lines"
    fix = "write it as key: value; a list stands below the key it belongs to"
    raise unusable(source, node.start, node.start + 1, message, fix)


def _holding(leaves: Sequence[Scalar], odd: Sequence[Problem[TextSpan]]) -> set[tuple[int, int]]:
    """Return the spans of the scalars that hold one of the odd characters."""
    starts = [leaf.start for leaf in leaves] if odd else []
    held = set()
    for problem in odd:
        at = bisect_right(starts, problem.at.start) - 1
        if at >= 0 and problem.at.start < leaves[at].end:
            held.add((leaves[at].start, leaves[at].end))
    return held
