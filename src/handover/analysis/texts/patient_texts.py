"""What patients hear or read: every text that is said or written to them."""

from __future__ import annotations

import re
from posixpath import normpath
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.walk import AllAnswers
from handover.data.fold import SENTENCE_END
from handover.model.answer import Answer
from handover.model.documents import Documents
from handover.model.kinds.words import Said
from handover.model.practice_people import Person
from handover.source.papers import Papers
from handover.speech.danger import Danger, Heard, dangers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Saying = tuple[Answer[Any], str]

#: Kinds of papers whose words patients read.
_LETTERS: Final = frozenset({"statement", "letter", "recare_notes"})
#: A sentence that sends somebody to the practice, and offers nothing else.
_SENT_THERE: Final = re.compile(
    r"^(?!.*\b(?:or|me|I|I'll|I'm)\b).*?\b(?:call|ring|phone|contact|reach|see|speak (?:to|with)|talk to|ask|visit|stop (?:by|in) at|"
    r"come (?:in )?to|pop in(?:to)?|go to) (?:us at )?(?:the|our) (?:\w+ )?(?:front desk|reception|office|practice|desk|surgery|clinic)\b",
    re.IGNORECASE,
)


class PatientTexts:
    """The texts for patients.

    Args:
        texts: each answer with its text, in the order of the documents.
        letters: each file of a letter with its text.
        names: what people at the practice are called.
    """

    def __init__(self, texts: tuple[Saying, ...], letters: tuple[Saying, ...], names: frozenset[str]) -> None:
        self.texts, self.letters, self._names = texts, letters, names

    @classmethod
    def of(cls, all_answers: AllAnswers, documents: Documents, papers: Papers) -> PatientTexts:
        """Collect scripts, phrases about ways to pay, and letters, also those that are kept as small text files."""
        said = ((answer, answer.value) for answer in all_answers.answers if answer.readable)
        spoken = [(answer, value.words) for answer, value in said if isinstance(value, Said)]
        return cls(tuple(spoken), tuple(_letters(documents, papers)), spoken_names(all_answers))

    def holding(self, danger: Danger, seen: Callable[[str], str] = str) -> Iterator[Answer[Any]]:
        """Yield the answers whose text is dangerous in a way.

        Args:
            danger: in which way.
            seen: what is looked at of a text, where a part of it is judged by itself.
        """
        for answer, text in (*self.texts, *self.letters):
            if danger in dangers(seen(text), Heard.PATIENTS, self._names):
                yield answer


def _letters(documents: Documents, papers: Papers) -> Iterator[Saying]:
    for item in documents.items.found:
        path = item.file.known
        if item.kind.known not in _LETTERS or path is None:
            continue
        paper = papers.files.get(normpath(path.words))
        if paper is not None and paper.text is not None:
            yield item.file, paper.text.text


def spoken_names(all_answers: AllAnswers) -> frozenset[str]:
    """Return what the practice's own people are called in texts: their ids and each word of their names, in small letters."""
    names: set[str] = set()
    for person in all_answers.parts_of(Person):
        if person.side.known != "vendor":
            names.update(str(one).lower() for one in (person.id.known, *str(person.name.known or "").split()) if one)
    return frozenset(names)


def without_sending_on(text: str) -> str:
    """Return a text without the sentences that only send somebody to the practice: what is done there is done by others.

    Args:
        text: what is said to patients.
    """
    return " ".join(one for one in SENTENCE_END.split(text) if not _SENT_THERE.search(one))
