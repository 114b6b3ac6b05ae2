"""Where each field of the model is printed: its section of the pack, its label, and who sees it.

A field says this in its manual, once. What it leaves out holds as said by the field, the
list or the document that it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from textwrap import indent
from typing import TYPE_CHECKING

from handover.model.answer import Detailed, Entries
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.manual import Audience, PackSection
    from handover.model.part import FieldInfo


@dataclass(frozen=True, slots=True)
class PrintedField:
    """One field, with what holds for it in the pack.

    Args:
        address: its document and keys, such as ``posting.kinds.owner``.
        info: the field.
        section: the section of the pack that prints it.
        audience: who sees it; empty for all who see its section.
        unprinted: why it is not printed; empty for what is printed.
        detail: whether it stands beside a value (``{is: write_off, up_to: 10}``) and is printed with it.
    """

    address: str
    info: FieldInfo
    section: PackSection
    audience: tuple[Audience, ...]
    unprinted: str
    detail: bool = False

    def below(self, info: FieldInfo) -> PrintedField:
        """Return what holds for a field of the part or list that stands here."""
        manual = info.manual
        return PrintedField(
            f"{self.address}.{info.key}",
            info,
            manual.section or self.section,
            manual.audience or self.audience,
            manual.unprinted or self.unprinted,
            self.detail or issubclass(self.info.form, Detailed),
        )


@cache
def printed_fields() -> dict[str, PrintedField]:
    """Return every field of every document by its address, in the order of the model."""
    found: dict[str, PrintedField] = {}
    for cls in DOCUMENTS:
        for info in fields_of(cls).values():
            manual, address = info.manual, f"{document_name(cls)}.{info.key}"
            top = PrintedField(address, info, manual.section or cls.section, manual.audience, manual.unprinted)
            found |= {one.address: one for one in _walk(top)}
    return found


def fields_below(address: str) -> tuple[PrintedField, ...]:
    """Return the fields of the part, or of the entries, at an address, in the order of the model."""
    part, fields = part_of(printed_fields()[address].info), printed_fields()
    return tuple(fields[f"{address}.{key}"] for key in fields_of(part)) if part is not None else ()


def _walk(field: PrintedField) -> Iterator[PrintedField]:
    yield field
    part = part_of(field.info)
    for info in fields_of(part).values() if part is not None else ():
        yield from _walk(field.below(info))


def part_of(info: FieldInfo) -> type[Part] | None:
    """Return the part class whose fields stand below a field, if there is one."""
    if isinstance(info.form, type) and issubclass(info.form, Part):
        return info.form
    if issubclass(info.form, Entries):
        part: type[Part] = info.kinds[0]
        return part
    if issubclass(info.form, Detailed):
        details: type[Part] = info.kinds[1]
        return details
    return None


def written_example(info: FieldInfo) -> str:
    """Return the example of a field as it stands in a document, below its key; empty where it has none."""
    example = info.manual.example.strip("\n")
    if not example:
        return ""
    return f"{info.key}:\n{indent(example, '  ')}" if "\n" in info.manual.example else f"{info.key}: {example}"
