"""Ignores written for what is left: a comment with reason, person and last day above each finding that may be accepted.

What is written is tried first. A comment stays only if it hides what it was written for, and a document is changed only
if nothing new is found in the practice and no answer of it is another one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.check.judge import judge
from handover.errors import UsageError
from handover.node import Mapping as MappingNode
from handover.node import Scalar, Sequence
from handover.outcome import Finding, FindingKind, PracticeOutcome, Severity, View
from handover.rules.catalogue import ALL, NEVER_IGNORED
from handover.source.comment_lines import entry_around, with_comments
from handover.source.folder import ChangedFolder
from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from handover.source.folder import Folder

_BOM: Final = b"\xef\xbb\xbf"
#: How often comments that hide nothing are taken out and the rest is tried again.
_ROUNDS: Final = 4


class Note(NamedTuple):
    """What an ignore says.

    Args:
        reason: why.
        says: who decided it.
        until: the last day on which it holds.
    """

    reason: str
    says: str
    until: date

    def comment(self, codes: Iterable[str]) -> str:
        """Return it as a comment for some rules."""
        return f"# handover: ignore[{', '.join(sorted(set(codes)))}] {self.reason}; says {self.says} until {self.until}"


class Accepted(NamedTuple):
    """What became of one practice.

    Args:
        before: the bytes of each document that is changed, by its name.
        after: its new bytes.
        practice: the practice as it is judged with them.
    """

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    practice: PracticeOutcome


def may_be_accepted(finding: Finding) -> bool:
    """Whether an ignore may be written for a finding by a program.

    What cannot be read, what is unsafe and blocks, and what is said of ignores themselves is for a person to look at.
    What tells the number of many questions could hide more of them later: a baseline notices that, an ignore does not.
    """
    unsafe = finding.kind is FindingKind.UNSAFE and finding.severity is Severity.BLOCKER
    rule = ALL[finding.code]
    alone = (
        finding.code not in NEVER_IGNORED
        and not unsafe
        and finding.kind is not FindingKind.UNREADABLE
        and rule.topic != "WAV"
    )
    return alone and not rule.gathers and not finding.parts


def accept(folder: Folder, practice: PracticeOutcome, note: Note, today: date) -> Accepted:
    """Return the documents of a practice with ignores for the findings that it has.

    Args:
        folder: the practice's files.
        practice: the practice with the findings that are left.
        note: what each ignore says.
        today: the day to judge as of.

    Raises:
        UsageError: if the comments themselves would be a finding.
    """
    wanted = [one for one in practice.view.own if may_be_accepted(one)]
    before = _keys(_judged(folder, practice, today).view.findings)
    for _ in range(_ROUNDS):
        texts = _commented(folder, wanted, note)
        if not texts:
            break
        new = {name: pair[1] for name, pair in texts.items()}
        outcome = _judged(ChangedFolder(folder, new), practice, today)
        after = _keys(outcome.view.findings)
        left = [one for one in wanted if (one.code, one.fingerprint) not in after]
        if len(left) == len(wanted):
            _refuse_new(practice, before, after)
            return Accepted({name: pair[0] for name, pair in texts.items()}, new, _as_judged(practice, outcome))
        wanted = left
    return Accepted({}, {}, practice)


def _judged(folder: Folder, practice: PracticeOutcome, today: date) -> PracticeOutcome:
    return judge(folder, practice.path, today, practice.stage)


def _keys(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.fingerprint) for one in findings)


def _refuse_new(practice: PracticeOutcome, before: Counter[tuple[str, str]], after: Counter[tuple[str, str]]) -> None:
    new = sorted({code for code, _ in after - before if not ALL[code].gathers})
    if new:
        raise UsageError(f"no ignores are written in {practice.path}: with them {new[0]} is found; choose other words")


def _as_judged(practice: PracticeOutcome, outcome: PracticeOutcome) -> PracticeOutcome:
    """Return a practice with what is left of its findings at each stage, where they stand now."""
    return replace(practice, views={stage: _left(practice.views[stage], now) for stage, now in outcome.views.items()})


def _left(before: View, now: View) -> View:
    told, known = _keys(before.findings), _keys(before.baselined)
    left = tuple(one for one in now.findings if (one.code, one.fingerprint) in told or _is_told_anew(one))
    baselined = tuple(one for one in now.findings if (one.code, one.fingerprint) in known and one not in left)
    return replace(now, findings=left, baselined=baselined)


def _is_told_anew(finding: Finding) -> bool:
    """Whether a finding depends on the ignores: the number of others, or an ignore that is of no use at another stage."""
    rule = ALL[finding.code]
    return rule.gathers or rule.topic == "WAV"


def _commented(folder: Folder, wanted: Iterable[Finding], note: Note) -> dict[str, tuple[bytes, bytes]]:
    """Return the bytes of each document in which findings stand, as they are and with comments."""
    found: dict[str, list[Finding]] = {}
    for finding in wanted:
        found.setdefault(finding.file, []).append(finding)
    texts = {}
    for name, findings in found.items():
        data = folder.read(name)
        changed = _with_ignores(name, data, findings, note) if isinstance(data, bytes) else None
        if changed is not None and isinstance(data, bytes):
            texts[name] = data, changed
    return texts


def _with_ignores(name: str, data: bytes, findings: Iterable[Finding], note: Note) -> bytes | None:
    """Return a document with ignores for its findings; nothing where it cannot be changed without losing anything."""
    document = read(name, data)
    mark = _BOM if data.startswith(_BOM) else b""
    if document.source is None or document.void:
        return None
    text = document.source.text
    starts = document.source.line_starts()
    codes: dict[int, set[str]] = {}
    for one in findings:
        begin, end = starts[one.line - 1] + one.column - 1, starts[one.end_line - 1] + one.end_column - 1
        entry = entry_around(document, begin, end)
        if entry is not None:
            codes.setdefault(entry, set()).add(one.code)
    changed = with_comments(text, {entry: note.comment(some) for entry, some in codes.items()})
    again = read(name, mark + changed.encode())
    if not codes or mark + text.encode() != data or again.void or _values(again.root) != _values(document.root):
        return None
    return mark + changed.encode()


def _values(node: object) -> object:
    """Return what a document says, wherever it stands."""
    if isinstance(node, MappingNode):
        return [(key.text, _values(value)) for key, value in node.pairs]
    if isinstance(node, Sequence):
        return [_values(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None
