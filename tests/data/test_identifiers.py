"""What could name a patient is found, and what only looks like it is left alone."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.data.identifiers import person_like, scan

SAMPLES = tomllib.loads((Path(__file__).parent / "identifiers.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", SAMPLES["hit"])
def test_it_is_found(text: str) -> None:
    assert len(scan(text)) == 1


@pytest.mark.parametrize("text", SAMPLES["miss"])
def test_it_is_left_alone(text: str) -> None:
    assert [what for _, _, what in scan(text)] == []


@pytest.mark.parametrize("name", SAMPLES["person_like"])
def test_a_file_named_after_a_person(name: str) -> None:
    assert person_like(name)


@pytest.mark.parametrize("name", SAMPLES["paper_like"])
def test_a_file_named_after_what_it_is(name: str) -> None:
    assert not person_like(name)


@given(st.text(max_size=400))
def test_what_is_found_lies_in_the_text_and_never_twice(text: str) -> None:
    spans = [(start, end) for start, end, _ in scan(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize("bait", ["1 ", "12-", "dob ", "member id ", "a@", "Smith_", "4111 "])
def test_long_texts_set_no_trap(bait: str) -> None:
    scan(bait * 20_000)
    person_like(bait * 20_000)
