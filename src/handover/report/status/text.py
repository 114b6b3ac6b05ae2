"""The status on a terminal: a table that fits its width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.table import Table
from rich.text import Text

from handover.analysis.structure.phrasing import counted
from handover.report.layout import Page
from handover.report.status.rows import State
from handover.report.status.tables import HEADINGS, as_lines, cells, is_number
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.outcome import LeftOut
    from handover.report.layout import Screen
    from handover.report.status.rows import Row

#: Wide enough for every column of one practice on one line.
_WIDE: Final = 110
_WIDEST: Final = 150
#: Narrower than this no table fits.
_LEAST: Final = 78
#: What all columns but a name need on a narrow screen, and the least that the other name has.
_NARROW: Final = 60
#: Headings on a narrow screen.
_SHORT: Final = {"blockers": "block", "warnings": "warn", "questions": "open", "unconfirmed": "unconf"}
_STYLES: Final = {
    State.UNCHECKED: "bold magenta",
    State.BLOCKED: "bold red",
    State.WARNED: "yellow",
    State.CLEAR: "green",
}


def as_page(rows: Sequence[Row], left_out: Sequence[LeftOut], today: str, screen: Screen) -> str:
    """Return the status laid out for a terminal.

    Args:
        rows: the practices.
        left_out: what was not checked.
        today: the day of the run.
        screen: the terminal.
    """
    if screen.width < _LEAST:
        return as_lines(rows, left_out)
    page = Page(screen, _WIDEST)
    wide = page.width >= _WIDE
    table = Table(box=None, pad_edge=False, padding=(0, 2 if wide else 1, 0, 0), header_style="dim")
    for column, heading in enumerate(HEADINGS):
        name = column in (0, len(HEADINGS) - 1)
        table.add_column(
            heading if wide else _SHORT.get(heading, heading),
            justify="right" if is_number(column) else "left",
            no_wrap=not name and not (wide and heading == "stage"),
            overflow="fold",
            max_width=None if wide or not name else page.width - _NARROW,
        )
    for row in rows:
        table.add_row(*_told(row, wide=wide))
    page.show(table)
    page.line()
    page.line(_totals(rows, today))
    if not wide and any(row.stage != row.at for row in rows):
        page.line("* another stage is written there, or none, or its stage cannot be read", style="dim")
    if not wide and any(row.state is State.UNCHECKED for row in rows):
        page.line(f"! {State.UNCHECKED.value}", style=_STYLES[State.UNCHECKED])
    for one in left_out:
        page.line(f"{sanitize(one.path)} was not checked: {sanitize(one.reason)}", style=_STYLES[State.UNCHECKED])
    return page.text()


def _told(row: Row, *, wide: bool) -> list[Text]:
    """Return what stands in each column."""
    stage, go_live, days, blockers, warnings, questions, unconfirmed, most = cells(row)
    late = row.days is not None and row.days < 0 and not row.live
    return [
        Text(sanitize(row.path), style="bold" if row.state in (State.UNCHECKED, State.BLOCKED) else ""),
        Text(stage if wide else f"{row.at}{_signs(row)}"),
        Text(go_live),
        Text(days, style="bold red" if late else ""),
        Text(blockers, style=_STYLES[State.BLOCKED] if row.blockers else "dim"),
        Text(warnings, style=_STYLES[State.WARNED] if row.warnings else "dim"),
        Text(questions, style="" if row.questions else "dim"),
        Text(unconfirmed, style="" if row.unconfirmed else "dim"),
        Text(most),
    ]


def _signs(row: Row) -> str:
    """Return the signs behind the stage on a narrow screen, which are told below the table."""
    return f"{'' if row.stage == row.at else '*'}{'!' if row.state is State.UNCHECKED else ''}"


def _totals(rows: Sequence[Row], today: str) -> Text:
    """Return how many practices stand in which way."""
    numbers = [(sum(row.state is state for row in rows), state) for state in State]
    words = [(f"{number} {_words(state)}", _STYLES[state]) for number, state in numbers if number]
    text = Text(f"{counted(len(rows), 'practice')} as of {today}")
    return text.append(": ").append(Text(", ").join(Text(*one) for one in words)) if words else text


def _words(state: State) -> str:
    """Say how practices stand, after their number."""
    return {
        State.UNCHECKED: "not all checked",
        State.BLOCKED: "with blockers",
        State.WARNED: "with warnings only",
        State.CLEAR: "with neither",
    }[state]
