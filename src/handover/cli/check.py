"""`handover check`: find what is missing, contradictory or unsafe."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.options import StageOption, Today, today_from
from handover.cli.showing import Ask, Everything, KindName, TopicName
from handover.outcome import ExitCode, Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.report.shown import Shown


class Format(StrEnum):
    """How the findings are printed: `text` is `full` on a terminal, and `concise` in a pipe or a file."""

    TEXT = "text"
    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


class FailOn(StrEnum):
    """The lightest finding that makes the command fail."""

    BLOCKER = "blocker"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"


def check(
    *,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Practice folders, or folders with practices below."),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the findings.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option("--output", help="Write to this file instead.")] = None,
    stage: Annotated[
        StageOption | None, typer.Option("--stage", help="Judge as this stage, whatever is declared.")
    ] = None,
    today: Today = None,
    select: Annotated[str, typer.Option("--select", help="Only these codes or topics, with commas.")] = "",
    ignore: Annotated[str, typer.Option("--ignore", help="Leave out these codes or topics.")] = "",
    ask: Ask = "",
    topic: TopicName = "",
    kind: KindName = None,
    everything: Everything = False,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="The lightest finding that fails.")] = FailOn.BLOCKER,
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings per rule.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the findings only.")] = False,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Find what is missing, contradictory or unsafe, and say whom to ask."""
    del debug
    from handover.cli.console import remark, say, write_file
    from handover.cli.pending import decide
    from handover.cli.progress import progress
    from handover.cli.selection import Selection
    from handover.cli.showing import shown_of
    from handover.portfolio import check_all

    day = today_from(today)
    wanted = Selection.of(select, ignore)
    outcome = check_all(folders or [Path()], day, stage.value if stage else None, progress)
    outcome = wanted.apply(outcome)
    shown = shown_of(outcome, ask, topic, kind, everything=everything)
    how = _How(form, shown, to_screen=output is None, quiet=quiet, statistics=statistics)
    text = how.rendered(outcome)
    code = decide(_code(outcome, FailOn.WARNING if strict else fail_on))
    if output is None:
        say(text)
    else:
        write_file(output, text)
    for one in outcome.left_out:
        remark(f"handover: {one.path} was not checked: {one.reason}")
    for practice in outcome.practices:
        for crash in practice.crashes:
            remark(f"handover: internal error in rule {crash.code}: {crash.reason}; please report it")
    return code


@dataclass(frozen=True, slots=True)
class _How:
    """How the findings are printed."""

    form: Format
    shown: Shown
    to_screen: bool
    quiet: bool
    statistics: bool

    def rendered(self, outcome: Outcome) -> str:
        """Return the report in the format that was asked for, or that fits where it goes."""
        from handover.cli.console import is_terminal

        if self.form is Format.JSON:
            from handover.report.json_report import render as as_json
            from handover.rules.catalogue import RULE_SET

            return as_json(self.shown.apply(outcome), RULE_SET)
        if self.form is Format.FULL or (self.form is Format.TEXT and self.to_screen and is_terminal()):
            return self._full(outcome)
        return self._concise(outcome)

    def _full(self, outcome: Outcome) -> str:
        from handover.cli.console import screen
        from handover.report.full import FullStyle, render

        style = FullStyle(screen(to_screen=self.to_screen), quiet=self.quiet, statistics=self.statistics)
        return render(outcome, style, self.shown)

    def _concise(self, outcome: Outcome) -> str:
        from handover.cli.console import in_colour
        from handover.report.concise import ConciseStyle, render

        colour = self.to_screen and in_colour()
        style = ConciseStyle(colour=colour, quiet=self.quiet, statistics=self.statistics)
        return render(self.shown.apply(outcome), style)


def _code(outcome: Outcome, fail_on: FailOn) -> ExitCode:
    """Return the exit code: the same for every format."""
    if any(practice.crashes for practice in outcome.practices):
        return ExitCode.INTERNAL
    if fail_on is FailOn.NEVER:
        return ExitCode.CLEAN
    least = Severity[fail_on.name]
    found = any(severity >= least for severity in _severities(outcome))
    unchecked = any(practice.not_checked and practice.stage != "draft" for practice in outcome.practices)
    if found or unchecked:
        return ExitCode.FINDINGS
    # a run that did not look at all that it was given is not green
    return ExitCode.NOT_DONE if outcome.left_out else ExitCode.CLEAN


def _severities(outcome: Outcome) -> Iterable[Severity]:
    return (finding.severity for practice in outcome.practices for finding in practice.view.findings)
