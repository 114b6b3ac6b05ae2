"""Own words: the decisions that are read back to whoever said them, before they count as agreed.

No program understands all that people say, so what decides something in somebody's own words counts
as taken down, until it was read aloud to the practice and agreed. Names, titles, addresses, folders,
examples, reasons, and what a thing is are facts (`Part.facts`): they are not read aloud.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import is_email
from handover.model.kinds.telephone import is_telephone
from handover.model.kinds.words import Said, Words
from handover.model.part import Part
from handover.model.practice import DOCUMENTS, document_name
from handover.model.spoken import is_more_than_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.structure.walk import AllAnswers
    from handover.model.answer import Answer
    from handover.model.place import Place
    from handover.model.practice_places import ReadBack

#: Characters of the digest, which are printed on the sheet.
DIGITS: Final = 8
#: Characters of the digest of one document, which only tell what is to be read again.
_SHORT: Final = 4
#: How the words are put together for the digest. Whoever changes that raises the number.
_VERSION: Final = "own words 3"
#: Reserved words that hold own words which decide. `said` decides nothing and is asked about by itself; `none` and
#: `because` say why, and nobody works by a reason.
DECIDING: Final = ("other", "note")
#: A web address alone.
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


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
    """Yield the own words that decide something, in the order in which they are written; no text comes twice."""
    found: dict[tuple[str, int], OwnWords] = {}
    order = {document_name(kind): number for number, kind in enumerate(DOCUMENTS)}
    for one in filter(_decides, _written(answers)):
        node = one.place.node
        where = ("", 0) if node is None else (node.source.name, node.start)
        found.setdefault(where, one)
    for where in sorted(found, key=lambda where: (order.get(found[where].place.document, 0), where)):
        yield found[where]


def _written(answers: AllAnswers) -> Iterator[OwnWords]:
    """Yield own words that stand: answers, and what stands beside them and may decide."""
    beside = {id(one) for thing in answers.things for one in thing.marks.written()}
    for answer in answers.answers:
        value = answer.known if answer.given and id(answer) not in beside else None
        if isinstance(value, Words) and _is_own(value) and not answer.standing:
            yield OwnWords(answer, "", answer.place, value)
    for thing in answers.things:
        if not thing.place.standing:
            yield from _beside(thing)


def _beside(thing: Answer[Any] | Part) -> Iterator[OwnWords]:
    for word in DECIDING:
        remark: Answer[Words] | None = getattr(thing.marks, word)
        if remark is not None and remark.given and remark.known is not None and not _is_contact(remark.known):
            yield OwnWords(thing, word, remark.place, remark.known)


def _decides(one: OwnWords) -> bool:
    """Whether somebody works by words: they state no fact, and stand beside none."""
    return not is_fact(one.at.place) and not (isinstance(one.at, Part) and one.word in one.at.facts)


def is_fact(place: Place) -> bool:
    """Whether what stands at a place says what something is, or stands within what does (see `Part.facts`).

    Args:
        place: the place of an answer, entry or block.
    """
    at: Place | None = place
    while at is not None:
        if at.manual is not None and at.manual.fact:
            return True
        at = at.parent
    return False


def _is_own(value: Words) -> bool:
    """Whether a value is a sentence of somebody, and no name, number, address, reference or amount."""
    kind = type(value)
    own = kind in (Words, Said) or (kind in (Limit, LimitBand) and not is_more_than_text(kind, value))
    return own and not _is_contact(value)


def _is_contact(value: Words) -> bool:
    """Whether words are a telephone number, an email address or a web address, and nothing else."""
    text = value.words.strip()
    return is_telephone(text) or is_email(text) or _WEB.fullmatch(text) is not None


def changed_documents(words: Iterable[OwnWords], read_back: ReadBack) -> tuple[str, ...]:
    """Return the documents whose own words are others than those that were read back, in their order.

    Args:
        words: all own words that stand.
        read_back: what is written about the reading; without codes of documents, all of them count as changed.
    """
    words = tuple(words)
    agreed = read_back.of.known if not read_back.missing else None
    codes = codes_of(words)
    if agreed is not None and agreed.words.strip().casefold() == digest_of(words):
        return ()
    written = {one.known.words.strip().casefold() for one in read_back.documents.found if one.known is not None}
    emptied = {one.rpartition("-")[0] for one in written} - codes.keys()
    changed = (*(name for name, code in codes.items() if f"{name}-{code}" not in written), *sorted(emptied))
    return changed or tuple(codes)


def codes_of(words: Iterable[OwnWords]) -> dict[str, str]:
    """Return the four characters that stand for the own words of each document, in the order of the documents.

    Args:
        words: all own words that stand.
    """
    by_document: dict[str, list[OwnWords]] = {}
    for one in words:
        by_document.setdefault(one.place.document, []).append(one)
    return {name: digest_of(own)[:_SHORT] for name, own in by_document.items()}


def digest_of(words: Iterable[OwnWords]) -> str:
    """Return the eight characters that stand for all own words; spaces and case change nothing that was agreed."""
    lines = sorted(f"{one.place.address}={' '.join(one.words.words.split()).casefold()}" for one in words)
    return hashlib.sha256("\n".join((_VERSION, *lines)).encode()).hexdigest()[:DIGITS]
