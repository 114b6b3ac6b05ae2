"""`handover check`: find what is missing, contradictory or unsafe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.add_ignores import AddIgnores, IgnoresAdded, Reason, Says, Until, note_from
from handover.cli.baselines import BaselineFile, BaselineUse, PruneBaseline, WriteBaseline
from handover.cli.changed import ChangedUse, Since
from handover.cli.options import Outputs, StageOption, Today, today_from
from handover.cli.reports import Format, Rendering, WithSuppressed, reports_of
from handover.cli.settings import Exclude, NoSettings, SettingsFile, SettingsUse, settings_from
from handover.cli.sharding import Jobs, ShardOption, ShardUse
from handover.cli.showing import Ask, Everything, KindName, TopicName
from handover.outcome import ExitCode, FailOn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.portfolio import Choice


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
    exclude: Exclude = None,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="Only list the practices that would be checked, a line each.")
    ] = False,
    shard: ShardOption = None,
    jobs: Jobs = None,
    settings: SettingsFile = None,
    no_settings: NoSettings = False,
    with_suppressed: WithSuppressed = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the findings only.")] = False,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Find what is missing, contradictory or unsafe, and say whom to ask."""
    from handover.cli.console import remark
    from handover.cli.pending import decide
    from handover.cli.progress import progress
    from handover.cli.selection import Selection
    from handover.cli.showing import shown_of
    from handover.cli.verdict import exit_code, fails_from, unchecked
    from handover.portfolio import Choice, check_all
    from handover.report.formats.sarif import Told

    held = settings_from(settings, none=no_settings)
    reports = reports_of(context, form or [], output or [], Format(held.value("format")))
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
    use = SettingsUse(held, exclude)
    changed = ChangedUse(changed_since, (held.file, known.file))
    asked = {
        "folders": [one.as_posix() for one in folders or []],
        "stage": stage and stage.value,
        "select": select,
        "ignore": ignore,
        "changed-since": changed_since,
        "baseline": known.file and known.file.name,
        "exclude": exclude,
        "shown": (ask, topic, kind) if ask or topic or kind else None,
    }
    part = ShardUse(shard, writes=write_baseline or prune_baseline, options=asked)
    choice = Choice(use.excludes, changed.wants, part.shard)
    places = folders or [Path()]
    if show_files:
        return _listed(places, choice, use)
    outcome = check_all(places, day, stage.value if stage else None, progress, choice, jobs, debug=debug)
    outcome = added.apply(wanted.apply(known.apply(use.apply(part.apply(outcome)))))
    shown = shown_of(outcome, ask, topic, kind, everything=everything)
    least = fails_from(fail_on, held, strict=strict)
    beside = Told(baseline=known.file is not None, suppressed=with_suppressed)
    rendering = Rendering(shown, quiet=quiet, statistics=statistics, fails_from=least, beside=beside)
    code = decide(exit_code(outcome, least))
    # files first: nobody who goes away from standard output takes them along
    for report in sorted(reports, key=lambda one: one.output is None):
        rendering.deliver(outcome, report)
    for remarked in (*part.remarks(), *use.remarks(), *changed.remarks(), *added.remarks, *unchecked(outcome)):
        remark(f"handover: {remarked}")
    return code


def _listed(folders: Sequence[Path], choice: Choice, use: SettingsUse) -> int:
    """Print the practices that a run would check, a line each, and remark what is left out; return the exit code.

    Args:
        folders: practice folders, or folders with practices below them.
        choice: which of the practices that are found are checked.
        use: tells what the settings and ``--exclude`` leave out.
    """
    from handover.cli.console import remark, say
    from handover.portfolio import choose
    from handover.sanitize import sanitize

    chosen = choose(folders, choice)
    say("".join(f"{sanitize(path)}\n" for path in sorted(chosen.practices)))
    left_out = [f"{one.path} would not be checked: {one.reason}" for one in chosen.left_out]
    for remarked in (*use.remarks(), *left_out):
        remark(f"handover: {remarked}")
    return ExitCode.NOT_DONE if chosen.left_out else ExitCode.CLEAN
