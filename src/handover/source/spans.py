"""Where a value ends as people see it, and where text for an empty one goes."""

from __future__ import annotations

import re
from typing import Final

_HEADER: Final = re.compile(r"[|>]([-+]?)([1-9]?)([-+]?)[^\r\n]*")
_LINE: Final = re.compile(r"(?:\r\n|\r|\n)([ ]*)[^\r\n]*")
_LAST_END: Final = re.compile(r"(?:\r\n|\r|\n)?\Z")
_END: Final = re.compile(r"[\r\n]")
_COLON: Final = re.compile(r"\s*:")


def block_text_end(text: str, start: int, end: int) -> int:
    """Return where a text below ``|`` or ``>`` ends, so that a line added there stays outside it.

    The parser's own end runs over the empty lines that follow. They belong to the text
    only below ``|+``; then the last line end stays outside, for the next line to use.

    Args:
        text: the text of the document.
        start: offset of the ``|`` or ``>``.
        end: the parser's end.
    """
    end = min(end, len(text))
    header = _HEADER.match(text, start)
    assert header is not None
    if "+" in (header[1], header[3]):
        return max(header.end(), end - len(_LAST_END.search(text, header.end(), end)[0]))  # type: ignore[index]
    last, depth = header.end(), None
    for line in _LINE.finditer(text, header.end(), end):
        body = text[line.start() : line.end()].strip("\r\n")
        if body.strip(" "):
            depth = len(line[1]) if depth is None else min(depth, len(line[1]))
            last = line.end()
        elif body and (header[2] or (depth is not None and len(body) > depth)):
            # Blanks beyond the depth of the text are text. A digit counts that depth from
            # the parent, which is not known here: take any blank for text.
            last = line.end()
    return last


def behind_colon(text: str, key_end: int) -> int:
    """Return where the value of a key without one belongs: behind its colon.

    In ``{key}`` there is no colon; there it is the end of the key, and ``: value`` must
    be put there. The parser marks what follows, which may be lines below.
    """
    found = _COLON.match(text, key_end)
    return found.end() if found else key_end


def line_begin(text: str, at: int) -> int:
    """Return the offset of the first character of the line of `at`."""
    begin = text.rfind("\n", 0, at) + 1
    return max(begin, text.rfind("\r", begin, at) + 1)


def line_end(text: str, at: int) -> int:
    """Return the offset of the line end after `at`, or of the end of the text."""
    found = _END.search(text, at)
    return found.start() if found else len(text)
