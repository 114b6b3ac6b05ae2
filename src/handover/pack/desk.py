"""What the sections of a pack work with: the documents, the computations, the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from handover.model.access_plan import AccessPlan
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.goals import Goals
from handover.model.payers import Payers
from handover.model.practice_document import PracticeDocument
from handover.pack.asked import Asked
from handover.pack.cells import Shower
from handover.pack.plain_words import PlainWords
from handover.reckon.people import People
from handover.reckon.site import Sites
from handover.reckon.vocabulary import Vocabulary

if TYPE_CHECKING:
    from handover.check.judge import Judged
    from handover.outcome import PracticeOutcome
    from handover.pack.blocks import Reader

T = TypeVar("T")


class Desk:
    """One practice, ready to be written about for one reader.

    Args:
        judged: the checked practice.
        reader: whom the pack is for.
    """

    def __init__(self, judged: Judged, reader: Reader) -> None:
        self._judged, self.reader = judged, reader
        asked = Asked(judged.outcome)
        self.show = Shower(
            PlainWords(self.get(People), self._names(), self.get(Vocabulary)),
            self.get(Sites),
            asked,
            outside=reader == "vendor",
        )

    @property
    def outcome(self) -> PracticeOutcome:
        """What the check found."""
        return self._judged.outcome

    def get(self, kind: type[T]) -> T:
        """Return a document or an index by its class."""
        found: T = self._judged.shelf.get(kind)
        return found

    def _names(self) -> dict[tuple[str, str], str]:
        """Return the names of things by what they are and their id."""
        lists: tuple[tuple[str, Any], ...] = (
            ("location", self.get(PracticeDocument).locations),
            ("system", self.get(PracticeDocument).systems),
            ("provider", self.get(PracticeDocument).providers),
            ("legal entity", self.get(PracticeDocument).entities),
            ("channel", self.get(EscalationContacts).channels),
            ("payer", self.get(Payers).payers),
            ("measure", self.get(Goals).measures),
            ("account", self.get(AccessPlan).accounts),
            ("script", self.get(FinancialPolicy).scripts),
        )
        names: dict[tuple[str, str], str] = {}
        for what, entries in lists:
            for entry in entries.found:
                own = entry.id.value if entry.id.readable else None
                name = getattr(entry, "name", None)
                words = name.value if name is not None and name.readable else None
                if own is not None and words is not None:
                    names[what, str(own)] = str(words)
        return names
