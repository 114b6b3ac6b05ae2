"""Timings of calls in somebody's own words, compared with the hours at which patients may be called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.model.kinds.hours import WeekHours

_DAYS: Final = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
#: Days as running text names them, and clock times.
_DAY_WORD: Final = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(weekends?)\b", re.IGNORECASE)
_CLOCK_WORD: Final = re.compile(r"(?<!\S)(\d{1,2}):(\d\d)(?!\S*\d)")
#: Words that negate a time or bound it ("never on Sundays", "not after 20:00"): then nothing is compared.
_TURNED: Final = re.compile(r"\b(?:not?|never|except|unless|before|after|until|by|closed)\b|n't\b", re.IGNORECASE)


def outside_hours(text: str, hours: WeekHours) -> tuple[list[int], list[int]]:
    """Return the weekdays of a text, and its clock times in minutes, that surely lie outside hours; calls may end when these do.

    Args:
        text: a timing in somebody's own words, such as ``Sundays at 22:00``.
        hours: the hours of each weekday, known.
    """
    days: list[int] = []
    times: list[int] = []
    for part in re.split(r"[;,.]", text):
        if _TURNED.search(part):
            continue
        for found in _DAY_WORD.finditer(part):
            days += (5, 6) if found[2] else (_DAYS.index(found[1].casefold()),)
        times += [60 * int(found[1]) + int(found[2]) for found in _CLOCK_WORD.finditer(part)]
    shut = [day for day in days if not hours.ever(day)]
    at = [day for day in days if hours.ever(day)] or range(7)
    late = [time for time in times if not any(start <= time <= end for day in at for start, end in hours.ever(day))]
    return shut, late
