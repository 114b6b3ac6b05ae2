from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handover.analysis.coverage.intervals import clipped, intersect, longer_than, subtract, union

STRETCHES = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25)), max_size=6)


def moments(stretches: object) -> set[int]:
    return {moment for start, end in stretches for moment in range(start, end)}  # type: ignore[attr-defined]


def in_order(stretches: tuple[tuple[int, int], ...]) -> bool:
    ends = [end for stretch in stretches for end in stretch]
    return ends == sorted(set(ends))


@given(STRETCHES, STRETCHES)
def test_sets_of_stretches_are_sets_of_moments(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    first, second = moments(one), moments(other)
    for found, expected in (
        (union(one, other), first | second),
        (subtract(one, other), first - second),
        (intersect(one, other), first & second),
    ):
        assert moments(found) == expected
        assert in_order(found)


def test_short_stretches_can_be_left_out() -> None:
    assert longer_than(((0, 60), (100, 161)), 60) == ((100, 161),)


@given(STRETCHES, st.integers(0, 25), st.integers(0, 25))
def test_a_set_can_be_clipped(stretches: list[tuple[int, int]], start: int, end: int) -> None:
    assert moments(clipped(union(stretches), start, end)) == moments(stretches) & set(range(start, end))
