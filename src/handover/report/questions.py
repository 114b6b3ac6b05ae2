"""The questions alone, for an e-mail, a call or a spreadsheet, in the order that settles most of them soonest."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from handover.analysis.structure.phrasing import counted
from handover.outcome import FindingKind
from handover.report.excerpt import excerpt
from handover.report.items import people_to_ask
from handover.report.spreadsheet import cell
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.outcome import Finding, PracticeOutcome
    from handover.report.items import Item, Person

QuestionFormat: TypeAlias = Literal["text", "md", "csv"]

_COLUMNS: Final = ("id", "number", "ask", "name", "side", "weight", "question", "about", "document", "line", "answer")
#: How much of a line is quoted beside a question, in columns.
_ROOM: Final = 110
#: How a question names what has no name of its own.
_BY_NUMBER: Final = re.compile(r"\b(?:\w+ listed|\w+ step on the map|of your own)\b")
#: Where a yes lets the usual lists hold, which are then told with the question.
_USUAL_LISTS: Final = "practice:standing"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions to one person.

    Args:
        practice: the practice's name.
        today: the day as of which they are open.
        person: whom they are for.
        items: the questions, in the order of asking.
    """

    practice: str
    today: str
    person: Person
    items: tuple[Item, ...]


def sheets(practice: PracticeOutcome, findings: Iterable[Finding]) -> tuple[Sheet, ...]:
    """Return the questions of findings, a sheet for each person; what only has to be mended is not asked."""
    return tuple(
        Sheet(practice.name, practice.today, person, tuple(sorted(person.items, key=lambda item: item.reach)))
        for person in people_to_ask(findings)
    )


def as_text(sheet: Sheet) -> str:
    """Return a sheet as plain text."""
    lines = [_title(sheet), ""]
    for number, item in enumerate(sheet.items, start=1):
        lines.append(f"{number}. {_question(item)}")
        lines += (f"   - {sanitize(words)}" for words in _about(sheet, item))
        lines += ["   Answer:", f"   [{item.first.fingerprint}]", ""]
    return _joined(lines)


def as_markdown(sheet: Sheet) -> str:
    """Return a sheet as Markdown."""
    lines = [f"## {_escaped(_title(sheet))}", ""]
    for number, item in enumerate(sheet.items, start=1):
        lines.append(f"{number}. {_escaped(_question(item))} `{item.first.fingerprint}`")
        lines += (f"    - {_escaped(sanitize(words))}" for words in _about(sheet, item))
    return _joined([*lines, ""])


def as_csv(all_sheets: Iterable[Sheet]) -> str:
    """Return all questions as a table with a column for the answers."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for sheet in all_sheets:
        for number, item in enumerate(sheet.items, start=1):
            table.writerow(cell(value) for value in _row(sheet, number, item))
    return out.getvalue()


def _row(sheet: Sheet, number: int, item: Item) -> Iterator[str]:
    first, person = item.first, sheet.person
    yield from (first.fingerprint, str(number), person.key, person.name, person.side, item.severity.word)
    yield from (_question(item), "; ".join(_about(sheet, item)), first.file, str(first.line), "")


def _title(sheet: Sheet) -> str:
    number = counted(len(sheet.items), "question")
    return f"{number} for {sanitize(sheet.person.name)}: {sanitize(sheet.practice)}, {sheet.today}"


def _question(item: Item) -> str:
    text = sanitize(item.first.question or item.first.message)
    return text[:1].upper() + text[1:]


def _about(sheet: Sheet, item: Item) -> tuple[str, ...]:
    """Return what was found, where the question does not say it. The other side only learns what it is asked."""
    if sheet.person.side == "vendor":
        return ()
    if item.first.address == _USUAL_LISTS:
        return tuple(dict.fromkeys(one.message for one in item.first.related))
    plain = item.kind is FindingKind.OPEN and len(item.findings) == 1
    found = () if plain or not item.first.question else tuple(dict.fromkeys(one.message for one in item.findings))
    return (*found, *(f"as it is written: {words}" for words in dict.fromkeys(map(_written, item.findings)) if words))


def _written(finding: Finding) -> str:
    """Return the line that a question is about, where its words alone tell what is meant."""
    shown = excerpt(finding, _ROOM)
    named = finding.kind is not FindingKind.UNDECIDED and not _BY_NUMBER.search(finding.question)
    return "" if shown is None or named else shown.line.strip()


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in text)


def _joined(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
