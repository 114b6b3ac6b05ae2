"""``--select`` and ``--ignore``: what of an outcome is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handover.errors import UsageError
from handover.outcome import Finding, Outcome, PracticeOutcome, View
from handover.rules.catalogue import NEVER_IGNORED, codes_named


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules wanted and not wanted, as codes, names or topic letters."""

    select: frozenset[str]
    ignore: frozenset[str]
    named: frozenset[str]

    @classmethod
    def of(cls, select: str, ignore: str) -> Selection:
        """Read both options.

        Raises:
            UsageError: if a word is no code, name or topic of the catalogue.
        """
        chosen, named = _codes(select, "--select")
        left_out, _ = _codes(ignore, "--ignore")
        return cls(chosen, left_out - NEVER_IGNORED, named)

    def apply(self, outcome: Outcome) -> Outcome:
        """Return the outcome with only what was asked for; the stage's counts follow it."""
        if not self.select and not self.ignore:
            return outcome
        return replace(outcome, practices=tuple(self._practice(one) for one in outcome.practices))

    def _practice(self, practice: PracticeOutcome) -> PracticeOutcome:
        views = {stage: self._view(view) for stage, view in practice.views.items()}
        return replace(practice, views=views)

    def _view(self, view: View) -> View:
        # a rule that is off at this stage speaks, as advice, only when its own code is named
        findings = (*view.findings, *(one for one in view.off if one.code in self.named))
        kept = sorted((one for one in findings if self._wanted(one)), key=lambda one: one.order)
        noted = tuple(one for one in view.noted if self._wanted(one.finding))
        return replace(view, findings=tuple(kept), noted=noted)

    def _wanted(self, finding: Finding) -> bool:
        # what may never be ignored cannot be selected away either
        if finding.code in NEVER_IGNORED:
            return True
        return (not self.select or finding.code in self.select) and finding.code not in self.ignore


def _codes(text: str, option: str) -> tuple[frozenset[str], frozenset[str]]:
    codes: set[str] = set()
    named: set[str] = set()
    for word in (part.strip() for part in text.split(",")):
        if not word:
            continue
        exact, topic = codes_named(word)
        if not exact and not topic:
            raise UsageError(f"{option}: no rule or topic is called that; `handover rules` lists them")
        codes.update(exact or topic)
        named.update(exact)
    return frozenset(codes), frozenset(named)
