"""Reserved words where they cannot work: each is refused by name, and never passed over in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.model.answer import Entries
from handover.model.marks import HOLDER_WORDS, LIMITS, MARK_FORMS, NO_MARKS, Marks, Position
from handover.model.part import ALL_SPLITS, Part
from handover.model.spoken import asks_who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer
    from handover.model.place import Place


#: Reserved words that say for which part of a list, and when: each entry says it for itself.
_OF_ENTRIES: Final = ("locations", "for", "from", "until")
#: What to write where only a value stands.
_PLAIN: Final = "write the value alone here, and the rest at the entry, the block or the document that it stands in"


def is_plain(place: Place) -> bool:
    """Whether only a value stands here: it names or sorts what it stands in."""
    return place.manual is not None and place.manual.plain


def without_refused(place: Place, marks: Marks, *, form: type[Answer[Any]] | None = None) -> Marks:
    """Return the reserved words that count where only a value stands."""
    if marks is NO_MARKS or not is_plain(place):
        return marks
    return Marks(none=marks.none, other=marks.other if form is not None else None)


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
    if is_plain(place):
        yield from _beside_plain(place, marks, form)
        return
    at = position_of(place, form)
    # what an entry takes is about that entry, and not about the list of them
    takes = cls.takes if form is None and isinstance(cls, type) and issubclass(cls, Part) else ()
    written = [word for word, (name, _) in MARK_FORMS.items() if getattr(marks, name) is not None]
    if "on" in written and not marks.on_file:
        yield "on", "`on` is the day of what was `said`; write it beside `said: …`, or as `confirmed:`"
    # beside a note, `internal` is about the note
    limited = [one for one in written if one not in takes and not (one == "internal" and marks.note is not None)]
    for word in limited:
        fix = _limited(word, cls, place, form)
        if fix:
            yield word, fix
    if at is Position.ENTRY and marks.for_ is not None:
        yield from _unread(marks, cls.splits)


def covered_elsewhere(place: Place, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield `stand_in` where another field says who covers, also in a list or at another version of the answer."""
    manuals = (one.manual for one in (place, place.parent) if one is not None)
    cover = next((manual.covered_by for manual in manuals if manual is not None), "")
    if cover and marks.stand_in is not None:
        yield "stand_in", f"who covers is written once, under `{cover}`"


def _limited(word: str, cls: Any, place: Place, form: type[Answer[Any]] | None) -> str:
    """Return what to write in place of a reserved word that does not work here; empty where it does."""
    limit = LIMITS.get(word)
    if limit is None:
        return ""
    holds = word in HOLDER_WORDS
    if position_of(place, form) not in limit.at or (holds and not asks_who(cls)):
        return limit.fix
    if holds and place.manual is not None and not place.manual.holds:
        return "name here who it was, alone: nobody stands in for what is done"
    if word in _OF_ENTRIES and form is not None and issubclass(form, Entries):
        return "write it at each entry of the list"
    return ""


def _beside_plain(place: Place, marks: Marks, form: type[Answer[Any]] | None) -> Iterator[tuple[str, str]]:
    """Yield all reserved words where only a value stands."""
    kept = without_refused(place, marks, form=form)
    shapes = [word for word in ("differs", "conflict") if not place.below(word).empty]
    names = ((word, name) for word, (name, _) in MARK_FORMS.items() if getattr(kept, name) is None)
    yield from ((word, _PLAIN) for word in shapes)
    yield from ((word, _PLAIN) for word, name in names if getattr(marks, name) is not None)


def splits_unread(place: Place, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield `for` where it names a part of the work that no rule tells apart at this answer."""
    if marks.for_ is not None:
        if marks.for_.rest.given and not _is_version(place):
            yield "for", "write the answer itself; `rest` is what the others under `differs` leave"
        yield from _unread(marks, place.manual.splits if place.manual is not None else ())


def _is_version(place: Place) -> bool:
    """Whether it stands under ``differs`` or ``conflict``."""
    return place.is_item and place.parent is not None and place.parent.step in ("differs", "conflict")


def _unread(marks: Marks, honoured: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    part = marks.for_
    splits = {word: getattr(part, word) for word in ALL_SPLITS} if part is not None else {}
    words = [word for word, split in splits.items() if split.readable and not split.missing]
    unread = [word for word in words if word not in honoured]
    if unread:
        may = ", ".join(f"`{word}`" for word in ("locations", *honoured))
        named = " and ".join(f"`{word}`" for word in unread)
        yield "for", f"answers cannot differ by {named} here, only by {may}: write the rest as a `note:`"
