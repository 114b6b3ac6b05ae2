"""The sheet of answers in own words, to be read aloud to the practice: question, words, place.

No program understands all that people say (see `handover.analysis.texts.own_words`). What was taken
down is read back, mended where it was taken down wrongly, and agreed with one line in practice.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import as_sentence, counted, listed
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import changed_documents, codes_of, digest_of, own_words
from handover.model.answer import Answer
from handover.model.kinds.days import in_words
from handover.model.kinds.references import PersonRef
from handover.model.practice_document import PracticeDocument
from handover.pack.context import PackContext
from handover.pack.html import environment
from handover.pack.listening import Listeners
from handover.pack.markdown import escaped
from handover.pack.plain_text import safe_text
from handover.pack.read_aloud import Aloud

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from handover.analysis.texts.own_words import OwnWords
    from handover.check.judge import Judged
    from handover.pack.read_aloud import Asked, Told

#: How wide the sheet is as plain text, in characters.
_WIDTH: Final = 78
#: What stands before each line but the first of an answer.
_MARGIN: Final = "     "
#: How fast somebody reads aloud who wants to be understood.
WORDS_A_MINUTE: Final = 150
#: Who is read to where nobody is named who could say.
_NOBODY: Final = "whoever runs the practice"


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to read aloud.

    Args:
        number: its number on the sheet.
        about: what it is about, where its question is asked about several; else empty.
        words: what was taken down; the items of a list are several.
        address: where it stands.
        doubt: why it is not clear that somebody new could act on it; empty where it is.
        confirmed: whether it was confirmed by itself, so that it need not be read.
    """

    number: int
    about: str
    words: tuple[str, ...]
    address: str
    doubt: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question that is read once, with all that was taken down for it.

    Args:
        asked: the question, with what it is about.
        lines: what was taken down.
    """

    asked: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who can say whether words were taken down rightly.

    Args:
        name: who it is.
        questions: the questions by document, in the order of the documents.
    """

    name: str
    questions: tuple[tuple[str, tuple[Question, ...]], ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All answers to read aloud."""
        return tuple(line for _, asked in self.questions for one in asked for line in one.lines)

    @property
    def count(self) -> int:
        """How many answers there are."""
        return len(self.lines)

    @property
    def words(self) -> int:
        """How many words are read aloud."""
        heard = [one.asked for _, asked in self.questions for one in asked]
        heard += [text for line in self.lines for text in (line.about, *line.words)]
        return sum(len(text.split()) for text in heard)

    @property
    def minutes(self) -> int:
        """How long it takes to read all of it aloud, in minutes, rounded up."""
        return -(-self.words // WORDS_A_MINUTE)


@dataclass(frozen=True, slots=True)
class ReadBackSheet:
    """All own words of a practice, by whom to read them to.

    Args:
        practice: the practice's name.
        day: the day of the sheet.
        to: whom it is read to; empty where nobody was named.
        code: the eight characters that stand for all of them.
        codes: the four characters that stand for each document.
        unchanged: the documents that were read back before, and need not be read again.
        listeners: who can say whether they are right; whoever it is read to comes first.
    """

    practice: str
    day: date
    to: str
    code: str
    codes: tuple[str, ...]
    unchanged: tuple[str, ...]
    listeners: tuple[Listener, ...]

    @property
    def count(self) -> int:
        """How many texts there are."""
        return sum(one.count for one in self.listeners)

    @property
    def shown_day(self) -> str:
        """The day in words."""
        return in_words(self.day)

    @property
    def entry(self) -> str:
        """The line for practice.yaml once all of it is agreed."""
        to = f", with: {_quoted(self.to)}" if self.to else ""
        return f'read_back: {{on: {self.day}{to}, of: "{self.code}", documents: [{", ".join(self.codes)}]}}'


def read_back_sheet(judged: Judged, day: date, to: str, *, everything: bool = False) -> ReadBackSheet:
    """Return the sheet of a practice: what was not read back yet, or has changed since.

    Args:
        judged: the practice.
        day: the day on which it is read.
        to: whom it is read to, by id or name; may be empty.
        everything: whether what has not changed since it was read back is on it too.
    """
    words = tuple(own_words(judged.context.get(AllAnswers)))
    codes = codes_of(words)
    changed = changed_documents(words, judged.loaded.practice.document(PracticeDocument).read_back)
    unchanged = () if everything else tuple(name for name in codes if name not in changed)
    titles = {document.place.document: document.title for document in judged.loaded.practice.documents}
    return ReadBackSheet(
        practice=judged.outcome.name,
        day=day,
        to=to,
        code=digest_of(words),
        codes=tuple(f"{name}-{code}" for name, code in codes.items()),
        unchanged=tuple(titles[name] for name in unchanged),
        listeners=_listeners(judged, [one for one in words if one.place.document not in unchanged], to, titles),
    )


def _listeners(judged: Judged, words: Iterable[OwnWords], to: str, titles: Mapping[str, str]) -> tuple[Listener, ...]:
    """Return to whom words are read, each with the questions; whoever it is read to comes first."""
    people: People = judged.context.get(People)
    named = people.find(PersonRef(to)) if to else None
    by_listener: dict[str, list[OwnWords]] = {people.label(named): []} if named is not None else {}
    listening = Listeners(judged)
    for one in words:
        person = listening.of(one)
        by_listener.setdefault(people.label(person) if person is not None else _NOBODY, []).append(one)
    aloud = Aloud(judged, PackContext(judged, "all").show)
    numbers = count(1)
    found: list[Listener] = []
    for name, own in by_listener.items():
        by_document = groupby(own, key=lambda one: titles[one.place.document])
        questions = (
            (title, tuple(_question(one, numbers) for one in aloud.asked(rows))) for title, rows in by_document
        )
        found += [Listener(name, tuple(questions))]
    return tuple(one for one in found if one.count)


def _question(asked: Asked, numbers: Iterator[int]) -> Question:
    return Question(asked.question, tuple(_line(next(numbers), told) for told in asked.told))


def _line(number: int, told: Told) -> Line:
    confirmed = all(one.confirmed for one in told.texts)
    doubts = [one.at.doubt for one in told.texts if isinstance(one.at, Answer) and not one.confirmed]
    why = next((doubt.value for doubt in doubts if doubt is not None), "")
    words = tuple(one.words.words for one in told.texts)
    return Line(number, told.about, words, told.place.address, why, confirmed)


def _quoted(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() else '"' + name.replace('"', "'") + '"'


def as_text(sheet: ReadBackSheet) -> str:
    """Return the sheet as plain text."""
    lines = [*wrap(safe_text(_title(sheet)), _WIDTH), sheet.shown_day, ""]
    for listener in sheet.listeners:
        head = _head(listener)
        lines += [head, "=" * min(len(head), _WIDTH), ""]
        for title, questions in listener.questions:
            lines += [title, "-" * len(title), ""]
            for question in questions:
                lines += [
                    *wrap(safe_text(question.asked), _WIDTH),
                    *(row for one in question.lines for row in _as_lines(one)),
                    "",
                ]
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def _as_lines(line: Line) -> Iterator[str]:
    about = f"{as_sentence(line.about)}: " if line.about else ""
    first, *more = (f"“{safe_text(words)}”" for words in line.words)
    yield from _wrapped(f"{line.number:3}. ", f"{about}{first}")
    for words in more:
        yield from _wrapped(_MARGIN, words)
    if line.doubt:
        yield from _wrapped(_MARGIN, f"Is it clear to somebody new? ({line.doubt})")
    yield f"{_MARGIN}{line.address}"
    yield f"{_MARGIN}{'Was confirmed before.' if line.confirmed else 'Agreed [ ]   Changed: ______________________________'}"


def _title(sheet: ReadBackSheet) -> str:
    return f"{sheet.practice}: what was taken down in own words, to be read aloud"


def _head(listener: Listener) -> str:
    length = counted(listener.minutes, "minute")
    return f"To {safe_text(listener.name)} ({counted(listener.count, 'answer')}, about {length})"


def _wrapped(head: str, words: str) -> list[str]:
    return wrap(safe_text(words), _WIDTH, initial_indent=head, subsequent_indent=_MARGIN) or [head]


def _end(sheet: ReadBackSheet) -> Iterator[str]:
    if sheet.unchanged:
        yield f"Read back before and unchanged since: {listed(sheet.unchanged)}. With --all they are on the sheet too."
        yield ""
    if not sheet.count:
        yield "There is nothing in own words to read back."
        return
    yield f"{counted(sheet.count, 'answer')}. Once all of it is agreed, write this into practice.yaml:"
    yield ""
    yield from wrap(sheet.entry, _WIDTH, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False)


def as_markdown(sheet: ReadBackSheet) -> str:
    """Return the sheet as Markdown."""
    lines = [f"# {escaped(_title(sheet))}", "", sheet.shown_day, ""]
    for listener in sheet.listeners:
        lines += [f"## {escaped(_head(listener))}", ""]
        for title, questions in listener.questions:
            lines += [f"### {title}", "", "| | question | words | place | agreed |", "|---|---|---|---|---|"]
            for question in questions:
                heads = (escaped(question.asked), *[""] * len(question.lines))
                lines += [_as_row(head, line) for head, line in zip(heads, question.lines, strict=False)]
            lines.append("")
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def _as_row(question: str, line: Line) -> str:
    doubt = f"<br>*Is it clear to somebody new?* ({line.doubt})" if line.doubt else ""
    agreed = "confirmed before" if line.confirmed else "☐"
    words = "<br>".join(f"“{escaped(one)}”" for one in line.words)
    about = f"{escaped(as_sentence(line.about))}: " if line.about else ""
    return f"| {line.number} | {question} | {about}{words}{doubt} | `{line.address}` | {agreed} |"


def as_html(sheet: ReadBackSheet) -> str:
    """Return the sheet as one HTML page for paper: no network, no script."""
    return environment().get_template("pack/read_back.html.j2").render(sheet=sheet)
