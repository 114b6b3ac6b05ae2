"""Walking the fields of a document class, nested parts included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.part import fields_of
from handover.model.printed import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.document import Document
    from handover.model.part import FieldInfo, Part


def fields(cls: type[Part]) -> Iterator[tuple[type[Part], FieldInfo]]:
    """Yield each field of a part and of the parts below it, with the class it is declared in."""
    for info in fields_of(cls).values():
        if info.key == "also":
            continue
        yield cls, info
        below = part_of(info)
        if below is not None:
            yield from fields(below)


def rows_of(cls: type[Document]) -> set[str]:
    """Return the guide rows that the fields of a document record."""
    return {row for _, info in fields(cls) for row in info.manual.guide}
