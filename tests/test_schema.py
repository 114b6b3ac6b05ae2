"""The schema refuses nothing that the reader takes, and each key that neither knows."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import jsonschema
import pytest
from ruamel.yaml import YAML

from handover.load import build, load
from handover.model.answer import Entries
from handover.model.marks import MARK_FORMS
from handover.model.part import fields_of
from handover.model.practice import DOCUMENTS, document_name
from handover.model.printed import part_of, printed_fields
from handover.node import Mapping, Sequence
from handover.schema import schema_of, schemas
from handover.shipped import sample_files
from handover.source.folder import DiskFolder
from handover.source.reader import read
from handover.starter import starter
from tests.group.laying import lay_group
from tests.truth.complete import practice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handover.model.printed import PrintedField
    from handover.node import Node

CLASSES: Final = {document_name(cls): cls for cls in DOCUMENTS}

#: What somebody may write for an answer, whatever is asked for.
FORMS: Final = [
    "dana", "Dana Reyes", "yes", "no", "true", "false", "none", "n/a", "~", "''", "[]", "{}", "7", "12.5", "0", "-3", "2026", "0.5", "1830", "20261123", "12345678901", "+15550100", "2026-11-23",
    "2027-01-31", '"13:00"', "mon-fri 08:00-17:00", "mon, wed", "75 to 300", "2 working days", "90 days from DOS", "practice",
    "both", "all", "every tue at 9", "dana@example.com", "+1 555 0100", "documents/a.txt", "America/Chicago", "USD", "other",
    '"not decided yet"', '"it depends"', '"Whoever is free takes it."', '"Ask Dana, she knows."', "nobody", "tbd",
    "[dana, ines]", "[practice]", "[yes]", "[7, 8]", "[mon 08:00-12:00, tue 09:00-10:00]", "[none]", '["not decided yet"]', "[~]",
    "[{is: dana}]", "[[]]", "[{}]",
    "{none: because}", "{said: as ever, says: dana, on: 2026-11-02}", "{other: our own way}", "{other: our own way, note: x}",
    "{unconfirmed: {ask: dana, by: 2026-12-04}}", "{unconfirmed: yes}", "{unconfirmed: dana}", "{unconfirmed: }",
    "{is: dana, unconfirmed: {ask: ines}}", "{is: dana, unconfirmed: no}",
    "{is: dana, confirmed: 2026-11-02, with: ines}", "{is: dana, confirmed: yes}", "{is: dana, because: it is so}",
    "{is: dana, note: a note, internal: yes}", "{is: dana, stand_in: ines}", "{is: dana, stand_in: none}",
    "{is: dana, interim: {is: omar, from: 2026-12-14, until: 2027-01-08}}", "{is: dana, interim: omar}",
    "{is: mon-fri 08:00-17:00, interim: [{is: mon 09:00-10:00, from: 2026-12-14, until: 2027-01-08, because: x}]}",
    "{is: dana, from: 2026-01-01}", "{is: dana, until: 2027-03-31}", "{is: yes, until: 2027-03-31}",
    "{is: dana, differs: [{for: {locations: north}, is: ines}]}", "{is: dana, differs: {for: {locations: [north]}, is: ines}}",
    "{is: dana, differs: [{locations: north, is: ines, differs: [{for: {visits: new_patient}, is: sam}]}]}",
    "{conflict: [{is: ines, says: dana}, {is: sam, says: ines}]}", "{conflict: [ines, sam]}",
    "{is: [dana, ines]}", "{is: [dana, ines], note: x}", "{is: {said: as ever}}", "{is: {none: because}, note: x}", "{is: }", "{is: 7}",
    "{is: 2026-11-23}", "{is: yes}", "{is: 2 hours, unconfirmed: dana}", "{from: 2026-12-24, until: 2027-01-01}",
    "{day: wednesday, at: '13:00'}", "{days: [mon, tue], from: '09:00', to: '10:00'}", "{weekday: mon, time: 9}",
    "{mon-fri: 08:00-17:00, sat: closed}", "{mon: [08:00-12:00, 13:00-17:00]}", "{is: {mon: 08:00-12:00}}",
    "{mon: 08:00-12:00, until: 2027-03-31}", "{for: rest, is: dana}", "{locations: north}", "{note: a note}",
]  # fmt: skip


@cache
def validator(name: str) -> Any:
    return jsonschema.Draft7Validator(schema_of(CLASSES[name]))


def plain(text: str) -> Any:
    """Return what an editor makes of a text; what it reads as dates is text to JSON."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def refused(name: str, text: str) -> list[str]:
    """Return where the schema of a document refuses a text."""
    return ["/".join(map(str, error.absolute_path)) or "." for error in validator(name).iter_errors(plain(text))]


def told(name: str, text: str) -> list[str]:
    """Return the codes of what the reader cannot read in a text."""
    document = read(f"{name}.yaml", text.encode())
    return [one.code for one in (*document.problems, *build(CLASSES[name], document)[1])]


def around(address: str, text: str) -> str:
    """Return a document in which something stands where a field is written, on one line."""
    name, _, path = address.partition(".")
    keys, fields = path.split("."), fields_of(CLASSES[name])
    line, closing = "", ""
    for number, key in enumerate(keys):
        info, last = fields[key], number == len(keys) - 1
        form, below = info.form, part_of(info)
        line += f"{key}: "
        if not last and below is not None:
            fields = fields_of(below)
            opening = "[{" if issubclass(form, Entries) else "{"
            line += opening
            closing = {"[{": "}]", "{": "}"}[opening] + closing
    return f"{line}{text}{closing}\n"


def kinds() -> dict[str, PrintedField]:
    """Return one field of each shape and kind, by its address."""
    found: dict[Any, PrintedField] = {}
    for field in printed_fields().values():
        found.setdefault((field.info.form, field.info.kinds), field)
    return {field.address: field for field in found.values()}


def accepted(address: str, forms: list[str]) -> Iterator[str]:
    """Yield the documents with one of some forms at a field that the reader takes."""
    name = address.partition(".")[0]
    for form in forms:
        text = around(address, form)
        if not told(name, text):
            yield text


#: One field of each form in the quick suite, and of each third kind in the sweep.
SOME = list(kinds())[::9]


@pytest.mark.parametrize("address", SOME)
def test_what_the_reader_takes_fits_the_schema(address: str) -> None:
    name = address.partition(".")[0]
    texts = list(accepted(address, FORMS))
    assert texts
    assert [text for text in texts if refused(name, text)] == []


@pytest.mark.sweep
@pytest.mark.parametrize("address", list(kinds())[4::3])
def test_what_the_reader_takes_of_each_kind_fits_the_schema(address: str) -> None:
    test_what_the_reader_takes_fits_the_schema(address)


@pytest.mark.parametrize("seed", range(4))
def test_complete_practices_fit(seed: int) -> None:
    files = practice(seed).files
    assert {name: refused(name, files[f"{name}.yaml"]) for name in CLASSES if f"{name}.yaml" in files} == {
        name: [] for name in CLASSES if f"{name}.yaml" in files
    }


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(4, 24))
def test_more_complete_practices_fit(seed: int) -> None:
    test_complete_practices_fit(seed)


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("name", CLASSES)
def test_starters_and_examples_fit(name: str, every: bool) -> None:
    assert refused(name, sample_files()[f"{name}.yaml"].decode()) == []
    assert refused(name, starter(CLASSES[name], all_questions=every)) == []


def test_the_example_of_each_field_fits() -> None:
    wrong = {}
    for address, field in printed_fields().items():
        example = field.info.manual.example.strip("\n")
        if example and "\n" not in example and refused(address.partition(".")[0], around(address, example)):
            wrong[address] = example
    assert wrong == {}


def holders(node: Node) -> Iterator[Mapping]:
    """Yield each mapping with keys of ours; the keys of a table of hours are days."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from holders(item)
    if isinstance(node, Mapping) and not any(
        re.match("mon|tue|wed|thu|fri|sat|sun", key.text) for key, _ in node.pairs
    ):
        if node.pairs:
            yield node
        for _, value in node.pairs:
            yield from holders(value)


def with_key(text: str, node: Mapping, line: str) -> str:
    """Return a text with one more key at the head of a mapping."""
    at = node.pairs[0][0].start
    between = ", " if node.flow else f"\n{' ' * (at - text.rfind(chr(10), 0, at) - 1)}"
    return f"{text[:at]}{line}{between}{text[at:]}"


@pytest.mark.parametrize("name", CLASSES)
def test_a_key_that_is_not_known_is_refused_by_both(name: str) -> None:
    text = sample_files()[f"{name}.yaml"].decode()
    root = read(f"{name}.yaml", text.encode()).root
    assert root is not None
    found = list(holders(root))
    for node in found[:: 1 + len(found) // 12]:
        changed = with_key(text, node, "zzzz_zzzz: zzzz")
        assert [code for code in told(name, changed) if code in ("FIL001", "FIL002")], changed[
            node.start : node.start + 60
        ]
        assert refused(name, changed), changed[node.start : node.start + 60]


@pytest.mark.parametrize("word", MARK_FORMS)
def test_a_key_that_is_not_known_below_a_reserved_word_is_refused_by_both(word: str) -> None:
    text = f"backup: {{is: dana, {word}: {{zzzz_zzzz: zzzz}}}}\n"
    assert told("escalation-contacts", text)
    assert refused("escalation-contacts", text)


def test_a_key_in_the_words_of_the_pack_is_taken_by_both() -> None:
    taken = 0
    for address, field in printed_fields().items():
        _, _, key = address.rpartition(".")
        example = field.info.manual.example.strip("\n")
        if not key or "\n" in example or not example or field.info.manual.weighs:
            continue
        for label in (field.info.manual.label, field.info.manual.label.upper().replace(" ", "_")):
            inside = around(address, example)
            at = inside.rindex(f"{key}: {example}")
            text = f"{inside[:at]}{json.dumps(label)}{inside[at + len(key) :]}"
            document = address.partition(".")[0]
            if not told(document, text):
                taken += 1
                assert refused(document, text) == [], text
    assert taken > 100


def test_a_slot_is_taken_by_both() -> None:
    text = "check_in: {day: wednesday, at: '13:00', with: dana}\n"
    assert told("escalation-contacts", text) == []
    assert refused("escalation-contacts", text) == []


@pytest.mark.parametrize(
    "text", ["name: [north, south]\n", "people: 5\n", "time_zone: 5\n", "name: {dana: reyes}\n", "people: [[dana]]\n"]
)
def test_a_value_of_the_wrong_shape_is_refused_by_both(text: str) -> None:
    assert told("practice", text)
    assert refused("practice", text)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield each object in a schema."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def test_each_field_has_its_manual_and_its_example() -> None:
    for name, cls in CLASSES.items():
        schema = schema_of(cls)
        shown = [one for one in objects(schema) if isinstance(one.get("description"), str)]
        for field in (one for address, one in printed_fields().items() if address.startswith(f"{name}.")):
            manual = field.info.manual
            mine = [one for one in shown if one["description"].startswith(manual.question)]
            assert mine, field.address
            assert not manual.example or any("examples" in one or "For example" in one["description"] for one in mine)


@pytest.mark.parametrize("name", CLASSES)
def test_a_schema_is_one(name: str) -> None:
    schema = schema_of(CLASSES[name])
    jsonschema.Draft7Validator.check_schema(schema)
    names = set(re.findall(r'"#/definitions/([^"]*)"', json.dumps(schema)))
    assert names == set(schema["definitions"])
    assert all(re.compile(one) for one in re.findall(r'"(\^\[ _-\][^"]*)"', json.dumps(schema)))


def test_a_group_has_its_schema() -> None:
    found = jsonschema.Draft7Validator(schemas()["group.schema.json"])
    text = (
        "handover: 1\nname: Lakeside Dental\nextends: ../common\nreview_by: 2027-05-31\n"
        "locked:\n  - {where: financial-policy.small_balance, reason: Agreed with the lender., stricter_allowed: yes}\n"
        "people:\n  - {id: priya, name: Priya Nair, side: vendor}\n"
    )
    assert list(found.iter_errors(plain(text))) == []
    assert list(found.iter_errors(plain("locked:\n  - {wher: financial-policy.small_balance}\n")))
    assert list(found.iter_errors(plain("stage: live\n")))


def test_what_is_inherited_may_be_taken_away(tmp_path: Path) -> None:
    lay_group(tmp_path)
    text = "small_balance: {remove: we call about each of them}\n"
    folder = tmp_path / "practices" / "elm"
    (folder / "financial-policy.yaml").write_text(text)
    assert [one.code for one in load(DiskFolder(folder)).practice.problems] == []
    assert refused("financial-policy", text) == []


@pytest.mark.parametrize("address", SOME)
def test_each_answer_may_be_taken_away(address: str) -> None:
    assert refused(address.partition(".")[0], around(address, "{remove: because}")) == []
