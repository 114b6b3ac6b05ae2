"""The comments of a document: what stands behind ``#`` outside quotes and texts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.node import TextSpan
from handover.problem import Problem, unusable
from handover.source.corrected import line_in_quotes
from handover.source.spans import line_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.node import Scalar, Source

_BLOCK: Final = ("literal", "folded")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its ``#`` to the end of its line.

    Args:
        start: offset of the ``#``, in code points.
        end: offset of the line's end.
        alone: whether nothing but blanks stands before it on its line.
        after: index in the document's leaves of the last one that starts before it, or -1.
    """

    start: int
    end: int
    alone: bool
    after: int


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment such as ``# handover: ignore[COM002] reason; says dana until 2027-03-31``.

    Args:
        codes: the rules whose findings are to be left out.
        reason: why, as typed; empty if nothing was.
        says: who decided it, as typed.
        until: the day on which it ends, as typed.
        start: offset of the ``#``.
        end: offset of the line's end.
        covers: the stretch of text it speaks of, or None if there is none.
        malformed: one sentence on why it hides nothing, or None.
    """

    codes: tuple[str, ...]
    reason: str
    says: str | None
    until: str | None
    start: int
    end: int
    covers: tuple[int, int] | None
    malformed: str | None


def find_comments(source: Source, leaves: Sequence[Scalar]) -> tuple[Comment, ...]:
    """Return all comments in the order of the text.

    Args:
        source: the file.
        leaves: all its scalars in the order of the text; a ``#`` in one of them is text.

    Raises:
        Problem: if a ``#`` follows a value without a space, which other readers refuse.
    """
    text = source.text
    at = text.find("#")
    if at < 0:
        return ()
    starts, found = [leaf.start for leaf in leaves], []
    while at >= 0:
        after = bisect_right(starts, at) - 1
        resume = _past_text(text, leaves[after], at) if after >= 0 else at
        if resume == at:
            end = line_end(text, at)
            alone = _stands_alone(text, at)
            if not alone and text[at - 1] not in " \t":
                fix = 'write a space before it, or put the text in quotes: note: "like #this"'
                raise unusable(source, at, at + 1, "a space is missing before the #", fix)
            found.append(Comment(at, end, alone, after))
            resume = end
        at = text.find("#", resume)
    return tuple(found)


def _stands_alone(text: str, at: int) -> bool:
    while at and text[at - 1] in " \t":
        at -= 1
    return at == 0 or text[at - 1] in "\r\n"


def _past_text(text: str, leaf: Scalar, at: int) -> int:
    """Return where to look on if the ``#`` at `at` is text of the leaf, else `at`."""
    if at >= leaf.end:
        return at
    if leaf.style in _BLOCK and at < line_end(text, leaf.start):
        return at  # behind the | or > itself a comment may stand
    return leaf.end


def cuts(
    source: Source, leaves: Sequence[Scalar], comments: Sequence[Comment]
) -> Iterator[tuple[Problem[TextSpan], tuple[int, int]]]:
    """Yield the values that a ``#`` cut short, with their spans (``FIL003``).

    ``Suite #200`` without quotes is ``Suite`` and a comment. A space after the ``#`` says
    that a comment is meant.
    """
    text = source.text
    for comment in comments:
        if comment.after < 0 or text[comment.start + 1 : comment.end][:1] in ("", " ", "\t", "#"):
            continue
        leaf = leaves[comment.after]
        between = text[leaf.end : comment.start]
        if leaf.style == "plain" and not between.strip(" \t"):
            span = (leaf.start, leaf.end)
            yield (
                Problem(
                    "FIL003",
                    TextSpan(source, *span),
                    "the text ends before the #: what follows is read as a comment",
                    'write it in quotes: note: "like #this"; a comment has a space after its #',
                    line=line_in_quotes(source, leaf.start),
                ),
                span,
            )
