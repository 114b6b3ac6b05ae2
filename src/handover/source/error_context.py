"""The place where the parser gave up, and what can be seen from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from handover.problem import Problem, unusable
from handover.source.spans import line_begin

if TYPE_CHECKING:
    from handover.node import Scalar, TextSpan
    from handover.source.build import Builder

_REST: Final = re.compile(r"[^\r\n]*")


class ErrorContext:
    """The place where the parser gave up, and what can be seen from there.

    Args:
        builder: what was read up to there.
        error: what the parser raised.

    Attributes:
        source: the document.
        text: its text.
        at: offset of the character at which it gave up.
        opening: offset of the quote or bracket that is still open, or -1.
        flow: offset of the bracket that is open, or -1.
        listing: whether the innermost of what is open is a list of dashes.
        here: the character at `at`; empty at the end of the text.
        last: the last value or key before it, if any.
        begin: offset of the line of `at`.
        line: that line without its end.
        said: the parser's words, to tell cases apart; never shown.
    """

    def __init__(self, builder: Builder, error: Exception) -> None:
        self.source = builder.source
        self.text = text = builder.text
        self.said = str(getattr(error, "problem", ""))
        self.last: Scalar | None = builder.leaves[-1] if builder.leaves else None
        at = _index(getattr(error, "problem_mark", None))
        context = _index(getattr(error, "context_mark", None))
        if "find expected ':'" in self.said and context >= 0:
            at = context  # the line that was to be a key; the parser stops a line later
        if at < 0:
            at = self.last.end if self.last else 0
        self.at = at = min(at, len(text))
        frame = builder.frames[-1]
        self.listing = len(builder.frames) > 1 and not frame.is_map and not frame.flow
        brackets = [one.start for one in builder.frames if one.flow and text[one.start] in "[{"]
        self.flow = brackets[-1] if brackets else -1
        self.opening = context if context >= 0 and text[context : context + 1] in ("'", '"', "[", "{") else self.flow
        self.begin = line_begin(text, at)
        self.line = _REST.match(text, self.begin)[0]  # type: ignore[index]  # it matches anywhere
        self.here = text[at : at + 1]

    def told(self, message: str, fix: str) -> Problem[TextSpan]:
        """Return what is said of the very place."""
        return self.told_at(self.at, self.at + 1, message, fix)

    def told_at(self, start: int, end: int, message: str, fix: str) -> Problem[TextSpan]:
        """Return what is said of another place, which the error comes from."""
        return unusable(self.source, start, end, message, fix)

    @property
    def before(self) -> str:
        """The line up to the place."""
        return self.text[self.begin : self.at]

    @property
    def above(self) -> tuple[int, str]:
        """Offset and text of the line above that is neither blank nor a comment; empty if there is none."""
        end = self.begin
        while end > 0:
            stop = end - 1
            begin = line_begin(self.text, stop)
            line = self.text[begin:stop].rstrip("\r")
            if line.strip() and not line.lstrip().startswith("#"):
                return begin, line
            end = begin
        return 0, ""


def _index(mark: Any) -> int:
    return mark.index if mark is not None else -1
