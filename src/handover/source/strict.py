"""What the parser accepts although YAML forbids it: text whose lines are indented less than what they belong to.

Mostly a quote or bracket was not closed and swallowed the lines below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.problem import unusable
from handover.source.quotes import NO_ESCAPE
from handover.source.spans import line_begin

if TYPE_CHECKING:
    from handover.node import Source

_LINE: Final = re.compile(r"[\r\n]([ ]*)[ \t]*([^\s])")
_HALF: Final = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:u|U0000)[dD][89a-fA-F][0-9a-fA-F]{2})")
_LEAD: Final = re.compile(
    r"[|>][-+]?(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n)"
    r"(?P<blank>(?:[ ]*(?:\r\n|\r|\n))*)(?P<next>[ ]*)(?P<first>[^\r\n]?)"
)


def margin(source: Source, start: int, typed: str, outer: int) -> None:
    """Refuse quotes or brackets whose later lines start left of what they stand in.

    A closing bracket alone may stand as far left as its key: many people write it so.

    Args:
        source: the file.
        start: offset of the quote or bracket.
        typed: the text from there to its end.
        outer: offset of the list or mapping that it stands in.

    Raises:
        Problem: at the opening quote or bracket.
    """
    column = outer - line_begin(source.text, outer)
    bracket = typed[0] in "[{"
    for line in _LINE.finditer(typed):
        if len(line[1]) > column or (bracket and line[2] in "]}#"):
            continue
        what, fix = ("bracket", "days: [mon, tue]") if bracket else ("quote", 'note: "like this"')
        message = f"a {what} is opened here, and a line before its end starts too far left"
        fix = f"close it where it ends: {fix}; or indent the lines deeper than their key"
        raise unusable(source, start, start + 1, message, fix)


def surrogates(source: Source, start: int, typed: str) -> None:
    """Refuse a code in double quotes that stands for half a character (U+D800 to U+DFFF).

    The parser refuses others by itself.

    Raises:
        Problem: at its backslash.
    """
    found = _HALF.search(typed)
    if found:
        raise unusable(source, start + found.start(1), start + found.start(1) + 2, *NO_ESCAPE)


def block_text(source: Source, start: int, end: int) -> None:
    """Refuse a text below ``|`` or ``>`` whose first lines leave its indentation open.

    Args:
        source: the file.
        start: offset of the ``|`` or ``>``.
        end: the parser's end of the text.

    Raises:
        Problem: at the line in doubt.
    """
    found = _LEAD.match(source.text, start)
    if found is None:
        return
    if found["first"] == "\t":
        at = found.start("first")
        raise unusable(source, at, at + 1, "a tab stands where a line is indented", "use spaces: two for each level")
    widest = max(map(len, re.split(r"[\r\n]+", found["blank"])))
    comment = found["first"] == "#" and found.start("next") >= end
    if widest > len(found["next"]) > 0 and comment:
        at = found.start("first")
        raise unusable(
            source,
            at,
            at + 1,
            "this line starts left of the empty lines above it",
            "start the text in the line below the | or >",
        )
