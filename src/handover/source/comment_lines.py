"""Comments put above what they speak of, every other byte as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.source.comment_scope import entries_of
from handover.source.spans import line_begin, line_end

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.source.reader import ParsedDocument

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def entry_around(document: ParsedDocument, start: int, end: int) -> int | None:
    """Return where the innermost key or list item on a line of its own starts that holds a stretch of text.

    Args:
        document: the parsed document.
        start: offset of the stretch.
        end: offset behind it.
    """
    if document.root is None:
        return None
    around = [one for one in entries_of(document.root) if not one.flow and one.start <= start and end <= one.end]
    return max((one.start for one in around), default=None)


def with_comments(text: str, comments: Mapping[int, str]) -> str:
    """Return a text with a comment on a line of its own above each entry, in the entry's column.

    Args:
        text: the text of a document.
        comments: what is to be said, by the offset at which an entry starts (see `entry_around`).
    """
    pieces, at = [], 0
    for entry, comment in sorted(comments.items(), key=lambda one: (line_begin(text, one[0]), one[0])):
        begin = line_begin(text, entry)
        pieces += [text[at:begin], " " * (entry - begin), comment, _line_end_at(text, begin)]
        at = begin
    return "".join((*pieces, text[at:]))


def _line_end_at(text: str, begin: int) -> str:
    """Return how a line ends; the first line, where it is the last one without an end."""
    found = _LINE_END.match(text, line_end(text, begin)) or _LINE_END.search(text)
    return found[0] if found else "\n"
