"""Own words: what is read back to whoever said it, before it counts as agreed.

No program understands all that people say, so whatever the billing team reads in somebody's own
words counts as taken down, until it was read aloud to the practice and agreed: answers, listed
choices in other words, reasons, remarks, descriptions, and what is said to patients.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.words import Said, Words
from handover.model.practice import DOCUMENTS, document_name
from handover.model.spoken import is_more_than_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.structure.walk import AllAnswers
    from handover.model.answer import Answer
    from handover.model.marks import Marks
    from handover.model.part import Part
    from handover.model.place import Place

#: Characters of the digest, which are printed on the sheet.
DIGITS: Final = 8
#: How the words are put together for the digest. Whoever changes that raises the number.
_VERSION: Final = "own words 2"
#: Reserved words that hold own words which stand; `said` decides nothing and is asked about by itself.
REMARKS: Final = ("none", "other", "because", "note")
#: Fields of text that are not read back, with the reason.
NOT_READ_BACK: Final = {
    "escalation-contacts.channels.address": "an address or a number, and no sentence",
    "practice.ignores.where": "it says which finding is ignored, and nobody works by it",
    "practice.ignores.reason": "it answers this program, and nobody works by it",
    "practice.ignores.says": "it names whoever decided to ignore a finding",
}


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Something in somebody's own words.

    Args:
        at: the answer, entry or block that they stand in or beside.
        word: the reserved word that they are written by; empty for the answer itself.
        place: where they stand.
        words: what is read aloud.
    """

    at: Answer[Any] | Part
    word: str
    place: Place
    words: Words

    @property
    def confirmed(self) -> bool:
        """Whether it is said beside them that they were confirmed."""
        marks = self.at.marks
        return marks.confirmed is not None and not marks.confirmed.missing


def own_words(answers: AllAnswers) -> Iterator[OwnWords]:
    """Yield all own words that stand, in the order in which they are written; no text comes twice."""
    found: dict[tuple[str, int], OwnWords] = {}
    order = {document_name(kind): number for number, kind in enumerate(DOCUMENTS)}
    for one in _all(answers):
        node = one.place.node
        where = ("", 0) if node is None else (node.source.name, node.start)
        found.setdefault(where, one)
    for where in sorted(found, key=lambda where: (order.get(found[where].place.document, 0), where)):
        yield found[where]


def _all(answers: AllAnswers) -> Iterator[OwnWords]:
    beside = {id(one) for thing in answers.things for one in thing.marks.written()}
    for answer in answers.answers:
        value = answer.known if answer.given and id(answer) not in beside else None
        if (
            isinstance(value, Words)
            and _is_own(value)
            and ".".join(answer.place.field) not in NOT_READ_BACK
            and not answer.standing
        ):
            yield OwnWords(answer, "", answer.place, value)
    for thing in answers.things:
        if not thing.place.standing:
            yield from _remarks(thing, thing.marks)


def _remarks(thing: Answer[Any] | Part, marks: Marks) -> Iterator[OwnWords]:
    for word in REMARKS:
        remark: Answer[Words] | None = getattr(marks, word)
        if remark is not None and remark.given and remark.known is not None:
            yield OwnWords(thing, word, remark.place, remark.known)


def _is_own(value: Words) -> bool:
    """Whether a value is a sentence of somebody, and no name, number, reference or amount."""
    kind = type(value)
    return kind in (Words, Said) or (kind in (Limit, LimitBand) and not is_more_than_text(kind, value))


def digest_of(words: Iterable[OwnWords]) -> str:
    """Return the eight characters that stand for all own words; spaces and case change nothing that was agreed."""
    lines = sorted(f"{one.place.address}={' '.join(one.words.words.split()).casefold()}" for one in words)
    return hashlib.sha256("\n".join((_VERSION, *lines)).encode()).hexdigest()[:DIGITS]
