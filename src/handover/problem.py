"""What is wrong with the files of a practice: one class, from the bytes to the finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from handover.node import TextSpan

if TYPE_CHECKING:
    from handover.node import Source

At_co = TypeVar("At_co", covariant=True)


class Problem(Exception, Generic[At_co]):  # noqa: N818 - mostly it is kept in a list, and only sometimes raised
    """One thing in the files of a practice that could not be read as written.

    It is raised where nothing of the document can be used; all others are listed, and the rest is read.

    Args:
        code: the file rule that reports it: ``FIL001`` (cannot be read), ``FIL002`` (unknown key or word),
            ``FIL003`` (YAML changed it), ``FIL004`` (written twice) or ``FIL016`` (over, or not yet).
        at: where it stands: a stretch of text, the place of an answer, a whole file.
        message: one plain sentence. It never holds text of the document.
        fix: what to write instead, with an example of ours.
        voids: whether nothing of the document can be used.
        line: a sentence with the line as it is to be written, where that is known; it holds text of the
            document, so it is shown only where nothing in the document must be hidden.
        meant: the listed word that was probably meant; empty where it may be any.
        says_all: whether the advice says all that is to be written, so that no form of the field is shown with it.
        weighs: whether it leaves something unread by which the rest is judged, so that it weighs the same at each stage.
    """

    def __init__(
        self,
        code: str,
        at: At_co,
        message: str,
        fix: str,
        *,
        voids: bool = False,
        line: str = "",
        weighs: bool = False,
        meant: str = "",
        says_all: bool = False,
    ) -> None:
        super().__init__(message)
        self.code, self.at, self.message, self.fix, self.voids, self.line = code, at, message, fix, voids, line
        self.weighs, self.meant, self.says_all = weighs, meant, says_all


def unusable(source: Source, start: int, end: int, message: str, fix: str) -> Problem[TextSpan]:
    """Return the problem that ends the reading of a document, at a stretch of its text (``FIL001``)."""
    size = len(source.text)
    start, end = min(start, size), min(max(start, end), size)
    return Problem("FIL001", TextSpan(source, start, end), message, fix, voids=True)
