"""Syntax errors between brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.source.lines import NO_KEY
from handover.source.spans import line_begin

if TYPE_CHECKING:
    from handover.node import TextSpan
    from handover.problem import Problem
    from handover.source.error_context import ErrorContext

_KEY_LINE: Final = re.compile(r"([ ]*)(?:- +)*[^\s\[\]{},:#\"'-][^\[\]{},:#\"']*:(?:[ ]|$)")
_OPEN: Final = (
    "a bracket is opened here and never closed",
    'close it: days: [mon, tue]; text that starts with a bracket goes in quotes: note: "[like this]"',
)
_STRAY: Final = (
    "a closing bracket stands here without an opening one",
    'delete it, or write the text in quotes: note: "like this]"',
)
_NO_COMMA: Final = (
    "a comma is missing between brackets",
    'put a comma between the entries; text with signs in it goes in quotes: ["like, this", "so"]',
)
_WRONG: Final = ("this bracket does not close the one that is open", "[ is closed by ] and { by }")
#: What is said where the parser stops at one of these.
_SIGNS: Final = {
    "]": _WRONG,
    "}": _WRONG,
    ":": (
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: {note: "like this: so"}',
    ),
    ",": ("a comma stands here with nothing before it", "delete the comma"),
}


def glued_colon(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A key between brackets whose colon touches the comma or bracket that follows."""
    if "unexpected ':'" not in seen.said:
        return None
    return seen.told("a space is missing after the colon", "write it as {key: value}")


def inside(seen: ErrorContext) -> Problem[TextSpan] | None:
    """An error between an opening bracket and its end."""
    if seen.opening < 0 or seen.text[seen.opening] not in "[{":
        return None
    if not seen.text[seen.at :].strip() or _back_at_margin(seen):
        return seen.told_at(seen.opening, seen.opening + 1, *_OPEN)
    if seen.here == ":" and seen.text[: seen.at].rstrip().endswith(("[", "{", ",")):
        return seen.told(*NO_KEY)
    return seen.told(*_SIGNS.get(seen.here, _NO_COMMA))


def _back_at_margin(seen: ErrorContext) -> bool:
    """Whether a key stands on a later line, no deeper than the line with the open bracket."""
    above = seen.text[line_begin(seen.text, seen.opening) : seen.opening]
    margin = len(above) - len(above.lstrip())
    key = _KEY_LINE.match(seen.line)
    return seen.opening < seen.begin and key is not None and len(key[1]) <= margin


def stray(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A closing bracket that closes nothing."""
    return seen.told(*_STRAY) if seen.here in ("]", "}") else None
