"""`handover merge-reports`: put together the reports of the parts of one run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from handover.cli.options import Outputs
from handover.cli.reports import Format, Rendering, WithSuppressed, reports_of
from handover.cli.settings import NoSettings, SettingsFile, settings_from
from handover.cli.showing import Everything
from handover.errors import UsageError
from handover.outcome import FailOn

if TYPE_CHECKING:
    from handover.merging import Part


def merge_reports(
    *,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Reports of `check --shard K/N --format json`, one of each.")
    ],
    context: typer.Context,
    form: Annotated[
        list[Format] | None, typer.Option("--format", help="How to print the findings; with --output also several.")
    ] = None,
    output: Outputs = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="The lightest finding that fails; a blocker by itself.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="The same as --fail-on warning.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings per rule and weight.")] = False,
    everything: Everything = False,
    settings: SettingsFile = None,
    no_settings: NoSettings = False,
    with_suppressed: WithSuppressed = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print the findings only.")] = False,
    debug: Annotated[bool, typer.Option("--debug", hidden=True)] = False,
) -> int:
    """Print what one run over all practices would have, from the reports of its parts, and end with its exit code."""
    del debug
    from handover import __version__
    from handover.cli.console import remark
    from handover.cli.pending import decide
    from handover.cli.showing import shown_of
    from handover.cli.verdict import exit_code, fails_from, unchecked
    from handover.merging import put_together
    from handover.portfolio import join
    from handover.report.formats.sarif import Told
    from handover.rules.catalogue import RULE_SET

    held = settings_from(settings, none=no_settings)
    reports = reports_of(context, form or [], output or [], Format(held.value("format")))
    whole = put_together([_part(file) for file in files], (__version__, RULE_SET))
    outcome = join(whole.today, whole.practices, whole.left_out, whole.unused_groups)
    least = fails_from(fail_on, held, strict=strict)
    shown = shown_of(outcome, "", "", None, everything=everything)
    beside = Told(baseline=whole.baseline, suppressed=with_suppressed)
    rendering = Rendering(shown, quiet=quiet, statistics=statistics, fails_from=least, beside=beside)
    code = decide(exit_code(outcome, least))
    for report in sorted(reports, key=lambda one: one.output is None):
        rendering.deliver(outcome, report)
    for remarked in unchecked(outcome):
        remark(f"handover: {remarked}")
    return code


def _part(file: Path) -> Part:
    """Return the report that a file holds, of which no more is read than any report has."""
    from handover.merging import LARGEST, read_part

    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or 'system error'}") from None
    if len(data) > LARGEST:
        raise UsageError(f"{file} is too large to be a report of handover")
    return read_part(data, str(file))
