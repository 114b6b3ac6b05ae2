"""What could not be read, as the file rules will report it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover.model.place import Place
    from handover.node import Source


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing in a document that could not be read.

    Args:
        code: the file rule that reports it (FIL001 to FIL004).
        place: where it stands; for a fault of the text, the document.
        message: one plain sentence without any of the text typed.
        fix: what to write instead.
        at_key: whether the key itself is meant, not its value.
        span: the stretch of text, where it is not that of the place.
        syntax: whether the text itself is broken (its line is then never shown).
    """

    code: str
    place: Place
    message: str
    fix: str
    at_key: bool = False
    span: tuple[Source, int, int] | None = None
    syntax: bool = False
