"""What patients are told about NHS charges: that treatment is free for them, or is not."""

from __future__ import annotations

from handover.data.fold import SENTENCE_END
from handover.data.phrases import table
from handover.model.practice_document import PracticeDocument


class Entitlement:
    """Finds what is told about NHS charges, and what is left of a text beside that.

    Args:
        applies: whether the practice is where the NHS is; elsewhere "you will not pay for treatment" is about a plan.
    """

    def __init__(self, *, applies: bool) -> None:
        self._applies = applies

    @classmethod
    def of(cls, practice: PracticeDocument) -> Entitlement:
        """Take the practice's country."""
        return cls(applies=practice.jurisdiction.known == "GB")

    def is_told(self, text: str) -> bool:
        """Whether a text tells patients whether they pay for NHS treatment."""
        return self._applies and table("entitlement").hits(text)

    def rest(self, text: str) -> str:
        """Return a text without the sentences that tell that; another fault in it stays."""
        if not self.is_told(text):
            return text
        return " ".join(sentence for sentence in SENTENCE_END.split(text) if not self.is_told(sentence))
