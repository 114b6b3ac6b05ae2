"""Options that several commands share."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from enum import StrEnum
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
