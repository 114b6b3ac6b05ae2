"""The application: which commands there are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from handover import __version__
from handover.cli.check import check
from handover.cli.completion import ASKED, completion
from handover.cli.init import init
from handover.cli.lsp import lsp
from handover.cli.manuals import explain, rules
from handover.cli.merge_reports import merge_reports
from handover.cli.questions import questions
from handover.cli.read_back import read_back
from handover.cli.render import pack
from handover.cli.reports import OrderedCommand
from handover.cli.schemas import schema
from handover.cli.settings import show_settings
from handover.cli.status import status
from handover.cli.tracing import show_resolved, why

app = typer.Typer(
    name="handover",
    help="Find what is missing before dental billing is outsourced, and print the handover pack.",
    no_args_is_help=True,
    # not the options of typer, one of which writes to files in the home of whoever calls it: `handover completion`
    add_completion=ASKED in os.environ,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer's callback form
    if wanted:
        from handover.cli.console import say

        say(f"handover {__version__}\n")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show details of internal errors.")] = False,
) -> None:
    """Find what is missing before dental billing is outsourced, and print the handover pack."""
    del version, debug


app.command("init")(init)
app.command("check", cls=OrderedCommand)(check)
app.command("merge-reports", cls=OrderedCommand)(merge_reports)
app.command("status")(status)
app.command("questions")(questions)
app.command("read-back")(read_back)
render = typer.Typer(name="render", help="Render the handover pack.", no_args_is_help=True, rich_markup_mode=None)
render.command("pack")(pack)


@render.callback()
def _render() -> None:
    """Render the handover pack."""


app.add_typer(render)
show = typer.Typer(
    name="show",
    help="Show what holds, and where it is from.",
    no_args_is_help=True,
    invoke_without_command=True,
    rich_markup_mode=None,
)
show.command("settings")(show_settings)


@show.callback()
def _show(
    *,
    context: typer.Context,
    resolved: Annotated[
        Path | None,
        typer.Option("--resolved", metavar="PRACTICE", help="Print its documents with all that they inherit."),
    ] = None,
    origin: Annotated[bool, typer.Option("--origin", help="Name file and line behind what is inherited.")] = False,
) -> None:
    """Show what holds, and where it is from."""
    if context.invoked_subcommand is None:
        show_resolved(resolved, origin=origin)


app.add_typer(show)
app.command("why")(why)
app.command("explain")(explain)
app.command("rules")(rules)
app.command("schema")(schema)
app.command("completion")(completion)
app.command("lsp")(lsp)
