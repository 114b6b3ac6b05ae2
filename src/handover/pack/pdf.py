"""The pack as PDF for paper: tagged (PDF/UA-1), with its own fonts, the same bytes on every machine.

The layout is a typst document (`templates/pack/pack.typ`) that reads the finished pack as JSON, so that no text of a
practice is ever markup.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.errors import needs_extra
from handover.pack.blocks import (
    Bands,
    Cell,
    Columns,
    ContactCards,
    EscalationCards,
    Facts,
    Items,
    SignatureLines,
    Table,
    Text,
    WeekGrid,
    name_of_block,
)
from handover.pack.plain_text import lines_of, safe_text
from handover.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.pack.blocks import Block, ContactCard, EscalationCard, Pack, Slot, Stretch

#: Sections that begin a sheet of their own: the one that is pinned to the wall, and what follows it.
_OWN_PAGE: Final = ("escalation", "contacts")
#: The narrowest and widest column that text asks for, and the longest word that a column makes room for, in letters.
_NARROW, _WIDE, _LONGEST_WORD = 8, 36, 40


def render(pack: Pack) -> bytes:
    """Return the pack as PDF.

    Raises:
        UsageError: if the package that sets the pages is not installed.
    """
    try:
        import typst  # an extra: most people print from the browser
    except ImportError:
        raise needs_extra("pdf") from None

    templates = shipped("templates")
    made: bytes = typst.compile(
        str(templates / "pack" / "pack.typ"),
        root=str(templates),
        font_paths=[str(templates / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(as_data(pack), ensure_ascii=False)},
        pdf_standards="ua-1",
    )
    return made


def as_data(pack: Pack) -> dict[str, Any]:
    """Return the pack as the layout reads it: plain values, all text safe and on one line."""
    return {
        "title": safe_text(pack.title),
        "reader": "handover pack" if pack.audience == "all" else f"handover pack for: {pack.audience}",
        "marks": list(pack.marks),
        "state": safe_text(pack.summary[0].rstrip(".")) if pack.summary else "",
        "day": pack.day,
        "summary": [safe_text(line) for line in pack.summary],
        "paper": "us-letter" if pack.country == "US" else "a4",
        "region": "GB" if pack.country == "GB" else "US",
        "sections": [
            {
                "title": one.title,
                "own_page": one.key in _OWN_PAGE,
                "blocks": [{"kind": name_of_block(block), **_block(block)} for block in one.blocks],
            }
            for one in pack.sections
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    """Return one block as plain values."""
    match block:
        case Text():
            return {"words": safe_text(block.words), "strong": block.strong}
        case SignatureLines():
            return {"names": list(block.names)}
        case Items():
            return {**_head(block), "numbered": block.numbered, "items": _cells(block.items)}
        case Facts():
            return {"caption": safe_text(block.caption), "pairs": _pairs(block.pairs)}
        case Table():
            rows = [_cells(row) for row in block.rows]
            return {**_head(block), "columns": list(block.columns), "rows": rows, "widths": _widths(block)}
        case ContactCards() | EscalationCards() | WeekGrid() | Bands() | Columns():
            return _drawn(block)


def _drawn(block: ContactCards | EscalationCards | WeekGrid | Bands | Columns) -> dict[str, Any]:
    """Return a block that is drawn as plain values."""
    match block:
        case ContactCards():
            return {"caption": safe_text(block.caption), "cards": [_card(card) for card in block.cards]}
        case EscalationCards():
            label = block.example if any(not card.example.blank for card in block.cards) else ""
            return {**_head(block), "example": label, "cards": [_escalation(card) for card in block.cards]}
        case WeekGrid():
            return _week(block)
        case Bands():
            return _bands(block)
        case Columns():
            return {"lists": [_block(one) for one in block.lists]}


def _week(grid: WeekGrid) -> dict[str, Any]:
    rows = [[safe_text(label), [list(map(_slot, day)) for day in week]] for label, week in grid.rows]
    return {"caption": grid.caption, "days": list(grid.days), "rows": rows, "remark": safe_text(grid.remark)}


def _bands(bands: Bands) -> dict[str, Any]:
    rows = [[safe_text(label), list(map(_stretch, row))] for label, row in bands.rows]
    return {"caption": bands.caption, "amounts": list(bands.amounts), "rows": rows}


def _card(card: ContactCard) -> dict[str, Any]:
    return {"label": safe_text(card.label), "who": _cell(card.who), "lines": _cells(card.lines), "first": card.first}


def _slot(slot: Slot) -> dict[str, str]:
    return {"hours": slot.hours, "who": safe_text(slot.who), "presence": slot.presence}


def _stretch(stretch: Stretch) -> dict[str, Any]:
    return {"columns": stretch.columns, "cell": _cell(stretch.cell), "need": stretch.need}


def _escalation(card: EscalationCard) -> dict[str, Any]:
    steps = [{"who": _cell(step.who), "wait": safe_text(step.wait)} for step in card.steps]
    blank = {
        key: None if cell.blank else _cell(cell) for key, cell in (("onward", card.onward), ("example", card.example))
    }
    return {"title": _cell(card.title), "steps": steps, "facts": _pairs(card.facts), **blank}


def _head(block: Items | Table | EscalationCards) -> dict[str, Any]:
    return {"caption": safe_text(block.caption), "about": None if block.about.blank else _cell(block.about)}


def _pairs(pairs: Iterable[tuple[str, Cell]]) -> list[list[Any]]:
    return [[safe_text(label), _cell(cell)] for label, cell in pairs]


def _cells(cells: Iterable[Cell]) -> list[dict[str, Any]]:
    return [_cell(cell) for cell in cells]


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "lines": [safe_text(line) for line in lines_of(cell.text)],
        "flags": [safe_text(flag) for flag in cell.flags],
        "notes": [safe_text(note) for note in cell.notes],
        "open": cell.open,
        "ways": [{"text": safe_text(way.text), "link": way.link} for way in cell.ways],
    }


def _widths(table: Table) -> list[int]:
    """Return how wide the columns are beside one another: by what stands in them, none narrower than its longest word."""
    return [
        max(_NARROW, len(head), *(_width(row[number]) for row in table.rows)) if table.rows else _NARROW
        for number, head in enumerate(table.columns)
    ]


def _width(cell: Cell) -> int:
    """Return the width that a cell asks for, in letters: its first line up to a bound, its longest word in full."""
    first = " ".join((cell.text, *(way.text for way in cell.ways)))
    words = max((len(word) for text in (first, *cell.notes, *cell.flags) for word in text.split()), default=0)
    return max(min(len(first), _WIDE), min(words, _LONGEST_WORD))
