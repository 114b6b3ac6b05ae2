"""Syntax errors around quotes, and text that starts with a sign and needs them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.node import TextSpan
    from handover.problem import Problem
    from handover.source.error_context import ErrorContext

_QUOTES: Final = ("'", '"')
#: What is said of a code such as ``\\q``, here and where the parser lets it pass.
NO_ESCAPE: Final = (
    "a backslash between double quotes starts a code, and this one does not exist",
    r"write two backslashes, or use single quotes: folder: 'C:\like\this'",
)
_QUOTE_INSIDE: Final = {
    "single": (
        "an apostrophe between single quotes ends the text",
        'write it in double quotes: note: "it\'s like this"',
    ),
    "double": (
        "a double quote between double quotes ends the text",
        "write it in single quotes: note: 'say \"like this\"'",
    ),
}
_COMMA_BEHIND: Final = (
    "a comma follows the closing quote",
    'several values go in brackets: days: ["mon", "tue"]',
)
_LINE_BELOW: Final = (
    "text goes on here after the quote was closed in a line above",
    'put one pair of quotes around all of it: note: "like this, over lines"',
)
_TEXT_BEHIND: Final = (
    "text goes on here after the closing quote",
    'put all of it in one pair of quotes: note: "like this: so"',
)
#: Up to the value of a line: dashes, then a key with its colon.
_TO_VALUE: Final = re.compile(r"[ \t]*(?:- +)*(?:[^\s#:\"'\[{][^:#]*:[ \t]+|\"[^\"]*\":[ \t]+|'[^']*':[ \t]+)?")

#: What each sign says to YAML when a value starts with it, and an example of it in quotes.
_SIGNS: Final = {
    "@": ("text cannot start with @", "@like this"),
    "`": ("text cannot start with a backtick", "`like this`"),
    "%": ("text cannot start with %", "% like this"),
    "&": ("text that starts with & is read as a name for this place", "&like this"),
    "*": ("text that starts with * is read as a reference to another place", "*like this"),
    "!": ("text that starts with ! is read as an order to the YAML reader", "!like this"),
    "|": ("text that starts with | must go on in the line below", "| like this"),
    ">": ("text that starts with > must go on in the line below", "> like this"),
    "[": ("text that starts with [ is read as a list", "[like this]"),
    "{": ("text that starts with { is read as keys and values", "{like this}"),
    ",": ("text cannot start with a comma", ", like this"),
    "]": ("text cannot start with ]", "]like this"),
    "}": ("text cannot start with }", "}like this"),
}


def escape(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A backslash in double quotes that starts no code of YAML, as in the path of a Windows file."""
    quoted = seen.opening >= 0 and seen.text[seen.opening] == '"'
    if not quoted or ("escape" not in seen.said and "hexadecimal" not in seen.said):
        return None
    at = seen.text.rfind("\\", 0, seen.at + 1)
    return seen.told_at(at, at + 2, *NO_ESCAPE)


def never_closed(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A quote that runs to the end of the document."""
    if seen.opening < 0 or seen.text[seen.opening] not in _QUOTES or "find expected" in seen.said:
        return None
    return seen.told_at(
        seen.opening,
        seen.opening + 1,
        "a quote is opened here and never closed",
        'close it where the text ends: note: "like this"',
    )


def ended_early(seen: ErrorContext) -> Problem[TextSpan] | None:
    """Text that goes on after its closing quote."""
    leaf = seen.last
    if leaf is None or leaf.style not in ("single", "double") or not seen.here or seen.here in "]}":
        return None
    between = seen.text[leaf.end : seen.at]
    if between.strip():
        return None
    if not between and seen.here not in ",:":
        return seen.told_at(leaf.end - 1, leaf.end, *_QUOTE_INSIDE[leaf.style])
    if seen.flow >= 0:
        return None
    if seen.here == ",":
        return seen.told(*_COMMA_BEHIND)
    return seen.told(*(_LINE_BELOW if "\n" in between or "\r" in between else _TEXT_BEHIND))


def sign(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A value that starts with a sign of YAML and has no quotes."""
    place = _value_start(seen)
    if place is None or place > seen.at or seen.flow >= 0:
        return None
    head = seen.text[place]
    if head in "[{":
        closed = seen.text[place : seen.at].rstrip().endswith(("]", "}"))
        if seen.opening == place or not closed or seen.here in ("]", "}"):
            return None  # the bracket itself is wrong: a rule of its own
    if head in "|>" and "indentation indicator" in seen.said:
        return seen.told_at(place, place + 2, "the digit behind the | or > is not one from 1 to 9", "delete the digit")
    message, example = _SIGNS[head]
    more = "start the text in the line below, or " if head in "|>" else ""
    return seen.told_at(place, place + len(head), message, f'{more}write it in quotes: note: "{example}"')


def _value_start(seen: ErrorContext) -> int | None:
    """Return the offset of the sign that the value of the line starts with, if it does."""
    found = _TO_VALUE.match(seen.line)
    at = found.end() if found else 0
    head = seen.line[at : at + 1]
    if head not in _SIGNS or (head in ",]}" and not at):
        return None
    return seen.begin + at
