"""`handover lsp`: what an editor starts to be told while somebody writes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from handover.cli.options import Today, today_from
from handover.errors import UsageError, needs_extra


def lsp(
    *,
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Speak over standard input and output, which is done anyway.")
    ] = False,
    today: Today = None,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Serve an editor: findings while you write, manuals, completion, renaming, quick fixes."""
    del stdio, debug
    today_from(today)
    if sys.stdin is None or sys.stdout is None:
        raise UsageError("an editor starts this command and speaks to it; standard input or output is closed")
    if sys.stdin.isatty():
        raise UsageError("an editor starts this command and speaks to it; see docs/in-your-editor.md")
    try:
        from handover.editor.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise needs_extra("editor") from None
    return serve(lambda: today_from(today))
