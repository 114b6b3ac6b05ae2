"""Runs that each format has to tell, and its consumer to read: what broke other tools' reports."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from handover.cli.reports import _rule_texts
from handover.outcome import Columns, LeftOut, NotChecked, Outcome, Related, Severity
from handover.report.formats import github, gitlab, junit, markdown, rdjsonl, sarif
from handover.rules.catalogue import ALL
from tests.report.outcomes import SECRETS, TODAY, a_finding, joined, of_example, overlaid, with_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from handover.outcome import Finding, PracticeOutcome

#: Names of folders that are commands, markup, paths of something else, or hard to write.
FOLDERS: Final = (
    "::error::x",
    "##[error]x",
    "##vso[task.complete result=Failed;]x",
    "two words/100% ours",
    "zahnärzte/牙科/🦷",
    "a:b,c=d",
    "quotes \"and' `ticks`",
    "back\\slash",
    "hash#and?query&more",
    "line\nbreak\r\n::error::y",
    "esc\x1b[31m\u202ered\u0000",
    "\udcff\udc80",
    "]]><failure/>",
    "<img src=x onerror=alert(1)>",
    "@all |cell| [link](https://evil.example) www.evil.example #1 !2",
    "</details>",
    "-o",
    "../outside",
    "/outside/too",
)


@cache
def clean() -> PracticeOutcome:
    """Return a practice in which nothing is found."""
    return overlaid("")


def of(*findings: Finding, path: str = "practices/elm") -> PracticeOutcome:
    """Return a practice with these findings, in a folder."""
    return replace(with_findings(*findings), path=path)


def many(number: int) -> PracticeOutcome:
    """Return a practice with that many findings, the lightest first."""
    weights = (Severity.ADVICE, Severity.WARNING, Severity.BLOCKER)
    made = (
        replace(
            a_finding(),
            code=("COM002", "SCO005", "FIL010")[at * 3 // number],
            severity=weights[at * 3 // number],
            line=at + 1,
            end_line=at + 1,
            file=f"documents/{at % 50}.yaml",
            fingerprint=f"{at:012x}",
            message=f"finding no. {at}",
        )
        for at in range(number)
    )
    return of(*sorted(made, key=lambda one: one.order))


def _unread() -> PracticeOutcome:
    reasons = (NotChecked("COM002", "scope.yaml cannot be read"), NotChecked("COM003", "scope.yaml cannot be read"))
    return replace(clean(), not_checked=reasons, crashes=(NotChecked("SCO005", "ValueError"),))


def _without_a_line() -> PracticeOutcome:
    return of(replace(a_finding(), line=0, column=0, end_line=0, end_column=0, file="documents/scan 1%.pdf"))


def _over_lines() -> PracticeOutcome:
    finding = replace(a_finding(), line=3, column=9, end_line=5, end_column=2)
    related = Related("COM003", "another one\nof two", "scope.yaml", 0, 0, "scope:areas")
    return of(replace(finding, related=(related,)), replace(finding, line=3, end_line=3, end_column=9))


def _alike() -> PracticeOutcome:
    return of(a_finding(), a_finding(), replace(a_finding(), file="scope.yaml"))


#: What a run may be, by name.
RUNS: Final[dict[str, Callable[[], Outcome]]] = {
    "no practice": joined,
    "nothing found": lambda: joined(clean()),
    "an example": lambda: joined(of_example("river-dental-group"), of_example("harbour-street")),
    "secrets": lambda: joined(overlaid(SECRETS)),
    "left out": lambda: replace(
        joined(clean()), left_out=(LeftOut("old/::error::x", "it is a link,\nwhich is not followed"),)
    ),
    "only left out": lambda: Outcome(TODAY.isoformat(), (), (LeftOut("a%b", "it cannot be looked into"),)),
    "not checked": lambda: joined(_unread()),
    "without a line": lambda: joined(_without_a_line()),
    "over lines": lambda: joined(_over_lines()),
    "alike": lambda: joined(_alike(), replace(_alike(), path="practices/oak")),
    "in the folder": lambda: joined(replace(_alike(), path=".")),
    "other columns": lambda: joined(of(replace(a_finding(), columns=Columns(12, 21, 7, 13)))),
    "5,000 findings": lambda: joined(many(5_000)),
    **{f"in {folder!r}": lambda folder=folder: joined(of(a_finding(), path=folder)) for folder in FOLDERS},  # type: ignore[misc]
}


@cache
def manuals() -> dict[str, sarif.RuleText]:
    """Return what is said of each rule."""
    return dict(_rule_texts(ALL))


#: Each format over an outcome, by name.
WRITERS: Final[dict[str, Callable[[Outcome], str]]] = {
    "sarif": lambda outcome: sarif.render(outcome, manuals()),
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": lambda outcome: junit.render(outcome, Severity.ADVICE),
    "rdjsonl": rdjsonl.render,
    "markdown": lambda outcome: markdown.render(outcome, room=10**7),
}
