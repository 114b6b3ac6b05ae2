"""Reserved words where they cannot work: each is refused by name, and never passed over in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.answer import Entries
from handover.model.marks import HOLDER_WORDS, LIMITS, MARK_FORMS, Position
from handover.model.part import ALL_SPLITS, Part
from handover.model.spoken import asks_who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer
    from handover.model.marks import Marks
    from handover.model.place import Place


def position_of(place: Place, form: type[Answer[Any]] | None) -> Position:
    """Return what stands at a place: one answer, an entry of a list, a block or a document."""
    if form is not None:
        return Position.ANSWER
    if place.parent is None:
        return Position.DOCUMENT
    return Position.ENTRY if place.is_item else Position.BLOCK


def misplaced(
    cls: Any, place: Place, marks: Marks, *, form: type[Answer[Any]] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield each reserved word that does nothing where it is written, with what to write instead.

    Args:
        cls: the class of the part, or the kind of the answer.
        place: where it stands.
        marks: the words written there.
        form: the form of the answer; None for a part.
    """
    at = position_of(place, form)
    takes = cls.takes if isinstance(cls, type) and issubclass(cls, Part) else ()
    for word, (name, _) in MARK_FORMS.items():
        if getattr(marks, name) is None or word in takes:
            continue
        limit = LIMITS.get(word)
        if word == "on" and not marks.on_file:
            yield word, "`on` is the day of what was `said`; write it beside `said: …`, or as `confirmed:`"
        elif limit is None or (word == "internal" and marks.note is not None):
            continue
        elif at not in limit.at or (word in HOLDER_WORDS and not asks_who(cls)):
            yield word, limit.fix
        elif form is not None and issubclass(form, Entries) and word in ("locations", "for", "from", "until"):
            yield word, "write it at each entry of the list"
    if form is None and at is Position.ENTRY and marks.for_ is not None:
        yield from _unread(place, marks, cls.splits)


def splits_unread(place: Place, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield `for` where it names a part of the work that no rule tells apart at this answer."""
    if marks.for_ is not None:
        yield from _unread(place, marks, place.manual.splits if place.manual is not None else ())


def _unread(place: Place, marks: Marks, honoured: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    del place
    part = marks.for_
    words = [word for word in ALL_SPLITS if part is not None and not getattr(part, word).missing]
    unread = [word for word in words if word not in honoured]
    if unread:
        may = ", ".join(f"`{word}`" for word in ("locations", *honoured))
        named = " and ".join(f"`{word}`" for word in unread)
        yield "for", f"answers cannot differ by {named} here, only by {may}: write the rest as a `note:`"
