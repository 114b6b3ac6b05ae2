"""Each field of the model has a label and one place in the pack, said once, beside the field."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from handover import pack
from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.manual import SECTION_TITLES, PackSection
from handover.model.part import Part, fields_of
from handover.model.practice import DOCUMENTS
from handover.model.printed import part_of, printed_fields
from handover.pack.blocks import (
    AUDIENCES,
    Bands,
    Block,
    Cell,
    Columns,
    ContactCard,
    ContactCards,
    EscalationCard,
    EscalationCards,
    Facts,
    Items,
    SignatureLines,
    Slot,
    Step,
    Stretch,
    Table,
    Text,
    WeekGrid,
    name_of_block,
)
from handover.pack.context import PackContext
from handover.pack.layout import Layout
from handover.pack.page import Cards, Nested, Rows
from handover.pack.view import PAGES, view
from handover.shipped import shipped
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.check.judge import Judged
    from handover.model.printed import PrintedField
    from handover.pack.page import Content, Page

FIELDS = printed_fields()
LABELS = {field.info.manual.label for field in FIELDS.values()}


def contents(page: Page) -> Iterator[Content]:
    return (one for one in (*page.contents, *page.closing) if not isinstance(one, Text))


def above(address: str) -> list[str]:
    """Return an address and those of what holds it, the nearest first."""
    keys = address.split(".")
    return [".".join(keys[:number]) for number in range(len(keys), 1, -1)]


def printed_on(page: Page, field: PrintedField) -> int:
    """Count the contents of a page that print a field; what it does not name follows after them."""
    for address in above(field.address):
        named = [one for one in contents(page) if not isinstance(one, Text) and address in one.fields]
        if named:
            return len(named)
    return int(all(FIELDS[address].section == page.key for address in above(field.address)))


@pytest.fixture(scope="module")
def judged() -> Judged:
    made = example()
    return judge_loaded(load(MemoryFolder(made.files)), "example", made.today, made.stage)


@pytest.mark.parametrize("address", FIELDS)
def test_a_field_has_a_label_and_a_section_that_prints_it_once(address: str) -> None:
    field = FIELDS[address]
    assert re.fullmatch(r"[A-Z][^_?:]{1,60}", field.info.manual.label), "a label is a short head, not a question"
    if not field.unprinted:
        pages = [page for page in PAGES if page.key == field.section]
        assert [printed_on(page, field) for page in pages] == [1]


def test_every_section_is_a_page_and_a_document_names_the_one_of_its_answers() -> None:
    assert tuple(page.key for page in PAGES) == get_args(PackSection)
    assert tuple(SECTION_TITLES) == get_args(PackSection)
    assert {cls.section for cls in DOCUMENTS} < {page.key for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_a_page_names_its_own_fields_and_says_why_it_repeats_others(page: Page) -> None:
    for one in contents(page):
        assert not isinstance(one, Text)
        for address in one.fields:
            below = [field for field in FIELDS.values() if address in above(field.address)]
            assert any(field.section == page.key for field in below), f"{address} is of another section"
    for address, reason in page.repeats.items():
        assert FIELDS[address].section != page.key, f"{address} is printed here anyway"
        assert reason.endswith(tuple("abcdefghijklmnopqrstuvwxyz")), "the reason completes a sentence"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_the_columns_of_a_table_are_fields_of_its_list(page: Page) -> None:
    for one in contents(page):
        if isinstance(one, Rows | Cards | Nested):
            part = part_of(FIELDS[one.entries].info)
            assert part is not None
            keys = {key for column in one.columns for key in column.split("|")}
            keys |= {*one.within, *one.cells, *one.heads} if isinstance(one, Rows) else set()
            assert keys <= set(fields_of(part))
            others = {address for key in keys if FIELDS[address := f"{one.entries}.{key}"].section != page.key}
            assert others == (set(one.repeats) if isinstance(one, Rows) else set())


def test_no_label_is_worded_a_second_time() -> None:
    folder = Path(pack.__file__).parent / "sections"
    for path in folder.glob("*.py"):
        words = [node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)]
        assert {word for word in words if isinstance(word, str)} & LABELS == set()


def test_what_is_not_printed_says_why() -> None:
    assert {field.info.key for field in FIELDS.values() if field.unprinted} <= {
        *("id", "handover", "stage", "sample", "as_of", "sha256", "documents", "extends")
    }


def test_a_label_names_one_thing_within_its_part() -> None:
    parts: set[type[Part]] = {part for field in FIELDS.values() if (part := part_of(field.info)) is not None}
    for part in (*parts, *DOCUMENTS):
        labels = [info.manual.label for info in fields_of(part).values()]
        assert len(labels) == len(set(labels)), part.__name__


def test_pages_can_be_made_in_any_order(judged: Judged) -> None:
    for audience in AUDIENCES:
        context = PackContext(judged, audience)
        backwards = [Layout(context, page).section() for page in reversed(PAGES)]
        assert tuple(one for one in reversed(backwards) if one is not None) == view(judged, audience).sections


def test_a_column_in_which_nothing_stands_is_left_out(judged: Judged) -> None:
    tables = [block for one in view(judged, "all").sections for block in one.blocks if isinstance(block, Table)]
    assert tables
    for table in tables:
        assert all(any(not row[number].blank for row in table.rows) for number in range(len(table.columns)))


def test_who_may_not_see_a_field_has_nothing_of_it(judged: Judged) -> None:
    hidden = [field for field in FIELDS.values() if field.audience]
    assert {field.address.split(".")[1] for field in hidden} == {"agreements", "ignores", "overrides"}
    for audience in AUDIENCES:
        shown = {
            block.caption for one in view(judged, audience).sections for block in one.blocks if isinstance(block, Table)
        }
        assert ("Agreements" in shown) == (audience in ("all", "vendor", "owner"))


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: kind.__name__)
def test_html_lays_out_every_kind_of_block(kind: type[Block]) -> None:
    cell = Cell("words", ("a flag",), ("a note",))
    blocks: dict[type[Block], Block] = {
        Table: Table(("Head",), ((cell,),), "Caption", cell),
        Facts: Facts((("Label", cell),), "Caption"),
        Items: Items((cell,), "Caption", numbered=True, about=cell),
        Text: Text("words", strong=True),
        SignatureLines: SignatureLines(("words",)),
        ContactCards: ContactCards((ContactCard("Label", cell, (cell,), first=True),)),
        WeekGrid: WeekGrid(("Mon",), (("Label", ((Slot("08:00–17:00", "Dana", "there"),),)),), "Caption"),
        Bands: Bands(("any amount",), (("Label", (Stretch(1, cell, "yes"),)),), "Caption"),
        EscalationCards: EscalationCards(
            (EscalationCard(cell, (Step(cell, "after"),), cell, (("L", cell),), cell),), "C", cell
        ),
        Columns: Columns((Items((cell,), "Caption"),)),
    }
    macros = Path(shipped("templates"), "pack", "blocks.html.j2").read_text()
    assert f"{{% macro {name_of_block(blocks[kind])}(block) %}}" in macros
