"""Markdown for the summary of a run in a git host: a table of the practices first, the findings folded below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import counted
from handover.outcome import Severity
from handover.report.formats.entries import entries, heaviest_first, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Outcome, PracticeOutcome
    from handover.report.formats.entries import Entry

#: How long a summary may be, in bytes: git hosts refuse more than a MiB.
MOST_BYTES: Final = 900_000
_WEIGHTS: Final = (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE)
#: What Markdown, its tables and the mathematics of git hosts read as more than itself inside a line.
_SPECIAL: Final = frozenset("\\`*_[]<>|~&$")


def render(outcome: Outcome, base: str = "") -> str:
    """Return the outcome as Markdown."""
    lines = ["# handover", "", *_table(outcome), *_not_checked(outcome, base)]
    found = entries(outcome, base)
    folded = [line for practice in dict.fromkeys(one.practice for one in found) for line in _folded(practice, found)]
    return _fitted(lines, folded)


def _table(outcome: Outcome) -> Iterator[str]:
    yield "| practice | stage | blockers | warnings | advice | not checked |"
    yield "|---|---|--:|--:|--:|--:|"
    for practice in sorted(outcome.practices, key=lambda one: [-one.view.count(weight) for weight in _WEIGHTS]):
        yield f"| {_name(practice)} | {' | '.join(_cells(practice))} |"
    yield ""


def _name(practice: PracticeOutcome) -> str:
    sample = " (a sample)" if practice.sample else ""
    return f"{_escaped(practice.name)}{sample} {_escaped(practice.path)}"


def _cells(practice: PracticeOutcome) -> list[str]:
    counts = [str(practice.view.count(weight)) for weight in _WEIGHTS]
    left = len({one.code for one in (*practice.not_checked, *practice.crashes)})
    return [_escaped(practice.stage_words), *counts, str(left)]


def _not_checked(outcome: Outcome, base: str) -> Iterator[str]:
    told = dict.fromkeys((one.path, one.reason) for one in unchecked(outcome, base))
    for path, reason in told:
        yield f"- not checked: {_escaped(path)}: {_escaped(reason)}"
    if told:
        yield ""


def _folded(practice: str, found: tuple[Entry, ...]) -> Iterator[str]:
    of_it = heaviest_first(one for one in found if one.practice == practice)
    yield f"<details><summary>{_escaped(practice)}: {counted(len(of_it), 'finding')}</summary>"
    yield ""
    for one in of_it:
        finding = one.finding
        place = f"{_escaped(one.path)}:{one.line}"
        yield f"- **{finding.severity.word}** {finding.code} {place} {_escaped(one.text)}"
    yield ""
    yield "</details>"
    yield ""


def _fitted(lines: list[str], folded: list[str]) -> str:
    """Return all lines, or as many as a git host takes and how many are left."""
    size = 0
    for number, line in enumerate(folded):
        size += len(line.encode("utf-8", "replace")) + 1
        if size > MOST_BYTES:
            left = sum(one.startswith("- ") for one in folded[number:])
            return "\n".join([*lines, *folded[:number], "", "</details>", "", f"and {left} more", ""])
    return "\n".join([*lines, *folded])


def _escaped(text: str) -> str:
    return "".join(f"&#{ord(char)};" if char in _SPECIAL else char for char in sanitize(text, 1000))
