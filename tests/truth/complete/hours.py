"""Weeks of hours, and the many ways in which an office writes the same week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.truth.complete.yaml_text import Bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.truth.complete.dice import Dice

#: For Monday to Sunday, starts and ends in minutes; an end over 1440 runs past midnight.
Week = tuple[tuple[tuple[int, int], ...], ...]

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def week(*rows: tuple[Iterable[int], tuple[tuple[int, int], ...]]) -> Week:
    """Return a week from rows of weekdays with their times in hours."""
    days: list[tuple[tuple[int, int], ...]] = [()] * 7
    for numbers, times in rows:
        for number in numbers:
            days[number] = tuple((start * 60, end * 60) for start, end in times)
    return tuple(days)


_WEEKDAYS = range(5)
#: The weeks in which practices are open, by what is special about them. All are open on Tuesday mornings or nights.
OPENING: dict[str, Week] = {
    "usual": week((_WEEKDAYS, ((8, 17),))),
    "lunch": week((_WEEKDAYS, ((8, 12), (14, 18)))),
    "short friday": week((range(4), ((8, 17),)), ((4,), ((8, 12),))),
    "four days": week((range(4), ((7, 18),))),
    "saturday": week((_WEEKDAYS, ((9, 18),)), ((5,), ((9, 13),))),
    "every day": week((range(7), ((9, 20),))),
    "evening": week((_WEEKDAYS, ((13, 22),))),
    "night": week((range(7), ((18, 26),))),
    "day and night": week((range(7), ((0, 24),))),
    "two days": week(((1, 3), ((9, 17),))),
    "weekend night": week((_WEEKDAYS, ((9, 17),)), ((4, 5), ((9, 17), (22, 30)))),
}


def joined(*weeks: Week) -> Week:
    """Return the hours that any of several weeks has, without overlaps."""
    days = []
    for number in range(7):
        merged: list[tuple[int, int]] = []
        for start, end in sorted({time for one in weeks for time in one[number]}):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        days.append(tuple(merged))
    return tuple(days)


def shifted(hours: Week, minutes: int) -> Week | None:
    """Return a week by a clock that shows so many minutes more; None where a day would be left."""
    days = tuple(tuple((start + minutes, end + minutes) for start, end in day) for day in hours)
    return days if all(start >= 240 and end <= 1380 for day in days for start, end in day) else None


def with_lunch(hours: Week) -> Week:
    """Return a week with an hour off at noon, which leaves no hole that is reported."""
    days = []
    for day in hours:
        cut = [
            part
            for start, end in day
            for part in (((start, 720), (780, end)) if start < 660 and 840 < end <= 1440 else ((start, end),))
        ]
        days.append(tuple(cut))
    return tuple(days)


def spelled(hours: Week, dice: Dice) -> Any:
    """Return a week as an answer in one of its legal spellings."""
    if all(day == ((0, 1440),) for day in hours):
        return dice.pick("hours: whole day", "24h", "every day 00:00-24:00", "24/7")
    form = dice.pick("hours: form", "one text", "list of texts", "lines", "table", "12 hours", "long names", "closed")
    rows = _rows(tuple(tuple(part for time in day for part in _readable(time)) for day in hours))
    forms: dict[str, Any] = {
        "list of texts": [_row(days, times) for days, times in rows],
        "lines": {_days(days): Bare(_times(times)) for days, times in rows},
        "table": {_days(days): [_time(time) for time in times] for days, times in rows},
        "12 hours": _said(rows, dice),
        "long names": "; ".join(f"{_long(days)} {_times(times)}" for days, times in rows),
    }
    if form in forms:
        return forms[form]
    text = dice.pick("hours: between", "; ", ", ").join(_row(days, times) for days, times in rows)
    shut = [number for number in range(7) if not hours[number]]
    return f"{text}; {_days(shut)} closed" if form == "closed" and shut else text


def _said(rows: list[tuple[list[int], tuple[tuple[int, int], ...]]], dice: Dice) -> str:
    """Return a week as people say it."""
    form = dice.apart(
        "hours: said", "typed", "times first", "from until", "through", "lunch", "hyphens that do not break"
    )
    joint = {"from until": " until ", "through": " to ", "hyphens that do not break": "\u2011"}.get(form, "-")
    said = []
    for days, times in rows:
        stretches = [_twelve(time).replace("-", joint) for time in times]
        named = _long(days) if form == "through" else _days(days, to="\u2011" if joint == "\u2011" else "-")
        if form == "lunch" and len(times) == _WITH_LUNCH and times[1][1] <= 1440:
            day, lunch = (times[0][0], times[1][1]), (times[0][1], times[1][0])
            said.append(f"{named} {_twelve(day)} (closed for lunch {_twelve(lunch)})")
        elif form == "times first":
            said.append(f"{' and '.join(stretches)} {named}")
        else:
            lead = "from " if form == "from until" and "hours" not in stretches[0] else ""
            said.append(f"{named} {' and '.join(lead + one for one in stretches)}")
    return "; ".join(said)


#: So many stretches has a day with a break.
_WITH_LUNCH = 2


def _readable(time: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Cut what begins by day and runs past midnight, which is refused in one piece."""
    start, end = time
    return ((start, 1020), (1020, end)) if start < 780 and end > 1440 else (time,)


def _rows(hours: Week) -> list[tuple[list[int], tuple[tuple[int, int], ...]]]:
    found: dict[tuple[tuple[int, int], ...], list[int]] = {}
    for number, times in enumerate(hours):
        if times:
            found.setdefault(times, []).append(number)
    return [(days, times) for times, days in found.items()]


def _row(days: list[int], times: tuple[tuple[int, int], ...]) -> str:
    return f"{_days(days)} {_times(times)}"


def _days(days: list[int], names: tuple[str, ...] = _DAYS, to: str = "-") -> str:
    if days == list(range(7)):
        return "every day"
    runs: list[list[int]] = []
    for number in days:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(names[run[0]] if len(run) == 1 else f"{names[run[0]]}{to}{names[run[-1]]}" for run in runs)


def _long(days: list[int]) -> str:
    return "weekdays" if days == list(range(5)) else _days(days, _LONG, " to ")


def _times(times: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(map(_time, times))


def _time(time: tuple[int, int]) -> str:
    start, end = time
    last = end if end <= 1440 else end - 1440
    return f"{start // 60:02}:{start % 60:02}-{last // 60:02}:{last % 60:02}"


def _twelve(time: tuple[int, int]) -> str:
    return "24 hours" if time == (0, 1440) else "-".join(_half(minute % 1440) for minute in time)


def _half(minute: int) -> str:
    if minute == 0:
        return "midnight"
    hour = minute // 60
    return f"{(hour - 1) % 12 + 1}{f':{minute % 60:02}' if minute % 60 else ''}{'am' if hour < 12 else 'pm'}"
