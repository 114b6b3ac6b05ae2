"""The sheet of answers in own words, to be read aloud to the practice: question, words, place.

No program understands all that people say (see `handover.analysis.texts.own_words`). What was taken
down is read back, mended where it was taken down wrongly, and agreed with one line in practice.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import digest_of, own_words
from handover.model.practice_document import PracticeDocument
from handover.pack.html import environment
from handover.pack.markdown import escaped
from handover.pack.plain_text import safe_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.analysis.texts.own_words import OwnWords
    from handover.model.place import Place
    from handover.model.practice import Practice

#: How wide the sheet is as plain text, in characters.
_WIDTH: Final = 78
#: What stands before each line but the first of an answer.
_MARGIN: Final = "     "


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to read aloud.

    Args:
        number: its number on the sheet.
        question: what was asked.
        words: what was taken down.
        address: where it stands.
        doubt: why it is not clear that somebody new could act on it; empty where it is.
    """

    number: int
    question: str
    words: str
    address: str
    doubt: str


@dataclass(frozen=True, slots=True)
class ReadBackSheet:
    """All answers in own words of a practice that were not confirmed one by one.

    Args:
        practice: the practice's name.
        day: the day of the sheet.
        to: whom it is read to; empty where nobody was named.
        code: the eight characters that stand for all of them.
        lines: the answers by document, in the order of the documents.
    """

    practice: str
    day: date
    to: str
    code: str
    lines: tuple[tuple[str, tuple[Line, ...]], ...]

    @property
    def count(self) -> int:
        """How many answers there are."""
        return sum(len(lines) for _, lines in self.lines)

    @property
    def entry(self) -> str:
        """The line for practice.yaml once all of it is agreed."""
        to = f", with: {_quoted(self.to)}" if self.to else ""
        return f'read_back: {{on: {self.day}{to}, of: "{self.code}"}}'


def read_back_sheet(practice: Practice, day: date, to: str) -> ReadBackSheet:
    """Return the sheet of a practice.

    Args:
        practice: the documents.
        day: the day on which it is read.
        to: whom it is read to, by id or name; may be empty.
    """
    words = [one for one in own_words(AllAnswers.of(practice)) if not one.confirmed]
    numbered = [(one.answer.place.document, _line(number, one)) for number, one in enumerate(words, 1)]
    grouped = groupby(numbered, key=lambda row: row[0])
    titles = {document.place.document: document.title for document in practice.documents}
    lines = tuple((titles[name], tuple(line for _, line in rows)) for name, rows in grouped)
    name = practice.document(PracticeDocument).name.known
    return ReadBackSheet(str(name or ""), day, to, digest_of(words), lines)


def _line(number: int, one: OwnWords) -> Line:
    doubt = one.answer.doubt
    place = one.answer.place
    return Line(number, _question(place), one.words.words, place.address, "" if doubt is None else doubt.value)


def _question(place: Place) -> str:
    """Return what was asked, with the list and the entry that it stands in: "Steps, create-claim: When?"."""
    manual = place.manual
    above = place.parent.parent if place.is_item and place.parent is not None else place.parent
    asked = manual.question if manual is not None else ""
    label = above.manual.label if above is not None and above.manual is not None else ""
    entry = above.step.strip("[]") if above is not None and above.is_item else ""
    about = ", ".join(part for part in (label, plain(entry)) if part)
    return f"{about}: {asked}" if about else asked


def _quoted(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() else '"' + name.replace('"', "'") + '"'


def as_text(sheet: ReadBackSheet) -> str:
    """Return the sheet as plain text."""
    lines = [f"{sheet.practice}: answers in own words, to be read aloud", f"{sheet.day}", ""]
    for title, rows in sheet.lines:
        lines += [title, "-" * len(title), ""]
        for line in rows:
            lines += _wrapped(f"{line.number:3}. ", line.question)
            lines += _wrapped(_MARGIN, f"“{safe_text(line.words)}”")
            lines += _wrapped(_MARGIN, f"Is it clear to somebody new? ({line.doubt})") if line.doubt else []
            lines.append(f"{_MARGIN}{line.address}")
            lines += ["     Agreed [ ]   Changed: ______________________________", ""]
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def _wrapped(head: str, words: str) -> list[str]:
    return wrap(safe_text(words), _WIDTH, initial_indent=head, subsequent_indent=_MARGIN) or [head]


def _end(sheet: ReadBackSheet) -> Iterator[str]:
    if not sheet.count:
        yield "There is nothing in own words to read back."
        return
    yield f"{sheet.count} answers. Once all of them are agreed, write this into practice.yaml:"
    yield ""
    yield f"    {sheet.entry}"


def as_markdown(sheet: ReadBackSheet) -> str:
    """Return the sheet as Markdown."""
    lines = [f"# {escaped(sheet.practice)}: answers in own words, to be read aloud", "", str(sheet.day), ""]
    for title, rows in sheet.lines:
        lines += [f"## {title}", "", "| | question | words | place | agreed |", "|---|---|---|---|---|"]
        for line in rows:
            words = escaped(line.words)
            doubt = f"<br>*Is it clear to somebody new?* ({line.doubt})" if line.doubt else ""
            question = escaped(line.question)
            lines.append(f"| {line.number} | {question} | “{words}”{doubt} | `{line.address}` | ☐ |")
        lines.append("")
    return "\n".join([*lines, *_end(sheet)]) + "\n"


def as_html(sheet: ReadBackSheet) -> str:
    """Return the sheet as one HTML page for paper: no network, no script."""
    return environment().get_template("pack/read_back.html.j2").render(sheet=sheet)
