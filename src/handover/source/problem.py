"""What is wrong with the text of a document, before anything is known of its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover.node import Source

#: At most so many problems of one document are told; the rest would only bury the first.
MOST = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in the text of a document that could not be read as written.

    Args:
        code: ``FIL001`` (does not parse, or a construct that is refused), ``FIL003`` (YAML
            cut the text) or ``FIL004`` (a key written twice).
        source: the file; its text is empty where the bytes are not text.
        start: offset of the first character, in code points into the source's text.
        end: offset after the last character.
        message: one plain sentence. It never holds text of the document.
        fix: what to write instead, with an example of ours.
        voids: whether nothing of the document can be used.
        also: other places that belong to it, such as the first of two equal keys.
    """

    code: str
    source: Source
    start: int
    end: int
    message: str
    fix: str
    voids: bool = False
    also: tuple[tuple[int, int], ...] = ()


class Void(Exception):  # noqa: N818 - it carries a finding out of the parser, not a fault of the program
    """Reading a document ends here: nothing of it can be used.

    Args:
        problem: what is told to the reader; its `voids` is true.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def void(
    source: Source, start: int, end: int, message: str, fix: str, *, also: tuple[tuple[int, int], ...] = ()
) -> Void:
    """Return the exception that ends reading at a place (``FIL001``)."""
    size = len(source.text)
    start, end = min(start, size), min(max(start, end), size)
    return Void(Problem("FIL001", source, start, max(start, end), message, fix, voids=True, also=also))
