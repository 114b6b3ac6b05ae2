"""Comments that ask for a finding to be left out: who says so, why, until when, and for which lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.source.comment_scope import Reach
from handover.source.comments import IgnoreComment

if TYPE_CHECKING:
    from handover.node import Node, Source
    from handover.source.comments import Comment

__all__ = ["IgnoreComment", "find_ignores"]

_CALL: Final = re.compile(r"#+\s*handover\b\s*:?\s*ignore\b", re.IGNORECASE)
_SHAPE: Final = re.compile(r"#+\s*handover:\s*ignore\s*\[([^\]]*)\](.*)", re.DOTALL)
_CODE: Final = re.compile(r"[A-Z]{3}[0-9]{3}")
_TAIL: Final = re.compile(r"(?:says\s+(?P<says>.*?))?\s*(?:\buntil\s+(?P<until>\S.*))?")

_NOTHING_BELOW: Final = (
    "nothing starts directly below it in the same column; put it right above the key or list item it is for"
)


def find_ignores(source: Source, root: Node | None, comments: tuple[Comment, ...]) -> tuple[IgnoreComment, ...]:
    """Return the ignores among the comments of a document.

    Args:
        source: the file.
        root: its nodes; None if it has none.
        comments: all its comments in the order of the text.
    """
    calls = [comment for comment in comments if _CALL.match(source.text, comment.start, comment.end)]
    if not calls:
        return ()
    reach = Reach(source, root, comments)
    return tuple(_read(source, comment, reach) for comment in calls)


def _read(source: Source, comment: Comment, reach: Reach) -> IgnoreComment:
    shape = _SHAPE.fullmatch(source.text, comment.start, comment.end)
    if shape is None:
        told = "the codes are missing or not in square brackets"
        return IgnoreComment((), "", None, None, comment.start, comment.end, None, told)
    codes = tuple(word.strip() for word in shape[1].split(","))
    reason, says, until = _words(shape[2])
    covers = reach.below(comment) if comment.alone else reach.on_line(comment)
    malformed = None
    if not all(map(_CODE.fullmatch, codes)):
        malformed = "a code is three capital letters and three digits, such as COM002"
    elif not reason:
        malformed = "the reason is missing"
    elif covers is None:
        malformed = _NOTHING_BELOW if comment.alone else "no key or list item stands on its line"
    return IgnoreComment(codes, reason, says, until, comment.start, comment.end, covers, malformed)


def _words(text: str) -> tuple[str, str | None, str | None]:
    """Return reason, who says so and until when; only the part after the last ``;`` can hold the two."""
    reason, mark, tail = text.rpartition(";")
    found = _TAIL.fullmatch(tail.strip()) if mark else None
    if found is None or not tail.strip():
        return (text if not mark or tail.strip() else reason).strip(), None, None
    says, until = found["says"], found["until"]
    return reason.strip(), (says or "").strip() or None, (until or "").strip() or None
