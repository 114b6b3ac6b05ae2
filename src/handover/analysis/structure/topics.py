"""Words of the documents' own that a message may show, so that what they name can be told from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handover.model.kinds.words import Words

_WORD: Final = r"(?:[a-z][a-z-]*|[A-Z]{2,5}s?)"
#: Words of a sentence, which names nothing by itself.
_SENTENCE: Final = re.compile(r"\b(?:the|is|are|was|were|has|have|do|does|did|not|it|we|they|you)\b")
#: A few plain words without capitals but those of abbreviations, so no name of a patient.
_TOPIC: Final = re.compile(rf"{_WORD}(?: {_WORD}){{0,4}}")


def topic_of(words: Words | None) -> str:
    """Return own words that name a kind of thing, as "reminding patients by text" does; empty for all others.

    Args:
        words: the words, if there are any.
    """
    text = words.words if words is not None else ""
    return text if _TOPIC.fullmatch(text) and not _SENTENCE.search(text) else ""
