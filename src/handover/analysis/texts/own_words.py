"""Own words that stand as a decision: what is read back to whoever said it, before it counts as agreed.

No program understands all that people say, so whatever is written in somebody's own words where a
decision is asked for counts as taken down, until it was read aloud to the practice and agreed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handover.model.kinds.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.structure.walk import AllAnswers
    from handover.model.answer import Answer

#: Characters of the digest, which are printed on the sheet.
DIGITS: Final = 8
#: How the words are put together for the digest. Whoever changes that raises the number.
_VERSION: Final = "own words 1"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """One answer in somebody's own words.

    Args:
        answer: the answer.
        words: what is read aloud.
    """

    answer: Answer[Any]
    words: Words

    @property
    def confirmed(self) -> bool:
        """Whether the answer itself says that it was confirmed."""
        marks = self.answer.marks
        return marks.confirmed is not None and not marks.confirmed.missing


def own_words(answers: AllAnswers) -> Iterator[OwnWords]:
    """Yield the answers in own words that stand as a decision, in the order of the documents.

    What only describes something is not read back, and neither are texts for patients, which the
    practice has written itself.
    """
    for answer in answers.answers:
        manual = answer.place.manual
        if manual is None or manual.plain or manual.describes or not answer.given or answer.standing:
            continue
        words = answer.other or answer.known
        if type(words) is Words:  # and nothing that is said to patients, which the practice has written itself
            yield OwnWords(answer, words)


def digest_of(words: Iterable[OwnWords]) -> str:
    """Return the eight characters that stand for all own words; spaces and case change nothing that was agreed."""
    lines = sorted(f"{one.answer.place.address}={' '.join(one.words.words.split()).casefold()}" for one in words)
    return hashlib.sha256("\n".join((_VERSION, *lines)).encode()).hexdigest()[:DIGITS]
