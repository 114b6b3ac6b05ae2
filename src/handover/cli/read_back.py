"""`handover read-back`: the answers in own words, to be read aloud to the practice."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from handover.cli.judging import judge, refuse_sealed
from handover.cli.options import Output, Today, today_from
from handover.errors import UsageError


class SheetFormat(StrEnum):
    """How the sheet is written."""

    TEXT = "text"
    MD = "md"
    HTML = "html"


def read_back(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A practice folder.")] = Path(),
    *,
    to: Annotated[str, typer.Option("--with", metavar="NAME", help="To whom it is read: an id or a name.")] = "",
    form: Annotated[SheetFormat, typer.Option("--format", help="How to write it.")] = SheetFormat.TEXT,
    output: Output = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what has not changed since it was read back.")
    ] = False,
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Write the sheet of answers in own words that is read aloud, and the line that says that it was."""
    del debug
    from handover.cli.console import deliver
    from handover.pack.read_back import as_html, as_markdown, as_text, read_back_sheet
    from handover.portfolio import find_practices, shown_path

    found = find_practices(folder).practices
    if len(found) != 1:
        raise UsageError(f"{folder} holds {len(found)} practices; name one of them")
    judged = judge(found[0], shown_path(found[0]), today_from(today))
    refuse_sealed(judged.outcome)
    sheet = read_back_sheet(judged, date.fromisoformat(judged.outcome.today), to, everything=everything)
    text = {SheetFormat.TEXT: as_text, SheetFormat.MD: as_markdown, SheetFormat.HTML: as_html}[form](sheet)
    deliver(text, output)
    return 0
