"""What ties a text to a patient is found, and the practice's own numbers are let be."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.data.fold import fold
from handover.data.identifiers import KINDS, NAMES, _forms, _starts, scan
from handover.data.person_names import person_like

CASES: Final = Path(__file__).parent / "identifiers"
EXAMPLES: Final = Path(__file__).parents[2] / "examples"
GROUPS: Final = {
    "birth_date": {"birth_date"},
    "national_number": {"ssn", "nhs_number"},
    "member_number": {"member_number"},
    "contact": {"address", "postal_address", "phone", "email"},
    "card_number": {"card_number"},
    "name": {"name"},
}
LEAST: Final = 20


def cases(name: str) -> dict[str, list[str]]:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def kinds(text: str) -> set[str]:
    return {found.kind for found in scan(text)}


@pytest.mark.parametrize("group", GROUPS)
def test_each_kind_is_found_and_near_misses_are_not(group: str) -> None:
    data = cases(group)
    assert [text for text in data["hits"] if not kinds(text) & GROUPS[group]] == [], "not found"
    assert {text: kinds(text) for text in data["misses"] if kinds(text)} == {}, "found by mistake"
    assert min(len(set(data["hits"])), len(set(data["misses"]))) >= LEAST


def test_every_kind_belongs_to_a_group_and_has_a_name() -> None:
    assert set.union(*GROUPS.values()) == set(KINDS) == set(NAMES)


def test_file_names_that_name_a_person() -> None:
    data = cases("file_name")
    assert [name for name in data["hits"] if not person_like(name)] == []
    assert [name for name in data["misses"] if person_like(name)] == []


def test_the_examples_hold_no_identifier() -> None:
    texts = [path for path in EXAMPLES.rglob("*") if path.is_file()]
    assert texts
    assert {
        path.name: scan(path.read_text(encoding="utf-8")) for path in texts if kinds(path.read_text(encoding="utf-8"))
    } == {}
    assert [path.name for path in texts if person_like(path.name)] == []


def test_the_place_is_that_of_the_text_as_typed() -> None:
    text = "ﬁrst “DOB”: 03/04/1972 — end"
    (found,) = scan(text)
    assert text[found.start : found.end].endswith("03/04/1972")
    assert not any(hasattr(found, name) for name in ("text", "value"))


def test_what_the_practice_says_is_its_own_is_let_be() -> None:
    text = "Mail: 12 Elm Street, Springfield, IL 62704"
    assert scan(text)
    assert scan(text, known=["12 Elm Street Springfield IL 62704"]) == ()


WORDS: Final = st.sampled_from(
    [
        "DOB",
        "born",
        "SSN",
        "patient",
        "Patient:",
        "Jane",
        "Doe",
        "12",
        "Elm Street",
        "4111",
        "1111",
        "-",
        "\n",
        "member ID",
        "03/04/1972",
        "“",
        "ﬁ",
        "614-555-2368",
        ",",
        "IL 62704",
        "@",
        "NHS",
        " ",
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_is_scanned_without_harm(text: str) -> None:
    behind = 0
    for found in scan(text):
        assert behind <= found.start < found.end <= len(text)
        behind = found.end
    person_like(text)


@cache
def case_texts() -> tuple[str, ...]:
    """The texts of all groups, as a scan sees them."""
    return tuple(fold(text).text for group in GROUPS for key in ("hits", "misses") for text in cases(group)[key])


#: Words, signs and blanks of those texts, each once, and some that lower case or a word's edge might get wrong.
PIECES: Final = sorted(
    {piece for text in case_texts() for piece in re.findall(r"[^\W_]+|\W|_", text)}
    | {"ı", "bırth", "İ", "²", "٣", "x12"}
)


def spans(text: str) -> tuple[list[list[tuple[int, int]]], list[list[tuple[int, int]]]]:
    """Return what each form finds where it is tried at certain words only, and what it finds when tried everywhere."""
    chosen = [
        [match.span() for match in form.matches(text, starts)]
        for form, starts in zip(_forms(), _starts(text), strict=True)
    ]
    return chosen, [[match.span() for match in form.form.finditer(text)] for form in _forms()]


def test_each_form_is_found_in_the_cases_from_the_words_that_begin_it() -> None:
    found = [False for _ in _forms()]
    for text in (
        *case_texts(),
        *(f"{left}\n{text}" for left, text in zip(case_texts(), case_texts()[1:], strict=False)),
    ):
        chosen, everywhere = spans(text)
        assert chosen == everywhere, text
        found = [before or bool(now) for before, now in zip(found, everywhere, strict=True)]
    assert [form.form.pattern for form, once in zip(_forms(), found, strict=True) if not once] == []


@given(st.one_of([st.from_regex(form.form) for form in _forms()]))
def test_whatever_a_form_matches_is_found_from_the_word_that_begins_it(text: str) -> None:
    chosen, everywhere = spans(text)
    assert chosen == everywhere
    assert any(everywhere)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(PIECES),
            st.sampled_from(case_texts()).flatmap(
                lambda text: st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
                    lambda ends: text[min(ends) : max(ends)]
                )
            ),
            st.sampled_from(case_texts()).flatmap(lambda text: st.sampled_from([text, text.upper(), text.lower()])),
        ),
        max_size=12,
    ).map("".join)
)
def test_a_form_tried_at_the_words_that_begin_it_finds_what_it_finds_everywhere(text: str) -> None:
    chosen, everywhere = spans(text)
    assert chosen == everywhere


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "12 a",
        "Patient ",
        "4111 ",
        "1-",
        "a",
        "Aa ",
        "DOB ",
        " ",
        "12 Street ",
        "\n",
        "@a.",
        "patient's phone ",
        "member id ",
        "é",
    ],
)
def test_a_long_text_takes_no_longer_per_character(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    scan(text)
