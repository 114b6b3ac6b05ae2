"""Bands against the amounts 1 to 40, counted one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.analysis.money.bands import band_gaps, overlaps
from handover.model.kinds.bands import Band

EDGE = st.none() | st.integers(0, 30)
BANDS = st.lists(st.builds(Band, EDGE, EDGE, st.booleans(), st.booleans()), max_size=4)
AMOUNTS = range(1, 41)


def said(*phrases: str) -> list[Band]:
    return [Band.read(phrase) for phrase in phrases]


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [
        (("up to 75", "75 to 300", "over 300"), []),
        (("up to 75", "75 to 300", "over 400"), ["over 300 and up to 400"]),
        (("under 100", "over 100"), ["exactly 100"]),
        (("under 100", "from 100"), []),
        (("up to 75", "76 to 300", "over 300"), ["over 75 and under 76"]),
        (("75 to 300", "over 300"), ["under 75"]),
        (("up to 75", "75 to 300"), ["over 300"]),
        (("over 0",), []),
        (("any amount",), []),
        (("up to 10", "up to 300"), ["over 300"]),
        ((), ["any amount"]),
    ],
)
def test_holes_are_named_by_the_edges_that_people_wrote(phrases: tuple[str, ...], expected: list[str]) -> None:
    assert [str(band_gap) for band_gap in band_gaps(said(*phrases))] == expected


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [
        (("up to 75", "75 to 300", "over 300"), []),
        (("up to 75", "50 to 300"), [(0, 1, "50 to 75")]),
        (("from 300", "up to 300"), []),
        (("any amount", "over 300"), [(0, 1, "over 300")]),
        (("75 to 300", "75 to 300"), [(0, 1, "75 to 300")]),
        (("up to 75", "50 to 100", "60 to 80"), [(0, 1, "50 to 75"), (0, 2, "60 to 75"), (1, 2, "60 to 80")]),
    ],
)
def test_overlaps_name_both_bands(phrases: tuple[str, ...], expected: list[tuple[int, int, str]]) -> None:
    assert [(one, other, str(shared)) for one, other, shared in overlaps(said(*phrases))] == expected


@given(BANDS)
@settings(max_examples=200)
def test_holes_hold_exactly_the_amounts_that_no_band_holds(bands: list[Band]) -> None:
    found = band_gaps(bands)
    for amount in AMOUNTS:
        assert sum(amount in band_gap for band_gap in found) == (not any(amount in band for band in bands))
    assert list(found) == sorted(found, key=lambda band_gap: band_gap.first)
    assert not any(band_gap.empty for band_gap in found)


@given(BANDS)
@settings(max_examples=200)
def test_an_overlap_is_more_than_a_shared_edge(bands: list[Band]) -> None:
    found = {(one, other): shared for one, other, shared in overlaps(bands)}
    for first, one in enumerate(bands):
        for second in range(first + 1, len(bands)):
            other = bands[second]
            shared = {amount for amount in AMOUNTS if amount in one and amount in other}
            inside = [[amount for amount in AMOUNTS if amount in band] for band in (one, other)]
            edge = len(shared) == 1 and (
                {inside[0][-1]} == {inside[1][0]} == shared or {inside[1][-1]} == {inside[0][0]} == shared
            )
            # one amount alone is no edge between two bands: "exactly 75" lies within "up to 75"
            edge = edge and max(map(len, inside)) > 1 and not (one.single or other.single)
            assert ((first, second) in found) == (bool(shared) and not edge)
            if (first, second) in found:
                assert {amount for amount in AMOUNTS if amount in found[first, second]} == shared


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("exactly 75", "up to 75", "exactly 75"),
        ("exactly 75", "75 to 300", "exactly 75"),
        ("exactly 75", "exactly 75", "exactly 75"),
        ("over 0", "any amount", "over 0"),
    ],
)
def test_one_amount_alone_overlaps_with_a_band_that_ends_with_it(one: str, other: str, shared: str) -> None:
    assert [str(band) for _, _, band in overlaps([Band.read(one), Band.read(other)])] == [shared]


@pytest.mark.parametrize(
    ("bands", "gaps"),
    [
        (("under 10", "over 10"), ["exactly 10"]),
        (("under 10", "10 and above"), []),
        (("up to 10", "10 to 300", "over 300"), []),
        (("< 10", "> $10"), ["exactly 10"]),
    ],
)
def test_an_amount_between_under_and_over_is_in_no_band(bands: tuple[str, ...], gaps: list[str]) -> None:
    assert [str(gap) for gap in band_gaps(Band.read(band) for band in bands)] == gaps
