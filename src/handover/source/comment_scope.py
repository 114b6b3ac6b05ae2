"""Which stretch of a document a comment speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from handover.node import Mapping, Scalar, Sequence
from handover.source.spans import line_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.node import Node, Source
    from handover.source.comments import Comment


class _Entry(NamedTuple):
    """A key with its value, or a list item with its dash; `flow` inside brackets."""

    start: int
    end: int
    flow: bool


class Reach:
    """The entries of a document by where they start and end.

    Args:
        source: the file.
        root: its nodes; None if it has none.
        comments: all its comments in the order of the text.
    """

    def __init__(self, source: Source, root: Node | None, comments: tuple[Comment, ...]) -> None:
        self._source = source
        self._entries = list(entries_of(root)) if root is not None else []
        self._starts = [entry.start for entry in self._entries]
        self._by_end = sorted(self._entries, key=lambda entry: (entry.end, entry.start))
        self._ends = [entry.end for entry in self._by_end]
        #: for each line that is a comment, the number of the next line that is none
        self._next: dict[int, int] = {}
        for comment in reversed(comments):
            if comment.alone:
                number = source.position(comment.start)[0]
                self._next[number] = self._next.get(number + 1, number + 1)

    def below(self, comment: Comment) -> tuple[int, int] | None:
        """Return what starts right below a comment, but for other comments, in its own column.

        A comment that ends a nested list would otherwise cover the next key outside it.
        """
        number, column = self._source.position(comment.start)
        starts = self._source.line_starts()
        following = self._next[number]
        if following > len(starts):
            return None
        at = starts[following - 1] + column - 1
        index = bisect_left(self._starts, at)  # an outer entry comes before those inside it
        if index == len(self._starts) or self._starts[index] != at:
            return None
        return at, self._entries[index].end

    def on_line(self, comment: Comment) -> tuple[int, int] | None:
        """Return what starts on the comment's line, or else what ends there.

        The innermost of the keys and items on lines of their own; where there are only
        some inside brackets, the stretch from the first to the last.
        """
        begin = self._source.line_starts()[self._source.position(comment.start)[0] - 1]
        here = self._entries[bisect_left(self._starts, begin) : bisect_left(self._starts, comment.start)]
        own = [entry for entry in here if not entry.flow]
        if own:
            return own[-1].start, own[-1].end
        if here:
            return here[0].start, max(entry.end for entry in here)
        first, last = bisect_right(self._ends, begin), bisect_right(self._ends, comment.start)
        ending = self._by_end[first:last]
        ending = [entry for entry in ending if not entry.flow] or ending
        return (ending[-1].start, ending[-1].end) if ending else None


def entries_of(node: Node) -> Iterator[_Entry]:
    """Yield all entries in the order of the text, an outer one before those inside it."""
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            yield _Entry(key.start, max(key.end, value.end), node.flow)
            yield from entries_of(value)
    elif isinstance(node, Sequence):
        before = node.start
        for item in node.items:
            start = item.start if node.flow else _dash(node.source.text, before)
            yield _Entry(start, item.end, node.flow)
            if not isinstance(item, Scalar):
                yield from entries_of(item)
            before = item.end


def _dash(text: str, at: int) -> int:
    """Return the offset of the next dash from `at`, past blanks, line ends and comments."""
    while at < len(text) and text[at] != "-":
        if text[at] == "#":
            at = line_end(text, at)
        else:
            at += 1
    return at
