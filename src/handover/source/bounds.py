"""How large and how deep a document may be, and which parts of YAML no document needs.

The bounds hold while the parser streams, so that brackets in quotes and comments never
count and nothing is read past the bound. The parser looks at most 1,024 characters
ahead, so the text beyond is not scanned either (``tests/source/test_bounds.py`` checks that).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.problem import unusable

if TYPE_CHECKING:
    from handover.node import Source, TextSpan
    from handover.problem import Problem

#: The size of a document, in bytes.
MOST_BYTES: Final = 128 * 1024
#: How many lists and mappings may stand in each other.
MOST_LEVELS: Final = 32
#: How many values and keys a document may hold.
MOST_SCALARS: Final = 20_000

#: At most so many problems of one document are reported; more would hide the first.
MOST_PROBLEMS: Final = 50

#: What is said where a second document begins.
SECOND_DOCUMENT: Final = (
    "a second document begins here; a file holds one",
    "delete the line with --- or ... and put the rest where it belongs",
)
_DIRECTIVE: Final = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(%)")


def refuse_directive(source: Source) -> None:
    """Refuse a document that begins with a line such as ``%YAML 1.1``.

    Raises:
        Problem: at the percent sign.
    """
    found = _DIRECTIVE.match(source.text)
    if found:
        at = found.start(1)
        raise unusable(
            source, at, at + 1, "a line that starts with % gives orders to the YAML reader", "delete the line"
        )


def too_deep(source: Source, start: int) -> Problem[TextSpan]:
    """Return what ends reading at the list or mapping that is one level too deep."""
    return unusable(
        source,
        start,
        start + 1,
        "lists and keys stand more than 32 levels deep here",
        "close the brackets, or indent the lines less",
    )


def too_many(source: Source, start: int) -> Problem[TextSpan]:
    """Return what ends reading at the value that is one too many."""
    return unusable(
        source,
        start,
        start,
        "the document holds more than 20,000 values",
        "move parts of it into the documents they belong to",
    )


def second_document(source: Source, start: int) -> Problem[TextSpan]:
    """Return what ends reading where a second document begins in the same file."""
    return unusable(source, start, start + 1, *SECOND_DOCUMENT)
