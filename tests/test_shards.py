"""Which part of a run a practice belongs to: exactly one, and adding others moves it nowhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.errors import UsageError
from handover.shards import MOST, Shard, shard_from

PATHS = st.lists(st.text(), unique=True, max_size=30)


@given(PATHS, st.integers(1, 40))
def test_each_practice_is_in_exactly_one_part(paths: list[str], of: int) -> None:
    parts = [Shard(index, of) for index in range(1, of + 1)]
    assert all(sum(part.holds(path) for part in parts) == 1 for path in paths)


def test_where_a_practice_belongs_never_changes() -> None:
    """These were written down once: another answer would take practices from one machine to another overnight."""
    placed = [next(index for index in range(1, 8) if Shard(index, 7).holds(f"practices/p{at}")) for at in range(12)]
    assert placed == PLACED


PLACED = [1, 7, 4, 7, 6, 2, 5, 7, 1, 2, 3, 3]


def test_parts_are_of_about_one_size() -> None:
    sizes = [sum(Shard(index, 8).holds(f"practices/{at:03}") for at in range(2000)) for index in range(1, 9)]
    assert min(sizes) > 200
    assert max(sizes) < 300


def test_a_name_is_one_however_a_system_writes_its_accents() -> None:
    assert Shard(3, 97).holds("zahnärzte") == Shard(3, 97).holds("zahna\u0308rzte")
    assert [i for i in range(1, 98) if Shard(i, 97).holds("é")] == [
        i for i in range(1, 98) if Shard(i, 97).holds("e\u0301")
    ]


@pytest.mark.parametrize("text", ["1/1", "2/5", "5/5", f"{MOST}/{MOST}"])
def test_a_part_is_read(text: str) -> None:
    part = shard_from(text)
    assert f"{part.index}/{part.of}" == text


@pytest.mark.parametrize(
    "text",
    ["9/3", "0/3", "x/y", "1/0", "0/0", "", "3", "1/", "/3", "-1/3", "1/-3", "1.0/3", "1 / 3", " 1/3", "1/3\n", "1/3/5",
     "१/३", "1/10000", "0x1/3", "1\\3", "::error::x"],
)  # fmt: skip
def test_what_is_no_part_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        shard_from(text)
    assert refused.value.message.startswith("--shard ")
    assert "::" not in refused.value.message
