"""Listed words that hold yes and no are read like every other yes or no."""

from __future__ import annotations

import pytest

from handover.model.kinds.choices import read_choice
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
