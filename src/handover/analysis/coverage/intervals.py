"""Sets of moments as sorted, separate, half-open stretches ``(start, end)`` of whole numbers.

The numbers are minutes here, but nothing depends on it. Every function returns stretches
that are sorted, not empty, and neither overlap nor touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Stretches = tuple[tuple[int, int], ...]


def union(*sets: Iterable[tuple[int, int]]) -> Stretches:
    """Return what lies in any of the sets; a single unsorted set is put in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretch for stretches in sets for stretch in stretches if stretch[0] < stretch[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def subtract(whole: Iterable[tuple[int, int]], taken: Iterable[tuple[int, int]]) -> Stretches:
    """Return what lies in `whole` and not in `taken`."""
    away = union(taken)
    left: list[tuple[int, int]] = []
    place = 0
    for start, end in union(whole):
        while place < len(away) and away[place][1] <= start:
            place += 1
        here = start
        seen = place
        while seen < len(away) and away[seen][0] < end:
            first, last = away[seen]
            if first > here:
                left.append((here, first))
            here = max(here, last)
            seen += 1
        if here < end:
            left.append((here, end))
    return tuple(left)


def intersect(one: Iterable[tuple[int, int]], other: Iterable[tuple[int, int]]) -> Stretches:
    """Return what lies in both sets."""
    both = union(other)
    found: list[tuple[int, int]] = []
    place = 0
    for start, end in union(one):
        while place < len(both) and both[place][1] <= start:
            place += 1
        seen = place
        while seen < len(both) and both[seen][0] < end:
            found.append((max(start, both[seen][0]), min(end, both[seen][1])))
            seen += 1
    return tuple(found)


def clipped(stretches: Iterable[tuple[int, int]], start: int, end: int) -> Stretches:
    """Return what of a set lies from `start` to `end`."""
    return tuple((max(first, start), min(last, end)) for first, last in stretches if first < end and start < last)


def longer_than(stretches: Iterable[tuple[int, int]], length: int) -> Stretches:
    """Return the stretches that last longer than `length`."""
    return tuple((start, end) for start, end in stretches if end - start > length)
