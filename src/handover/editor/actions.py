"""What an editor offers to do about a finding: write what was meant, or ignore it with a reason.

What is offered was tried: with it the finding is gone, and nothing is there that cannot be read.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.accepting import may_be_accepted
from handover.editor.navigation import Edit
from handover.outcome import FindingKind
from handover.source.comment_lines import entry_around, with_comments
from handover.source.spans import line_begin, line_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from handover.editor.names import Names
    from handover.node import Source
    from handover.outcome import Finding
    from handover.source.reader import ParsedDocument

#: An ignore that is offered holds so many days.
_DAYS: Final = 90
_LINE: Final = "The line is then: "
_MEANT: Final = re.compile(r"did you mean ([^?]+)\?")
_WORD: Final = re.compile(r"`([^`]+)`")


class Action(NamedTuple):
    """Something to do about a finding.

    Args:
        title: what is done.
        finding: the finding.
        edit: what is written.
        mends: whether the finding is gone then.
    """

    title: str
    finding: Finding
    edit: Edit
    mends: bool


def mending(source: Source, findings: Iterable[Finding], names: Names) -> Iterator[Action]:
    """Yield what was probably meant in place of what is written at some findings of a document; it is not tried yet."""
    for finding in findings:
        yield from _corrected(source, finding)
        yield from _meant(source, finding, names)


def holds(action: Action, before: Iterable[Finding], after: Iterable[Finding]) -> bool:
    """Whether an action mends what it is for and makes nothing unreadable.

    Args:
        action: the action.
        before: what is found without it.
        after: what is found with it.
    """
    was, now = tuple(before), tuple(after)
    gone = Counter(one.code for one in was)[action.finding.code] > Counter(one.code for one in now)[action.finding.code]
    return gone and _unreadable(now) <= _unreadable(was) - (action.finding.kind is FindingKind.UNREADABLE)


def _unreadable(findings: Iterable[Finding]) -> int:
    return sum(one.kind is FindingKind.UNREADABLE for one in findings)


def _span(source: Source, finding: Finding) -> tuple[int, int]:
    starts = source.line_starts()
    return starts[finding.line - 1] + finding.column - 1, starts[finding.end_line - 1] + finding.end_column - 1


def _corrected(source: Source, finding: Finding) -> Iterator[Action]:
    """Yield the line as it is to be written, where the finding knows it."""
    if not finding.correction.startswith(_LINE) or "\n" in finding.correction:
        return
    start, _ = _span(source, finding)
    begin, end = line_begin(source.text, start), line_end(source.text, start)
    begin += len(source.text[begin:end]) - len(source.text[begin:end].lstrip())
    edit = Edit(finding.file, begin, end, finding.correction.removeprefix(_LINE))
    yield Action("Write the line as it was probably meant", finding, edit, mends=True)


def _meant(source: Source, finding: Finding, names: Names) -> Iterator[Action]:
    """Yield the words, or the name of somebody or something, that were probably meant."""
    meant = _MEANT.search(finding.message)
    start, end = _span(source, finding)
    typed = source.text[start:end]
    if meant is None or not typed.strip() or "\n" in typed:
        return
    named = (one.id for _, one in names.all if meant[1] in (one.label, one.id))
    for word in _WORD.findall(meant[1]) or [*named][:1]:
        yield Action(f"Write {word}", finding, Edit(finding.file, start, end, word), mends=True)


def ignoring(document: ParsedDocument, findings: Iterable[Finding], today: date) -> Iterator[Action]:
    """Yield, for each finding that may be ignored, a comment above it in which the reason and the name are still open.

    Until somebody writes them the comment hides nothing, and is a finding itself.
    """
    source = document.source
    if source is None or document.void:
        return
    for finding in findings:
        entry = entry_around(document, *_span(source, finding)) if may_be_accepted(finding) else None
        if entry is None:
            continue
        comment = f"# handover: ignore[{finding.code}] ; says  until {today + timedelta(days=_DAYS)}"
        changed = with_comments(source.text, {entry: comment})
        at = line_begin(source.text, entry)
        added = changed[at : at + len(changed) - len(source.text)]
        title = f"Ignore {finding.code} here for {_DAYS} days: write the reason, and who says so"
        yield Action(title, finding, Edit(finding.file, at, at, added), mends=False)
