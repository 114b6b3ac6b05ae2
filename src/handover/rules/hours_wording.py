"""Coverage gaps, days and hours as a sentence says them.

Names are given by a function, because only the caller knows what a message may show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import listed, some
from handover.model.kinds.days import in_words
from handover.model.kinds.hours import DAY_NAMES
from handover.model.kinds.times import FULL_DAY, clock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from handover.analysis.coverage.coverage_gap import DatedGap, Reason, WeeklyGap

#: From this many days in a row on, the first and the last are named.
_RANGE = 3


def weekdays_in_words(weekdays: Iterable[int]) -> str:
    """Return ``Mondays to Thursdays``, ``Wednesdays`` or ``Mondays, Wednesdays and Fridays``."""
    return listed(
        f"{DAY_NAMES[run[0]]}s to {DAY_NAMES[run[-1]]}s" if len(run) >= _RANGE else f"{DAY_NAMES[day]}s"
        for run in _runs(sorted(set(weekdays)))
        for day in (run if len(run) < _RANGE else run[:1])
    )


def dates_in_words(days: Iterable[date]) -> str:
    """Return ``14 December 2026``, ``14 to 18 December 2026`` or several of these; of many the first ones."""
    by_number = {day.toordinal(): day for day in days}
    runs = (
        in_words(by_number[run[0]]) if len(run) == 1 else _from_to(by_number[run[0]], by_number[run[-1]])
        for run in _runs(sorted(by_number))
    )
    return some(runs, _DATES)


#: So many dates, or stretches of dates, are named in one sentence.
_DATES: Final = 4


def times_in_words(start: int, end: int) -> str:
    """Return ``13:00–17:00``, ``22:00–06:00`` or ``all day``."""
    return "all day" if (start, end) == (0, FULL_DAY) else f"{clock(start)}–{clock(end)}"


def merged_week(
    gaps: Iterable[WeeklyGap],
) -> tuple[tuple[tuple[int, ...], int, int, tuple[Reason, ...]], ...]:
    """Return the gaps with those of equal hours merged.

    Returns:
        The weekdays, the start, the end, and the reasons that hold on each of the days.
    """
    groups: dict[tuple[int, int], list[WeeklyGap]] = {}
    for gap in gaps:
        groups.setdefault((gap.start, gap.end), []).append(gap)
    return tuple(
        (tuple(gap.weekday for gap in group), start, end, _common([gap.reasons for gap in group]))
        for (start, end), group in groups.items()
    )


def merged_dates(
    gaps: Iterable[DatedGap],
) -> tuple[tuple[tuple[date, ...], int, int, tuple[Reason, ...]], ...]:
    """Return the gaps with those of equal hours and equal reasons merged, by first date.

    Returns:
        The dates, the start, the end and the reasons.
    """
    groups: dict[tuple[int, int, tuple[Reason, ...]], list[date]] = {}
    for gap in gaps:
        groups.setdefault((gap.start, gap.end, gap.reasons), []).append(gap.day)
    return tuple((tuple(days), start, end, reasons) for (start, end, reasons), days in groups.items())


def week_in_words(gaps: Iterable[WeeklyGap]) -> str:
    """Return ``Mondays to Thursdays 17:00–18:30; Wednesdays 08:00–12:00``."""
    return "; ".join(
        f"{weekdays_in_words(days)} {times_in_words(start, end)}" for days, start, end, _ in merged_week(gaps)
    )


def reasons_in_words(reasons: Iterable[Reason], name: Callable[[str], str]) -> str:
    """Return ``Dana and Sam both stop at 12:00; Ines is away until 8 January 2027``.

    Args:
        reasons: why people are not there.
        name: what a message calls the person with an id.
    """
    groups: dict[str, list[str]] = {}
    for reason in reasons:
        who = name(reason.person)
        if reason.covers_for is not None:
            who = f"{who} (for {name(reason.covers_for)})"
        names = groups.setdefault(_verb(reason), [])
        if who not in names:
            names.append(who)
    return "; ".join(_said(names, verb) for verb, names in groups.items())


#: Each verb as said of one and of several people.
_PLURAL = {"is": "are", "stops": "stop", "starts": "start", "does": "do", "left": "left"}
_BOTH = 2


def _verb(reason: Reason) -> str:
    stops = "" if reason.stops is None else clock(reason.stops)
    starts = "" if reason.starts is None else clock(reason.starts)
    until = "" if reason.until is None else in_words(reason.until)
    return {
        "stops": f"stops at {stops}",
        "starts": f"starts at {starts}",
        "out": f"is out from {stops} to {starts}",
        "off": "does not work that day",
        "some weeks": "is there every other week only",
        "away": f"is away until {until}" if until else "is away",
        "left": f"left on {until}",
        "not begun": f"starts on {until}",
    }[reason.why]


def _said(names: Sequence[str], verb: str) -> str:
    if len(names) == 1:
        return f"{names[0]} {verb}"
    first, rest = verb.split(" ", 1)
    both = " both" if len(names) == _BOTH and first in ("stops", "starts") else ""
    return f"{listed(names)}{both} {_PLURAL[first]} {rest}"


def _common(many: Sequence[tuple[Reason, ...]]) -> tuple[Reason, ...]:
    return tuple(reason for reason in many[0] if all(reason in reasons for reasons in many))


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _from_to(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {in_words(last)}"
    if first.year == last.year:
        return f"{in_words(first).rsplit(' ', 1)[0]} to {in_words(last)}"
    return f"{in_words(first)} to {in_words(last)}"
