"""Cases of one rule beside its own examples, as tables: other words, edges, near misses."""

from __future__ import annotations

from dataclasses import dataclass

from handover.testing.overlay import outcome_of


@dataclass(frozen=True)
class Case:
    """A practice, and what one rule says of it.

    Args:
        code: the rule.
        name: what is special, as a sentence would say it.
        overlay: what differs from the clean practice (see `handover.testing.overlay`).
        told: the place and words of each finding, in order; none where the rule is silent.
    """

    code: str
    name: str
    overlay: str
    told: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    def check(self) -> None:
        """Judge the practice and compare."""
        outcome = outcome_of(self.overlay)
        assert not outcome.crashes
        # a rule that could not be checked is silent for another reason
        assert self.code not in [one.code for one in outcome.not_checked]
        found = [one for one in (*outcome.view.findings, *outcome.view.off) if one.code == self.code]
        assert [f"{one.address}: {one.message}" for one in found] == list(self.told)
