"""`handover check`: find what is missing, contradictory or unsafe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.add_ignores import AddIgnores, IgnoresAdded, Reason, Says, Until, note_from
from handover.cli.baselines import BaselineFile, BaselineUse, PruneBaseline, WriteBaseline
from handover.cli.changed import ChangedUse, Since
from handover.cli.options import Outputs, StageOption, Today, today_from
from handover.cli.reports import Format, Rendering, reports_of
from handover.cli.settings import NoSettings, SettingsFile, SettingsUse, settings_from
from handover.cli.showing import Ask, Everything, KindName, TopicName
from handover.outcome import ExitCode, FailOn, Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


def check(
    *,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[DIR]...", help="Practice folders, or folders with practices below."),
    ] = None,
    context: typer.Context,
    form: Annotated[
        list[Format] | None, typer.Option("--format", help="How to print the findings; with --output also several.")
    ] = None,
    output: Outputs = None,
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
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="The lightest finding that fails; a blocker by itself.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings per rule and weight.")] = False,
    changed_since: Since = None,
    baseline: BaselineFile = None,
    write_baseline: WriteBaseline = False,
    prune_baseline: PruneBaseline = False,
    add_ignores: AddIgnores = False,
    reason: Reason = "",
    says: Says = "",
    until: Until = "",
    settings: SettingsFile = None,
    no_settings: NoSettings = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the findings only.")] = False,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Find what is missing, contradictory or unsafe, and say whom to ask."""
    del debug
    from handover.cli.console import remark
    from handover.cli.pending import decide
    from handover.cli.progress import progress
    from handover.cli.selection import Selection
    from handover.cli.showing import shown_of
    from handover.portfolio import Choice, check_all

    held = settings_from(settings, none=no_settings)
    reports = reports_of(context, form or [], output or [])
    day = today_from(today)
    wanted = Selection.of(select, ignore)
    known = BaselineUse.of(
        baseline or held.path("baseline"),
        write=write_baseline,
        prune=prune_baseline,
        selected=bool(wanted.select or wanted.ignore),
    )
    alone = not (write_baseline or prune_baseline)
    added = IgnoresAdded(note_from(reason, says, until, day, add=add_ignores, alone=alone), day)
    use = SettingsUse(held)
    changed = ChangedUse(changed_since, (held.file, known.file))
    choice = Choice(use.excludes, changed.wants)
    outcome = check_all(folders or [Path()], day, stage.value if stage else None, progress, choice)
    outcome = added.apply(wanted.apply(known.apply(use.apply(outcome))))
    shown = shown_of(outcome, ask, topic, kind, everything=everything)
    lightest = FailOn.WARNING if strict else fail_on or FailOn(held.value("fail-on"))
    fails_from = None if lightest is FailOn.NEVER else Severity[lightest.name]
    rendering = Rendering(shown, quiet=quiet, statistics=statistics, fails_from=fails_from)
    code = decide(_code(outcome, fails_from))
    # files first: nobody who goes away from standard output takes them along
    for report in sorted(reports, key=lambda one: one.output is None):
        rendering.deliver(outcome, report)
    for remarked in (*use.remarks(), *changed.remarks(), *added.remarks):
        remark(f"handover: {remarked}")
    for told in _not_checked(outcome):
        remark(f"handover: {told}")
    for practice in outcome.practices:
        for crash in practice.crashes:
            remark(f"handover: internal error in rule {crash.code}: {crash.reason}; please report it")
    return code


def _not_checked(outcome: Outcome) -> Iterable[str]:
    """Yield what was found and not checked, with the reason."""
    for group in outcome.unused_groups:
        yield f"no practice inherits from the group in {group}, so it was not checked"
    for one in outcome.left_out:
        yield f"{one.path} was not checked: {one.reason}"


def _code(outcome: Outcome, least: Severity | None) -> ExitCode:
    """Return the exit code: the same for every format."""
    if any(practice.crashes for practice in outcome.practices):
        return ExitCode.INTERNAL
    if least is None:
        return ExitCode.CLEAN
    found = any(severity >= least for severity in _severities(outcome))
    unchecked = any(practice.not_checked and practice.stage != "draft" for practice in outcome.practices)
    if found or unchecked:
        return ExitCode.FINDINGS
    # a run that did not look at all that it was given is not green
    return ExitCode.NOT_DONE if outcome.left_out else ExitCode.CLEAN


def _severities(outcome: Outcome) -> Iterable[Severity]:
    return (finding.severity for practice in outcome.practices for finding in practice.view.findings)
