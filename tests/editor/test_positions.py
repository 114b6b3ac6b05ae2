"""Places as editors count them: any text, any encoding, any line end, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.editor.positions import Encoding, Places, Position, units
from handover.node import Source

TEXTS = st.text(
    st.sampled_from("ab \t\n\r\u00e9\u4e2d\U0001f9b7\U0001f468\u200d\ufeff\ud83e\x0b\x85\u2028"), max_size=40
)


@given(TEXTS, st.sampled_from(Encoding), st.booleans())
def test_there_and_back(text: str, encoding: Encoding, mark: bool) -> None:
    places = Places(Source("x.yaml", text), encoding, mark=mark)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n" and text[offset - 1 : offset] not in ("\r", "\n"):
            assert places.offset(places.position(offset)) == offset


@given(TEXTS, st.sampled_from(Encoding), st.integers(-3, 60), st.integers(-3, 60))
def test_no_place_is_outside(text: str, encoding: Encoding, line: int, character: int) -> None:
    assert 0 <= Places(Source("x.yaml", text), encoding).offset(Position(line, character)) <= len(text)


@pytest.mark.parametrize(
    ("text", "encoding", "offset", "position"),
    [
        ("a: \U0001f9b7 b", Encoding.UTF16, 5, (0, 6)),
        ("a: \U0001f9b7 b", Encoding.UTF8, 5, (0, 8)),
        ("a: \U0001f9b7 b", Encoding.UTF32, 5, (0, 5)),
        ("a: \u00e9b\r\nb: \u4e2d!", Encoding.UTF16, 11, (1, 4)),
        ("a: \u00e9b\r\nb: \u4e2d!", Encoding.UTF8, 11, (1, 6)),
        ("a\rb\nc", Encoding.UTF16, 4, (2, 0)),
        ("", Encoding.UTF16, 0, (0, 0)),
    ],
)
def test_characters_are_units_of_the_encoding(
    text: str, encoding: Encoding, offset: int, position: tuple[int, int]
) -> None:
    places = Places(Source("x.yaml", text), encoding)
    assert places.position(offset) == position
    assert places.offset(Position(*position)) == offset


def test_a_place_within_a_character_is_behind_it() -> None:
    assert Places(Source("x.yaml", "\U0001f9b7b"), Encoding.UTF16).offset(Position(0, 1)) == 1


@pytest.mark.parametrize("encoding", Encoding)
def test_a_byte_order_mark_is_a_character_to_the_editor(encoding: Encoding) -> None:
    places = Places(Source("x.yaml", "ab\nc"), encoding, mark=True)
    assert places.position(1) == (0, 1 + units("\ufeff", encoding))
    assert places.position(3) == (1, 0)


def test_findings_count_from_one() -> None:
    places = Places(Source("x.yaml", "\U0001f9b7: b\nc: d"), Encoding.UTF16)
    assert places.spot(1, 4, 2, 2) == ((0, 4), (1, 1))
    assert places.spot(9, 1, 9, 2) == ((0, 0), (0, 0))
