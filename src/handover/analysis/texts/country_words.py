"""Our own words as the practice's country says them; what people wrote themselves stays as it is."""

from __future__ import annotations

import re

from handover.data import facts
from handover.model.practice_document import PracticeDocument


class Vocabulary:
    """The words that a country calls otherwise.

    Args:
        words: each of our words, and the country's; empty where the country has none of its own.
    """

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words
        self._found = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b") if words else None

    @classmethod
    def of(cls, practice: PracticeDocument) -> Vocabulary:
        """Take the words of the practice's jurisdiction."""
        country = practice.jurisdiction.known
        return cls(facts("vocabulary.toml").get(country or "", {}))

    def say(self, text: str) -> str:
        """Return a text of ours in the country's words: ``a cheque`` → ``a check`` in the US."""
        return text if self._found is None else self._found.sub(lambda word: self._words[word[0]], text)
