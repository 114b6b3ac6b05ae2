"""Walking the fields of a document class, nested parts included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.answer import Detailed, Entries
from handover.model.part import Part, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.document import Document
    from handover.model.part import FieldInfo


def fields(cls: type[Part]) -> Iterator[tuple[type[Part], FieldInfo]]:
    """Yield each field of a part and of the parts below it, with the class it is declared in."""
    for info in fields_of(cls).values():
        if info.key == "also":
            continue
        yield cls, info
        below = part_of(info)
        if below is not None:
            yield from fields(below)


def part_of(info: FieldInfo) -> type[Part] | None:
    """Return the part that stands below a field."""
    if issubclass(info.form, Part):
        return info.form  # type: ignore[no-any-return]
    if issubclass(info.form, Entries):
        return info.kinds[0]  # type: ignore[no-any-return]
    return info.kinds[1] if issubclass(info.form, Detailed) else None


def rows_of(cls: type[Document]) -> set[str]:
    """Return the guide rows that the fields of a document record."""
    return {row for _, info in fields(cls) for row in info.manual.guide}
