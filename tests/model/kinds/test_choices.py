"""Listed words that hold yes and no are read like every other yes or no."""

from __future__ import annotations

import pytest

from handover.model.kinds.choices import read_choice, read_count
from handover.model.refusal import Refused

WORDS = ("yes", "no", "unsure", "not_needed")


@pytest.mark.parametrize(
    ("text", "meant"),
    [("true", "yes"), ("TRUE", "yes"), ("False", "no"), ("Yes", "yes"), ("NO", "no"), ("not needed", "not_needed")],
)
def test_true_and_false_are_yes_and_no_among_other_words(text: str, meant: str) -> None:
    assert read_choice(text, WORDS) == meant


@pytest.mark.parametrize("text", ["on", "off", "y", "1"])
def test_what_may_be_yes_or_no_is_asked_about(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_choice(text, WORDS)
    assert refused.value.code == "FIL003"


@pytest.mark.parametrize("text", ["true", "on"])
def test_words_without_yes_and_no_take_neither(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_choice(text, ("in", "out"))
    assert refused.value.code == "FIL002"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("once", 1),
        ("Twice", 2),
        ("three times", 3),
        ("3x", 3),
        ("x3", 3),
        ("3 times", 3),
        ("twenty-five", 25),
    ],
)
def test_a_count_may_be_said(text: str, number: int) -> None:
    assert read_count(text) == number


@pytest.mark.parametrize(
    "text", ["many times", "a few", "3 times a week", "times", "x", "at least 3", "-3", "3.5", "twice or so"]
)
def test_what_names_no_one_number_is_no_count(text: str) -> None:
    with pytest.raises(Refused):
        read_count(text)
