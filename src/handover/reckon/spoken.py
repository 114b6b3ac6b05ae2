"""What patients hear or read: every text that is said or written to them."""

from __future__ import annotations

from typing import Any

from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.words import Said
from handover.reckon.everything import Everything

Saying = tuple[Answer[Any], str]


class Spoken:
    """The texts for patients.

    Args:
        texts: each answer with its text, in the order of the documents.
        guidance: the same, and what callers are told about how to speak.
    """

    def __init__(self, texts: tuple[Saying, ...], guidance: tuple[Saying, ...]) -> None:
        self.texts, self.guidance = texts, guidance

    @classmethod
    def of(cls, everything: Everything, policy: FinancialPolicy) -> Spoken:
        """Collect scripts, phrases about ways to pay, and what is said in calls that are handed back."""
        said = ((answer, answer.value) for answer in everything.answers if answer.readable)
        texts = tuple((answer, value.words) for answer, value in said if isinstance(value, Said))
        told = ((item, item.value) for item in policy.instructions.found if item.readable)
        return cls(texts, (*texts, *((item, value.words) for item, value in told if value is not None)))
