"""Texts that are nothing but words of one class are taken as said, whatever they are typed in."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.speech.classes import Spoken
from handover.speech.whole import whole_class

HERE = Path(__file__).parent
SAMPLES = {name: tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")) for name in ("whole", "nobody")}
HITS = [(name, text) for name, samples in SAMPLES.items() for text in samples["hit"]]


@pytest.mark.parametrize(("name", "text"), HITS)
def test_a_text_of_one_class_is_no_answer(name: str, text: str) -> None:
    found = whole_class(text)
    assert found is not None
    assert (found is Spoken.NOBODY) is (name == "nobody")


@pytest.mark.parametrize("text", SAMPLES["whole"]["miss"])
def test_what_says_more_is_not_of_one_class(text: str) -> None:
    assert whole_class(text) is None


@pytest.mark.parametrize("text", SAMPLES["nobody"]["miss"])
def test_somebody_is_not_nobody(text: str) -> None:
    assert whole_class(text) is not Spoken.NOBODY


@pytest.mark.parametrize(("name", "text"), HITS)
def test_typography_and_case_change_nothing(name: str, text: str) -> None:
    del name
    dressed = text.replace("'", "’").replace("-", "\u2011").replace(" ", "\u00a0").upper()
    assert whole_class(dressed) is whole_class(text)


@given(st.text(max_size=300))
def test_any_text_has_a_class_or_none(text: str) -> None:
    whole_class(text)


_ABOUT = (
    "Prior authorizations: {}", "Sunnyside mail - {}", "If a patient moves away, {}", "For Delta, {}", "When Marisol is out: {}",
    "As for refunds, if the card has expired, {}",
)  # fmt: skip
_OPEN = ("as usual.", "it depends", "TBC", "whoever is free", "nobody", "-", "as discussed", "we'll see")
_SETTLED = ("Tina refunds it", "open", "in progress", "up to $50", "never", "08:00", "the desk decides")


@pytest.mark.parametrize("about", _ABOUT)
@pytest.mark.parametrize("text", _OPEN)
def test_what_a_text_is_about_may_stand_in_front(about: str, text: str) -> None:
    assert whole_class(about.format(text)) is whole_class(text)


@pytest.mark.parametrize("about", _ABOUT)
@pytest.mark.parametrize("text", _SETTLED)
def test_what_is_settled_behind_it_is_of_no_class(about: str, text: str) -> None:
    assert whole_class(about.format(text)) is None
