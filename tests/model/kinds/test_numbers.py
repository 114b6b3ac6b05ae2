"""Numbers in words, against numbers that are put into words here."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.numbers import in_words, plain, read_number

ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def said(number: int, join: str) -> str:
    """Put a number into words, with or without "and" behind the hundreds."""
    if number >= 1000:
        rest = number % 1000
        return f"{said(number // 1000, join)} thousand" + (
            f"{join if rest < 100 else ' '}{said(rest, join)}" if rest else ""
        )
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100 - 1]} hundred" + (f"{join}{said(rest, join)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
    return ONES[number - 1]


@given(st.integers(1, 999_999), st.sampled_from([" ", " and "]))
@settings(max_examples=300)
def test_every_number_in_words_is_read_as_that_number(number: int, join: str) -> None:
    assert in_words(said(number, join).replace("-", " ").split()) == number


@given(st.integers(1, 99_999), st.integers(0, 8), st.sampled_from(["zebra", "fifty", "seven", "hundred", "thousand"]))
@settings(max_examples=200)
def test_a_word_more_is_never_passed_over(number: int, at: int, more: str) -> None:
    words = said(number, " ").replace("-", " ").split()
    assert in_words([*words[:at], more, *words[at:]]) != number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a hundred and twenty", Fraction(120)),
        ("fifteen hundred", Fraction(1500)),
        ("one and a half", Fraction(3, 2)),
        ("1½", Fraction(3, 2)),
        ("1 1/2", Fraction(3, 2)),
        ("2 and a quarter", Fraction(9, 4)),
        ("three quarters", None),
        ("2.25", Fraction(9, 4)),
        (".5", Fraction(1, 2)),
        ("1/0", None),
        ("two fifty", None),
        ("twenty twelve", None),
        ("hundred", None),
        ("a", Fraction(1)),
        ("one hundred and", None),
        ("", None),
    ],
)
def test_numbers_with_parts(text: str, number: Fraction | None) -> None:
    assert read_number(plain(text)) == number


def test_hyphens_and_blanks_of_all_kinds_are_plain() -> None:
    assert plain("  Twenty\u2011Five\u00a0 – 3\u202f½ ") == "twenty-five - 3 1/2"


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=40))
def test_a_text_of_plain_signs_is_made_plain_like_any_other(text: str) -> None:
    assert plain(text) == plain(f"{text}\u200b")
