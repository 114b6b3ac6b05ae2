"""Each phrase table finds what people write, and leaves alone what only looks like it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.data import phrases
from handover.data.phrases import Phrases, plainly, table

SAMPLES = Path(__file__).parent / "phrases"
TABLES = sorted(path.stem for path in Path(phrases.__file__).parent.glob("*.toml"))
#: Tables that judge a text as a whole.
WHOLE = {"escalated", "everything", "status_as_action"}
LEAST = 20


def samples(name: str) -> dict[str, list[str]]:
    """Return the phrases that must hit and the near misses of a table."""
    return tomllib.loads((SAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def found(name: str, text: str) -> bool:
    return table(name).whole(text) if name in WHOLE else table(name).hits(text)


CASES = [(name, kind, text) for name in TABLES for kind, texts in samples(name).items() for text in texts]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_samples(name: str) -> None:
    assert {kind: len(set(texts)) >= LEAST for kind, texts in samples(name).items()} == {"hit": True, "miss": True}


@pytest.mark.parametrize(("name", "kind", "text"), CASES)
def test_a_table_finds_what_it_is_for_and_nothing_else(name: str, kind: str, text: str) -> None:
    assert found(name, text) is (kind == "hit")


@pytest.mark.parametrize(("name", "kind", "text"), [case for case in CASES if case[1] == "hit"])
def test_typography_and_case_change_nothing(name: str, kind: str, text: str) -> None:
    del kind
    dressed = text.replace("'", "’").replace("-", "\u2011").replace(" ", "\u00a0").upper()
    assert found(name, dressed)


@given(st.text(max_size=300))
def test_any_text_can_be_judged(text: str) -> None:
    for name in TABLES:
        table(name).hits(text)
        table(name).whole(text)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("bait", ["a ", "the plan will ", "card ", "x", "always ", "1 ", "payment in "])
def test_long_texts_set_no_trap(name: str, bait: str) -> None:
    # a pattern that goes back and forth would hang here for minutes
    table(name).hits(bait * 40_000)
    table(name).whole(bait * 40_000)


def test_words_of_ones_own_are_found_in_all_their_forms() -> None:
    mine = Phrases(["debt", "final notice", "co-payment", "cheque"], negation=True)
    for text in ("your debts", "Final  Notice!", "the final‑notice", "copayment", "co payments", "a check"):
        assert mine.hits(text), text
    for text in ("indebted", "a notice, final or not", "never say debt", "not a final notice"):
        assert not mine.hits(text), text


def test_an_unknown_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        table("nonesuch")


def test_plain_text_keeps_its_lines() -> None:
    assert plainly("A\u00a0b \n  “C”") == 'a b\n"c"'
