"""What every form for other programs prints: findings with the path of their file, and what was not checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from posixpath import dirname, normpath
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.outcome import Ignored, SharedFinding
from handover.report.shown import NOBODY_NAMED
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.outcome import Finding, Outcome, PracticeOutcome, Related

#: The beginning of a path that is another one on each machine.
_OUTSIDE: Final = re.compile(r"/|\.\.(/|$)|[A-Za-z]:")
#: How many reasons are told why something was not checked.
_REASONS: Final = 3
#: Longest path that is printed.
_LONGEST: Final = 4096
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
        key: the same for the same gap of the same practice in every run, wherever the repository is; it holds no line
            number, and no two findings of a run have the same.
        finding: the finding.
        reach: how many practices it reaches, where it stands in a file of a group.
        base: the path from the top of the repository to the working directory.
    """

    practice: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    key: str
    finding: Finding
    reach: str = ""
    base: str = ""

    def path_of(self, other: Related) -> str:
        """Return the path of the file of what it speaks for, as the repository knows it."""
        return joined(self.base if other.shared else self.practice, other.file)

    @property
    def asked(self) -> str:
        """Whom to ask what; nothing where nothing is asked."""
        question = self.finding.question
        return f"Ask {self.finding.ask_name or NOBODY_NAMED}: {question}" if question else ""

    @property
    def text(self) -> str:
        """What was found, whom to ask, and what to do about it."""
        message = self.finding.message.rstrip(".") or self.finding.name
        message += f" ({self.reach})" if self.reach else ""
        more = " ".join(part for part in (self.asked, self.finding.fix) if part)
        return f"{message}{'' if message.endswith(('?', '!')) else '.'} {more}" if more else message


class Unchecked(NamedTuple):
    """Something that was not checked.

    Args:
        practice: the path of the practice.
        path: the path of a file to tell it at.
        code: the rule; where there are several, or it was left out as a whole, what stands in its place.
        reason: why.
        fails: whether the run fails because of it.
        key: as that of a finding.
        rules: how many rules could not check it; none where it was left out as a whole.
    """

    practice: str
    path: str
    code: str
    reason: str
    fails: bool
    key: str
    rules: int = 0

    @property
    def text(self) -> str:
        """What was not checked, and why."""
        by = {0: "", 1: f" by {self.code}"}.get(self.rules, f" by {self.rules} rules")
        return f"Not checked{by}: {self.reason}"


class Suppressed(NamedTuple):
    """A finding that fails nothing, because somebody decided so.

    Args:
        entry: the finding.
        reason: why it is ignored; empty where a baseline knows it.
        says: who decided it.
        until: the last day on which it is ignored.
    """

    entry: Entry
    reason: str = ""
    says: str = ""
    until: str = ""


def entries(outcome: Outcome, base: str) -> tuple[Entry, ...]:
    """Return all findings in the order of the outcome.

    Args:
        outcome: the outcome.
        base: the path from the top of the repository to the working directory; empty where that is the top.
    """
    own = (entry for practice in outcome.practices for entry in _of_practice(practice, base))
    return (*own, *_of_groups(outcome, base))


def _of_groups(outcome: Outcome, base: str) -> Iterator[Entry]:
    """Yield the findings in files of groups, each once, whichever practices it reaches."""
    seen: dict[tuple[str, str], int] = {}
    for finding, practices in outcome.shared:
        path = joined(base, finding.file)
        nth = seen[path, finding.fingerprint] = seen.get((path, finding.fingerprint), 0) + 1
        more = () if nth == 1 else (str(nth),)
        reach = SharedFinding(finding, practices).reach
        key = digest(path, finding.fingerprint, *more)
        yield Entry(dirname(path) or ".", path, *_stretch(finding), key, finding, reach, base)


def _stretch(finding: Finding) -> tuple[int, int, int, int]:
    line, column = max(1, finding.line), max(1, finding.column)
    return line, column, max(line, finding.line, finding.end_line), max(1, finding.end_column)


def suppressed(outcome: Outcome, base: str) -> Iterator[Suppressed]:
    """Yield what is ignored on purpose, and what a baseline knows; their keys are those of no finding that is told.

    Args:
        outcome: the outcome.
        base: as of `entries`.
    """
    of_groups: dict[str, Suppressed] = {}
    for practice in outcome.practices:
        view = practice.view
        hidden = [Ignored(one, "", "", "") for one in view.baselined]
        hidden += view.ignored
        own = [one for one in hidden if not one.finding.shared]
        made = list(_of_practice(practice, base, [one.finding for one in own]))[len(view.own) :]
        yield from (Suppressed(at, one.reason, one.says, one.until) for at, one in zip(made, own, strict=True))
        for one in hidden:
            if one.finding.shared:
                path = joined(base, one.finding.file)
                key = digest(path, one.finding.fingerprint, "suppressed")
                at = Entry(dirname(path) or ".", path, *_stretch(one.finding), key, one.finding, base=base)
                of_groups.setdefault(key, Suppressed(at, one.reason, one.says, one.until))
    yield from of_groups.values()


def _of_practice(practice: PracticeOutcome, base: str, more: Iterable[Finding] = ()) -> Iterator[Entry]:
    """Yield the findings of a practice, and more of them; those that are alike are told apart by their order."""
    seen: dict[str, int] = {}
    for finding in (*practice.view.own, *more):
        nth = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        number = () if nth == 1 else (str(nth),)
        yield _entry(practice, finding, base, digest(_home(practice, base), finding.fingerprint, *number))


def _home(practice: PracticeOutcome, base: str) -> str:
    """Return what tells a practice from others on any machine: its path in the repository, else its id."""
    place = joined(base, practice.path)
    return f"id {practice.id}" if _OUTSIDE.match(place) else place


def heaviest_first(found: Iterable[Entry]) -> list[Entry]:
    """Return findings sorted by weight, then by kind, then as they were: what cannot be read hides all else."""
    return sorted(found, key=lambda one: (-one.finding.severity, one.finding.kind.order))


def unchecked(outcome: Outcome, base: str) -> Iterator[Unchecked]:
    """Yield what was not checked: in a practice, by a rule that broke, as a practice that was left out."""
    for practice in outcome.practices:
        yield from _unchecked_in(practice, base)
    for left in outcome.left_out:
        place = joined(base, left.path)
        yield Unchecked(place, place, LEFT_OUT, left.reason, fails=True, key=digest(place, "left-out"))


def _unchecked_in(practice: PracticeOutcome, base: str) -> Iterator[Unchecked]:
    place, path = joined(base, practice.path), joined(base, practice.path, _there(practice))
    home = _home(practice, base)
    codes = {one.code for one in practice.not_checked}
    if codes:
        code = min(codes) if len(codes) == 1 else LEFT_OUT
        reason = _reasons(practice)
        fails = practice.stage != "draft"
        yield Unchecked(place, path, code, reason, fails, digest(home, LEFT_OUT), rules=len(codes))
    for one in dict.fromkeys(practice.crashes):
        reason = f"internal error, {one.reason}"
        key = digest(home, one.code, reason)
        yield Unchecked(place, path, one.code or LEFT_OUT, reason, fails=True, key=key, rules=1 if one.code else 0)


def _reasons(practice: PracticeOutcome) -> str:
    """Return why something was not checked; of many reasons the first, for one broken document gives dozens."""
    reasons = list(dict.fromkeys(one.reason for one in practice.not_checked))
    more = f"; and {len(reasons) - _REASONS} more" if len(reasons) > _REASONS else ""
    return "; ".join(reasons[:_REASONS]) + more


def shown_path(path: str) -> str:
    """Return a path without characters that steer or hide, and never cut short as a sentence may be."""
    return sanitize(path, _LONGEST)


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


def _entry(practice: PracticeOutcome, finding: Finding, base: str, key: str) -> Entry:
    absent = {count.file for count in practice.documents if not count.present or count.inherited}
    place = joined(base, practice.path)
    if finding.file in absent:  # what points at no file is shown by no program
        return Entry(place, joined(place, _there(practice)), 1, 1, 1, 1, key, finding, base=base)
    return Entry(place, joined(place, finding.file), *_stretch(finding), key, finding, base=base)


def _there(practice: PracticeOutcome) -> str:
    """Return a document of the practice that is there; the first, where none is."""
    names = [count.file for count in practice.documents if count.present and not count.inherited]
    return names[0] if names else "practice.yaml"
