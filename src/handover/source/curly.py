"""Curly quotes, which a word processor puts in and which are text to YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.node import TextSpan
from handover.problem import Problem
from handover.source.corrected import LONGEST_LINE, quoted
from handover.source.spans import line_begin, line_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.node import Scalar, Source

_OPENING: Final = "“‘„«"
_CLOSING: Final = "”’“»"
#: What closes a text and is nothing else; ’ is an apostrophe, too.
_SURELY_CLOSING: Final = "”»"


def curly_quotes(
    source: Source, leaves: Sequence[Scalar]
) -> Iterator[tuple[Problem[TextSpan], tuple[tuple[int, int], ...]]]:
    """Yield the texts in curly quotes, each with the spans that are not to be trusted (``FIL003``).

    A comma between brackets cuts such a text in two, and each half has one of the quotes; that is one problem.
    """
    if not any(sign in source.text for sign in _OPENING):
        return
    for number, leaf in enumerate(leaves):
        if leaf.style != "plain" or leaf.text[:1] not in _OPENING:
            continue
        last = _closing_half(source, leaves, number)
        if last is not None:
            message = "the quotes are curly, so a comma has cut this text in two"
            yield (
                _told(source, leaf, last, message),
                tuple((one.start, one.end) for one in leaves[number : _at(leaves, last) + 1]),
            )
        elif len(leaf.text) > 1 and leaf.text[-1] in _CLOSING:
            yield (
                _told(source, leaf, leaf, "the quotes are curly, so they are part of the text"),
                ((leaf.start, leaf.end),),
            )


def _at(leaves: Sequence[Scalar], leaf: Scalar) -> int:
    return next(number for number, one in enumerate(leaves) if one is leaf)


def _closing_half(source: Source, leaves: Sequence[Scalar], number: int) -> Scalar | None:
    """Return the item of the same line in which the quote is closed that another item opens."""
    first = leaves[number]
    if any(sign in first.text for sign in _SURELY_CLOSING):
        return None
    end = line_end(source.text, first.start)
    for before, leaf in zip(leaves[number:], leaves[number + 1 :], strict=False):
        between = source.text[before.end : leaf.start].strip()
        if leaf.start >= end or leaf.style != "plain" or between != "," or leaf.text[:1] in _OPENING:
            return None
        if leaf.text[-1:] in _SURELY_CLOSING:
            return leaf if source.text[leaf.end : leaf.end + 1] in (",", "]", " ") else None
    return None


def _straight(text: str) -> str:
    """Return the rest of a line with its other quotes straight too, so that the line is right as a whole."""
    return text.replace("“", '"').replace("”", '"')


def _told(source: Source, first: Scalar, last: Scalar, message: str) -> Problem[TextSpan]:
    """Return what is said of a text from the first of its pieces to the last, with the line in straight quotes."""
    text = source.text
    begin, end = line_begin(text, first.start), line_end(text, last.end)
    inner = text[first.start + 1 : last.end - 1].replace("“", '"').replace("”", '"')
    before, behind = (_straight(part) for part in (text[begin : first.start], text[last.end : end]))
    line = f"{before}{quoted(inner)}{behind}".strip()
    told = f"The line is then: {line}" if "\n" not in line and len(line) <= LONGEST_LINE else ""
    return Problem(
        "FIL003", TextSpan(source, first.start, last.end), message, 'use straight quotes: "like this"', line=told
    )
