"""Judging the clean practice, changed by an overlay, by a few rules made for one test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.check.judge import judge_loaded
from handover.load import load
from handover.rules.rule import Topic, by_code
from handover.source.folder import MemoryFolder
from handover.testing.overlay import example

if TYPE_CHECKING:
    from handover.outcome import Finding, PracticeOutcome
    from handover.rules.rule import Rule


class RulesOfATest:
    """The rules of one test, each added where it is written."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def add(self, one: Rule) -> Rule:
        self._rules.append(one)
        return one

    def by_code(self) -> dict[str, Rule]:
        return by_code(Topic("TST", "Rules of a test", tuple(self._rules)))


def judged(overlay: str, rules: RulesOfATest) -> PracticeOutcome:
    """Judge by these rules alone; none may break."""
    outcome = judged_roughly(overlay, rules)
    assert not outcome.crashes
    return outcome


def judged_roughly(overlay: str, rules: RulesOfATest) -> PracticeOutcome:
    """Judge by these rules alone, which may break."""
    made = example(overlay)
    return judge_loaded(
        load(MemoryFolder(made.files), made.today), "x", made.today, made.stage, rules.by_code()
    ).outcome


def by_all(overlay: str) -> PracticeOutcome:
    """Judge by every rule there is; none may break."""
    outcome = example(overlay).outcome()
    assert not outcome.crashes
    return outcome


def codes(outcome: PracticeOutcome) -> list[str]:
    """Return the codes found at the stage in question."""
    return [finding.code for finding in outcome.view.findings]


def only(outcome: PracticeOutcome) -> Finding:
    """Return the one finding that there is."""
    (finding,) = outcome.view.findings
    return finding
