"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from handover.errors import UsageError


class StageOption(StrEnum):
    """A stage to judge for."""

    DRAFT = "draft"
    READY = "ready"
    LIVE = "live"


#: ``--today``: the day everything is judged as of.
Today = Annotated[str | None, typer.Option("--today", metavar="DATE", help="Judge as of this day (YYYY-MM-DD).")]


def _destination(path: Path | None) -> Path | None:
    """Return the file that a result goes to, refused before any work if it is none; nothing for stdout (`-`)."""
    if path is None or str(path) == "-":
        return None
    from handover.output.file import check_target

    check_target(path)
    return path


#: ``--output``: where a result goes that is one text.
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", callback=_destination, help="Write to this file; - is standard output."
    ),
]


def _destinations(paths: list[Path] | None) -> list[Path | None]:
    return [_destination(path) for path in paths or []]


#: ``--output`` of a command that writes several reports.
Outputs = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        callback=_destinations,
        help="Write the report of the --format beside it to this file; - is standard output.",
    ),
]


def today_from(text: str | None) -> date:
    """Return the day to judge as of: the option, else SOURCE_DATE_EPOCH, else the machine's date.

    Raises:
        UsageError: if the text is no day like 2026-11-23.
    """
    if text is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        if epoch.isdigit():
            return datetime.fromtimestamp(int(epoch), UTC).date()
        return date.today()  # noqa: DTZ011, TID251 - the one clock: the edge of the program
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError("--today is a day like 2026-11-23") from None
