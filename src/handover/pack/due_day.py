"""By when something must be asked for, worked out for a due day that comes next, so that nobody counts on the wall."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.structure.site import Sites
from handover.inputs import Today
from handover.model.answer import Unread
from handover.model.kinds.dates import WEEKDAYS
from handover.model.kinds.days import in_words
from handover.model.kinds.durations import Duration
from handover.model.kinds.times import clock
from handover.model.refusal import Refused
from handover.pack.week import keeps_its_hours

if TYPE_CHECKING:
    from datetime import date

    from handover.model.answer import Answer
    from handover.model.kinds.words import Words
    from handover.pack.layout import Layout

#: "Two working days before the payer's date": what is counted back stands before that word.
_BEFORE: Final = re.compile(r"(?:at least )?(?P<span>[^,;.]{1,40}?) before\b", re.IGNORECASE)
_FRIDAY: Final = 4
#: An example further away than this helps nobody.
_MOST_DAYS: Final = 30


def due_example(layout: Layout, send_by: Answer[Words]) -> str:
    """Return an example such as ``due Friday, 4 December 2026: by Wednesday, 2 December 2026, 08:00``.

    It counts the days on which the practice is open; the hour is that at which it opens on the day found.
    Empty where the words name no number of days before the due day, or no opening hours are known.

    Args:
        layout: the page, whose reader may not see all of it.
        send_by: by when records are sent, in the practice's own words.
    """
    words = send_by.known
    found = _BEFORE.match(words.words.strip()) if words is not None and not layout.show.hides(send_by.marks) else None
    if found is None:
        return ""
    try:
        span = Duration.read(found["span"])
    except Refused:
        return ""
    if span.unit not in ("day", "working day") or not 0 < span.amount <= _MOST_DAYS or span.amount != int(span.amount):
        return ""
    due = _next_friday(layout)
    try:
        day = _counted_back(layout, due, int(span.amount), working=span.unit == "working day")
        opens = _opens(layout, day) if day is not None else None
    except Unread:  # the hours; the page with the locations says so
        return ""
    if day is None or opens is None:
        return ""
    return f"due {_told(due)}: by {_told(day)}, {opens}"


def _told(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {in_words(day)}"


def _next_friday(layout: Layout) -> date:
    """Return a Friday that leaves a week to count back in, as most due days of payers are days of work."""
    later = layout.context.get(Today).day + timedelta(7)
    return later + timedelta((_FRIDAY - later.weekday()) % 7)


def _counted_back(layout: Layout, due: date, days: int, *, working: bool) -> date | None:
    """Return the day that lies so many days before another, counting days of work only where those are meant."""
    day, left = due, days
    while left and (due - day).days < 3 * _MOST_DAYS:
        day -= timedelta(1)
        left -= not working or _opens(layout, day) is not None
    return None if left else day


def _opens(layout: Layout, day: date) -> str | None:
    """Return when the first location opens on a day; None where all are closed or their hours are not for this reader."""
    rosters = layout.context.get(Rosters)
    starts: list[int] = []
    for site in layout.context.get(Sites).all:
        hours = None if keeps_its_hours(layout, site) else rosters.opening(site)
        if hours is not None and day not in rosters.closed(site):
            starts += [start for start, _ in hours.on(day).times]
    return clock(min(starts)) if starts else None
