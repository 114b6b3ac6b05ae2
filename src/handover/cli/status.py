"""`handover status`: one line for each of many practices."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.baselines import BaselineFile, BaselineUse
from handover.cli.options import Output, StageOption, Today, today_from
from handover.cli.settings import NoSettings, SettingsFile, SettingsUse, settings_from
from handover.cli.sharding import Jobs
from handover.outcome import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.outcome import Outcome
    from handover.report.status.rows import Row


class StatusFormat(StrEnum):
    """How the status is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"
    HTML = "html"
    CSV = "csv"


class SortBy(StrEnum):
    """What the practices are sorted by."""

    URGENCY = "urgency"
    PRACTICE = "practice"
    NAME = "name"
    STAGE = "stage"
    GO_LIVE = "go-live"
    DAYS = "days"
    BLOCKERS = "blockers"
    WARNINGS = "warnings"
    QUESTIONS = "questions"
    UNCONFIRMED = "unconfirmed"
    ASKED = "asked"


def status(
    *,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Practice folders, or folders with practices below."),
    ] = None,
    sort: Annotated[
        SortBy, typer.Option("--sort", help="By which column; urgency is what blocks and goes live next.")
    ] = SortBy.URGENCY,
    backwards: Annotated[bool, typer.Option("--reverse", help="The last of that order first.")] = False,
    form: Annotated[StatusFormat, typer.Option("--format", help="How to write it.")] = StatusFormat.TEXT,
    output: Output = None,
    stage: Annotated[
        StageOption | None, typer.Option("--stage", help="Judge as this stage, whatever is declared.")
    ] = None,
    today: Today = None,
    baseline: BaselineFile = None,
    jobs: Jobs = None,
    settings: SettingsFile = None,
    no_settings: NoSettings = False,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Show how far each practice is: stage, go-live, what blocks, what is open, and who is asked most."""
    from handover.cli.console import deliver, remark
    from handover.cli.pending import decide
    from handover.cli.progress import progress
    from handover.cli.verdict import unchecked
    from handover.portfolio import Choice, check_all
    from handover.report.status.rows import rows_of, sort_rows

    held = settings_from(settings, none=no_settings)
    day = today_from(today)
    known = BaselineUse.of(baseline or held.path("baseline"), write=False, prune=False, selected=False)
    use = SettingsUse(held)
    choice = Choice(use.excludes, lambda _: True)
    outcome = check_all(folders or [Path()], day, stage.value if stage else None, progress, choice, jobs, debug=debug)
    outcome = known.apply(use.apply(outcome))
    broke = any(practice.crashes for practice in outcome.practices)
    code = decide(ExitCode.INTERNAL if broke else ExitCode.CLEAN)
    rows = sort_rows(rows_of(outcome), sort.value, backwards=backwards)
    deliver(_written(outcome, rows, form, to_screen=output is None), output)
    for remarked in (*use.remarks(), *unchecked(outcome)):
        remark(f"handover: {remarked}")
    return code


def _written(outcome: Outcome, rows: Sequence[Row], form: StatusFormat, *, to_screen: bool) -> str:
    from handover.cli.console import is_terminal, screen
    from handover.report.status import html, programs, tables, text
    from handover.rules.catalogue import RULE_SET

    left_out, today = outcome.left_out, outcome.today
    match form:
        case StatusFormat.JSON:
            return programs.as_json(rows, left_out, today, RULE_SET)
        case StatusFormat.MARKDOWN:
            return tables.as_markdown(rows, left_out, today)
        case StatusFormat.HTML:
            return html.as_html(rows, left_out, today)
        case StatusFormat.CSV:
            return tables.as_csv(rows, left_out)
        case StatusFormat.TEXT:
            if to_screen and is_terminal():
                return text.as_page(rows, left_out, today, screen(to_screen=True))
            return tables.as_lines(rows, left_out)
