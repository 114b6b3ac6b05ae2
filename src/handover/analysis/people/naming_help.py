"""What to write where a side, a person, or a person and who covers were said in a form that is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.answer import Answer, Many
from handover.model.kinds.references import Ref
from handover.model.printed import printed_fields
from handover.model.spoken import Unanswered, asks_for_side, asks_who, decides_nothing

if TYPE_CHECKING:
    from typing import Any

    from handover.analysis.people.directory import People
    from handover.model.manual import Manual
    from handover.model.part import FieldInfo, Part
    from handover.model.place import Place
    from handover.node import FilePlace, TextSpan

#: So many names in one answer are a holder and who covers, or a choice.
_TWO = 2


def form_to_write(at: Answer[Any] | Part | Place | TextSpan | FilePlace, people: People) -> str:
    """Return the form of an answer that asks who, where what stands there is none; empty where nothing is to be said.

    Args:
        at: what a gap points at.
        people: the people of the practice, whose names the form is shown with.
    """
    if not isinstance(at, Answer):
        return ""
    info = _asked(at)
    if at.missing and at.unanswered is Unanswered.WHOSE:
        return f"Write `practice` or `vendor`{', or name a role or a person' if info is not None else ''}."
    if info is None:
        return ""
    kind = info.kinds[0]
    words = _words(at)
    named = list(dict.fromkeys(map(people.key, people.named_in(words)))) if " " in words.strip() else []
    if len(named) >= _TWO:
        return _two(info.manual, *named[:_TWO])
    if at.missing and decides_nothing(at.unanswered) and info.manual.absent:
        side = "a side (`practice`, `vendor`), " if asks_for_side(kind) else ""
        return f"This asks for {side}a role or a person by name, as in `{info.key}: {info.manual.example or 'dana'}`."
    return ""


def _two(manual: Manual, one: str, other: str) -> str:
    """Return how a holder and who covers are written, where two are named in one sentence."""
    if manual.covered_by:
        return f"Name one person here; who covers stands under `{manual.covered_by}`."
    if manual.covers or not manual.holds:
        return "Name one person alone, by id or name."
    return f"Write who it is, and who covers: {{is: {one}, stand_in: {other}}}."


def _asked(at: Answer[Any]) -> FieldInfo | None:
    """Return the field of an answer that asks who; None for all others."""
    field = printed_fields().get(".".join(at.place.field))
    return field.info if field is not None and field.info.kinds and asks_who(field.info.kinds[0]) else None


def _words(at: Answer[Any]) -> str:
    """Return what is written where somebody is to be named, be it taken as said or as a name."""
    if at.missing:
        return at.marks.said.known.words if at.marks.said is not None and at.marks.said.known is not None else ""
    value = at.known
    items = [item.known for item in at.found] if isinstance(at, Many) else [value]
    return " ".join(item.words for item in items if isinstance(item, Ref)) if len(items) == 1 else ""
