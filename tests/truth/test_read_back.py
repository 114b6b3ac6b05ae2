"""Every word that the team reads in somebody's own words is on the sheet that is read back, and in its digest.

Each text of the examples and of generated practices is changed: the change is seen in the digest, or the text is one of
a kind that is not read back, which are listed here with the reason.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import NOT_READ_BACK, digest_of, own_words
from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import Email, FilePath, Phone
from handover.model.kinds.references import Ref, SpeakerRef
from handover.model.kinds.words import Id, Name, Reading, Said, Words
from handover.model.printed import printed_fields
from handover.node import Scalar
from handover.pack.read_back import as_text, read_back_sheet
from handover.shipped import shipped
from handover.source.memory_folder import MemoryFolder
from handover.speech.classes import Spoken
from handover.testing.edit import append
from handover.testing.overlay import example
from tests.truth.complete import TODAY, practice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.check.judge import Judged
    from handover.model.answer import Answer
    from handover.node import Node

DAY: Final = date(2026, 11, 30)
EXAMPLES: Final = ("maple-grove", "harbour-street", "river-dental-group")
#: Seeds of generated practices, some for the quick suite.
SEEDS: Final = range(500)
QUICK: Final = 25

#: Kinds of text that are not read back, with the reason.
OTHER_TEXT: Final[dict[type, str]] = {
    Name: "a name",
    Id: "a name of something within the documents",
    Ref: "a name of something that is defined elsewhere; where it leads nowhere, a rule says so",
    SpeakerRef: "it says who told us, and decides nothing",
    Reading: "a number or a code",
    Phone: "a number",
    Email: "an address",
    FilePath: "a path",
}
#: A task told of in a text of its own.
OWN_TASK: Final = (
    '{id: lab-calls, text: "Chasing lab slips", only: "the two largest labs", needs: ["see the ledger"], owner: sam}'
)
#: Every reserved word and kind of field that holds own words, in one practice.
RICH: Final = """
practice:
  "people[ines].does": {is: Owner, note: "In on Tuesdays."}
  ignores: [{code: COM004, where: escalation-contacts, reason: "Covered by the service.", says: ines, until: 2027-03-31}]
scope:
  "tasks+": {kind: {other: "post insurance payments"}, owner: vendor, because: "they know how"}
  changes: [{on: 2027-02-01, what: "Recare added", because: "no time"}]
  also: [{about: x-rays, text: "They come by mail.", note: "Ask Sam."}]
access-plan:
  incidents: [{on: 2026-10-05, what: "The password went round.", done: "Changed the same day."}]
  access_admin: {is: dana, interim: {is: sam, from: 2026-12-14, until: 2027-01-08, because: "holidays"}}
financial-policy:
  time_of_service: {is: full, differs: [{for: {visits: new_patient}, other: "half of it on the day", because: "cover is new"}]}
  "scripts+": {id: own, purpose: {other: "for the lab"}, text: "Hello, this is the practice."}
  note: "All of it was agreed in May."
escalation-contacts:
  "escalations+": {kind: {other: "a lost slip"}, route: [dana], note: "Rare."}
"""


def files_of(folder: str) -> dict[str, bytes]:
    """Return the documents of an example."""
    return {path.name: path.read_bytes() for path in (shipped("examples") / folder).glob("*.yaml")}


def loaded(files: dict[str, bytes], day: date = DAY) -> AllAnswers:
    """Return all answers of some documents."""
    return AllAnswers.of(load(MemoryFolder(files), day).practice)


def said_in(answers: AllAnswers) -> set[int]:
    """Return what was said and decides nothing."""
    return {id(thing.marks.said) for thing in answers.things if thing.marks.said is not None}


def texts(answers: AllAnswers) -> Iterator[Answer[Any]]:
    """Yield every answer whose value is a sentence that somebody typed."""
    said = said_in(answers)
    for answer in answers.answers:
        if type(answer.known) in (Words, Said) and answer.given and id(answer) not in said and not answer.standing:
            yield answer


def changed(files: dict[str, bytes], answers: AllAnswers) -> tuple[dict[str, bytes], dict[str, Answer[Any]]]:
    """Return the documents with a word of its own behind each text, and where each was written."""
    marked: dict[str, Answer[Any]] = {}
    edits: dict[tuple[str, int, int], str] = {}
    for answer in texts(answers):
        node: Node | None = answer.place.node
        if isinstance(node, Scalar) and (node.source.name, node.start, node.end) not in edits:
            word = f"zebra{len(marked)}x"
            marked[word] = answer
            edits[node.source.name, node.start, node.end] = json.dumps(f"{node.text} {word}", ensure_ascii=False)
    found = dict(files)
    for (name, start, end), text in sorted(edits.items(), reverse=True):
        whole = found[name].decode()
        found[name] = f"{whole[:start]}{text}{whole[end:]}".encode()
    return found, marked


def unnoticed(files: dict[str, bytes], day: date = DAY) -> list[str]:
    """Return the addresses of the texts whose change is not in the digest."""
    new_files, marked = changed(files, loaded(files, day))
    after = loaded(new_files, day)
    read = " ".join(one.words.words for one in own_words(after))
    open_ = " ".join(
        words.words
        for thing in after.things
        if thing.marks.said is not None and (words := thing.marks.said.known) is not None
    )
    # with another word a text may decide nothing any more: then it is asked about
    asked = tuple(one.place.address for one in after.answers if isinstance(one.unanswered, Spoken))
    return [
        answer.place.address
        for word, answer in marked.items()
        if word not in read
        and word not in open_
        and ".".join(answer.place.field) not in NOT_READ_BACK
        and not answer.place.address.startswith(asked)
    ]


@cache
def rich() -> dict[str, bytes]:
    """Return the files of a practice with each reserved word."""
    files = dict(example(RICH).files)
    return {**files, "scope.yaml": append(files["scope.yaml"].decode(), "tasks", OWN_TASK).encode()}


@pytest.mark.parametrize("folder", EXAMPLES)
def test_each_text_of_an_example_that_changes_is_noticed(folder: str) -> None:
    assert unnoticed(files_of(folder)) == []


def test_each_reserved_word_that_changes_is_noticed() -> None:
    assert unnoticed(rich()) == []


def of_seed(seed: int) -> dict[str, bytes]:
    """Return the documents of a generated practice."""
    return {name: text.encode() for name, text in practice(seed).files.items()}


@pytest.mark.parametrize("seed", SEEDS[:QUICK])
def test_each_text_of_a_made_practice_that_changes_is_noticed(seed: int) -> None:
    assert unnoticed(of_seed(seed), TODAY) == []


@pytest.mark.sweep
@pytest.mark.parametrize("seed", SEEDS[QUICK::5])
def test_each_text_of_every_made_practice_that_changes_is_noticed(seed: int) -> None:
    assert unnoticed(of_seed(seed), TODAY) == []


def test_one_word_that_changes_changes_the_code() -> None:
    files = rich()
    answers = loaded(files)
    before = digest_of(own_words(answers))
    new_files, _ = changed(files, answers)
    same = {name for name in new_files if new_files[name] == files[name]}
    codes = {digest_of(own_words(loaded({**files, name: new_files[name]}))) for name in set(new_files) - same}
    assert before not in codes
    assert len(codes) == len(new_files) - len(same)


@pytest.mark.parametrize("folder", EXAMPLES)
def test_text_that_is_not_read_back_is_of_a_kind_that_is_listed(folder: str) -> None:
    answers = loaded(files_of(folder))
    read = {id(one.words) for one in own_words(answers)}
    said = said_in(answers)
    left = [
        answer
        for answer in answers.answers
        if isinstance(answer.known, Words | Name | Id)
        and answer.given
        and not answer.standing
        and id(answer) not in said
    ]
    odd = [
        answer.place.address
        for answer in left
        if id(answer.known) not in read
        and not isinstance(answer.known, tuple(OTHER_TEXT))
        and not (isinstance(answer.known, Limit) and answer.known.amount is not None)
        and not (isinstance(answer.known, LimitBand) and answer.known.band is not None)
        and ".".join(answer.place.field) not in NOT_READ_BACK
    ]
    assert odd == []


def test_fields_that_are_not_read_back_exist() -> None:
    assert set(NOT_READ_BACK) - set(printed_fields()) == set()


def judged(files: dict[str, bytes]) -> Judged:
    """Return checked documents."""
    return judge_loaded(load(MemoryFolder(files), DAY), "x", DAY)


@pytest.mark.parametrize("files", [*map(files_of, EXAMPLES), rich()], ids=[*EXAMPLES, "rich"])
def test_the_sheet_has_each_text_once_and_says_what_it_is_about(files: dict[str, bytes]) -> None:
    practice_ = judged(files)
    sheet = read_back_sheet(practice_, DAY, "")
    lines = [line for listener in sheet.listeners for _, rows in listener.lines for line in rows]
    heard = " ".join(" ".join((line.question, *line.words)) for line in lines)
    words = list(own_words(practice_.context.get(AllAnswers)))
    assert [one.place.address for one in words if one.words.words.strip().rstrip(".") not in heard] == []
    assert len({(line.question, line.words) for line in lines}) == len(lines)
    assert len({line.address for line in lines}) == len(lines)
    assert [line.question for line in lines if not line.question.endswith("?")] == []
    assert max(len(row) for row in as_text(sheet).splitlines() if " " in row.strip()) <= 80


@pytest.mark.parametrize("files", [*map(files_of, EXAMPLES), rich()], ids=[*EXAMPLES, "rich"])
def test_a_line_within_an_entry_names_the_entry(files: dict[str, bytes]) -> None:
    practice_ = judged(files)
    names = [
        str(one.known)
        for one in practice_.context.get(AllAnswers).answers
        if one.place.field == ("payers", "payers", "name")
    ]
    questions = {
        line.address: line.question
        for listener in read_back_sheet(practice_, DAY, "").listeners
        for _, rows in listener.lines
        for line in rows
    }
    assert [q for at, q in questions.items() if "payers[" in at and not any(name in q for name in names)] == []
    assert [q for at, q in questions.items() if "[" in at.split(":")[1] and ": " not in q] == []


def test_whoever_it_is_read_to_comes_first() -> None:
    sheet = read_back_sheet(judged(files_of("maple-grove")), DAY, "dana")
    assert [one.name for one in sheet.listeners] == ["Dana Ruiz", "Dr Ines Vale"]
    other = read_back_sheet(judged(files_of("maple-grove")), DAY, "ines")
    assert [one.name for one in other.listeners] == ["Dr Ines Vale", "Dana Ruiz"]
    assert sheet.code == other.code
