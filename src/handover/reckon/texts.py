"""The documents' text as text, comments included, for rules that look for words anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover.node import Source


class Texts:
    """Every document's text and the stretches of it that are comments.

    Args:
        sources: the text of each file that could be decoded.
        comments: source, start and end of each comment, its ``#`` included.
    """

    def __init__(self, sources: tuple[Source, ...], comments: tuple[tuple[Source, int, int], ...]) -> None:
        self.sources, self.comments = sources, comments
