"""What patients hear or read: every text that is said or written to them."""

from __future__ import annotations

from typing import Any

from handover.analysis.structure.walk import AllAnswers
from handover.model.answer import Answer
from handover.model.kinds.words import Said

Saying = tuple[Answer[Any], str]


class PatientTexts:
    """The texts for patients.

    Args:
        texts: each answer with its text, in the order of the documents.
    """

    def __init__(self, texts: tuple[Saying, ...]) -> None:
        self.texts = texts

    @classmethod
    def of(cls, all_answers: AllAnswers) -> PatientTexts:
        """Collect scripts, phrases about ways to pay, and letters."""
        said = ((answer, answer.value) for answer in all_answers.answers if answer.readable)
        return cls(tuple((answer, value.words) for answer, value in said if isinstance(value, Said)))
