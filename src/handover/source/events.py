"""The only place that knows the YAML parser: a text goes in, its events come out one by one.

The parser in C is used where it is installed; the one in Python gives the same events.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from handover.source.colon_mask import mask_colons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from handover.source.colon_mask import Masks

try:
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]
except ImportError:  # an interpreter without the part in C
    CParser = None

__all__ = [
    "AliasEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "StreamStartEvent",
    "events",
]

#: What libyaml takes for a line end and editors do not, each for a character of the same
#: kind that no reader takes for anything, so that offsets stay what they were. Each is a
#: problem of its own (`characters`); a byte order mark in the middle goes the same way.
_TAME = {0x85: 0x20, 0x2028: 0x20, 0x2029: 0x20, 0xFEFF: 0x200B}

#: A line of nothing but blanks: a tab in it is no indentation, though the parser takes it for one.
_BLANK = re.compile(r"^[ \t]++(?=[\r\n]|\Z)", re.MULTILINE)


def events(text: str, *, pure: bool = False) -> tuple[Iterator[Any], Masks]:
    """Return the parser's events, and what must be put back into their values (`unmask_colons`).

    Marks are offsets in code points into `text`. The iterator raises whatever the parser
    raises; callers must be ready for any exception.

    Args:
        text: a document without its byte order mark.
        pure: whether to use the parser in Python although the one in C is there.
    """
    if not text.isascii():
        text = text.translate(_TAME)
    if "\t" in text:
        text = _BLANK.sub(lambda blank: " " * len(blank[0]), text)
    text, masks = mask_colons(text)
    if not text.endswith("\n"):
        # Without it the last line of a block text would differ from the same line higher up.
        text += "\n"
    following = _in_python(text) if pure or CParser is None else CParser(text).get_event
    return iter(following, None), masks


def _in_python(text: str) -> Callable[[], Any]:
    from handover.source.plain_parser import parse

    stream = parse(text)
    return lambda: next(stream, None)
