"""What could name a patient: where it stands in the documents and in the example papers, never what it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from handover.data.identifiers import NAMES, scan
from handover.data.person_names import person_like
from handover.model.escalation_contacts import EscalationContacts
from handover.model.practice import Practice
from handover.model.practice_document import PracticeDocument
from handover.source.papers import Papers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Answer
    from handover.node import Source

#: Documents that say how the practice and the billing team themselves are reached.
_OWN: Final = ("practice.yaml", "group.yaml", "escalation-contacts.yaml")
#: What is shorter than this, without signs and spaces, is too short to be known again.
_SHORTEST: Final = 7


@dataclass(frozen=True, slots=True)
class IdentifierHit:
    """One stretch of text that could name a patient.

    Args:
        source: the file.
        start: offset of the first character.
        end: offset after the last one.
        what: what it looks like, such as ``a date of birth``.
    """

    source: Source
    start: int
    end: int
    what: str


class IdentifierHits:
    """The hits of one practice; each kind of file is scanned when somebody first asks.

    Args:
        practice: its documents.
        papers: its example papers.
    """

    def __init__(self, practice: Practice, papers: Papers) -> None:
        self._practice, self._papers = practice, papers

    @classmethod
    def of(cls, practice: Practice, papers: Papers) -> IdentifierHits:
        """Take the documents and the papers."""
        return cls(practice, papers)

    @cached_property
    def in_documents(self) -> tuple[IdentifierHit, ...]:
        """The hits in our documents, comments included."""
        own = tuple(_own(self._practice))
        return tuple(hit for source in self._practice.sources.values() for hit in _scanned(source, own))

    @cached_property
    def in_papers(self) -> tuple[IdentifierHit, ...]:
        """The hits in example papers that are small text files.

        A letter gives the practice's own telephone number and address; they name no patient.
        """
        texts = (paper.text for paper in self._papers.files.values() if paper.text is not None)
        hits = [hit for text in texts for hit in _scanned(text, ())]
        if not hits:
            return ()
        own = " ".join(_bare(source.text) for source in self._practice.sources.values() if source.file_name in _OWN)
        return tuple(hit for hit in hits if not _is_own(hit, own))

    @cached_property
    def file_names(self) -> frozenset[str]:
        """The paths of papers whose names look like a person's."""
        return frozenset(name for name in self._papers.files if person_like(name))


def _scanned(source: Source, own: tuple[str, ...]) -> Iterator[IdentifierHit]:
    for found in scan(source.text, known=own):
        yield IdentifierHit(source, found.start, found.end, NAMES[found.kind])


def _own(practice: Practice) -> Iterator[str]:
    """Yield how the practice and the billing team are called and reached; that names no patient."""
    document = practice.document(PracticeDocument)
    for name in _texts(document.name, document.vendor.name):
        # people leave out the end of a company's name
        words = name.split()
        yield from (" ".join(words[:length]) for length in range(1, len(words) + 1))
    for person in document.people.found:
        yield from _texts(person.name, person.phone, person.email)
    for place in document.locations.found:
        yield from _texts(place.name, place.phone)
    for channel in practice.document(EscalationContacts).channels.found:
        yield from _texts(channel.address)


def _texts(*answers: Answer[Any]) -> Iterator[str]:
    for answer in answers:
        if answer.known is not None:
            yield getattr(answer.known, "words", None) or str(answer.known)


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_own(hit: IdentifierHit, own: str) -> bool:
    found = _bare(hit.source.text[hit.start : hit.end])
    return len(found) >= _SHORTEST and found in own
