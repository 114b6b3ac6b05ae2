"""Hours put into words: as they are printed, and as one types them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.kinds.hour_rows import WHOLE_DAY
from handover.model.kinds.hour_words import SHORT_NAMES
from handover.model.kinds.times import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.model.kinds.hours import WeekHours

#: From more days in a row than these on, the first and the last are named.
_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Form:
    """How hours are put into words.

    Args:
        dash: between the first and the last.
        join: between two stretches of a day.
        names: what the weekdays are called.
        untimed: what stands behind days that are named and nothing more.
    """

    dash: str
    join: str
    names: tuple[str, ...]
    untimed: str


#: For people: ``Mon–Thu 08:00–12:00 and 13:00–17:00``.
PRINTED: Final = Form("–", " and ", tuple(name.title() for name in SHORT_NAMES), "opening hours")
#: As an example of what to type: ``mon-thu 08:00-12:00, 13:00-17:00``.
TYPED: Final = Form("-", ", ", SHORT_NAMES, "")


def in_words(hours: WeekHours, form: Form) -> str:
    """Return hours so that reading them gives the same hours."""
    usual = list(_week(hours, form))
    parts = usual or ([] if hours.seasons else ["closed"])
    for time, week in hours.seasons:
        parts.append(f"{time}: {'; '.join(_week(week, form)) or 'closed'}")
    return "; ".join(parts)


def _week(hours: WeekHours, form: Form) -> Iterator[str]:
    """Yield the days of each week with their times, and then those of some weeks."""
    yield from _groups(hours, form, ", ")
    for weeks, week in hours.some_weeks:
        # a comma would leave open for which of the days the weeks are meant
        yield from (f"{weeks} {group}" for group in _groups(week, form, " and "))


def _groups(hours: WeekHours, form: Form, comma: str) -> Iterator[str]:
    """Yield the days that have equal times together."""
    groups: dict[str, list[int]] = {}
    for number, day in enumerate(hours.days):
        words = form.join.join(_stretch(time, form) for time in day)
        if number in hours.as_open:
            words = form.untimed if number in hours.untimed else "opening hours"
        if words or number in hours.as_open:
            groups.setdefault(words, []).append(number)
    yield from (f"{_days(numbers, form, comma)} {words}".strip() for words, numbers in groups.items())


def _stretch(time: tuple[int, int], form: Form) -> str:
    if time[0] == time[1]:  # a meeting of which only the beginning is said
        return clock(time[0])
    return "24 hours" if (time,) == WHOLE_DAY else f"{clock(time[0])}{form.dash}{clock(time[1])}"


def _days(numbers: Sequence[int], form: Form, comma: str) -> str:
    """Return weekdays as ``Mon–Thu``, ``Sat and Sun`` or ``Mon, Wed and Fri``."""
    parts = day_ranges(numbers, form)
    return parts[0] if len(parts) == 1 else f"{comma.join(parts[:-1])} and {parts[-1]}"


def day_ranges(numbers: Sequence[int], form: Form) -> list[str]:
    """Return weekdays (Monday 0, in order) with runs of three and more in short: ``Mon–Thu``, ``Sat``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        names = [form.names[number] for number in run]
        parts += [f"{names[0]}{form.dash}{names[-1]}"] if len(names) > _NAMED else names
    return parts
