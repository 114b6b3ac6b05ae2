"""One item of the report in full: the question, where it stands, what was found, what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text

from handover.analysis.structure.phrasing import counted
from handover.outcome import FindingKind
from handover.report.excerpt import excerpt
from handover.report.layout import COLOURS
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Finding
    from handover.report.items import Item
    from handover.report.layout import Page

#: The columns before an item's text: its number.
MARGIN: Final = 5
#: The columns of the labels below it.
_LABEL: Final = 7
#: How many further places of a question are shown, of many.
_PLACES: Final = 3
#: How many lines of an example are shown, of many.
_EXAMPLE: Final = 3


def headline(item: Item) -> str:
    """Return what an item asks; where nothing is asked, what was found."""
    words = "" if item.kind is FindingKind.UNREADABLE else item.first.question
    text = sanitize(words or item.first.message)
    return text[:1].upper() + text[1:]


def add_item(page: Page, number: int, item: Item, asked: int = 0, *, everything: bool = False) -> None:
    """Add an item to a page.

    Args:
        page: the page.
        number: the item's number in the report.
        item: the item.
        asked: its number on the sheet that `handover questions` prints for the same person; 0 where it is on none.
        everything: whether all places of its question are told, however many.
    """
    first = item.first
    words = Text(first.severity.word, style=COLOURS[first.severity])
    page.line()
    page.beside(str(number).rjust(MARGIN - 2), Text.assemble(words, "  ", (headline(item), "bold")), MARGIN)
    _add_place(page, first)
    if first.question and item.kind is not FindingKind.UNREADABLE:
        _add_labelled(page, "found", first.message)
    _add_others(page, item, everything=everything)
    _add_labelled(page, "write", first.fix)
    _add_example(page, item)
    page.line(Text("  ".join(_tail(item, asked)), style="dim"), indent=MARGIN)


def _add_place(page: Page, finding: Finding) -> None:
    """Add the file and line of a finding, and the line itself with its span underlined, where it may be shown."""
    spot = f"{sanitize(finding.file)}:{finding.line}:{finding.column}"
    _, _, path = finding.address.partition(":")
    path = "" if path == "(text)" else sanitize(path)
    if cell_len(spot) + cell_len(path) + 2 > page.width - MARGIN:  # the address is not torn from its line
        page.line(Text(spot), indent=MARGIN)
        page.line(Text(path, style="dim"), indent=MARGIN + 2)
    else:
        page.line(Text.assemble(spot, (f"  {path}" if path else "", "dim")), indent=MARGIN)
    gutter = len(str(finding.line)) + 3
    shown = excerpt(finding, page.width - MARGIN - gutter, "..." if page.plain else "…")
    if shown is None:
        return
    bar = "|" if page.plain else "│"
    page.exact(Text.assemble((f"{shown.number} {bar} ", "dim"), shown.line), MARGIN)
    mark = (shown.mark, COLOURS[finding.severity])
    page.exact(Text.assemble((f"{bar} ".rjust(gutter), "dim"), mark), MARGIN)


def _add_others(page: Page, item: Item, *, everything: bool) -> None:
    """Add the further places that the same question settles."""
    others = item.findings[1:]
    room = len(others) if everything else _PLACES
    for one in others[:room]:
        _add_labelled(page, "also", f"{one.file}:{one.line}  {one.message} ({one.code})")
    if len(others) > room:
        _add_labelled(page, "", f"and {counted(len(others) - room, 'place')} more")


def _add_example(page: Page, item: Item) -> None:
    """Add how an answer may look, where one is still to be written."""
    lines = item.first.example.splitlines()
    if item.kind in (FindingKind.UNSAFE, FindingKind.CONTRADICTORY):
        return
    room = page.width - MARGIN - _LABEL
    shown = [part for line in lines[:_EXAMPLE] for part in _broken(sanitize(line), room)]
    for number, line in enumerate(shown):
        page.beside("" if number else "like", Text(line, style="green"), _LABEL, MARGIN)
    if len(lines) > _EXAMPLE:
        _add_labelled(page, "", "...")


def _broken(line: str, room: int) -> Iterator[str]:
    """Yield a line of an example in pieces that fit, each ending behind a comma, as YAML may go on below itself."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    while cell_len(line) > room:
        cut = line.rfind(", ", len(indent), room)
        if cut < 0:
            break
        yield line[: cut + 1]
        line = indent + line[cut + 2 :]
    yield line


def _add_labelled(page: Page, label: str, text: str) -> None:
    page.beside(label, Text(sanitize(text)), _LABEL, MARGIN)


def _tail(item: Item, asked: int) -> Iterator[str]:
    """Yield the code, the id of the question, and what else is settled with it."""
    yield f"{item.first.code} {item.first.name}"
    yield item.first.fingerprint
    if item.first.switches:
        yield "the answer decides what else is asked"
    elif item.settles:
        done = "mended" if item.kind is FindingKind.UNREADABLE else "answered"
        yield f"{item.settles} more once this is {done}"
    if asked:
        yield f"sheet no. {asked}"
