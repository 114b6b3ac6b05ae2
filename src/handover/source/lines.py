"""Syntax errors of a line: its indentation, its colon, its dash, its spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.problem import unusable
from handover.source.bounds import SECOND_DOCUMENT
from handover.source.spans import line_begin

if TYPE_CHECKING:
    from handover.node import Source, TextSpan
    from handover.problem import Problem
    from handover.source.error_context import ErrorContext

_HARD: Final = re.compile("(?:^[ ]*|^[ ]*(?:- +)*[^\\s:]+:|^[ ]*-)([\\u00a0\\u2007\\u202f\\u3000])")
_TAB: Final = re.compile(r"[ ]*(?:- *)?(\t)")
_NO_SPACE: Final = re.compile(r"[ ]*(?:- +)*[A-Za-z_][\w.-]*(:)(?=\S)(?!//)")
_NO_SPACE_DASH: Final = re.compile(r"[ ]*(-)(?=[^\s-])")
#: What is said of a colon without a key, here and where the parser lets it pass.
NO_KEY: Final = ("there is no key before this colon", "write it as key: value, or put the text in quotes")
_COMMENT: Final = re.compile(r"[ \t]#")


def hard_space(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A space copied from a web page or a letter, which YAML does not take for a space."""
    for begin, line in ((seen.begin, seen.line), seen.above):
        found = _HARD.match(line)
        if found and ": " not in line[: found.start(1)]:
            at = begin + found.start(1)
            return seen.told_at(
                at,
                at + 1,
                f"the space here is not an ordinary one (U+{ord(found[1]):04X})",
                "delete it and type a space",
            )
    return None


def tab(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A tab where spaces say how deep a line stands."""
    found = _TAB.match(seen.line)
    at = seen.at if seen.here == "\t" else seen.begin + found.start(1) if found else -1
    if at < 0:
        return None
    return seen.told_at(at, at + 1, "a tab stands where a line is indented", "use spaces: two for each level")


def colon_in_text(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A colon and a space inside text without quotes."""
    if seen.here != ":" or seen.flow >= 0 or not re.search(r":[ \t]", seen.before):
        return None
    return seen.told(
        "a colon followed by a space stands inside text without quotes",
        'write the text in quotes: note: "like this: so"',
    )


def dash(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A list item that stands where none can."""
    if seen.here != "-" or seen.text[seen.at + 1 : seen.at + 2] not in ("", " ", "\t", "\r", "\n"):
        return None
    if seen.before.strip(" -"):
        return seen.told(
            "a list item stands on the line of its key",
            'start the list in the line below; text with a dash goes in quotes: note: "- like this"',
        )
    return seen.told(
        "a list item stands where no list is open",
        "put the dash in the column of the other items, below a key without a value of its own",
    )


def missing_space(source: Source, begin: int) -> Problem[TextSpan] | None:
    """A line such as ``key:value`` or ``-value``, which is a word to YAML.

    Args:
        source: the document.
        begin: offset of the line.
    """
    line = source.text[begin:].splitlines()[0] if source.text[begin:] else ""
    if (missing := _NO_SPACE.match(line)) and ": " not in line:
        what, fix = "colon", "write it as key: value"
    elif missing := _NO_SPACE_DASH.match(line):
        what, fix = "dash", "write it as - value"
    else:
        return None
    at = begin + missing.start(1)
    return unusable(source, at, at + 1, f"a space is missing after the {what}", fix)


def no_colon(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A line that was to be a key and has no colon, or no space after it."""
    for begin, line in ((seen.begin, seen.line), seen.above):
        told = missing_space(seen.source, begin) if line else None
        if told and not (begin == seen.begin and seen.before.strip(" -")):
            return told
    if "find expected ':'" not in seen.said:
        return None
    return seen.told_at(
        seen.at,
        seen.begin + len(seen.line.rstrip()),
        "this line has no colon, so it is not a key",
        "write it as key: value; if it goes on with the text above, indent it as deep as that text",
    )


def no_dash(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A line of a list that has neither a dash nor a colon."""
    above, line = seen.above[1], seen.text[line_begin(seen.text, seen.at) :].splitlines()[:1]
    text = line[0].strip() if line else ""
    item = above.lstrip().startswith("- ") and ": " not in above and not above.rstrip().endswith(":")
    if not item or not text or ":" in text or text.startswith("-"):
        return None
    start = seen.begin + len(seen.line) - len(seen.line.lstrip())
    return seen.told_at(
        start,
        seen.begin + len(seen.line.rstrip()),
        "this line stands in a list and has no dash",
        "begin it with a dash in the column of the dashes above",
    )


def after_comment(seen: ErrorContext) -> Problem[TextSpan] | None:
    """Text that goes on below a comment."""
    begin, line = seen.above
    found = _COMMENT.search(line)
    deeper = len(seen.line) - len(seen.line.lstrip()) > len(line) - len(line.lstrip())
    leaf = seen.last
    if not found or not deeper or seen.before.strip() or leaf is None or leaf.style != "plain":
        return None
    at = begin + found.end() - 1
    if seen.text[leaf.end : at].strip():
        return None
    return seen.told_at(
        at,
        at + 1,
        "the text ends before this #, and goes on in the line below",
        'write all of it in quotes: note: "like #this"',
    )


def below_value(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A key or text that is indented below a line that has its value already."""
    if seen.here != ":" or seen.flow >= 0:
        return None
    if not seen.before.strip(" -"):
        return seen.told(*NO_KEY)
    if seen.line.startswith("---"):
        return seen.told_at(seen.begin, seen.begin + 3, "a key stands on the line of ---", "start it in the line below")
    start = seen.begin + len(seen.line) - len(seen.line.lstrip())
    return seen.told_at(
        start,
        seen.at,
        "this key stands deeper than the line above, which has a value already",
        "start it in the column of the key above; text of several lines goes in quotes",
    )


def indentation(seen: ErrorContext) -> Problem[TextSpan] | None:
    """A line whose first column is that of no line above."""
    if seen.before.strip(" -"):
        return None
    if "document start" in seen.said:
        return seen.told(*SECOND_DOCUMENT)
    if seen.listing:
        return seen.told(
            "a dash is expected here, or a column that fits a line above",
            "start it with a dash in the column of the dashes above, or in the column of its key",
        )
    return seen.told(
        "this line starts in a column that fits no line above",
        "start it in the same column as the lines it belongs with, two spaces deeper than their key",
    )
