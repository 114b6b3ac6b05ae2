"""``--format`` and ``--output`` of `check`: which reports one run writes, and where each goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand

from handover.errors import OutputError, UsageError
from handover.sanitize import no_commands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handover.outcome import Outcome, Severity
    from handover.report.formats.sarif import RuleText, Told
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


#: ``--with-suppressed``: SARIF tells more than what fails.
WithSuppressed = Annotated[
    bool,
    typer.Option("--with-suppressed", help="In SARIF also what is ignored or known, as suppressed, with its reason."),
]

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
#: How many bytes the summary of a step may have; GitHub drops the whole of one with more than 1024 kB.
_SUMMARY = 1_000_000
#: How many bytes a summary needs that says anything.
_LEAST = 4_000


def reports_of(
    context: typer.Context, formats: Sequence[Format], outputs: Sequence[Path | None], usual: Format = Format.TEXT
) -> list[Report]:
    """Return the reports that are asked for.

    An output belongs to the format before it, or to the one behind it where there is none before. What has no output
    goes to standard output. Where only reports for programs are written to files, people get text there, and GitHub's
    runner its annotations in any case.

    Args:
        context: knows in which order the options stand.
        formats: the values of ``--format``.
        outputs: the values of ``--output``.
        usual: the format for people where none is named.

    Raises:
        UsageError: if two of them go to one place.
    """
    reports = _paired(context.meta.get(_ORDER, ()), formats, outputs, usual)
    if not reports:
        return [_unnamed(usual)]
    files = [one.output and Path(os.path.normpath(one.output)) for one in reports]
    for report, file in zip(reports, files, strict=True):
        if files.count(file) > 1:
            place = "standard output" if report.output is None else str(report.output)
            raise UsageError(f"two reports go to {place}; give each --format an --output of its own")
    if None not in files and (under_github() or not any(one.form in _FOR_PEOPLE for one in reports)):
        reports.append(_unnamed(usual))
    return reports


def _unnamed(usual: Format) -> Report:
    """Return what goes to standard output where nothing is said of it."""
    return Report(Format.GITHUB if under_github() else usual, None)


def under_github() -> bool:
    """Whether GitHub's runner runs the command."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _paired(
    order: Iterable[str], formats: Iterable[Format], outputs: Iterable[Path | None], usual: Format
) -> list[Report]:
    """Put together each format and the output beside it."""
    values: dict[str, Iterator[Any]] = {"form": iter(formats), "output": iter(outputs)}
    pairs: list[dict[str, Any]] = []
    for name in order:
        if name in values:
            if not pairs or name in pairs[-1]:
                pairs.append({})
            pairs[-1][name] = next(values[name])
    return [Report(pair.get("form", usual), pair.get("output")) for pair in pairs]


@dataclass(frozen=True, slots=True)
class Rendering:
    """How the findings are printed, whatever the format.

    Args:
        shown: which findings.
        quiet: whether only the findings are printed.
        statistics: whether they are counted per rule.
        fails_from: the lightest weight that fails; None where none does.
        beside: what SARIF tells beside the findings.
    """

    shown: Shown
    quiet: bool
    statistics: bool
    fails_from: Severity | None
    beside: Told | None = None

    def deliver(self, outcome: Outcome, report: Report) -> None:
        """Write one report to where it goes."""
        from handover.cli.console import deliver

        commands = report.form is Format.GITHUB
        deliver(self.text(outcome, report), report.output, commands=commands)
        if commands and under_github():
            self._add_summary(outcome)

    def _add_summary(self, outcome: Outcome) -> None:
        """Add the report to the summary of the step, where the runner asks for one; it fails no run."""
        from handover.cli.console import remark
        from handover.output.file import add_to_file, size_of
        from handover.report.formats import markdown

        summary = Path(os.environ.get("GITHUB_STEP_SUMMARY", ""))
        if not summary.name:
            return
        try:
            room = _SUMMARY - size_of(summary)
            if room >= _LEAST:
                text = markdown.render(self.shown.apply(outcome), _below_the_top(), room)
                add_to_file(summary, text.encode("utf-8", "backslashreplace"))
            else:
                remark("handover: the summary of this step is full, so nothing was added to it")
        except OutputError as error:
            remark(f"handover: the summary of this step was left out: {error.message}")

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

        top = _below_the_top()
        match form:
            case Format.SARIF:
                return sarif.render(outcome, _rule_texts(_codes(outcome)), top, self.beside)
            case Format.JUNIT:
                return junit.render(outcome, self.fails_from, top)
            case Format.JSON:
                return json_report.render(outcome, RULE_SET, statistics=self.statistics)
            case Format.RDJSONL:
                # reviewdog itself puts the way from the top before each path
                return rdjsonl.render(outcome)
            case _:
                plain = {Format.GITHUB: github, Format.GITLAB: gitlab}
                return plain[form].render(outcome, top) if form in plain else markdown.render(outcome, top)


def _below_the_top() -> str:
    """Return the path from the top of the repository to the working directory; empty where nobody knows."""
    here = Path.cwd()
    around = (here, *here.parents)
    named = [
        os.path.realpath(os.environ[name]) for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR") if os.environ.get(name)
    ]
    tops = [
        *(one for one in around if (one / ".git").exists()),
        *(one for one in map(Path, named) if one in around),
    ]
    return here.relative_to(tops[0]).as_posix() if tops else ""


def _codes(outcome: Outcome) -> set[str]:
    """Return the codes of all that may be told, also of what is ignored or known."""
    views = [practice.view for practice in outcome.practices]
    told = {one.code for view in views for one in (*view.findings, *view.baselined)}
    return told | {one.finding.code for view in views for one in view.ignored}


def _rule_texts(codes: Iterable[str]) -> Mapping[str, RuleText]:
    """Return what is said of rules, by their codes."""
    from handover.explain import rule_page
    from handover.report.formats.sarif import RuleText
    from handover.rules.catalogue import ALL, TOPICS
    from handover.rules.manual import manual_of

    topics = {topic.letters: topic.title for topic in TOPICS}
    texts = {}
    for code in codes:
        rule = ALL[code]
        manual = manual_of(rule)
        texts[code] = RuleText(
            code=code,
            name=rule.name,
            title=manual.title or rule.name.replace("-", " "),
            why=manual.why,
            fix=rule.fix,
            page=rule_page(rule),
            weight=rule.severity("live"),
            kind=rule.finding_kind,
            topic=topics[rule.topic],
            guide=rule.guide,
        )
    return texts
