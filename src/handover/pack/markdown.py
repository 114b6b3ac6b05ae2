"""The pack as Markdown, for git hosts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, assert_never

from handover.pack.blocks import (
    Bands,
    Columns,
    ContactCards,
    EscalationCards,
    Facts,
    Items,
    SignatureLines,
    Table,
    Text,
    WeekGrid,
)
from handover.pack.plain_text import lines_of, safe_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.pack.blocks import Block, Cell, ContactCard, EscalationCard, Pack, Stretch

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$-])")
_LINE: Final = r"\_" * 20


def render(pack: Pack) -> bytes:
    """Return the pack as Markdown."""
    paragraphs = [f"# {escaped(pack.title)}"]
    if pack.marks:
        paragraphs.append(f"**{' · '.join(pack.marks)}**")
    whom = "" if pack.audience == "all" else f", for: {pack.audience}"
    paragraphs.append(f"Handover pack for outsourced dental billing{whom}. As of {pack.day}. {' '.join(pack.summary)}")
    marks = "".join(f" ({mark})" for mark in pack.marks)
    for section in pack.sections:
        paragraphs.append(f"## {section.title}{marks}")
        paragraphs += [paragraph for block in section.blocks for paragraph in _block(block)]
    return ("\n\n".join(paragraphs) + "\n").encode()


def _block(block: Block) -> Iterator[str]:
    """Yield the paragraphs of a block."""
    match block:
        case Text():
            yield f"{'> ' if block.strong else ''}{block.words}"
        case SignatureLines():
            yield from (f"{name}: {_LINE} (name, signature, date)" for name in block.names)
        case Items():
            yield from _head(block.caption, block.about)
            if block.items:
                bullet = "1." if block.numbered else "-"
                yield "\n".join(f"{bullet} {_cell(item)}" for item in block.items)
        case Facts():
            yield from _head(block.caption)
            yield _table(("", ""), ((f"**{escaped(label)}**", _cell(cell)) for label, cell in block.pairs))
        case Table():
            yield from _head(block.caption, block.about)
            if block.rows:
                yield _table(map(escaped, block.columns), (map(_cell, row) for row in block.rows))
        case ContactCards() | WeekGrid() | Bands() | Columns() | EscalationCards():
            yield from _drawn(block)
        case _:
            assert_never(block)


def _drawn(block: ContactCards | WeekGrid | Bands | Columns | EscalationCards) -> Iterator[str]:
    """Yield the paragraphs of what other writers draw."""
    match block:
        case ContactCards():
            yield from _head(block.caption)
            yield from map(_card, block.cards)
        case EscalationCards():
            yield from _head(block.caption, block.about)
            yield from (paragraph for card in block.cards for paragraph in _escalation(card, block.example))
        case WeekGrid():
            yield from _week(block)
        case Bands():
            yield from _head(block.caption)
            yield _table(("", *map(escaped, block.amounts)), map(_band, block.rows))
        case Columns():
            yield from (paragraph for one in block.lists for paragraph in _block(one))
        case _:
            assert_never(block)


def _card(card: ContactCard) -> str:
    """Return a contact card as one line in bold and its other lines below it."""
    lines = (f"**{escaped(card.label)}:** {_cell(card.who)}", *map(_cell, card.lines))
    return "<br>".join(lines)


def _escalation(card: EscalationCard, label: str) -> Iterator[str]:
    """Yield the paragraphs of an escalation: what happens, who gets it in order, and the rest as a list."""
    yield f"#### {_cell(card.title)}"
    steps = [
        " ".join(part for part in (_cell(step.who), f"*{escaped(step.wait)}*" if step.wait else "") if part)
        for step in card.steps
    ]
    onward = [] if card.onward.blank else [_cell(card.onward)]
    facts = [f"- {escaped(label)}: {_cell(cell)}" for label, cell in card.facts]
    example = [] if card.example.blank else [f"- {escaped(label)}: {_cell(card.example)}"]
    order = [f"- {' → '.join((*steps, *onward))}"] if steps or onward else []
    yield "\n".join((*order, *facts, *example))


def _week(grid: WeekGrid) -> Iterator[str]:
    """Yield a week as a table, with nobody in bold."""
    yield from _head(grid.caption)
    slots = {"there": "{} {}", "perhaps": "{} *{}*", "nobody": "{} **{}**"}
    rows = (
        (
            f"**{escaped(label)}**",
            *(
                "<br>".join(slots[one.presence].format(escaped(one.hours), escaped(one.who)) for one in day)
                for day in week
            ),
        )
        for label, week in grid.rows
    )
    yield _table(("", *grid.days), rows)
    if grid.remark:
        yield escaped(grid.remark)


def _band(row: tuple[str, tuple[Stretch, ...]]) -> Iterator[str]:
    """Yield the cells of a band; a stretch over several columns is told in each."""
    label, stretches = row
    yield f"**{escaped(label)}**"
    for one in stretches:
        words = _cell(one.cell)
        yield from (f"**{words}**" if one.need == "stop" and "**" not in words else words for _ in range(one.columns))


def _head(caption: str, about: Cell | None = None) -> Iterator[str]:
    if caption:
        yield f"### {escaped(caption)}"
    if about is not None and not about.blank:
        yield _cell(about)


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    columns = tuple(heads)
    lines = (columns, ("---",) * len(columns), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    """Return the words of a cell, what is to be known of them in bold, and notes in italics."""
    flags = [f"**({escaped(flag)})**" for flag in cell.flags] or (["**not answered yet**"] if cell.open else [])
    notes = "; ".join(f"*{escaped(note)}*" for note in cell.notes)
    words = "<br>".join(escaped(line) for line in lines_of(cell.text))
    ways = ", ".join(f"[{escaped(way.text)}]({way.link})" if way.link else escaped(way.text) for way in cell.ways)
    return " ".join(part for part in (words, ways, *flags, notes) if part)


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is: no markup, no HTML, no links, no table cells."""
    return _SPECIAL.sub(r"\\\1", safe_text(text))
