"""Gaps between bands of amounts, and overlaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.kinds.bands import Band

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.analysis.money.currency import Currency


def band_gaps(bands: Iterable[Band]) -> tuple[Band, ...]:
    """Return the amounts that are in no band, lowest first.

    A gap with `low` None lies below all bands, one with `high` None above them. Without
    any band (that is not empty) the one gap is any amount.
    """
    solid = [band for band in bands if not band.empty]
    closed = {band.high for band in solid if band.high_included}
    opened = {band.low for band in solid if band.low_included}
    found: list[Band] = []

    def note(first: int, last: int | None) -> None:
        """Note a gap; its edges are those that people wrote, where they wrote any."""
        over = first - 1 in closed
        under = last is not None and last + 1 in opened
        low = None if first == 1 else first - over
        found.append(Band(low, last and last + under, low_included=not (over and low), high_included=not under))

    reached: int | None = 0
    for band in sorted(solid, key=lambda band: band.first):
        if reached is None:
            break
        if band.first > reached + 1:
            note(reached + 1, band.first - 1)
        reached = None if band.last is None else max(reached, band.last)
    if reached is not None:
        note(reached + 1, None)
    return tuple(found)


def in_a_sentence(band: Band, currency: Currency) -> str:
    """Return the amounts of a band as a sentence names them: ``more than USD 100 up to 150``.

    Args:
        band: the band.
        currency: the practice's own, for a band that names none.
    """
    return currency.told(band).replace("over ", "more than ", 1).replace(" and up to ", " up to ", 1)


def overlaps(bands: Iterable[Band]) -> tuple[tuple[int, int, Band], ...]:
    """Return which bands share amounts, as two positions and the band that they share.

    An edge that one band ends with and the other begins with is not shared: people say
    "up to 75" and "75 to 300". "Exactly 75" is no edge, and lies within "up to 75".
    """
    found: list[tuple[int, int, Band]] = []
    solid = [(number, band) for number, band in enumerate(bands) if not band.empty]
    for place, (number, one) in enumerate(solid):
        for other_number, other in solid[place + 1 :]:
            first, last = max(one.first, other.first), _lower(one.last, other.last)
            lower, upper = sorted((one, other), key=lambda band: (band.first, _top(band.last)))
            touch = (
                not (one.single or other.single)
                and first == last
                and lower.last == upper.first
                and lower.first < (upper.last or first + 1)
            )
            if not touch and (last is None or first <= last):
                begin = max(one, other, key=lambda band: band.first)
                end = min(one, other, key=lambda band: _top(band.last))
                shared = Band(
                    begin.low, end.high, begin.low_included, end.high_included, begin.currency or end.currency
                )
                found.append((number, other_number, shared))
    return tuple(found)


def _top(last: int | None) -> float:
    return float("inf") if last is None else last


def _lower(one: int | None, other: int | None) -> int | None:
    return other if one is None or (other is not None and other < one) else one
