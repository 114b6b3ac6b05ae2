"""The result of a check: plain values that reports, packs and other programs can read.

Nothing here knows the model. A finding carries all the text that any report shows, so
that it can be stored, sent to another process and shown without the documents.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum, StrEnum
from typing import Final, Literal, NamedTuple, TypeAlias

StageName: TypeAlias = Literal["draft", "ready", "live"]

#: The stages of a practice in the order that it passes through them.
STAGES: Final[tuple[StageName, ...]] = ("draft", "ready", "live")


class Severity(IntEnum):
    """How much a gap weighs at a stage; `OFF` means that the rule does not run there."""

    OFF = 0
    ADVICE = 1
    WARNING = 2
    BLOCKER = 3

    @property
    def word(self) -> str:
        """The severity as reports print it."""
        return self.name.lower()


class FailOn(StrEnum):
    """The lightest finding that makes a run fail."""

    BLOCKER = "blocker"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"


class ExitCode(IntEnum):
    """How a command ends; the same for every format."""

    CLEAN = 0
    FINDINGS = 1
    NOT_DONE = 2
    INTERNAL = 3
    INTERRUPTED = 130


class Kind(Enum):
    """What a rule is about; it decides when the rule is switched off."""

    #: an answer is missing: off where its area is out or its document is absent
    QUESTION = "question"
    #: two answers do not fit each other, or one cannot be true
    CONTRADICTION = "contradiction"
    #: something unsafe is written
    DANGER = "danger"


class FindingKind(Enum):
    """What is the matter with an answer, for whoever works through a report; worst first."""

    #: what is written cannot be read, so it is mended where it stands
    UNREADABLE = "unreadable"
    #: what is written puts patients, money or the practice at risk
    UNSAFE = "unsafe"
    #: two answers do not fit each other, or one cannot be true
    CONTRADICTORY = "contradictory"
    #: something is written, and it settles nothing yet
    UNDECIDED = "undecided"
    #: nothing is written yet
    OPEN = "open"

    @property
    def title(self) -> str:
        """The kind as reports print it."""
        return _KIND_TITLES[self]

    @property
    def order(self) -> int:
        """Its place among the kinds, the worst first."""
        return tuple(FindingKind).index(self)


_KIND_TITLES: Final = {
    FindingKind.UNREADABLE: "cannot be read",
    FindingKind.UNSAFE: "unsafe",
    FindingKind.CONTRADICTORY: "contradicts itself",
    FindingKind.UNDECIDED: "said, not decided",
    FindingKind.OPEN: "not said yet",
}

#: Of which kind the findings of a rule are that says nothing else.
_USUAL_KINDS: Final = {
    Kind.QUESTION: FindingKind.OPEN,
    Kind.CONTRADICTION: FindingKind.CONTRADICTORY,
    Kind.DANGER: FindingKind.UNSAFE,
}


def usual_kind(kind: Kind) -> FindingKind:
    """Return of which kind the findings of a rule are that says nothing else."""
    return _USUAL_KINDS[kind]


@dataclass(frozen=True, slots=True)
class Related:
    """Another finding with the same cause, which yields to this one."""

    code: str
    message: str
    file: str
    line: int
    column: int
    address: str
    shared: bool = False


class Columns(NamedTuple):
    """The columns of a stretch of text as other programs count them, from 1, the end exclusive.

    Args:
        utf8: the first column in bytes of UTF-8.
        utf8_end: the column after the last one in bytes of UTF-8.
        utf16: the first column in units of UTF-16.
        utf16_end: the column after the last one in units of UTF-16.
    """

    utf8: int
    utf8_end: int
    utf16: int
    utf16_end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One gap as people read it.

    Args:
        code: the rule's stable code, such as ``COM002``.
        name: the rule's name, which says the gap, such as ``no-backup-contact``.
        severity: its weight at the stage of the view it is in.
        kind: what is the matter with the answer.
        message: one sentence about this practice.
        fix: what to do about it.
        question: the question that would settle it, for `ask`.
        ask: the id of the person to ask; None means whoever runs the practice.
        ask_name: the name of that person, for people.
        file: POSIX path below the practice folder.
        line: first line, from 1.
        column: first column, from 1, in code points.
        end_line: last line.
        end_column: column after the last one.
        address: document and path, such as ``escalation-contacts:backup``.
        guide: the rows of the guide that ask for it.
        fingerprint: the same for the same gap in every run; the id of its question.
        related: findings that had the same cause.
        excerpt: the source line, where it may be shown on a terminal.
        ask_side: the side of that person, ``practice`` or ``vendor``.
        settles: how many other questions are settled or fall away once this one is answered.
        turn: its place in the order in which things are asked, where nothing else tells two questions apart.
        switches: whether the answer decides which other questions are asked at all.
        example: how an answer to it may look in its document; empty where no field stands there.
        parts: the questions that this finding only tells the number of, each as a finding.
        columns: its columns as other programs count them; None where these are the same.
        shared: whether it stands in a file of a group; `file` is then its path from the working directory.
        correction: the end of `fix` that says how the line is to be written; it holds text of the document.
    """

    code: str
    name: str
    severity: Severity
    kind: FindingKind
    message: str
    fix: str
    question: str
    ask: str | None
    ask_name: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    address: str
    guide: tuple[str, ...]
    fingerprint: str
    related: tuple[Related, ...] = ()
    excerpt: str | None = None
    ask_side: str = "practice"
    settles: int = 0
    turn: int = 0
    switches: bool = False
    example: str = ""
    parts: tuple[Finding, ...] = ()
    columns: Columns | None = None
    shared: bool = False
    correction: str = ""

    @property
    def file_name(self) -> str:
        """The path of its file below the folder of the practice or group that it stands in."""
        return self.file.rpartition("/")[2] if self.shared else self.file

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The one order in which findings are listed: file, line, column, code."""
        return self.file, self.line, self.column, self.code, self.fingerprint


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that somebody decided to live with, and why."""

    finding: Finding
    reason: str
    says: str
    until: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something of one practice that is a finding only where another practice of the run says the same.

    Args:
        finding: the finding that it would be.
        key: a digest of what it says, so that it is compared without being shown.
        entity: a digest of the company that says so; empty where none is named.
        reason: why it is ignored, where it is.
        says: who decided that.
        until: until which day; empty where it is not ignored.
        known: whether a baseline knows it.
    """

    finding: Finding
    key: str
    entity: str = ""
    reason: str = ""
    says: str = ""
    until: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that could not be applied, and why; never the same as "nothing found".

    Args:
        code: the rule's code; empty where no rule could be applied at all.
        reason: why.
    """

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentCount:
    """How far one document is filled in; `title` is what people call it.

    It is inherited where all of it is written in the folders of a group.
    """

    file: str
    title: str
    present: bool
    answered: int
    open: int
    unconfirmed: int
    said: int = 0
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """One practice's findings as a stage weighs them."""

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    #: what rules that are off at this stage would say; shown only when selected by code
    off: tuple[Finding, ...] = ()
    #: what a baseline knows; it fails nothing
    baselined: tuple[Finding, ...] = ()
    #: what is compared with other practices, where the results of all of them meet
    noted: tuple[Noted, ...] = ()

    @property
    def own(self) -> tuple[Finding, ...]:
        """The findings that stand in the practice's own files."""
        return tuple(finding for finding in self.findings if not finding.shared)

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)


@dataclass(frozen=True, slots=True)
class PracticeOutcome:
    """All that is known about one practice after a check.

    Args:
        path: the practice folder as POSIX path from the working directory.
        id: the practice's own id, or the folder's name.
        name: the practice's name, or its id.
        declared_stage: the stage written in the documents; the strictest where it cannot be read.
        stage: the stage that was judged (another one where ``--stage`` was given).
        today: the day everything was judged as of.
        sample: whether the folder says it is a sample.
        views: the findings as each stage weighs them.
        not_checked: rules that could not be applied.
        documents: how far each document is filled in.
        crashes: codes of rules that broke, with what to report.
        people: id and name of each person of the documents.
        stage_assumed: whether the declared stage cannot be read.
        stage_unwritten: whether no stage is declared, which is a draft.
        groups: the folders of a group that it inherits from, as POSIX paths from the working directory.
        go_live: the day on which the billing team starts; None where no day can be read.
        sealed: places of secrets or patient data; while there are any, nothing is rendered.
    """

    path: str
    id: str
    name: str
    declared_stage: StageName
    stage: StageName
    today: str
    sample: bool
    views: dict[StageName, View]
    not_checked: tuple[NotChecked, ...] = ()
    documents: tuple[DocumentCount, ...] = ()
    crashes: tuple[NotChecked, ...] = ()
    sealed: tuple[Finding, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    stage_assumed: bool = False
    stage_unwritten: bool = False
    groups: tuple[str, ...] = ()
    go_live: str | None = None

    @property
    def lost(self) -> bool:
        """Whether it could not be checked at all, because the program broke."""
        return any(not one.code for one in self.crashes)

    def path_of(self, finding: Finding) -> str:
        """Return the path of the file of a finding from the working directory."""
        return finding.file if finding.shared or self.path in ("", ".") else f"{self.path}/{finding.file}"

    @property
    def stage_words(self) -> str:
        """The stage that was judged, as a report says it."""
        if self.stage == self.declared_stage:
            if self.stage_unwritten:
                return f"{self.stage}, as no stage is written"
            return f"{self.stage}, as its stage cannot be read" if self.stage_assumed else self.stage
        declared = "stage cannot be read" if self.stage_assumed else self.declared_stage
        return f"{declared}, judged as {self.stage}"

    @property
    def view(self) -> View:
        """The findings at the stage that was judged."""
        return self.views[self.stage]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that looks like a practice and was not checked, with the reason."""

    path: str
    reason: str


class SharedFinding(NamedTuple):
    """A finding that stands in a file of a group, told once for all practices that it reaches.

    Args:
        finding: the finding, as heavy as it is for any of them.
        practices: their paths.
    """

    finding: Finding
    practices: tuple[str, ...]

    @property
    def reach(self) -> str:
        """How many practices it reaches, as reports say it."""
        number = len(self.practices)
        return f"used by {number} {'practice' if number == 1 else 'practices'}"


@dataclass(frozen=True, slots=True)
class ShardOf:
    """Which part of a run an outcome is.

    Args:
        index: which one, from 1.
        of: how many there are.
        found: a digest of the paths of all practices of the run, so that its parts are known to fit.
        options: what was asked of the run, which must be the same for all its parts.
        groups: the folders of groups that were found, where all practices of the part are checked.
    """

    index: int
    of: int
    found: str
    options: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one run over one or many practices, and what was left out of it.

    Args:
        today: the day of the run.
        practices: the practices, in the order of their paths.
        left_out: what looks like a practice and was not checked.
        unused_groups: folders of a group that no practice of the run inherits from.
        shard: which part of a run it is; None where it is all of it.
    """

    today: str
    practices: tuple[PracticeOutcome, ...]
    left_out: tuple[LeftOut, ...] = ()
    unused_groups: tuple[str, ...] = ()
    shard: ShardOf | None = None

    @property
    def shared(self) -> tuple[SharedFinding, ...]:
        """The findings in files of groups, each once, in their order."""
        found: dict[tuple[str, ...], list[tuple[Finding, str]]] = {}
        for practice in self.practices:
            for one in practice.view.findings:
                if one.shared:
                    key = (one.code, one.file, one.address, one.fingerprint, str(one.line), str(one.column))
                    found.setdefault(key, []).append((one, practice.path))
        return tuple(sorted(map(_joined, found.values()), key=lambda one: one.finding.order))

    def count(self, severity: Severity) -> int:
        """Return how many findings have exactly this weight, each of a group once."""
        own = (one for practice in self.practices for one in practice.view.own)
        return sum(one.severity is severity for one in (*own, *(each.finding for each in self.shared)))


def _joined(found: list[tuple[Finding, str]]) -> SharedFinding:
    """Return one finding for those of several practices; whom to ask is told where it is the same for all."""
    heaviest = max((one for one, _ in found), key=lambda one: one.severity)
    if len({one.ask for one, _ in found}) > 1:
        heaviest = replace(heaviest, ask=None, ask_name="", ask_side="practice")
    return SharedFinding(heaviest, tuple(dict.fromkeys(path for _, path in found)))


def lost_practice(path: str, name: str, today: str, stage: StageName | None, reason: str) -> PracticeOutcome:
    """Return the outcome of a practice at which the program broke, of which nothing is known but that.

    Args:
        path: its path.
        name: what it is called.
        today: the day of the run.
        stage: the stage that was to be judged, where one was named.
        reason: what broke.
    """
    return PracticeOutcome(
        path=path,
        id=name,
        name=name,
        declared_stage=STAGES[-1],
        stage_assumed=True,
        stage=stage or STAGES[-1],
        today=today,
        sample=False,
        views={one: View() for one in STAGES},
        crashes=(NotChecked("", reason),),
    )
