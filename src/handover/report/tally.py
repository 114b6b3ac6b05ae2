"""How often each rule has a finding of each weight."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from handover.outcome import Severity

if TYPE_CHECKING:
    from handover.outcome import Outcome, PracticeOutcome


class Tally(NamedTuple):
    """How many findings one rule has of one weight.

    Args:
        code: the rule's code.
        name: its name.
        severity: the weight.
        number: how many.
    """

    code: str
    name: str
    severity: Severity
    number: int


def tallies(outcome: Outcome) -> list[Tally]:
    """Return how often each rule has a finding of each weight, the most frequent first."""
    own = (one for practice in outcome.practices for one in practice.view.own)
    each = (*own, *(shared.finding for shared in outcome.shared))
    numbers = Counter((one.code, one.name, one.severity) for one in each)
    counted = [Tally(*rule, number) for rule, number in numbers.items()]
    return sorted(counted, key=lambda one: (-one.number, -one.severity, one.code))


def worst_first(practice: PracticeOutcome) -> tuple[object, ...]:
    """Return the place of a practice among others: first what the program broke at, then by weight, then by path."""
    counts = (-practice.view.count(severity) for severity in (Severity.BLOCKER, Severity.WARNING, Severity.ADVICE))
    return (not practice.lost, *counts, practice.path)
