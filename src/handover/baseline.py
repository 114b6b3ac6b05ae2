"""The baseline: findings that a repository began with, so that only new ones fail a build.

It is one JSON file that people keep in the repository beside the practices. A finding is known by its fingerprint, which
holds no line numbers, by how much it weighed, and by how many questions it stood for: what has grown since is told anew.
What cannot be read is never known, because nobody can tell what it hides, and neither is what may never be ignored.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handover.errors import UsageError
from handover.outcome import Finding, FindingKind, Outcome, PracticeOutcome, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

#: The version of the file's form.
VERSION: Final = 1


class Known(NamedTuple):
    """A finding that was there when the baseline was written.

    Args:
        code: the code of its rule.
        address: the document and path of the answer, for people who read the file.
        fingerprint: what tells it from others.
        severity: how much it weighed.
        questions: how many questions it stood for.
    """

    code: str
    address: str
    fingerprint: str
    severity: Severity
    questions: int

    @classmethod
    def of(cls, finding: Finding) -> Known:
        """Return a finding as a baseline holds it."""
        return cls(finding.code, finding.address, finding.fingerprint, finding.severity, max(1, len(finding.parts)))

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is this one, and has not grown."""
        now = Known.of(finding)
        same = (self.code, self.fingerprint) == (now.code, now.fingerprint)
        return same and now.severity <= self.severity and now.questions <= self.questions


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of each practice.

    Args:
        practices: known findings, by the path of the practice from the folder of the file.
    """

    practices: Mapping[str, tuple[Known, ...]]

    def apply(self, outcome: Outcome, path_of: Callable[[str], str], never: Collection[str]) -> Compared:
        """Return an outcome without what is known, and what is known and gone.

        Args:
            outcome: the outcome of a run.
            path_of: turns the path of a practice in the outcome into its path here.
            never: codes of rules whose findings are never known.
        """
        practices, here, gone = [], dict[str, tuple[Known, ...]](), 0
        for practice in outcome.practices:
            path = path_of(practice.path)
            compared, used, left = _compared(practice, self.practices.get(path, ()), never)
            practices.append(compared)
            gone += len(left)
            here[path] = used
        return Compared(replace(outcome, practices=tuple(practices)), here, gone)

    def accepting(self, outcome: Outcome, path_of: Callable[[str], str], never: Collection[str]) -> Baseline:
        """Return the baseline in which all findings of an outcome are known."""
        found = {}
        for practice in outcome.practices:
            path = path_of(practice.path)
            told = tuple(Known.of(one) for one in practice.view.findings if _may_be_known(one, never))
            found[path] = told + tuple(_not_judged(practice, self.practices.get(path, ())))
        return Baseline({**self.practices, **found})

    def without_gone(self, compared: Compared) -> Baseline:
        """Return the baseline without what a run has not found any more."""
        return Baseline({**self.practices, **compared.used})

    def only(self, there: Callable[[str], bool]) -> Baseline:
        """Return the baseline without practices that are not there any more.

        Args:
            there: whether a practice is there, by its path here.
        """
        return Baseline({path: known for path, known in self.practices.items() if known and there(path)})

    def written(self) -> str:
        """Return the baseline as the text of its file, the same for the same findings."""
        practices = {
            path: [_row(one) for one in sorted(known)] for path, known in sorted(self.practices.items()) if known
        }
        return json.dumps({"version": VERSION, "practices": practices}, indent=1, ensure_ascii=False) + "\n"


class Compared(NamedTuple):
    """An outcome held against a baseline.

    Args:
        outcome: the outcome without what is known.
        used: what of the baseline still holds in each practice that was checked, by its path there.
        gone: how many known findings were not found any more.
    """

    outcome: Outcome
    used: Mapping[str, tuple[Known, ...]]
    gone: int


def read_baseline(text: str, name: str) -> Baseline:
    """Return the baseline that a text holds.

    Args:
        text: as `Baseline.written`.
        name: what the file is called in messages.

    Raises:
        UsageError: if it holds none, or one of a newer version.
    """
    try:
        held = json.loads(text)
        version = held["version"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UsageError(f"{name} is no baseline; `--write-baseline` writes one") from None
    if version != VERSION:
        raise UsageError(f"{name} was written by another version of handover; write it anew with `--write-baseline`")
    try:
        return Baseline({str(path): tuple(map(_known, rows)) for path, rows in held["practices"].items()})
    except (TypeError, KeyError, AttributeError, ValueError):
        raise UsageError(f"{name} is not as it was written; write it anew with `--write-baseline`") from None


def _known(row: Mapping[str, Any]) -> Known:
    questions = row.get("questions", 1)
    texts = (row["code"], row["address"], row["fingerprint"])
    if not all(isinstance(one, str) for one in texts) or not isinstance(questions, int):
        raise TypeError
    return Known(*texts, Severity[row["severity"].upper()], questions)


def _row(one: Known) -> dict[str, Any]:
    questions = {"questions": one.questions} if one.questions > 1 else {}
    row = {"code": one.code, "address": one.address, "severity": one.severity.word, "fingerprint": one.fingerprint}
    return {**row, **questions}


def _may_be_known(finding: Finding, never: Collection[str]) -> bool:
    return finding.code not in never and finding.kind is not FindingKind.UNREADABLE


def _compared(
    practice: PracticeOutcome, known: Iterable[Known], never: Collection[str]
) -> tuple[PracticeOutcome, tuple[Known, ...], tuple[Known, ...]]:
    """Return a practice without what is known, what of the baseline was found, and what was not."""
    candidates = {place: one for place, one in enumerate(practice.view.findings) if _may_be_known(one, never)}
    # what is compared with other practices later; its places come behind those of all findings
    first = len(practice.view.findings)
    noted = {first + place: one for place, one in enumerate(practice.view.noted) if not one.until}
    candidates |= {place: one.finding for place, one in noted.items() if _may_be_known(one.finding, never)}
    used, left = _matched(candidates, Counter(known))
    kept = list(_not_judged(practice, left.elements()))
    found: list[Finding] = []
    fresh: list[Finding] = []
    for place, finding in enumerate(practice.view.findings):
        (found if place in used else fresh).append(finding)
    later = tuple(replace(one, known=first + place in used) for place, one in enumerate(practice.view.noted))
    view = replace(practice.view, findings=tuple(fresh), baselined=tuple(found), noted=later)
    compared = replace(practice, views={**practice.views, practice.stage: view})
    return compared, (*used.values(), *kept), tuple((left - Counter(kept)).elements())


def _matched(candidates: Mapping[int, Finding], left: Counter[Known]) -> tuple[dict[int, Known], Counter[Known]]:
    """Return what of a baseline is found in which place, and what of it is left."""
    used: dict[int, Known] = {}
    # what has stayed as it was comes first, so that nothing lighter takes its place
    for fits in (_is_unchanged, Known.covers):
        for place in candidates.keys() - used.keys():
            match = next((one for one in left if fits(one, candidates[place])), None)
            if match is not None:
                left -= Counter([match])
                used[place] = match
    return used, left


def _is_unchanged(known: Known, finding: Finding) -> bool:
    return known == Known.of(finding)


def _not_judged(practice: PracticeOutcome, known: Iterable[Known]) -> Iterator[Known]:
    """Yield known findings of rules that could not be applied, so that nobody can tell whether they are gone."""
    silent = {one.code for one in (*practice.not_checked, *practice.crashes)}
    return (one for one in known if practice.lost or one.code in silent)
