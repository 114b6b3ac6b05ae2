"""The sheet of answers in own words, to be read aloud to the practice: question, words, place.

No program understands all that people say (see `handover.analysis.texts.own_words`). What was taken
down is read back, mended where it was taken down wrongly, and agreed with one line in practice.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from handover.analysis.people.assignee import Assignees
from handover.analysis.people.directory import People
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import digest_of, own_words
from handover.check.duty import duty_at
from handover.model.answer import Answer
from handover.model.kinds.days import in_words
from handover.model.kinds.references import PersonRef
from handover.pack.context import PackContext
from handover.pack.html import environment
from handover.pack.markdown import escaped
from handover.pack.plain_text import safe_text
from handover.pack.read_aloud import Aloud

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.analysis.texts.own_words import OwnWords
    from handover.check.judge import Judged
    from handover.model.practice_people import Person
    from handover.pack.read_aloud import Asked

#: How wide the sheet is as plain text, in characters.
_WIDTH: Final = 78
#: What stands before each line but the first of an answer.
_MARGIN: Final = "     "
#: Who is read to where nobody is named who could say.
_NOBODY: Final = "whoever runs the practice"


@dataclass(frozen=True, slots=True)
class Line:
    """One text to read aloud.

    Args:
        number: its number on the sheet.
        question: what was asked, with what it is about.
        words: what was taken down; the items of a list are several.
        address: where it stands.
        doubt: why it is not clear that somebody new could act on it; empty where it is.
        confirmed: whether it was confirmed by itself, so that it need not be read.
    """

    number: int
    question: str
    words: tuple[str, ...]
    address: str
    doubt: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who can say whether words were taken down rightly.

    Args:
        name: who it is.
        lines: the texts by document, in the order of the documents.
    """

    name: str
    lines: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def count(self) -> int:
        """How many texts there are."""
        return sum(len(lines) for _, lines in self.lines)


@dataclass(frozen=True, slots=True)
class ReadBackSheet:
    """All own words of a practice, by whom to read them to.

    Args:
        practice: the practice's name.
        day: the day of the sheet.
        to: whom it is read to; empty where nobody was named.
        code: the eight characters that stand for all of them.
        listeners: who can say whether they are right; whoever it is read to comes first.
    """

    practice: str
    day: date
    to: str
    code: str
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
        return f'read_back: {{on: {self.day}{to}, of: "{self.code}"}}'


def read_back_sheet(judged: Judged, day: date, to: str) -> ReadBackSheet:
    """Return the sheet of a practice.

    Args:
        judged: the practice.
        day: the day on which it is read.
        to: whom it is read to, by id or name; may be empty.
    """
    words = tuple(own_words(judged.context.get(AllAnswers)))
    people: People = judged.context.get(People)
    named = people.find(PersonRef(to)) if to else None
    by_listener: dict[str, list[OwnWords]] = {people.label(named): []} if named is not None else {}
    for one in words:
        person = _who_can_say(judged, one)
        by_listener.setdefault(people.label(person) if person is not None else _NOBODY, []).append(one)
    aloud = Aloud(judged, PackContext(judged, "all").show)
    titles = {document.place.document: document.title for document in judged.loaded.practice.documents}
    listeners: list[Listener] = []
    number = 1
    for name, own in by_listener.items():
        lines = [(titles[one.place.document], _line(at, one)) for at, one in enumerate(aloud.asked(own), number)]
        number += len(lines)
        grouped = groupby(lines, key=lambda row: row[0])
        listeners += [Listener(name, tuple((title, tuple(line for _, line in rows)) for title, rows in grouped))]
    kept = tuple(one for one in listeners if one.count)
    return ReadBackSheet(judged.outcome.name, day, to, digest_of(words), kept)


def _who_can_say(judged: Judged, one: OwnWords) -> Person | None:
    assignees: Assignees = judged.context.get(Assignees)
    return assignees.person(duty_at(one.at.place) or "owner")


def _line(number: int, asked: Asked) -> Line:
    confirmed = all(one.confirmed for one in asked.texts)
    doubts = [one.at.doubt for one in asked.texts if isinstance(one.at, Answer) and not one.confirmed]
    why = next((doubt.value for doubt in doubts if doubt is not None), "")
    words = tuple(one.words.words for one in asked.texts)
    return Line(number, asked.question, words, asked.place.address, why, confirmed)


def _quoted(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() else '"' + name.replace('"', "'") + '"'


def as_text(sheet: ReadBackSheet) -> str:
    """Return the sheet as plain text."""
    lines = [*wrap(safe_text(_title(sheet)), _WIDTH), sheet.shown_day, ""]
    for listener in sheet.listeners:
        head = _head(listener)
        lines += [head, "=" * min(len(head), _WIDTH), ""]
        for title, rows in listener.lines:
            lines += [title, "-" * len(title), ""]
            for line in rows:
                lines += _as_lines(line)
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def _as_lines(line: Line) -> Iterator[str]:
    yield from _wrapped(f"{line.number:3}. ", line.question)
    for words in line.words:
        yield from _wrapped(_MARGIN, f"“{safe_text(words)}”")
    if line.doubt:
        yield from _wrapped(_MARGIN, f"Is it clear to somebody new? ({line.doubt})")
    yield f"{_MARGIN}{line.address}"
    yield f"{_MARGIN}{'Was confirmed before.' if line.confirmed else 'Agreed [ ]   Changed: ______________________________'}"
    yield ""


def _title(sheet: ReadBackSheet) -> str:
    return f"{sheet.practice}: what was taken down in own words, to be read aloud"


def _head(listener: Listener) -> str:
    return f"To {safe_text(listener.name)} ({listener.count})"


def _wrapped(head: str, words: str) -> list[str]:
    return wrap(safe_text(words), _WIDTH, initial_indent=head, subsequent_indent=_MARGIN) or [head]


def _end(sheet: ReadBackSheet) -> Iterator[str]:
    if not sheet.count:
        yield "There is nothing in own words to read back."
        return
    texts = "1 text" if sheet.count == 1 else f"{sheet.count} texts"
    yield f"{texts}. Once all of it is agreed, write this into practice.yaml:"
    yield ""
    yield f"    {sheet.entry}"


def as_markdown(sheet: ReadBackSheet) -> str:
    """Return the sheet as Markdown."""
    lines = [f"# {escaped(_title(sheet))}", "", sheet.shown_day, ""]
    for listener in sheet.listeners:
        lines += [f"## {escaped(_head(listener))}", ""]
        for title, rows in listener.lines:
            lines += [f"### {title}", "", "| | question | words | place | agreed |", "|---|---|---|---|---|"]
            lines += [_as_row(line) for line in rows]
            lines.append("")
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def _as_row(line: Line) -> str:
    doubt = f"<br>*Is it clear to somebody new?* ({line.doubt})" if line.doubt else ""
    agreed = "confirmed before" if line.confirmed else "☐"
    words = "<br>".join(f"“{escaped(one)}”" for one in line.words)
    return f"| {line.number} | {escaped(line.question)} | {words}{doubt} | `{line.address}` | {agreed} |"


def as_html(sheet: ReadBackSheet) -> str:
    """Return the sheet as one HTML page for paper: no network, no script."""
    return environment().get_template("pack/read_back.html.j2").render(sheet=sheet)
