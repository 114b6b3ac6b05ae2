"""The pack on paper: all of the view, few pages, tagged, the same bytes, and text that stays text."""

from __future__ import annotations

import io
import json
import re
import sys
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdf
import pytest

from handover.check.judge import judge_loaded
from handover.cli.boundary import run
from handover.load import load
from handover.pack import pdf
from handover.pack.blocks import Cell, Facts, Items, Section, Text
from handover.pack.view import view
from handover.shipped import examples_folder
from handover.source.folder import DiskFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handover.model.manual import Audience
    from handover.pack.blocks import Pack

EXAMPLES = ("harbour-street", "maple-grove", "river-dental-group")


@cache
def pack_of(name: str, audience: Audience = "all") -> Pack:
    day = example().today
    return view(judge_loaded(load(DiskFolder(examples_folder() / name), day), name, day), audience)


@cache
def printed(name: str) -> bytes:
    return pdf.render(pack_of(name))


def text_of(data: bytes) -> str:
    """Return the text of a PDF in reading order, without line ends and hyphens at them."""
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return flat(" ".join(page.extract_text() for page in pages))


def flat(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010]+", "", text).casefold()


def words_in(value: Any) -> Iterator[str]:
    """Yield all text that the layout is handed, but what steers it."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key not in ("kind", "presence", "need", "paper", "region", "link", "widths"):
                yield from words_in(held)
    elif isinstance(value, list):
        for held in value:
            yield from words_in(held)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("name", EXAMPLES)
def test_all_that_the_pack_says_is_on_paper(name: str) -> None:
    text = text_of(printed(name))
    missing = {flat(words) for words in words_in(pdf.as_data(pack_of(name)))} - {""}
    missing = {words for words in missing if words not in text}
    # what a page break cuts in two has the foot of a page in between
    assert {words for words in missing if words[:12] not in text or words[-12:] not in text} == set()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_pack_has_few_pages(name: str) -> None:
    assert len(pypdf.PdfReader(io.BytesIO(printed(name))).pages) <= 20


def test_what_is_looked_up_each_day_is_on_one_side() -> None:
    first, second = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(printed("maple-grove"))).pages[:2])
    assert all(words in first for words in ("FIRST CONTACT", "Who is there", "Stop at the line", "Never says"))
    assert second.index("When it cannot wait") < second.index("A claim is stuck")


def test_a_pdf_is_tagged_and_says_its_language_and_title() -> None:
    reader = pypdf.PdfReader(io.BytesIO(printed("harbour-street")))
    root: Any = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en-GB", True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Harbour Street Dental Practice: handover pack"
    assert b"pdfuaid:part" in printed("harbour-street") or b"pdfuaid" in root["/Metadata"].get_data()
    assert [str(item["/Title"]) for item in reader.outline if isinstance(item, dict)][:2] == [
        "Who to ask",
        "When it cannot wait",
    ]


def test_paper_is_cut_as_in_the_country() -> None:
    sizes = {name: pypdf.PdfReader(io.BytesIO(printed(name))).pages[0].mediabox for name in EXAMPLES[:2]}
    assert [round(float(size.width)) for size in sizes.values()] == [595, 612]


def test_the_same_pack_is_the_same_bytes() -> None:
    assert pdf.render(pack_of("harbour-street")) == printed("harbour-street")


HOSTILE = (
    '#read("/etc/passwd")',
    "*bold* _it_ = head",
    "$x$ #panic()",
    "\\ `raw` <label> @ref",
    "a" * 300,
    "\u202eright",
    "]#[",
)


def test_text_stays_text() -> None:
    cells = tuple(Cell(words, (words,), (words,)) for words in HOSTILE)
    blocks = (Items(cells, HOSTILE[0]), Facts(tuple((words, Cell(words)) for words in HOSTILE)), Text(HOSTILE[1]))
    made = replace(pack_of("maple-grove"), title=HOSTILE[0], sections=(Section("about", HOSTILE[2], blocks),))
    text = text_of(pdf.render(made))
    assert [words for words in HOSTILE[:4] if flat(words) not in text] == []
    assert "root:x" not in text


def test_without_the_package_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    folder = str(examples_folder() / "maple-grove")
    assert run(["render", "pack", folder, "-o", str(tmp_path / "out"), "--format", "pdf"]) == 2
    assert "pip install 'dental-handover[pdf]'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_command_writes_a_pdf_for_each_reader(tmp_path: Path) -> None:
    out, folder = tmp_path / "out", str(examples_folder() / "maple-grove")
    words = [
        "render",
        "pack",
        folder,
        "-o",
        str(out),
        "--today",
        "2026-11-23",
        "--format",
        "pdf,md",
        "--for",
        "clinician",
    ]
    assert run(words) == 0
    assert set(json.loads((out / "manifest.json").read_text())["files"]) == {"clinician.md", "clinician.pdf"}
    assert (out / "clinician.pdf").read_bytes().startswith(b"%PDF-1.7")
