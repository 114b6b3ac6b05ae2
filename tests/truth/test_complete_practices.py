"""Complete practices of many legal kinds have no findings at all at their stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.check.judge import judge
from handover.rules.catalogue import ALL
from handover.source.folder import MemoryFolder
from tests.truth.complete import TODAY, Made, practice

if TYPE_CHECKING:
    from handover.outcome import Finding

SEEDS = range(500)
#: How many of them the quick suite looks at.
QUICK = 40


def unexpected(made: Made) -> list[Finding]:
    """Return what is said of a practice that is complete."""
    outcome = judge(MemoryFolder({name: text.encode() for name, text in made.files.items()}), "made", TODAY)
    assert outcome.stage == made.stage
    assert not outcome.crashes
    assert not outcome.not_checked
    return [one for one in outcome.view.findings if one.code not in made.deserves]


def told(seed: int, findings: list[Finding]) -> str:
    """Return the seed with each finding and the line it stands at."""
    return "\n".join(
        f"seed {seed}: {one.code} {one.address}\n  {one.file}:{one.line}: {one.excerpt}\n  {one.message}"
        for one in findings
    )


@pytest.mark.parametrize("seed", SEEDS[:QUICK])
def test_a_complete_practice_has_no_findings(seed: int) -> None:
    findings = unexpected(practice(seed))
    assert not findings, told(seed, findings)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", SEEDS[QUICK:])
def test_every_complete_practice_has_no_findings(seed: int) -> None:
    findings = unexpected(practice(seed))
    assert not findings, told(seed, findings)


def test_every_value_of_every_knob_occurs() -> None:
    made = [practice(seed) for seed in SEEDS]
    # what a practice deserves is said by rules that there are
    assert frozenset[str]().union(*(one.deserves for one in made)) - set(ALL) == set()
    offered = frozenset[tuple[str, str]]().union(*(one.offered for one in made))
    chosen = frozenset[tuple[str, str]]().union(*(one.chosen for one in made))
    assert offered - chosen == set()
    assert len({tuple(sorted(one.files.items())) for one in made}) == len(SEEDS)


def test_a_seed_makes_the_same_practice_each_time() -> None:
    assert practice(7) == practice(7)
