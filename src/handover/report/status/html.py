"""The status as one HTML page for a meeting: no script, no network, readable on a phone and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from handover.analysis.structure.phrasing import counted
from handover.report.status.rows import State
from handover.report.status.weeks import spoken_day, weeks_of
from handover.sanitize import sanitize
from handover.shipped import page_templates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.outcome import LeftOut
    from handover.report.status.rows import Row

#: How many days ahead a meeting looks at by name.
_SOON = 14


@dataclass(frozen=True, slots=True)
class Fact:
    """A number that the page begins with.

    Args:
        number: the number.
        words: what it counts.
        bad: whether it is one to act on.
    """

    number: int
    words: str
    bad: bool = False


def as_html(rows: Sequence[Row], left_out: Sequence[LeftOut], today: str) -> str:
    """Return the status as an HTML page.

    Args:
        rows: the practices, in the order in which they are shown.
        left_out: what was not checked.
        today: the day of the run.
    """
    found = page_templates()
    found.filters["safe"] = sanitize  # in place of the one that would let markup through
    found.filters["day"] = _day
    day = date.fromisoformat(today)
    return found.get_template("status/status.html.j2").render(
        rows=rows,
        left_out=left_out,
        day=_day(day),
        facts=_facts(rows),
        weeks=weeks_of(rows, day),
        states=State,
        far=_far,
        short_day=_short_day,
    )


def _facts(rows: Sequence[Row]) -> tuple[Fact, ...]:
    """Return the numbers that the page begins with."""
    live = [row for row in rows if row.live]
    waiting = [row for row in rows if not row.live]
    soon = [row for row in waiting if row.days is not None and row.days <= _SOON]
    blocked = [row for row in soon if row.state in (State.BLOCKED, State.UNCHECKED)]
    questions = sum(row.questions for row in rows)
    return (
        Fact(len(rows), "practice" if len(rows) == 1 else "practices"),
        Fact(len(live), "live"),
        Fact(sum(row.blockers > 0 for row in live), "live with blockers", bad=any(row.blockers for row in live)),
        Fact(len(soon), f"due within {_SOON} days or past"),
        Fact(len(blocked), "of these blocked or not all checked", bad=bool(blocked)),
        Fact(questions, "open question" if questions == 1 else "open questions"),
    )


def _day(day: date | None) -> str:
    return "" if day is None else f"{spoken_day(day)} {day.year}"


def _short_day(day: date) -> str:
    number, month, year = _day(day).split()
    return f"{number} {month[:3]} {year}"


def _far(row: Row) -> str:
    """Say how far a practice is from the day on which it goes live."""
    if row.days is None:
        return ""
    if row.days == 0:
        return "today"
    words = counted(abs(row.days), "day")
    return f"in {words}" if row.days > 0 else f"{words} ago"
