"""What a document's text is made of: nodes that know their source and their span.

A node knows neither its parent nor its path, so that the nodes of one file can stand in
many practices and nothing forms a reference cycle. Line and column are computed only
when a finding is shown.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, Literal, NamedTuple, TypeAlias

Style: TypeAlias = Literal["plain", "single", "double", "literal", "folded"]

#: What YAML reads as "nothing here" when it is typed without quotes.
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})

#: No more of a line is shown than this, in characters.
LONGEST_LINE: Final = 400


class Range(NamedTuple):
    """A stretch of a file as people count: lines and columns from 1, the end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Source:
    """One file's text, by the name that reports print.

    Args:
        name: POSIX path below the practice folder, such as ``scope.yaml``; of a file of a group, its path from the
            working directory.
        text: the decoded text without its byte order mark; offsets are code points into it.
        shared: whether it is a file of a group, which several practices inherit from.
    """

    __slots__ = ("_starts", "name", "shared", "text")

    def __init__(self, name: str, text: str, *, shared: bool = False) -> None:
        self.name = name
        self.text = text
        self.shared = shared
        self._starts: list[int] | None = None

    @property
    def file_name(self) -> str:
        """Its path below the practice folder, or the folder of the group that it stands in."""
        return self.name.rpartition("/")[2] if self.shared else self.name

    def line_starts(self) -> list[int]:
        """Return the offset at which each line begins (after LF, CR LF and CR)."""
        if self._starts is None:
            starts, at, text = [0], 0, self.text
            while at < len(text):
                if text[at] == "\n" or (text[at] == "\r" and text[at + 1 : at + 2] != "\n"):
                    starts.append(at + 1)
                at += 1
            self._starts = starts
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, both from 1, of an offset in code points."""
        starts = self.line_starts()
        line = bisect_right(starts, offset) - 1
        return line + 1, offset - starts[line] + 1

    def spot(self, start: int, end: int) -> Range:
        """Return the stretch from `start` to `end` (exclusive) as lines and columns."""
        return Range(self.name, *self.position(start), *self.position(max(start, end)))

    def before(self, line: int, column: int) -> str:
        """Return what stands in a line before a column (both from 1)."""
        begin = self.line_starts()[line - 1]
        return self.text[begin : begin + column - 1]

    def line(self, number: int) -> str:
        """Return the text of line `number` (from 1) without its line end, and no more than reports show of it."""
        starts = self.line_starts()
        end = starts[number] if number < len(starts) else len(self.text)
        begin = starts[number - 1]
        # a whole document may stand on one line, and have thousands of findings
        return self.text[begin : min(end, begin + LONGEST_LINE)].rstrip("\r\n")


class TextSpan(NamedTuple):
    """A stretch of a file's text: a value, a key, a comment, a word within running text."""

    source: Source
    start: int
    end: int


class FilePlace(NamedTuple):
    """A whole file, such as ``documents/eob-01.pdf`` or a document that is not there."""

    name: str


class Scalar:
    """A value as it was typed: `text` is after quotes and escapes, never converted."""

    __slots__ = ("end", "source", "start", "style", "text")

    def __init__(self, source: Source, start: int, end: int, text: str, style: Style = "plain") -> None:
        self.source, self.start, self.end, self.text, self.style = source, start, end, text, style

    @property
    def empty(self) -> bool:
        """Whether nothing was answered here: nothing, ``~``, ``null`` or an empty quoted text."""
        return not self.text.strip() or (self.style == "plain" and self.text in NULLS)


class Mapping:
    """Keys and values in the order written; a key written twice is there twice."""

    __slots__ = ("end", "flow", "pairs", "source", "start")

    def __init__(
        self,
        source: Source,
        start: int,
        end: int,
        pairs: tuple[tuple[Scalar, Node], ...],
        *,
        flow: bool = False,
    ) -> None:
        self.source, self.start, self.end, self.pairs, self.flow = source, start, end, pairs, flow

    @property
    def empty(self) -> bool:
        """Whether it is ``{}``."""
        return not self.pairs

    def get(self, key: str) -> tuple[Scalar, Node] | None:
        """Return the first pair under `key`, or None."""
        for pair in self.pairs:
            if pair[0].text == key:
                return pair
        return None


class Sequence:
    """The items of a list in the order written."""

    __slots__ = ("end", "flow", "items", "source", "start")

    def __init__(self, source: Source, start: int, end: int, items: tuple[Node, ...], *, flow: bool = False) -> None:
        self.source, self.start, self.end, self.items, self.flow = source, start, end, items, flow

    @property
    def empty(self) -> bool:
        """Whether it is ``[]``."""
        return not self.items


Node: TypeAlias = Scalar | Mapping | Sequence
