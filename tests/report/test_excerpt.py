"""The source line of a finding, underlined and fitted into a width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from handover.report.excerpt import Excerpt, excerpt
from handover.sanitize import sanitize
from tests.report.outcomes import a_finding


def of(text: str | None, start: int, end: int, room: int = 60, *, lines: int = 1) -> Excerpt | None:
    """Return the excerpt of a line, its span from one column to another, counted from 0."""
    finding = replace(a_finding(), excerpt=text, line=7, end_line=6 + lines, column=start + 1, end_column=end + 1)
    return excerpt(finding, room)


def test_the_span_is_underlined() -> None:
    assert of("owner: nobody # x", 7, 13) == Excerpt(7, "owner: nobody # x", "       ^^^^^^")


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "mark"),
    [
        ("\tdana: x", 1, 5, "    dana: x", "    ^^^^"),
        ("n: 診療 x", 3, 5, "n: 診療 x", "   ^^^^"),
        ("e\u0301: dana", 4, 8, "e\u0301: dana", "   ^^^^"),
        ("a: \x1b[1m", 3, 7, "a: \\x1b[1m", "   ^^^^^^^"),
        ("a: b", 0, 0, "a: b", "^"),
    ],
    ids=["tab", "wide", "combining", "escape", "empty span"],
)
def test_columns_are_those_of_the_screen(text: str, start: int, end: int, line: str, mark: str) -> None:
    assert of(text, start, end) == Excerpt(7, line, mark)


def test_a_span_of_several_lines_goes_to_the_end_of_the_first() -> None:
    assert of("text: one", 6, 2, lines=2) == Excerpt(7, "text: one", "      ^^^")


def test_a_long_line_is_cut_on_both_sides_of_its_span() -> None:
    found = of("a" * 100 + "SPAN" + "b" * 100, 100, 104, 30)
    assert found is not None
    start = found.mark.index("^")
    assert found.line[start : start + 4] == "SPAN"
    assert found.mark.count("^") == 4
    assert (found.line[0], found.line[-1], len(found.line)) == ("…", "…", 30)


@pytest.mark.parametrize(("text", "start"), [(None, 0), ("", 0), ("   ", 1), ("a: b", 4), ("a: b", 900)])
def test_where_there_is_nothing_to_see_nothing_is_shown(text: str | None, start: int) -> None:
    assert of(text, start, start + 1) is None


@given(st.text(min_size=1, max_size=120), st.data(), st.integers(12, 100))
def test_it_fits_whatever_is_written(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = of(text, start, end, room)
    if found is not None:
        assert cell_len(found.line) <= room
        assert set(found.mark.lstrip(" ")) == {"^"}
        assert cell_len(found.mark) <= room
        assert sanitize(found.line, 2000) == found.line
