"""Every decision in somebody's own words is on the sheet that is read back, and in its digest; no other text is.

Each text of the examples and of generated practices is changed: the change is seen in the digest exactly where the text
decides something, and the texts that decide nothing are of the kinds that are listed here with the reason.
"""

from __future__ import annotations

import json
import re
from datetime import date
from fnmatch import fnmatch
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pytest

from handover.analysis.structure.walk import AllAnswers
from handover.analysis.texts.own_words import digest_of, is_fact, own_words
from handover.check.judge import judge_loaded
from handover.load import load
from handover.model.kinds.limits import Limit, LimitBand
from handover.model.kinds.reach import Email, FilePath, Phone
from handover.model.kinds.references import Ref, SpeakerRef
from handover.model.kinds.words import Id, Name, Reading, Said, Words
from handover.model.printed import printed_fields
from handover.node import Scalar
from handover.pack.read_back import WORDS_A_MINUTE, as_text, read_back_sheet
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
    from handover.pack.read_back import Line, Listener, Question

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
#: Fields of text that are not read back, by what they are; a walk over all fields holds the list complete.
FACTS: Final[dict[str, str]] = {
    "practice": "who and what there is: names, titles, addresses, what a word means",
    "*.also.about": "what a fact is about",
    "scope.tasks.needs": "a right that is judged with the logins",
    "goals.goals.friction": "how it was before",
    "goals.measures.baseline": "a number that was counted",
    "workflow-map.attachments.store.folder": "a folder",
    "workflow-map.exceptions.text": "what an exception is",
    "access-plan.logins.allows": "what a right is",
    "access-plan.logins.blocked_task": "the name of a task",
    "access-plan.note_place.where": "a place",
    "access-plan.incidents": "what happened",
    "documents.items": "what an example shows",
    "documents.fee_references.name": "the name of a list",
    "documents.procedure_types": "names of treatments",
    "documents.requests.what": "what was asked for",
    "payers.source_of_truth": "a place",
    "payers.eob_store": "a folder",
    "payers.payers.denials.reason": "what a payer says",
    "payers.rules.topic": "what a rule is about",
    "payers.payers.rules.topic": "what a rule is about",
    "escalation-contacts.channels.address": "an address",
    "escalation-contacts.escalations.example": "an example",
    "financial-policy.scripts.purpose": "a label",
    "posting.balance_notes.examples": "an example",
    "posting.states.reason": "a reason",
}
#: How long a full practice is read aloud, in minutes, and how much of it to one person.
MINUTES: Final = 16
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
    """Return the addresses of the decisions whose change is not in the digest, and of other texts whose change is."""
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
        if (
            word in read
            if decides_nothing(answer)
            else word not in read and word not in open_ and not answer.place.address.startswith(asked)
        )
    ]


def decides_nothing(answer: Answer[Any]) -> bool:
    """Whether a text is a reason, or stands where facts stand."""
    reason = answer.place.step in ("none", "because") or answer.place.address == "practice:backlog.note"
    return reason or is_fact(answer.place)


def listed_fact(path: str) -> bool:
    """Whether a field is in the list above, or within one that is."""
    return any(fnmatch(path, known) or fnmatch(path, f"{known}.*") for known in FACTS)


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
        and not decides_nothing(answer)
    ]
    assert odd == []


def test_fields_that_state_facts_are_those_that_are_listed() -> None:
    fields = printed_fields()

    def is_below_a_fact(path: str) -> bool:
        around = (".".join(path.split(".")[:depth]) for depth in range(2, path.count(".") + 2))
        return any(fields[one].info.manual.fact for one in around if one in fields)

    texts_of = [
        path
        for path, field in fields.items()
        if {field.info.form, *field.info.kinds} & {Words, Said, Limit, LimitBand} and not path.startswith("practice.")
    ]
    assert [path for path in texts_of if listed_fact(path) != is_below_a_fact(path)] == []
    assert [known for known in FACTS if known not in fields and known[:2] != "*." and known != "practice"] == []


def judged(files: dict[str, bytes]) -> Judged:
    """Return checked documents."""
    return judge_loaded(load(MemoryFolder(files), DAY), "x", DAY)


@pytest.mark.parametrize("files", [*map(files_of, EXAMPLES), rich()], ids=[*EXAMPLES, "rich"])
def test_the_sheet_has_each_text_once_and_says_what_it_is_about(files: dict[str, bytes]) -> None:
    practice_ = judged(files)
    sheet = read_back_sheet(practice_, DAY, "")
    heard = [(question, line) for listener in sheet.listeners for question, line in asked(listener)]
    aloud = " ".join(" ".join((question.asked, line.about, *line.words)) for question, line in heard)
    words = list(own_words(practice_.context.get(AllAnswers)))
    assert [one.place.address for one in words if one.words.words.strip().rstrip(".") not in aloud] == []
    assert len({(question.asked, line.about, line.words) for question, line in heard}) == len(heard)
    assert len({line.address for _, line in heard}) == len(heard)
    assert [question.asked for question, _ in heard if not question.asked.endswith("?")] == []
    assert max(len(row) for row in as_text(sheet).splitlines() if " " in row.strip()) <= 80


def asked(listener: Listener) -> Iterator[tuple[Question, Line]]:
    """Yield each answer that is read to somebody, with its question."""
    for _, questions in listener.questions:
        for question in questions:
            for line in question.lines:
                yield question, line


@pytest.mark.parametrize("files", [*map(files_of, EXAMPLES), rich()], ids=[*EXAMPLES, "rich"])
def test_a_question_is_read_once_to_one_person(files: dict[str, bytes]) -> None:
    for listener in read_back_sheet(judged(files), DAY, "").listeners:
        questions = [(title, question.asked) for title, rows in listener.questions for question in rows]
        assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("files", [*map(files_of, EXAMPLES), rich()], ids=[*EXAMPLES, "rich"])
def test_a_line_within_an_entry_names_the_entry(files: dict[str, bytes]) -> None:
    practice_ = judged(files)
    names = [
        str(one.known)
        for one in practice_.context.get(AllAnswers).answers
        if one.place.field == ("payers", "payers", "name")
    ]
    heard = {
        line.address: f"{question.asked} {line.about}"
        for listener in read_back_sheet(practice_, DAY, "").listeners
        for question, line in asked(listener)
    }
    assert [text for at, text in heard.items() if "payers[" in at and not any(name in text for name in names)] == []
    assert [text for at, text in heard.items() if "[" in at.split(":")[1] and ": " not in text] == []


@pytest.mark.parametrize("folder", EXAMPLES)
def test_a_full_practice_is_read_in_minutes_and_by_several(folder: str) -> None:
    listeners = read_back_sheet(judged(files_of(folder)), DAY, "").listeners
    minutes = [listener.words / WORDS_A_MINUTE for listener in listeners]
    assert sum(minutes) <= MINUTES
    assert max(minutes) <= MINUTES / 2
    assert len(listeners) > 2


def test_whoever_it_is_read_to_comes_first() -> None:
    sheet = read_back_sheet(judged(files_of("maple-grove")), DAY, "dana")
    assert [one.name for one in sheet.listeners] == ["Dana Ruiz", "Dr Ines Vale", "Sam Ode", "Tess Hart"]
    other = read_back_sheet(judged(files_of("maple-grove")), DAY, "ines")
    assert [one.name for one in other.listeners] == ["Dr Ines Vale", "Dana Ruiz", "Sam Ode", "Tess Hart"]
    assert sheet.code == other.code


#: What is no decision, as it is written, and a word of it that is looked for.
NO_DECISIONS: Final = {
    "a job title": ('practice: {"people[ines].does": "Owner and zebra"}', "zebra"),
    "an address beside a location": ('practice: {"locations[main-street].note": "12 Zebra Street, Ashford, OH"}', "zebra"),
    "a remark about a person": ('practice: {"people[dana].note": "Has been with us since the zebra."}', "zebra"),
    "what a word means": ('practice: {"glossary+": {term: slip, means: "A zebra of the lab."}}', "zebra"),
    "a telephone number alone": ('posting: {"way_back": {is: "Saved in the folder.", note: "+1 202 555 0199"}}', "0199"),
    "an email address alone": ('posting: {"way_back": "zebra@maple.example"}', "zebra"),
    "a web address alone": ('posting: {"way_back": "https://zebra.example/x"}', "zebra"),
    "a file's caption": ('documents: {"items[eob-downgraded].caption": "The zebra was paid as the cheaper kind."}', "zebra"),
    "the name of a list": ('documents: {"fee_references+": {name: "Zebra list 2026"}}', "zebra"),
    "a kind of treatment": ('documents: {"procedure_types": ["zebras"]}', "zebra"),
    "a folder": ('payers: {"eob_store.folder": "by zebra"}', "zebra"),
    "a remark about a folder": ('payers: {"eob_store.note": "by zebra"}', "zebra"),
    "the label of an own kind": ('financial-policy: {"scripts+": {id: own, text: "Hello.", purpose: {other: "for zebras"}}}', "for zebras"),
    "a label": ('posting: {"also": [{about: "zebras", text: "They are billed."}]}', "zebra"),
    "a reason": ('scope: {"tasks[predetermination].because": "asked for by zebras"}', "zebra"),
    "why there is none": ('payers: {"payers[union-trust].portal": {none: "the zebra answers by phone"}}', "zebra"),
    "an example": ('posting: {"balance_notes.examples": ["Reached the zebra on Monday 7 December, who pays half by check."]}', "zebra"),
    "what happened once": ('access-plan: {"incidents": [{on: 2026-10-05, what: "The zebra went round.", done: "Changed by the zebra."}]}', "zebra"),
}  # fmt: skip


@pytest.mark.parametrize(("overlay", "word"), NO_DECISIONS.values(), ids=NO_DECISIONS)
def test_what_is_no_decision_is_neither_on_the_sheet_nor_in_the_code(overlay: str, word: str) -> None:
    files = dict(example(overlay).files)
    assert any(word in text.decode().casefold() for text in files.values())
    listeners = read_back_sheet(judged(files), DAY, "").listeners
    assert [line for one in listeners for line in one.lines if word in " ".join(line.words).casefold()] == []
    changed_ = {
        name: re.sub(word, f"{word}2", text.decode(), flags=re.IGNORECASE).encode() for name, text in files.items()
    }
    assert digest_of(own_words(loaded(changed_))) == digest_of(own_words(loaded(files)))


def test_words_are_read_to_whoever_said_them() -> None:
    files = dict(example('posting: {"way_back": {is: "Saved in the folder.", confirmed: 2026-11-02, with: sam}}').files)
    sheet = read_back_sheet(judged(files), DAY, "")
    assert [one.name for one in sheet.listeners for line in one.lines if line.address == "posting:way_back"] == [
        "Sam Ode"
    ]


def test_how_gathered_items_come_back_is_read_to_whoever_gathers_most() -> None:
    found = {
        text: [one.name for one in read_back_sheet(judged(dict(example(f"posting: {{way_back: {text}}}").files)), DAY, "").listeners
               for line in one.lines if line.address == "posting:way_back"]
        for text in ("Saved in the folder of the claim.", "Sam saves them in the folder.")
    }  # fmt: skip
    assert list(found.values()) == [["Tess Hart"], ["Sam Ode"]]


def agreed(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the documents of a real practice with the line that says that all of it was read back."""
    practice_ = files["practice.yaml"].decode()
    practice_ = re.sub(r"(?m)^sample:(?:.*\n(?:  .*\n)*|.*\n)", "", practice_)
    real = {**files, "practice.yaml": practice_.encode()}
    line = read_back_sheet(judged(real), DAY, "dana").entry
    return {**real, "practice.yaml": f"{practice_}\n{line}\n".encode()}


def read_again(files: dict[str, bytes]) -> tuple[list[str], list[str]]:
    """Return what is said of the reading, and the documents on the sheet."""
    practice_ = judged(files)
    found = [one.message for one in practice_.outcome.view.findings if one.code == "FIL024"]
    sheet = read_back_sheet(practice_, DAY, "")
    return found, sorted({line.address.partition(":")[0] for one in sheet.listeners for line in one.lines})


def test_what_was_read_back_is_neither_told_nor_read_again() -> None:
    assert read_again(agreed(files_of("maple-grove"))) == ([], [])


def test_only_documents_that_changed_are_read_again() -> None:
    files = agreed(files_of("maple-grove"))
    posting = files["posting.yaml"].decode().replace("by 17:00 every working day", "by noon every working day")
    found, again = read_again({**files, "posting.yaml": posting.encode()})
    assert found == ["own words in 1 document have changed since they were read back: posting"]
    assert again == ["posting"]
    everything = read_back_sheet(judged({**files, "posting.yaml": posting.encode()}), DAY, "", everything=True)
    assert len({title for one in everything.listeners for title, _ in one.questions}) > 5


def test_without_the_documents_codes_all_of_it_is_read_again() -> None:
    files = agreed(files_of("maple-grove"))
    old = re.sub(r", documents: \[[^]]*\]", "", files["practice.yaml"].decode())
    assert read_again({**files, "practice.yaml": old.encode()}) == ([], [])
    posting = files["posting.yaml"].decode().replace("by 17:00 every working day", "by noon every working day")
    found, again = read_again({**files, "practice.yaml": old.encode(), "posting.yaml": posting.encode()})
    assert ["in one of 11 documents" in text for text in found] == [True]
    assert len(again) == 11


def test_a_text_that_is_gone_changes_its_document() -> None:
    files = agreed(files_of("maple-grove"))
    access = files["access-plan.yaml"].decode()
    for text in (', note: "Each person has a login of their own, closed by name."',):
        assert text in access
        access = access.replace(text, "")
    access = re.sub(r"(?m)^starts_tight:.*\n(?:  .*\n)*", "", access)
    found, _ = read_again({**files, "access-plan.yaml": access.encode()})
    assert found == ["own words in 1 document have changed since they were read back: access-plan"]


def test_what_is_in_doubt_is_settled_once_it_was_read_back() -> None:
    files = dict(files_of("maple-grove"))
    text = files["workflow-map.yaml"].decode()
    doubtful = re.sub(r"(?m)^(  timing: ).*$", r'\1"a couple of weeks before, give or take"', text)
    assert doubtful != text
    files = {**files, "workflow-map.yaml": doubtful.encode()}

    def doubts(given: dict[str, bytes]) -> list[str]:
        return [one.address for one in judged(given).outcome.view.findings if one.code == "FIL023"]

    assert doubts(files) == ["workflow-map:recare.timing"]
    assert doubts(agreed(files)) == []
