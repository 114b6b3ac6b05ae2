"""What own words are about, said in full, so that each line of the sheet can be read aloud by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.phrasing import as_sentence, within
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.subjects.nouns import NOUNS
from handover.analysis.subjects.subjects import Subjects
from handover.model.answer import Answer
from handover.model.document import Document
from handover.model.kinds.words import Words
from handover.model.part import Part, fields_of
from handover.model.workflow_map import Step
from handover.pack.cells import lead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.analysis.texts.own_words import OwnWords
    from handover.check.judge import Judged
    from handover.model.place import Place
    from handover.pack.cells import AnswerFormatter

#: What is asked about words that stand beside an answer or an entry.
_BESIDE: Final = {"note": "which remark stands beside it?"}
#: The longest words by which an entry is called, in characters; longer ones are read by themselves.
_CALLED: Final = 60


@dataclass(frozen=True, slots=True)
class Told:
    """What was taken down for one question about one thing: one text, the items of a list, and remarks beside them.

    Args:
        about: what it is about, where the question is asked about several; else empty.
        texts: what was taken down.
        place: where it stands.
    """

    about: str
    texts: tuple[OwnWords, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with all that was taken down for it.

    Args:
        question: the question, with what it is about.
        told: what was taken down, by what it is about.
    """

    question: str
    told: tuple[Told, ...]


class Aloud:
    """Puts what own words are about into questions that name it.

    Args:
        judged: the practice.
        show: puts parts of the work into words.
    """

    def __init__(self, judged: Judged, show: AnswerFormatter) -> None:
        self._subjects: Subjects = judged.context.get(Subjects)
        self._show = show
        answers: AllAnswers = judged.context.get(AllAnswers)
        self._parts = {one.place.steps: one for one in answers.parts if not isinstance(one, Document)}
        marked = ((one.place.steps, one.marks) for one in answers.things)
        self._named: dict[str, list[Part]] = {}
        for one in self._parts.values():
            if type(one) in NOUNS and not one.missing:
                self._named.setdefault(self._subjects.entry(one.place), []).append(one)
        self._splits = {
            steps: marks for steps, marks in marked if marks.for_ is not None or marks.locations is not None
        }

    def asked(self, words: Iterable[OwnWords]) -> tuple[Asked, ...]:
        """Return the questions for some own words, in their order; each is asked once, however many texts answer it.

        Words by which an entry is called are heard in each other answer about it, and are asked by themselves only
        where there is none.
        """
        words = tuple(words)
        told = [(entry, one) for one in words if (entry := self._entry(one.at.place)) is not None]
        names = {id(one.words) for entry, one in told if self._names_it(entry, one)}
        others = {entry.place.steps for entry, one in told if id(one.words) not in names}
        left_out = {id(one) for entry, one in told if id(one.words) in names and entry.place.steps in others}
        kept = [one for one in words if id(one) not in left_out]
        questions: dict[object, list[tuple[OwnWords, ...]]] = {}
        for texts in _with_remarks(kept):
            questions.setdefault(self._question_of(texts[0]), []).append(texts)
        return tuple(self._one(rows) for rows in questions.values())

    def _question_of(self, one: OwnWords) -> object:
        """Return what texts share that answer one question: what is asked, within entries of one kind."""
        entry = self._entry(one.at.place)
        manual = one.at.place.manual
        return id(one) if entry is None or manual is None else (type(entry), manual.question, one.word)

    def _one(self, rows: list[tuple[OwnWords, ...]]) -> Asked:
        first = rows[0][0]
        if len(rows) == 1:
            return Asked(self._about(first, self._subject(first)), (Told("", rows[0], _place_of(first)),))
        entry = self._entry(first.at.place)
        noun = NOUNS[type(entry)] if entry is not None else None
        labels = self._labels(first)[1]
        question = self._about(first, (f"each {noun.one}", *labels)) if noun is not None else ""
        name = noun.named.split("{}")[0] if noun is not None else ""
        told = (
            Told(
                ", ".join(part for part in self._subject(texts[0]) if part not in labels).removeprefix(name),
                texts,
                _place_of(texts[0]),
            )
            for texts in rows
        )
        return Asked(question, tuple(told))

    def _subject(self, one: OwnWords) -> tuple[str, ...]:
        """Return what some words are about: the entry, the blocks, and for which part of the work."""
        entry, labels = self._labels(one)
        return tuple(part for part in (entry, *labels, *self._versions(one.at.place)) if part)

    def _labels(self, one: OwnWords) -> tuple[str, tuple[str, ...]]:
        """Return the entry that some words are about, and the labels from there down to them."""
        place = one.at.place
        manual = place.manual
        entry, *around = self._around(one)
        beside = one.word in _BESIDE and manual is not None and self._noun_at(place) is None
        return entry, (*around, *((f"“{manual.label}”",) if beside and manual is not None and manual.label else ()))

    @staticmethod
    def _about(one: OwnWords, subject: tuple[str, ...]) -> str:
        about = ", ".join(subject)
        place = one.at.place
        if one.word in _BESIDE:
            return f"{as_sentence(about or f'{place.document}.yaml')}: {_BESIDE[one.word]}"
        asked = place.manual.question if place.manual is not None else ""
        return f"{as_sentence(about)}: {within(asked)}" if about else asked

    def _around(self, one: OwnWords) -> tuple[str, ...]:
        """Return what the entry around some words is called, empty for none, and the blocks between it and them."""
        labels: list[str] = []
        own = one.at.place.manual
        at: Place | None = one.at.place
        while at is not None and at.parent is not None and self._noun_at(at) is None:
            label = at.manual.label if at.manual is not None and not at.is_item else ""
            if label and label not in labels and at.manual is not own:
                labels.insert(0, label)
            at = at.parent
        entry = self._parts.get(at.steps) if at is not None else None
        return (self._called(entry, one) if entry is not None else "", *labels)

    def _noun_at(self, at: Place) -> Part | None:
        part = self._parts.get(at.steps)
        return part if part is not None and type(part) in NOUNS else None

    def _entry(self, at: Place | None) -> Part | None:
        """Return the entry of a list that a place is in."""
        while at is not None:
            part = self._noun_at(at)
            if part is not None:
                return part
            at = at.parent
        return None

    def _called(self, entry: Part, one: OwnWords) -> str:
        """Return what an entry is called: by its name, or by the words that say what it is."""
        name = self._subjects.entry(entry.place)
        words = _says_what_it_is(entry)
        if not _called_by_words(entry, name) or words is None or words is one.words or len(words.words) > _CALLED:
            return _LISTED.sub("", name) + self._apart(entry, name)
        noun = NOUNS[type(entry)]
        around = self._subjects.entry(entry.place.parent) if noun.inside and entry.place.parent is not None else ""
        return f"the {noun.one} “{words.words.strip().rstrip('.')}”" + (f" {noun.joint} {around}" if around else "")

    def _apart(self, entry: Part, name: str) -> str:
        """Return what tells an entry from others of the same name: the first answer in which they differ."""
        same = [one for one in self._named.get(name, ()) if type(one) is type(entry)]
        for info in fields_of(type(entry)).values() if len(same) > 1 else ():
            answers: list[Any] = [getattr(one, info.name) for one in same]
            if info.manual.describes or not all(isinstance(answer, Answer) for answer in answers):
                continue
            words = [self._show.words(answer) for answer in answers]
            own = self._show.words(getattr(entry, info.name))
            if own and words.count(own) == 1:
                return f" ({lead(info.manual.label)} {own})"
        return ""

    def _names_it(self, entry: Part, one: OwnWords) -> bool:
        """Whether an entry is called by some words, so that they are heard in each question about it."""
        words = _says_what_it_is(entry)
        if words is not one.words or len(words.words) > _CALLED or one.word in _BESIDE:
            return False
        name = self._subjects.entry(entry.place)
        return _called_by_words(entry, name) or words.words in name

    def _versions(self, place: Place) -> tuple[str, ...]:
        """Return for which part of the work words are, from the outside in."""
        found: list[str] = []
        at: Place | None = place
        while at is not None:
            marks = self._splits.get(at.steps)
            found[:0] = [self._show.split(marks)] if marks is not None else []
            at = at.parent
        return tuple(dict.fromkeys(found))


#: How an entry without a name of its own is called, and one that is the only one within another.
_COUNTED: Final = re.compile(r" listed(?: |$)")
_LISTED: Final = re.compile(r" listed(?= (?:of|for|in) )")


def _called_by_words(entry: Part, name: str) -> bool:
    """Whether the words that say what an entry is are a better name than its own, which is a number or a short id."""
    return bool(_COUNTED.search(name)) or isinstance(entry, Step)


def _in_list(one: OwnWords) -> bool:
    """Whether some words are an item of a list of plain values."""
    return not one.word and one.place.is_item


def _place_of(one: OwnWords) -> Place:
    """Return where words stand; for an item of a list, where the list does."""
    return one.place.parent if _in_list(one) and one.place.parent is not None else one.place


def _with_remarks(words: Iterable[OwnWords]) -> Iterator[tuple[OwnWords, ...]]:
    """Yield what answers each question: one text, or the items of a list, each with the remark beside it."""
    rows: dict[tuple[str, ...], list[OwnWords]] = {}
    for one in words:
        beside = one.at.place.steps
        at = beside if one.word == "note" and beside in rows else _place_of(one).steps
        rows.setdefault(at, []).append(one)
    yield from map(tuple, rows.values())


def _says_what_it_is(entry: Part) -> Words | None:
    """Return the words that say what an entry is: its kind in other words, else the first text that it has."""
    for info in fields_of(type(entry)).values():
        answer: Any = getattr(entry, info.name)
        if isinstance(answer, Answer) and answer.given:
            value = answer.other or answer.known
            if type(value) is Words:
                return value
    return None
