"""The report for pipes and short looks: one line a finding, then what is left to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import counted
from handover.outcome import STAGES, Finding, Outcome, PracticeOutcome, Severity, StageName
from handover.report.shown import NOBODY_NAMED
from handover.report.tally import tallies, worst_first
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COLOURS: Final = {Severity.BLOCKER: "31;1", Severity.WARNING: "33", Severity.ADVICE: "36"}


@dataclass(frozen=True, slots=True)
class ConciseStyle:
    """How the text is shown.

    Args:
        colour: whether escape codes for colour may be used.
        quiet: whether only the findings are printed.
        statistics: whether a count per rule is added.
    """

    colour: bool = False
    quiet: bool = False
    statistics: bool = False


def render(outcome: Outcome, style: ConciseStyle) -> str:
    """Return the report of a run; many practices get one closing line each."""
    lines: list[str] = []
    for practice in outcome.practices:
        lines += [_finding(practice.path_of(finding), finding, style) for finding in practice.view.own]
    lines += [f"{_finding(one.finding.file, one.finding, style)} ({one.reach})" for one in outcome.shared]
    if not style.quiet:
        if style.statistics:
            lines += ["", *statistics(outcome)]
        closing = _one(outcome.practices[0], style) if len(outcome.practices) == 1 else _many(outcome, style)
        lines += ["", *closing] if lines else list(closing)
    return "".join(f"{line}\n" for line in lines)


def _finding(path: str, finding: Finding, style: ConciseStyle) -> str:
    word = _paint(finding.severity.word, _COLOURS[finding.severity], style)
    return (
        f"{sanitize(path)}:{finding.line}:{finding.column}: {word} {finding.code} {finding.name} "
        f"{sanitize(finding.message)}"
    )


def _paint(text: str, colour: str, style: ConciseStyle) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if style.colour else text


def _one(practice: PracticeOutcome, style: ConciseStyle) -> Iterator[str]:
    """The close of a report on one practice: its documents, its people, the way to the next stage."""
    gaps: dict[str, int] = {}
    for finding in practice.view.findings:
        gaps[finding.file] = gaps.get(finding.file, 0) + 1
    rows = [("document", "answered", "open", "unconfirmed", "said", "gaps")]
    for count in practice.documents:
        found = str(gaps.get(count.file, 0))
        if count.present:
            rows.append(
                (count.file, str(count.answered), str(count.open), str(count.unconfirmed), str(count.said), found)
            )
        else:
            rows.append((count.file, "not there", "", "", "", found))
    yield from _table(rows)
    asked = _asked(practice.view.findings)
    if asked:
        yield ""
        yield from (f"ask {name}: {counted(number, 'question')}" for name, number in asked)
    yield ""
    yield _summary(practice, style)
    target = _next_stage(practice)
    if target is not None:
        yield _way_to(practice, target)
    if practice.view.ignored:
        yield f"ignored on purpose: {counted(len(practice.view.ignored), 'finding')}"
    yield from unchecked(practice)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        yield "  ".join(cells).rstrip()


def _asked(findings: Sequence[Finding]) -> list[tuple[str, int]]:
    """Count the questions for each person, the busiest first."""
    numbers: dict[str, int] = {}
    for finding in findings:
        name = sanitize(finding.ask_name) or NOBODY_NAMED
        numbers[name] = numbers.get(name, 0) + 1
    return sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))


def _summary(practice: PracticeOutcome, style: ConciseStyle) -> str:
    sample = " (a sample)" if practice.sample else ""
    if practice.lost:
        return f"{sanitize(practice.name)}: not checked, because the program broke"
    judged = practice.stage
    counts = _severities(practice, judged)
    return f"{sanitize(practice.name)}{sample}, {practice.stage_words}: {_tint(counts, practice, style)}"


def _tint(text: str, practice: PracticeOutcome, style: ConciseStyle) -> str:
    if practice.view.count(Severity.BLOCKER):
        return _paint(text, _COLOURS[Severity.BLOCKER], style)
    return text if practice.view.findings else _paint(text, "32", style)


def _severities(practice: PracticeOutcome, stage: StageName) -> str:
    view = practice.views[stage]
    words = [
        counted(view.count(severity), severity.word)
        for severity in (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE)
        if view.count(severity)
    ]
    if view.baselined:
        words.append(f"{len(view.baselined)} known from the baseline")
    return ", ".join(words) or "no gaps"


def _next_stage(practice: PracticeOutcome) -> StageName | None:
    at = STAGES.index(practice.stage)
    return STAGES[at + 1] if at + 1 < len(STAGES) and not practice.lost else None


def _way_to(practice: PracticeOutcome, stage: StageName) -> str:
    """Say what stands between a practice and a stage: ``to ready: 7 blockers, 12 questions, 4 people``."""
    findings = practice.views[stage].findings
    blockers = sum(finding.severity is Severity.BLOCKER for finding in findings)
    people = len(_asked(findings))
    if not findings:
        return f"to {stage}: nothing is missing"
    parts = [
        counted(blockers, "blocker"),
        counted(len(findings), "question"),
        counted(people, "person", "people"),
    ]
    return f"to {stage}: {', '.join(parts)}"


def _many(outcome: Outcome, style: ConciseStyle) -> Iterator[str]:
    """The close of a report on many practices: one line each, the worst first, and the totals."""
    for practice in sorted(outcome.practices, key=worst_first):
        note = (
            "; not everything was checked" if practice.not_checked or (practice.crashes and not practice.lost) else ""
        )
        yield f"{sanitize(practice.path)}: {_summary(practice, style)}{note}"
    totals = [
        counted(outcome.count(severity), severity.word)
        for severity in (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE)
    ]
    yield f"{counted(len(outcome.practices), 'practice')}: {', '.join(totals)}"
    shared = len(outcome.shared)
    if shared:
        yield f"{counted(shared, 'finding')} of these in files of a group, counted once here and for each practice above"


def statistics(outcome: Outcome) -> Iterator[str]:
    """Yield how often each rule has a finding of each weight, the most frequent first."""
    for one in tallies(outcome):
        yield f"{one.number:>5}  {one.severity.word:<7}  {one.code}  {one.name}"


def unchecked(practice: PracticeOutcome) -> Iterator[str]:
    """The last line: what could not be checked, which is never the same as nothing found."""
    reasons = list(dict.fromkeys(one.reason for one in practice.not_checked))
    if reasons:
        rules = len({one.code for one in practice.not_checked})
        shown = "; ".join(sanitize(reason) for reason in reasons[:3])
        more = f"; and {len(reasons) - 3} more" if len(reasons) > 3 else ""  # noqa: PLR2004 - the three shown
        yield f"not checked by {counted(rules, 'rule')}: {shown}{more}"
