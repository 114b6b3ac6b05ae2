"""``--format`` and ``--output`` of `check`: which reports one run writes, and where each goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from typer.core import TyperCommand

from handover.errors import UsageError
from handover.sanitize import no_commands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import typer

    from handover.outcome import Outcome, Severity
    from handover.report.formats.sarif import RuleText
    from handover.report.shown import Shown


class Format(StrEnum):
    """How the findings are printed: `text` is `full` on a terminal, and `concise` in a pipe or a file."""

    TEXT = "text"
    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSONL = "rdjsonl"
    MARKDOWN = "markdown"


_FOR_PEOPLE = frozenset({Format.TEXT, Format.FULL, Format.CONCISE})


class Report(NamedTuple):
    """One report: its format, and the file that it goes to; none is standard output."""

    form: Format
    output: Path | None


class OrderedCommand(TyperCommand):
    """A command that remembers in which order its options stand, because each format has an output beside it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, and note the name of the option of each."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [one.name for one in order]
        return super().parse_args(ctx, args)


_ORDER = "handover.order"


def reports_of(context: typer.Context, formats: Sequence[Format], outputs: Sequence[Path | None]) -> list[Report]:
    """Return the reports that are asked for.

    An output belongs to the format before it, or to the one behind it where there is none before. What has no output
    goes to standard output. Where only reports for programs are written to files, people get text there.

    Raises:
        UsageError: if two of them go to one place.
    """
    reports = _paired(context.meta.get(_ORDER, ()), formats, outputs)
    if not reports:
        return [Report(Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.TEXT, None)]
    files = [one.output for one in reports]
    if not any(one.output is None or one.form in _FOR_PEOPLE for one in reports):
        reports.append(Report(Format.TEXT, None))
    for one in files:
        if files.count(one) > 1:
            place = "standard output" if one is None else str(one)
            raise UsageError(f"two reports go to {place}; give each --format an --output of its own")
    return reports


def _paired(order: Iterable[str], formats: Iterable[Format], outputs: Iterable[Path | None]) -> list[Report]:
    """Put together each format and the output beside it."""
    values: dict[str, Iterator[Any]] = {"form": iter(formats), "output": iter(outputs)}
    pairs: list[dict[str, Any]] = []
    for name in order:
        if name in values:
            if not pairs or name in pairs[-1]:
                pairs.append({})
            pairs[-1][name] = next(values[name])
    return [Report(pair.get("form", Format.TEXT), pair.get("output")) for pair in pairs]


@dataclass(frozen=True, slots=True)
class Rendering:
    """How the findings are printed, whatever the format.

    Args:
        shown: which findings.
        quiet: whether only the findings are printed.
        statistics: whether they are counted per rule.
        fails_from: the lightest weight that fails; None where none does.
    """

    shown: Shown
    quiet: bool
    statistics: bool
    fails_from: Severity | None

    def deliver(self, outcome: Outcome, report: Report) -> None:
        """Write one report to where it goes."""
        from handover.cli.console import deliver

        commands = report.form is Format.GITHUB
        deliver(self.text(outcome, report), report.output, commands=commands)

    def text(self, outcome: Outcome, report: Report) -> str:
        """Return a report in its format, or the one that fits where it goes."""
        from handover.cli.console import is_terminal

        to_screen = report.output is None
        if report.form not in _FOR_PEOPLE:
            made = self._for_programs(self.shown.apply(outcome), report.form)
            if report.form is Format.GITHUB and to_screen:
                # people read the log, in which annotations have no place
                return made + no_commands(self._concise(outcome, to_screen=True))
            return made
        if report.form is Format.FULL or (report.form is Format.TEXT and to_screen and is_terminal()):
            return self._full(outcome, to_screen=to_screen)
        return self._concise(outcome, to_screen=to_screen)

    def _full(self, outcome: Outcome, *, to_screen: bool) -> str:
        from handover.cli.console import screen
        from handover.report.full import FullStyle, render

        style = FullStyle(screen(to_screen=to_screen), quiet=self.quiet, statistics=self.statistics)
        return render(outcome, style, self.shown)

    def _concise(self, outcome: Outcome, *, to_screen: bool) -> str:
        from handover.cli.console import in_colour
        from handover.report.concise import ConciseStyle, render

        colour = to_screen and in_colour()
        style = ConciseStyle(colour=colour, quiet=self.quiet, statistics=self.statistics)
        return render(self.shown.apply(outcome), style)

    def _for_programs(self, outcome: Outcome, form: Format) -> str:
        from handover.report import json_report
        from handover.report.formats import github, gitlab, junit, markdown, rdjsonl, sarif
        from handover.rules.catalogue import RULE_SET

        base = _below_the_top()
        match form:
            case Format.SARIF:
                return sarif.render(outcome, _rule_texts(), base)
            case Format.JUNIT:
                return junit.render(outcome, self.fails_from, base)
            case Format.JSON:
                return json_report.render(outcome, RULE_SET)
            case _:
                plain = {Format.GITHUB: github, Format.GITLAB: gitlab, Format.RDJSONL: rdjsonl}
                return plain[form].render(outcome, base) if form in plain else markdown.render(outcome, base)


def _below_the_top() -> str:
    """Return the path from the top of the repository to the working directory; empty where nobody knows."""
    here = Path.cwd()
    named = [Path(os.environ[name]) for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR") if os.environ.get(name)]
    tops = [
        *(one for one in named if here.is_relative_to(one)),
        *(one for one in (here, *here.parents) if (one / ".git").exists()),
    ]
    return here.relative_to(tops[0]).as_posix() if tops else ""


def _rule_texts() -> Mapping[str, RuleText]:
    from handover.explain import rule_page
    from handover.report.formats.sarif import RuleText
    from handover.rules.catalogue import ALL
    from handover.rules.manual import manual_of

    texts = {}
    for code, rule in ALL.items():
        manual = manual_of(rule)
        weight = rule.severity("live")
        title = manual.title or rule.name.replace("-", " ")
        texts[code] = RuleText(code, rule.name, title, manual.why, rule.fix, rule_page(rule), weight, rule.finding_kind)
    return texts
