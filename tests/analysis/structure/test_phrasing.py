"""How words and numbers read in a sentence."""

from __future__ import annotations

import pytest

from handover.analysis.structure.phrasing import as_sentence, counted


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("the rule on crowns", "The rule on crowns"),
        ("posting.yaml, line 4", "posting.yaml, line 4"),
        ("access-plan.yaml", "access-plan.yaml"),
        ("e.g. this", "E.g. this"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_a_file_with_its_name(text: str, sentence: str) -> None:
    assert as_sentence(text) == sentence


@pytest.mark.parametrize(
    ("number", "words", "told"),
    [
        (1, ("answer",), "1 answer"),
        (2, ("answer",), "2 answers"),
        (3, ("advice",), "3 advice"),
        (2, ("person", "people"), "2 people"),
    ],
)
def test_a_number_agrees_with_its_noun(number: int, words: tuple[str, ...], told: str) -> None:
    assert counted(number, *words) == told
