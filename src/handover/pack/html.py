"""The pack as one HTML file: no network, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

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
from handover.shipped import page_templates

if TYPE_CHECKING:
    from jinja2 import Environment

    from handover.pack.blocks import Block, Pack


def environment() -> Environment:
    """Return what fills in the templates of pages: all text is escaped, and a name that is not there is an error."""
    found = page_templates()
    found.filters["safe_text"] = safe_text
    found.filters["lines_of"] = lines_of
    return found


def render(pack: Pack) -> bytes:
    """Return the pack as HTML."""
    return environment().get_template("pack/pack.html.j2").render(pack=pack, macro_of=macro_of).encode()


def macro_of(block: Block) -> str:
    """Return the name of the macro in `templates/pack/blocks.html.j2` that lays out a block."""
    match block:
        case Text():
            name = "text"
        case SignatureLines():
            name = "signature_lines"
        case Items():
            name = "items"
        case Facts():
            name = "facts"
        case Table():
            name = "table"
        case ContactCards() | EscalationCards() | WeekGrid() | Bands() | Columns():
            name = _drawn(block)
        case _:
            assert_never(block)
    return name


def _drawn(block: ContactCards | EscalationCards | WeekGrid | Bands | Columns) -> str:
    """Return the macro of a block that is drawn rather than listed."""
    match block:
        case ContactCards():
            name = "contact_cards"
        case EscalationCards():
            name = "escalation_cards"
        case WeekGrid():
            name = "week_grid"
        case Bands():
            name = "bands"
        case Columns():
            name = "columns"
        case _:
            assert_never(block)
    return name
