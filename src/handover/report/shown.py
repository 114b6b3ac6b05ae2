"""Which findings somebody wants to see: of one person, of one topic, of one kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.outcome import Finding, FindingKind, Outcome, PracticeOutcome

#: Who is asked where no person is named who could answer.
NOBODY_NAMED: Final = "whoever runs the practice"


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the findings is shown; it changes no exit code.

    Args:
        ask: only what is asked of somebody called so; empty for everybody.
        topic: only what stands in the document of this name; empty for all.
        kind: only findings of this kind.
        everything: whether nothing is folded or cut short.
    """

    ask: str = ""
    topic: str = ""
    kind: FindingKind | None = None
    everything: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out."""
        return bool(self.ask or self.topic or self.kind)

    def wants(self, finding: Finding) -> bool:
        """Whether a finding is shown, or one of those of which it tells the number."""
        if finding.parts:
            return any(self.wants(part) for part in finding.parts)
        return (
            (not self.ask or is_called(self.ask, finding.ask or "", finding.ask_name or NOBODY_NAMED))
            and (not self.topic or topic_of(finding.file_name) == self.topic)
            and (self.kind is None or finding.kind is self.kind)
        )

    def apply(self, outcome: Outcome) -> Outcome:
        """Return the outcome with only the findings that are shown."""
        if not self.narrowed:
            return outcome
        return replace(outcome, practices=tuple(self._practice(one) for one in outcome.practices))

    def _practice(self, practice: PracticeOutcome) -> PracticeOutcome:
        views = {
            stage: replace(view, findings=tuple(one for one in view.findings if self.wants(one)))
            for stage, view in practice.views.items()
        }
        return replace(practice, views=views)


def topic_of(file: str) -> str:
    """Return the topic of a file: the document's name, also for what lies in a folder called so."""
    return file.split("/", 1)[0].removesuffix(".yaml").removesuffix(".yml")


def is_called(wanted: str, key: str, name: str) -> bool:
    """Whether somebody is meant by an id, a whole name or one word of it, in any case."""
    names = {key.casefold(), name.casefold(), *(word.strip(".,").casefold() for word in name.split())}
    return wanted.strip().casefold() in names - {""}
