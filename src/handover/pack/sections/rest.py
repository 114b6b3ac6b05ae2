"""What is written in the documents and has no place of its own in the pack, so that no answer is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.phrasing import plain
from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.pack.blocks import Cell, Facts, Section, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer
    from handover.pack.context import PackContext

#: What names a thing or is for programs only; lines about the check and not about the work.
_NOT_TOLD: Final = frozenset(
    {"handover", "id", "name", "kind", "stage", "sample", "ignores", "sha256", "digest", "merge_fields"}
)


def rest(context: PackContext) -> Section | None:
    """Return what the other sections did not show; it is made last, when they have shown all they do."""
    blocks = []
    for cls in DOCUMENTS:
        pairs = tuple(_lines(context, context.get(cls), ""))
        if pairs:
            blocks.append(Facts(pairs, cls.title))
    if not blocks:
        return None
    lead = Text("These answers have no page of their own. They hold all the same.")
    return Section("rest", "Also answered", (lead, *blocks), ("all", "vendor", "owner"))


def _lines(context: PackContext, part: Part, name: str) -> Iterator[tuple[str, Cell]]:
    """Yield a line for a part, and for each that stands below it, with what is left to tell of it."""
    if context.show.hides(part.marks):
        return
    infos = (info for info in fields_of(type(part)).values() if info.key not in (*_NOT_TOLD, *part.identity))
    fields = [(plain(info.key), getattr(part, info.name)) for info in infos]
    told = [f"{key}: {words}" for key, value in fields if (words := _left(context, value))]
    told += [words] if (words := context.show.left_of(part.marks)) else []
    if told:
        yield name or "In general", Cell("; ".join(told))
    for key, value in fields:
        if isinstance(value, Part):
            yield from _lines(context, value, f"{name}, {key}" if name else _capital(key))
        elif isinstance(value, Entries):
            for number, entry in enumerate(value.found, 1):
                own = _name_of(context, entry) or str(number)
                yield from _lines(context, entry, f"{name}, {key}: {own}" if name else f"{_capital(key)}: {own}")


def _left(context: PackContext, value: Any) -> str:
    """Return an answer that nothing has shown yet; empty where there is none."""
    if isinstance(value, Part):
        return ""
    answer: Answer[Any] = value
    if isinstance(value, Entries):
        return "" if context.show.hides(answer.marks) else context.show.left_of(answer.marks)
    if context.show.has_shown(answer):
        return "" if context.show.hides(answer.marks) else context.show.left_of(answer.marks)
    return context.show.inline(answer).rstrip(".")


def _name_of(context: PackContext, entry: Part) -> str:
    for key in ("name", *entry.identity, "text", "decision"):
        answer = getattr(entry, key, None)
        words = context.show.words(answer) if answer is not None and not isinstance(answer, Entries) else ""
        if words:
            return words
    return ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
