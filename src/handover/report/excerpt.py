"""The source line of a finding with its span underlined, made harmless and fitted into a width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from handover.sanitize import sanitize

if TYPE_CHECKING:
    from handover.outcome import Finding

#: How wide a tab is shown.
_TAB = "    "
#: Where in the room a span begins that would otherwise stand outside it.
_SHARE = 3


class Excerpt(NamedTuple):
    """One line of a document as it is shown.

    Args:
        number: the line's number.
        line: its text.
        mark: what stands below it: spaces, and a caret below each column of the span.
    """

    number: int
    line: str
    mark: str


def excerpt(finding: Finding, room: int, more: str = "…") -> Excerpt | None:
    """Return the line of a finding; None where it may not be shown, or where there is nothing to see.

    Args:
        finding: the finding.
        room: how many columns there are for the text.
        more: what stands for the rest of a line that is too long.
    """
    text = finding.excerpt
    if text is None or not text.strip() or finding.column > len(text):
        return None
    text = text.rstrip()
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(text)
    before, span, after = (_harmless(part) for part in (text[:start], text[start:end], text[end:]))
    left, indent = _cut_left(before, max(1, cell_len(span)), room, more)
    line = _cut_right(left + span + after, room, more)
    carets = max(1, min(cell_len(span), cell_len(line) - indent))
    return Excerpt(finding.line, line, " " * indent + "^" * carets)


def _harmless(text: str) -> str:
    return sanitize(text.replace("\t", _TAB))


def _cut_left(before: str, columns: int, room: int, more: str) -> tuple[str, int]:
    """Return what is shown before a span of some columns, and how many columns that takes."""
    width = cell_len(before)
    keep = max(room // _SHARE, room - columns - cell_len(more))
    if width + columns <= room or width <= keep:
        return before, width
    while cell_len(before) > keep - cell_len(more):
        before = before[1:]
    return more + before, cell_len(more) + cell_len(before)


def _cut_right(line: str, room: int, more: str) -> str:
    if cell_len(line) <= room:
        return line
    while cell_len(line) > room - cell_len(more):
        line = line[:-1]
    return line + more
