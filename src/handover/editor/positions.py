"""Places as editors count them: lines and characters from 0, a character being a unit of some encoding."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from handover.node import Source


class Encoding(StrEnum):
    """In which units the characters of a line are counted."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


class Position(NamedTuple):
    """A line and a character, both from 0."""

    line: int
    character: int


class Stretch(NamedTuple):
    """A stretch of a document, the end exclusive."""

    start: Position
    end: Position


def units(text: str, encoding: Encoding) -> int:
    """Return how many units a text has."""
    if encoding is Encoding.UTF32 or text.isascii():
        return len(text)
    if encoding is Encoding.UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Places:
    """The places of one document.

    Args:
        source: its text, without a byte order mark.
        encoding: how characters are counted.
        mark: whether the editor shows a byte order mark before the text, as its first character.
    """

    def __init__(self, source: Source, encoding: Encoding, *, mark: bool = False) -> None:
        self.source, self._encoding = source, encoding
        self._shift = units("\ufeff", encoding) if mark else 0

    def offset(self, position: Position) -> int:
        """Return the offset in the text; what lies behind the end of a line, or of the text, is that end."""
        starts, text = self.source.line_starts(), self.source.text
        if position.line >= len(starts):
            return len(text)
        if position.line < 0:
            return 0
        begin = starts[position.line]
        end = starts[position.line + 1] if position.line + 1 < len(starts) else len(text)
        line = text[begin:end].rstrip("\r\n")
        wanted = position.character - (self._shift if position.line == 0 else 0)
        if self._encoding is Encoding.UTF32 or line.isascii():
            return begin + max(0, min(wanted, len(line)))
        counted = 0
        for number, char in enumerate(line):
            if counted >= wanted:
                return begin + number
            counted += units(char, self._encoding)
        return begin + len(line)

    def position(self, offset: int) -> Position:
        """Return where an offset in the text is."""
        line, column = self.source.position(max(0, min(offset, len(self.source.text))))
        before = self.source.before(line, column)
        return Position(line - 1, units(before, self._encoding) + (self._shift if line == 1 else 0))

    def stretch(self, start: int, end: int) -> Stretch:
        """Return where the text between two offsets is."""
        return Stretch(self.position(start), self.position(max(start, end)))

    def spot(self, line: int, column: int, end_line: int, end_column: int) -> Stretch:
        """Return where lines and columns are that count from 1, in code points, as findings do."""
        starts = self.source.line_starts()
        if line > len(starts) or end_line > len(starts):
            return self.stretch(0, 0)
        return self.stretch(starts[line - 1] + column - 1, starts[end_line - 1] + end_column - 1)
