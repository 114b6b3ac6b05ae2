"""Plain values as the language server protocol has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from handover.editor.positions import Position, Stretch

if TYPE_CHECKING:
    from handover.editor.completion import Item
    from handover.editor.navigation import Entry
    from handover.editor.positions import Places


def item_of(item: Item, where: types.Range) -> types.CompletionItem:
    """Return something that may be written in place of a stretch of text."""
    about = types.MarkupContent(types.MarkupKind.Markdown, item.about) if item.about else None
    return types.CompletionItem(
        item.label,
        kind=types.CompletionItemKind(item.kind),
        detail=item.detail or None,
        documentation=about,
        sort_text=f"{item.rank:04}",
        filter_text=f"{item.label} {item.other_name}".strip(),
        text_edit=types.TextEdit(where, item.text),
    )


def position_of(position: types.Position) -> Position:
    """Return a place that the editor names."""
    return Position(position.line, position.character)


def range_of(stretch: Stretch) -> types.Range:
    """Return a stretch of a document."""
    return types.Range(types.Position(*stretch.start), types.Position(*stretch.end))


def stretch_of(found: types.Range) -> Stretch:
    """Return a stretch that the editor names."""
    return Stretch(position_of(found.start), position_of(found.end))


def symbol_of(entry: Entry, places: Places) -> types.DocumentSymbol:
    """Return an entry of the outline."""
    whole, head = places.stretch(entry.start, entry.end), places.stretch(*entry.head)
    below = [symbol_of(one, places) for one in entry.below]
    return types.DocumentSymbol(entry.name, types.SymbolKind.Key, range_of(whole), range_of(head), children=below)
