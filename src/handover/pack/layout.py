"""Lays out one section: parts as lists of label and answer, lists of entries as tables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, assert_never

from handover.model.answer import Entries
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import fields_below, printed_fields
from handover.pack.blocks import (
    BLANK,
    Bands,
    Cell,
    Columns,
    ContactCards,
    EscalationCards,
    Facts,
    Items,
    Section,
    SignatureLines,
    Table,
    Text,
    WeekGrid,
    is_empty,
)  # fmt: skip
from handover.pack.cells import OPEN, lead, name_of
from handover.pack.page import Bullets, Cards, Listing, Nested, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.model.answer import Answer, Many
    from handover.model.document import Document
    from handover.model.printed import PrintedField
    from handover.pack.blocks import Block
    from handover.pack.context import PackContext
    from handover.pack.page import Content, Page

#: The label of what is said of a part as a whole, below its heading.
_WHOLE: Final = "In general"
_BY_NAME: Final = {document_name(cls): cls for cls in DOCUMENTS}


class Layout:
    """Lays out one page for one audience.

    Args:
        context: the practice, as the audience sees it.
        page: what the section declares.
    """

    def __init__(self, context: PackContext, page: Page) -> None:
        self.context, self.show, self._page = context, context.show, page
        self._named = frozenset(page.named)

    def section(self) -> Section | None:
        """Return the section; None where it has nothing to show, or not for this audience."""
        if self.context.audience not in ("all", *self._page.readers):
            return None
        contents = [block for one in self._page.contents for block in self._blocks(one)]
        closing = [block for one in self._page.closing for block in self._blocks(one)]
        answers = [block for block in (*contents, *self._others()) if not is_empty(block)]
        if _nothing_answered(answers):
            answers = [Text("Nothing of this is answered yet; see the open questions.")]
        blocks = tuple(block for block in (*answers, *closing) if not is_empty(block))
        return Section(self._page.key, self._page.title, blocks) if blocks else None

    def _blocks(self, content: Content) -> Iterator[Block]:
        match content:
            case Text():
                yield content
            case Listing():
                yield self._listing(content)
            case Rows():
                yield self.table(content)
            case Cards():
                yield from self._cards(content)
            case Nested():
                yield self._nested(content)
            case Bullets():
                yield self.bullets(content)
            case Special():
                yield from content.make(self)
            case _:
                assert_never(content)

    # -- what is named ------------------------------------------------------------------

    def at(self, address: str) -> Any:
        """Return the answer or part at an address that leads through no list."""
        name, *keys = address.split(".")
        value: Any = self.context.get(_BY_NAME[name])
        for key in keys:
            part: type[Part] = type(value)
            value = getattr(value, fields_of(part)[key].name)
        return value

    def _shown(self, field: PrintedField) -> bool:
        """Whether a field below one that is named is printed with it, for this audience."""
        mine = field.section == self._page.key and not field.unprinted and field.address not in self._named
        return mine and self.context.sees(field)

    def _below(self, part: Part) -> Iterator[tuple[PrintedField, Any]]:
        """Yield the fields of a part that are printed with it, each with what stands there."""
        address, fields = ".".join(part.place.field), printed_fields()
        for info in fields_of(type(part)).values():
            field = fields[f"{address}.{info.key}"]
            if self._shown(field):
                yield field, getattr(part, info.name)

    def _listing(self, listing: Listing) -> Facts:
        """Return labels and answers; a part that is alone in it gives the heading."""
        fields = [field for address in listing.fields if self.context.sees(field := printed_fields()[address])]
        values = [self.at(field.address) for field in fields]
        if len(values) == 1 and isinstance(values[0], Part) and not listing.caption:
            label = fields[0].info.manual.label
            return self.facts((_WHOLE, self.show.entry(values[0], BLANK)), *self._inside(values[0]), caption=label)
        pairs = [pair for field, value in zip(fields, values, strict=True) for pair in self._pair(field, value)]
        return self.facts(*pairs, caption=listing.caption)

    def _pair(self, field: PrintedField, value: Answer[Any] | Part) -> Iterator[tuple[str, Cell]]:
        """Yield an answer with its label; for a part what is said of it as a whole, then what stands in it."""
        if isinstance(value, Part):
            yield field.info.manual.label, self.show.entry(value, BLANK)
            yield from self._inside(value)
        else:
            yield field.info.manual.label, self.context.cell(value)

    def _inside(self, part: Part) -> Iterator[tuple[str, Cell]]:
        for field, value in self._below(part):
            yield from self._pair(field, value)

    def facts(self, *pairs: tuple[str, Cell], caption: str = "") -> Facts:
        """Return labels and cells, without those that are blank."""
        return Facts(tuple((label, cell) for label, cell in pairs if not cell.blank), caption)

    def label(self, address: str) -> str:
        """Return what a field is called where it is printed."""
        return printed_fields()[address].info.manual.label

    def keeps(self, address: str, answer: Answer[Any]) -> bool:
        """Whether a list is kept from the audience."""
        return self.show.hides(answer.marks) or not self.context.sees(printed_fields()[address])

    # -- lists --------------------------------------------------------------------------

    def bullets(self, bullets: Bullets) -> Items:
        """Return a list, one below the other."""
        answer: Many[Any] | Entries[Any] = self.at(bullets.entries)
        if self.keeps(bullets.entries, answer):
            return Items(())
        whole = self.show.whole(answer)
        if isinstance(answer, Entries):
            items = tuple(self._item(bullets, one) for one in (answer.found if answer.given else ()))
        else:
            items = self.show.items(answer)
        return Items(items, self.label(bullets.entries), bullets.numbered, whole)

    def _item(self, bullets: Bullets, entry: Part) -> Cell:
        """Return an entry as an item: its name, and beside it what is said of it."""
        named = name_of(entry)
        if named is None:
            return self.show.line(entry)
        cell = bullets.item(self, entry) if bullets.item is not None else self.context.cell(named)
        return self.first(entry, cell, {named.place.field[-1]})

    def _cards(self, cards: Cards) -> Iterator[Block]:
        """Yield a table of all entries, and for each of them what has no column, under its name."""
        fields = tuple(one.info.key for one in fields_below(cards.entries))
        yield self.table(Rows(cards.entries, cards.columns, within=fields))
        entries: Entries[Any] = self.at(cards.entries)
        for entry in entries.found if not self.keeps(cards.entries, entries) else ():
            named = name_of(entry)
            below = [pair for pair in self._below(entry) if pair[0].info.key not in cards.columns]
            pairs = [pair for field, value in below for pair in self._card(field, value)]
            yield self.facts(*pairs, caption=self.show.words(named) if named is not None else "")

    def _card(self, field: PrintedField, value: Answer[Any] | Part) -> Iterator[tuple[str, Cell]]:
        """Yield a field of a card; an entry of a list within it has a line of its own."""
        if not isinstance(value, Entries) or not value.found:
            yield from self._pair(field, value)
            return
        label = field.info.manual.label
        if not self.show.hides(value.marks):
            yield label, self.show.whole(value)
            yield from (self._card_line(label, entry) for entry in value.found)

    def _card_line(self, label: str, entry: Part) -> tuple[str, Cell]:
        named, keys = name_of(entry), [field.info.key for field, value in self._below(entry) if not value.missing]
        name = named.place.field[-1] if named is not None else ""
        others = [key for key in keys if key != name]
        if named is None or not others or name == entry.main:
            used = name or next(iter(keys), "")
            cell = self.context.cell(_answer(entry, used)) if used else BLANK
            return label, self.first(entry, cell, {used})
        body = entry.main if entry.main in others else others[0]
        cell = self.show.with_doubt(self.context.cell(_answer(entry, body)), named)
        return f"{label}: {self.show.words(named)}", self.first(entry, cell, {name, body})

    def table(self, rows: Rows) -> Table:
        """Return a list of entries as a table, without the columns in which nothing stands."""
        answer: Entries[Any] = self.at(rows.entries)
        caption = rows.caption or self.label(rows.entries)
        if self.keeps(rows.entries, answer):
            return Table((), ())
        found = answer.found if answer.given else ()
        columns = self._columns(rows)
        made = [self._row(rows, columns, one) for one in found if rows.where is None or rows.where(one)]
        heads = [rows.heads.get(one) or self.label(f"{rows.entries}.{one.split('|')[0]}") for one in columns]
        return _without_blank_columns(Table(tuple(heads), tuple(made), caption, self.show.whole(answer)))

    def _nested(self, nested: Nested) -> Table:
        """Return the lists within the entries of another list as one table."""
        holders, key = nested.entries.rsplit(".", 1)
        outer: Entries[Any] = self.at(holders)
        rows = Rows(nested.entries, nested.columns)
        made: list[tuple[Cell, ...]] = []
        for holder in outer.found if not self.keeps(holders, outer) else ():
            inner, named = _answer(holder, key), name_of(holder)
            name = Cell(self.show.words(named) if named is not None else "")
            whole = BLANK if self.keeps(nested.entries, inner) else self.show.whole(inner)
            if not whole.blank:
                made.append((name, whole, *(BLANK for _ in nested.columns[1:])))
            found = inner.found if isinstance(inner, Entries) and not self.show.hides(inner.marks) else ()
            made += ((name, *self._row(rows, nested.columns, one)) for one in found)
        heads = (self.label(f"{holders}.name"), *(self.label(f"{nested.entries}.{key}") for key in nested.columns))
        return _without_blank_columns(Table(heads, tuple(made), self.label(nested.entries)))

    def _columns(self, rows: Rows) -> tuple[str, ...]:
        """Return the columns of a table that the audience sees: those declared, else each field."""
        fields = printed_fields()
        if rows.columns:
            return tuple(
                one for one in rows.columns if self.context.sees(fields[f"{rows.entries}.{one.split('|')[0]}"])
            )
        return tuple(one.info.key for one in fields_below(rows.entries) if self._shown(one))

    def _row(self, rows: Rows, columns: tuple[str, ...], entry: Part) -> tuple[Cell, ...]:
        keys = [self._answered(entry, column) for column in columns]
        cells = []
        for column, key in zip(columns, keys, strict=True):
            maker = rows.cells.get(column)
            cells.append(maker(self, entry) if maker is not None else self.context.cell(_answer(entry, key)))
        remarks = f"{rows.entries}.{keys[0]}" not in rows.repeats
        return (self.first(entry, cells[0], {*keys, *rows.within}, remarks=remarks), *cells[1:])

    def _answered(self, entry: Part, column: str) -> str:
        """Return the first of the keys of a column that is answered; the first where none is."""
        keys = column.split("|")
        return next((key for key in keys if not _answer(entry, key).missing), keys[0])

    def first(self, entry: Part, cell: Cell, used: set[str], *, remarks: bool = True) -> Cell:
        """Return the first cell of a row: a name, and beside it what has no column."""
        named = name_of(entry)
        if not cell.text and named is not None and named.place.field[-1] not in used:
            cell = replace(cell, text=self.show.inline(named))
        return self.show.entry(entry, self.show.noted(cell, tuple(self.beside(entry, used))), remarks=remarks)

    def beside(self, entry: Part, used: Iterable[str]) -> Iterator[str]:
        """Yield the fields of an entry that are not yet used, each with its label, as notes."""
        taken = set(used)
        for field, value in self._below(entry):
            if field.info.key not in taken:
                words = self._inline(value)
                yield from (f"{lead(field.info.manual.label)}: {words}",) if words else ()

    def _inline(self, value: Answer[Any] | Part) -> str:
        if isinstance(value, Part):
            return self.show.in_line(self.show.line(value))
        return self.show.inline(value) if not value.place.empty else self.show.in_line(self.context.holder(value))

    # -- what is not named --------------------------------------------------------------

    def _others(self) -> Iterator[Block]:
        """Yield the fields of the section that the page does not name, and what is said of whole documents."""
        pairs: list[tuple[str, Cell]] = []
        tables: list[Table] = []
        remarks: list[Facts] = []
        for cls in DOCUMENTS:
            document = self.context.get(cls)
            if cls.section == self._page.key:
                pairs.append((cls.title, self.show.entry(document, BLANK)))
                remarks.append(self._also(document))
            for field, value in self._below(document):
                if not isinstance(value, Entries):
                    pairs += self._pair(field, value)
                elif field.info.key != "also":
                    tables.append(self.table(Rows(field.address)))
        yield self.facts(*pairs)
        yield from tables
        yield from remarks

    def _also(self, document: Document) -> Facts:
        """Return what a document holds that has no field of its own, each under what it is about."""
        label, also = self.label(f"{document_name(type(document))}.also"), document.also
        if self.show.hides(also.marks):
            return Facts(())
        pairs = [
            (self.show.inline(one.about) or "Note", self.show.entry(one, self.show.cell(one.text)))
            for one in also.found
        ]
        return self.facts((label, self.show.whole(also)), *pairs, caption=label)


def _nothing_answered(blocks: Iterable[Block]) -> bool:
    """Whether some blocks hold open answers and nothing else."""
    cells = [cell for block in blocks for cell in _cells(block)]
    answered = any(cell.text or cell.notes or set(cell.flags) - {OPEN} for cell in cells)
    return any(cell.open for cell in cells) and not answered


def _cells(block: Block) -> Iterator[Cell]:
    match block:
        case Table():
            yield block.about
            yield from (cell for row in block.rows for cell in row)
        case Items():
            yield block.about
            yield from block.items
        case Facts():
            yield from (cell for _, cell in block.pairs)
        case Columns():
            yield from (cell for one in block.lists for cell in _cells(one))
        case ContactCards():
            yield from (cell for card in block.cards for cell in (card.who, *card.lines))
        case EscalationCards():
            yield block.about
            yield from (cell for card in block.cards for cell in (card.title, card.onward, card.example))
            yield from (cell for card in block.cards for _, cell in card.facts)
            yield from (step.who for card in block.cards for step in card.steps)
        case Bands():
            yield from (stretch.cell for _, row in block.rows for stretch in row)
        case Text() | SignatureLines() | WeekGrid():
            return


def _answer(entry: Part, key: str) -> Answer[Any]:
    answer: Answer[Any] = getattr(entry, fields_of(type(entry))[key].name)
    return answer


def _without_blank_columns(table: Table) -> Table:
    kept = [number for number in range(len(table.columns)) if any(not row[number].blank for row in table.rows)]
    rows = tuple(tuple(row[number] for number in kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[number] for number in kept), rows=rows)
