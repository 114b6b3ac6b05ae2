"""Markdown for a comment and a summary, as a host reads it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from handover.outcome import Ignored
from handover.report.formats import markdown
from handover.report.formats.markdown import COMMENT, escaped
from handover.sanitize import sanitize
from tests.report.formats.readers import REFERENCES, cells
from tests.report.formats.runs import FOLDERS, RUNS, WRITERS, clean, many, of
from tests.report.outcomes import a_finding, joined

#: Words that a host would make something of.
LIVELY = (
    "@all @o'neil a@b.example",
    "#12 !34 ~label %milestone $snippet &epic",
    "https://evil.example www.evil.example",
    "[a](javascript:x) ![b](c)",
    "**bold** _em_ `code` ~~gone~~ $math$",
    "a | b || c",
    "<script>alert(1)</script> <!-- x --> </details>",
    "# title\n\n- item\n\n```\ncode",
    ":tooth: &nbsp; &amp; \\ \\| \\`",
    "5% of $100 & more; 8:30",
)


def read(text: str) -> str:
    """Return what a host shows of a line of text, which must be nothing but text."""
    (line,) = [token for token in MarkdownIt("commonmark").parse(f"x {text}") if token.type == "inline"]
    assert {part.type for part in line.children or ()} <= {"text", "text_special"}
    return "".join(part.content for part in line.children or ()).removeprefix("x").strip()


@pytest.mark.parametrize("words", LIVELY)
def test_words_are_shown_as_they_are_and_make_nothing_happen(words: str) -> None:
    shown = read(escaped(words))
    assert shown.replace("\u200b", "") == sanitize(words)
    assert not REFERENCES.search(shown)
    outcome = joined(replace(of(replace(a_finding(), message=words, ask_name=words, question=words)), name=words))
    tables = cells(WRITERS["markdown"](outcome))
    assert [len(row) for table in tables for row in table] == [6, 6, 4, 4]
    assert not any(REFERENCES.search(cell) for table in tables for row in table for cell in row)


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_words_are_shown_as_they_are(words: str) -> None:
    shown = read(escaped(words))
    assert " ".join(shown.replace("\u200b", "").split()) == " ".join(sanitize(words).split())
    assert not re.search(r"(?<!\w)@\w|https?://\w", shown)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_fold_is_closed_whatever_a_folder_and_a_practice_are_called(folder: str) -> None:
    page = WRITERS["markdown"](joined(replace(of(a_finding(), path=folder), name=folder)))
    html = [
        token.content for token in MarkdownIt("commonmark").enable("table").parse(page) if token.type == "html_block"
    ]
    assert [re.findall(r"</?(?:details|summary|script|img)\b", one) for one in html] == [
        ["<details", "<summary", "</summary"],
        ["</details"],
    ]


def test_the_table_comes_first_the_worst_practice_at_its_top() -> None:
    outcome = joined(replace(clean(), path="a"), of(a_finding(), path="b"), of(a_finding(), a_finding(), path="c"))
    page = WRITERS["markdown"](outcome)
    assert page.index("| practice |") < page.index("<details>")
    practices = cells(page)[0][1:]
    assert [row[0].rpartition("(")[2] for row in practices] == ["c)", "b)", "a)"]
    assert [row[2:] for row in practices] == [["2", "0", "0", "0"], ["1", "0", "0", "0"], ["0", "0", "0", "0"]]
    assert page.startswith("### handover: 3 practices, 3 blockers, 0 warnings, 0 advice\n")


def test_a_practice_without_findings_has_no_fold() -> None:
    assert "<details>" not in WRITERS["markdown"](RUNS["nothing found"]())


@pytest.mark.parametrize("room", [4_000, 20_000, COMMENT, 1_000_000])
def test_a_page_keeps_to_its_room_and_counts_what_is_left_out(room: int) -> None:
    outcome = joined(*(replace(many(1_500), path=f"practices/{at:04}") for at in range(4)))
    page = markdown.render(outcome, room=room)
    assert len(page.encode()) <= room
    assert page.count("<details>") == page.count("</details>")
    told = sum(len(table) - 1 for table in cells(page)[1:])
    left = re.search(r"and (\d+) more findings? for which", page)
    assert told + (int(left[1]) if left else 0) == 6_000


def test_thousands_of_practices_fit_with_what_is_open_in_the_worst() -> None:
    outcome = joined(
        *(replace(clean(), path=f"practices/{at:04}") for at in range(2_000)), of(a_finding(), path="worst")
    )
    page = markdown.render(outcome)
    assert len(page.encode()) <= COMMENT
    tables = cells(page)
    assert tables[0][1][0].endswith("(worst)")
    assert f"and {2_001 - (len(tables[0]) - 1)} more practices" in page
    assert len(tables[1]) == 2


def test_the_title_counts_what_is_left_out_on_purpose() -> None:
    found = replace(a_finding(), fingerprint="ffff")
    practice = of(a_finding())
    view = replace(practice.view, baselined=(found,), ignored=(Ignored(found, "later", "dana", "2027-03-31"),))
    title = WRITERS["markdown"](joined(replace(practice, views={practice.stage: view}))).splitlines()[0]
    assert title.endswith("0 advice, 1 known from the baseline, 1 ignored on purpose")
