"""Markdown for a comment on a pull request and for the summary of a step: a table first, the findings folded below.

Text is escaped so that it makes no markup, no link, no mention of anybody and no reference to an issue: hosts look for
the latter in the finished page, where a backslash is gone, so a mark without width stands between.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import counted
from handover.outcome import Severity
from handover.report.formats.entries import entries, heaviest_first, joined, shown_path, unchecked
from handover.report.shown import NOBODY_NAMED
from handover.report.tally import worst_first
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.outcome import Outcome, PracticeOutcome
    from handover.report.formats.entries import Entry, Unchecked

#: How many bytes a comment may have; GitHub takes 65,536 characters.
COMMENT: Final = 60_000
#: What tells a fold's end, and what was left out, must still fit.
_SPARE: Final = 300
_MARKUP: Final = re.compile(r"[\\`*_\[\](){}|<>&]")
#: What begins a mention or a reference, a link or an emoji, on one of the hosts.
_REFERENCE: Final = re.compile(r"([@#!~%$^*&])(?=[\w\"'{\[])|(:)(?=//|[\w+-]+:)|(\bwww)(?=\.)", re.IGNORECASE)
_BETWEEN: Final = "\u200b"
_HEAD: Final = ("practice", "stage", "blockers", "warnings", "advice", "not checked")


def render(outcome: Outcome, base: str = "", room: int = COMMENT) -> str:
    """Return the outcome as Markdown.

    Args:
        outcome: the outcome.
        base: the path from the top of the repository to the working directory.
        room: how many bytes of UTF-8 it may take.
    """
    page = _Page(room)
    page.add(_title(outcome))
    practices = sorted(outcome.practices, key=worst_first)
    _add_table(page, practices, base)
    _add_unchecked(page, list(unchecked(outcome, base)))
    of_practice: dict[str, list[Entry]] = {}
    for entry in entries(outcome, base):
        of_practice.setdefault(entry.practice, []).append(entry)
    left = 0
    for practice in practices:
        found = of_practice.pop(joined(base, practice.path), [])
        left += _add_findings(page, practice, heaviest_first(found))
    for found in of_practice.values():  # what stands in the files of groups
        left += _add_table_of(page, found[0].practice, found)
    if left:
        page.add(f"\nand {counted(left, 'more finding')} for which there is no room here\n", spare=True)
    return page.text()


class _Page:
    """Text that is added to while there is room."""

    def __init__(self, room: int) -> None:
        self._parts: list[str] = []
        self._left = room

    def add(self, text: str, *, reserve: int = 0, spare: bool = False) -> bool:
        """Add a text where it fits, and say whether it did.

        Args:
            text: the text.
            reserve: how many bytes must be left after it.
            spare: whether it may take the room that is kept for the end.
        """
        size = len(text.encode())
        if size + reserve > self._left - (0 if spare else _SPARE):
            return False
        self._parts.append(text)
        self._left -= size
        return True

    @property
    def left(self) -> int:
        """How many bytes may still be added."""
        return self._left

    def text(self) -> str:
        """Return all of it."""
        return "".join(self._parts)


def _severities(practice: PracticeOutcome) -> str:
    view = practice.view
    weights = (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE)
    return ", ".join(counted(view.count(weight), weight.word) for weight in weights if view.count(weight))


def _title(outcome: Outcome) -> str:
    practices = outcome.practices
    words = [counted(len(practices), "practice")]
    for severity in (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE):
        number = outcome.count(severity)
        words.append(f"{number} advice" if severity is Severity.ADVICE else counted(number, severity.word))
    known = sum(len(practice.view.baselined) for practice in practices)
    words += [f"{known} known from the baseline"] if known else []
    ignored = sum(len(practice.view.ignored) for practice in practices)
    words += [f"{ignored} ignored on purpose"] if ignored else []
    return f"### handover: {', '.join(words)}\n\nAs of {outcome.today}.\n"


def _add_table(page: _Page, practices: list[PracticeOutcome], base: str) -> None:
    """Add a line for each practice, in at most half of the room."""
    page.add(f"\n| {' | '.join(_HEAD)} |\n|---|---|--:|--:|--:|--:|\n")
    half = page.left // 2
    for number, practice in enumerate(practices):
        if not page.add(_practice_row(practice, base), reserve=half):
            page.add(f"\nand {counted(len(practices) - number, 'more practice')}\n")
            return


def _practice_row(practice: PracticeOutcome, base: str) -> str:
    view = practice.view
    cells = [
        f"{escaped(practice.name)} ({escaped(shown_path(joined(base, practice.path)))})",
        practice.stage_words,
        *(str(view.count(severity)) for severity in (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE)),
        str(len({one.code for one in (*practice.not_checked, *practice.crashes)})),
    ]
    return f"| {' | '.join(cells)} |\n"


def _add_unchecked(page: _Page, found: list[Unchecked]) -> None:
    for number, one in enumerate(found):
        line = f"\n**Not checked** {escaped(shown_path(one.practice))}: {escaped(one.text)}\n"
        if not page.add(line, reserve=page.left // 2):
            page.add(f"\n**Not checked**: {len(found) - number} more\n", spare=True)
            return


def _add_findings(page: _Page, practice: PracticeOutcome, entries: list[Entry]) -> int:
    """Add the findings of a practice, folded, and return for how many there was no room."""
    if not entries:
        return 0
    return _add_table_of(page, f"{sanitize(practice.name)}: {_severities(practice)}", entries)


def _add_table_of(page: _Page, title: str, entries: list[Entry]) -> int:
    """Add findings as a table that is folded behind a title, and return for how many there was no room."""
    summary = _inline(sanitize(title))
    head = f"\n<details>\n<summary>{summary}</summary>\n\n"
    end = "\n</details>\n"
    rows = (_finding_row(entry) for entry in entries)
    first = next(rows)
    table = "| weight | where | what | ask |\n|---|---|---|---|\n"
    if not page.add(f"{head}{table}{first}", reserve=len(end)):
        return len(entries)
    added = 1 + _added(page, rows, len(end))
    page.add(end, spare=True)
    return len(entries) - added


def _added(page: _Page, rows: Iterator[str], reserve: int) -> int:
    added = 0
    for row in rows:
        if not page.add(row, reserve=reserve):
            break
        added += 1
    return added


def _finding_row(entry: Entry) -> str:
    finding = entry.finding
    ask = f"{finding.ask_name or NOBODY_NAMED}: {finding.question}" if finding.question else ""
    cells = (
        finding.severity.word,
        f"{escaped(shown_path(finding.file))}:{finding.line}",
        f"{escaped(finding.message)}{f' ({entry.reach})' if entry.reach else ''} ({finding.code} {finding.name})",
        escaped(ask),
    )
    return f"| {' | '.join(cells)} |\n"


def escaped(text: str) -> str:
    """Return text as Markdown that shows nothing but it, within a line or a cell."""
    return _MARKUP.sub(_as_entity_or_escape, _REFERENCE.sub(_parted, sanitize(text, 4096)))


def _inline(text: str) -> str:
    """Return text as HTML that shows nothing but it, within a line."""
    return html.escape(_REFERENCE.sub(_parted, text))


def _parted(found: re.Match[str]) -> str:
    return f"{found[0]}{_BETWEEN}"


def _as_entity_or_escape(found: re.Match[str]) -> str:
    char = found[0]
    return html.escape(char) if char in "<>&" else f"\\{char}"
