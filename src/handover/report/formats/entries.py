"""What every form for other programs prints: findings with the path of their file, and what was not checked."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from posixpath import normpath
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.outcome import Finding, Outcome, PracticeOutcome

#: The code under which something is told that was not checked as a whole.
LEFT_OUT: Final = "not-checked"


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding.

    Args:
        practice: the path of its practice.
        path: the path of its file as the repository knows it; that of another document where it is not there.
        line: first line.
        column: first column, in code points.
        end_line: last line.
        end_column: column after the last one.
        key: the same for the same gap of the same practice in every run; it holds no line number.
        finding: the finding.
    """

    practice: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    key: str
    finding: Finding

    @property
    def text(self) -> str:
        """What was found and what to do about it."""
        message = self.finding.message.rstrip(".") or self.finding.name
        return f"{message}. {self.finding.fix}" if self.finding.fix else message


class Unchecked(NamedTuple):
    """Something that was not checked.

    Args:
        practice: the path of the practice.
        path: the path of a file to tell it at.
        code: the rule, or that the practice was left out.
        reason: why.
        fails: whether the run fails because of it.
    """

    practice: str
    path: str
    code: str
    reason: str
    fails: bool


def entries(outcome: Outcome, base: str) -> tuple[Entry, ...]:
    """Return all findings in the order of the outcome.

    Args:
        outcome: the outcome.
        base: the path from the top of the repository to the working directory; empty where that is the top.
    """
    return tuple(_entry(practice, one, base) for practice in outcome.practices for one in practice.view.findings)


def heaviest_first(found: Iterable[Entry]) -> list[Entry]:
    """Return findings sorted by weight, then as they were."""
    return sorted(found, key=lambda one: -one.finding.severity)


def unchecked(outcome: Outcome, base: str) -> Iterator[Unchecked]:
    """Yield what was not checked, once for each rule and practice."""
    for practice in outcome.practices:
        place, path = joined(base, practice.path), joined(base, practice.path, _there(practice))
        fails = practice.stage != "draft"
        for one in dict.fromkeys(practice.not_checked):
            yield Unchecked(place, path, one.code, one.reason, fails)
        for one in practice.crashes:
            yield Unchecked(place, path, one.code, f"internal error, {one.reason}", fails=True)
    for left in outcome.left_out:
        place = joined(base, left.path)
        yield Unchecked(place, place, LEFT_OUT, left.reason, fails=True)


def digest(*parts: str) -> str:
    """Return a fingerprint of texts."""
    return sha256(raw("\0".join(parts))).hexdigest()[:32]


def raw(text: str) -> bytes:
    """Return a path as the disk has it, or any other text with a surrogate in it."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def joined(*steps: str) -> str:
    """Return a path of POSIX steps, without those that are empty or a dot."""
    path = ""
    for step in steps:
        if step.startswith("/"):
            path = step
        elif step not in ("", "."):
            path = f"{path.rstrip('/')}/{step}" if path else step
    return normpath(path) if path else "."


def _entry(practice: PracticeOutcome, finding: Finding, base: str) -> Entry:
    absent = {count.file for count in practice.documents if not count.present}
    place = joined(base, practice.path)
    key = digest(place, finding.fingerprint)
    if finding.file in absent:  # what points at no file is shown by no program
        return Entry(place, joined(place, _there(practice)), 1, 1, 1, 1, key, finding)
    ends = max(finding.line, finding.end_line), finding.end_column
    line, column = max(1, finding.line), max(1, finding.column)
    return Entry(place, joined(place, finding.file), line, column, max(line, ends[0]), max(1, ends[1]), key, finding)


def _there(practice: PracticeOutcome) -> str:
    """Return a document of the practice that is there; the first, where none is."""
    names = [count.file for count in practice.documents if count.present]
    return names[0] if names else "practice.yaml"
