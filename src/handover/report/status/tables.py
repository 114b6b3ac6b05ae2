"""The status as a table: for spreadsheets, for a git host, for a pipe."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from handover.report.formats.markdown import escaped
from handover.report.spreadsheet import cell
from handover.report.status.rows import State
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.outcome import LeftOut
    from handover.report.status.rows import Row

_COLUMNS: Final = (
    "path", "name", "stage", "go_live", "days", "state", "blockers", "warnings", "questions", "unconfirmed", "ask",
    "ask_name", "ask_questions",
)  # fmt: skip
#: The headings that people read.
HEADINGS: Final = (
    "practice", "stage", "go-live", "days", "blockers", "warnings", "questions", "unconfirmed", "asked most",
)  # fmt: skip


def as_csv(rows: Sequence[Row], left_out: Sequence[LeftOut]) -> str:
    """Return the status as a table for spreadsheets."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for row in rows:
        table.writerow(_csv_cells(row))
    for one in left_out:
        table.writerow([cell(one.path), "", "", "", "", cell(f"not checked: {one.reason}"), *[""] * 7])
    return out.getvalue()


def _csv_cells(row: Row) -> Iterator[str]:
    yield from (cell(row.path), cell(row.name), cell(row.stage))
    yield from (row.go_live.isoformat() if row.go_live else "", shown(row.days), row.state.value)
    if row.lost:
        yield from ("", "", "", "")
    else:
        yield from map(str, (row.blockers, row.warnings, row.questions, row.unconfirmed))
    yield from (cell(row.ask), cell(row.ask_name), str(row.ask_questions) if row.ask_name else "")


def as_markdown(rows: Sequence[Row], left_out: Sequence[LeftOut], today: str) -> str:
    """Return the status as a table of Markdown."""
    lines = [
        f"### Status of {len(rows)} practices as of {today}" if len(rows) != 1 else f"### Status as of {today}",
        "",
    ]
    lines += [f"| {' | '.join(HEADINGS)} |", "|---|---|---|--:|--:|--:|--:|--:|---|"]
    for row in rows:
        first = f"{escaped(row.name)} ({escaped(row.path)})"
        lines.append(f"| {' | '.join((first, *map(escaped, cells(row))))} |")
    lines += [f"\n**Not checked** {escaped(one.path)}: {escaped(one.reason)}" for one in left_out]
    return "".join(f"{line}\n" for line in lines)


def as_lines(rows: Sequence[Row], left_out: Sequence[LeftOut]) -> str:
    """Return the status as one line for each practice, never broken, for a pipe or a file."""
    table = [HEADINGS, *((sanitize(row.path), *cells(row)) for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(HEADINGS))]
    lines = ["  ".join(_aligned(column, text, widths) for column, text in enumerate(line)).rstrip() for line in table]
    lines += [f"{sanitize(one.path)} was not checked: {sanitize(one.reason)}" for one in left_out]
    return "".join(f"{line}\n" for line in lines)


def _aligned(column: int, text: str, widths: Sequence[int]) -> str:
    return text.rjust(widths[column]) if is_number(column) else text.ljust(widths[column])


def is_number(column: int) -> bool:
    """Whether a column under `HEADINGS` holds numbers."""
    return HEADINGS[column] in {"days", "blockers", "warnings", "questions", "unconfirmed"}


def cells(row: Row) -> tuple[str, ...]:
    """Return what stands under each heading but the first, as people read it."""
    counts = (row.blockers, row.warnings, row.questions, row.unconfirmed)
    unchecked = f", {State.UNCHECKED.value}" if row.state is State.UNCHECKED else ""
    return (
        f"{sanitize(row.stage)}{', a sample' if row.sample else ''}{unchecked}",
        row.go_live.isoformat() if row.go_live else "",
        shown(row.days),
        *("" if row.lost else str(one) for one in counts),
        asked(row),
    )


def asked(row: Row) -> str:
    """Return who is asked most, and how much; of what was not checked, that."""
    if row.lost:
        return "could not be checked"
    return f"{sanitize(row.ask_name)} ({row.ask_questions})" if row.ask_name else ""


def shown(days: int | None) -> str:
    """Return a number of days; nothing where there is none."""
    return "" if days is None else str(days)
