"""What is offered while somebody writes, whatever is broken around it."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from handover.editor.completion import ItemKind, complete
from handover.editor.sight import Sight
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder

if TYPE_CHECKING:
    from handover.editor.completion import Completion
    from handover.editor.names import Names

FOLDER: Final = MemoryFolder(sample_files())
TODAY: Final = date(2026, 11, 23)


@cache
def names() -> Names:
    return Sight("maple-grove").names(FOLDER, TODAY)


def offered(name: str, written: str) -> Completion:
    """Return what is offered at the bar in a text."""
    at = written.index("|")
    return complete(f"{name}.yaml", written.replace("|", "", 1), at, names(), FOLDER)


#: A document, its text with a bar where somebody writes, what is replaced, some of what is offered, what is not.
CASES: Final = [
    ("escalation-contacts", "backup: |", "", "dana ines billers", "practice primary"),
    ("escalation-contacts", "backup: d|\nprimary: dana\n", "d", "dana", "primary"),
    ("escalation-contacts", "backup: Dana Ru|", "Dana Ru", "dana", ""),
    ("escalation-contacts", 'backup: "da|"', "da", "dana", ""),
    ("escalation-contacts", "backup: {is: d|", "d", "dana", "stand_in"),
    ("escalation-contacts", "backup: {is: dana, |}", "", "stand_in unconfirmed note", "is primary"),
    ("escalation-contacts", "backup: {is: dana, st|", "st", "stand_in", "primary"),
    ("escalation-contacts", "backup: [dana, i|]", "i", "ines", "none is note"),
    ("escalation-contacts", "backup: [da|\nprimary: dana\n", "da", "dana", "none is note"),
    ("escalation-contacts", "backup: {is: dana, unconfirmed: {|}}", "", "ask by", "dana"),
    ("escalation-contacts", "backup:\n  - |\n", "", "ines", ""),
    ("escalation-contacts", "backup:\n  |", "", "ines is none", "primary"),
    ("escalation-contacts", "|", "", "primary backup", "dana locations"),
    ("escalation-contacts", "primary: dana\nba|\n", "ba", "backup", "primary"),
    ("escalation-contacts", "\ufeffprimary: dana\nba|\n", "ba", "backup", "primary"),
    ("escalation-contacts", "pri|: dana\n", "pri", "primary backup", ""),
    ("escalation-contacts", "escalations:\n  - kind: complaint\n    channel: |\n", "", "office-line", "dana"),
    ("escalation-contacts", "escalations:\n  - kind: |\n", "", "complaint", "other"),
    ("practice", "stage: l|", "l", "live ready", "dana"),
    ("practice", "people:\n  - id: dana\n    |\n", "", "name phone hours", "id stage"),
    ("practice", "people:\n- id: dana\n  |\n", "", "name phone hours", "id stage"),
    ("practice", "people:\n  - |\n", "", "id name", "stage"),
    ("practice", "people: [{id: dana, |}]\n", "", "name phone", "id stage"),
    ("practice", 'x: "broken\npeople:\n  - id: dana\n    name: "Dana\n    side: |\n', "", "practice vendor", "dana"),
    ("practice", "people:\n  - id: dana\n    bad: [\n\n    side: |\n", "", "practice vendor", "dana"),
    ("practice", "people:\n  - clinician: |\n", "", "yes no", ""),
    ("practice", "ignores:\n  - code: COM|\n", "COM", "COM002", "dana"),
    ("access-plan", "logins:\n  - system: |\n    users: []\n", "", "pms clearinghouse", "dana"),
    ("access-plan", "logins:\n  - {system: pms, users: [da|", "da", "dana", "pms"),
    ("access-plan", "logins:\n  - {system: |, users: [da", "", "pms", "dana"),
    ("scope", "tasks:\n  - kind: send_claims\n    owner: |\n", "", "dana vendor practice", "pms"),
    ("scope", "tasks:\n  - kind: send_claims\n    owner: {is: vendor, for: {locations: |}}\n", "", "main-street", "dana"),
    ("scope", "# handover: ignore[C|", "C", "COM002", "ACC006 FIL007"),
    ("scope", "owner: dana # handover: ignore[COM002, P|", "P", "PPL001", ""),
    ("documents", "items:\n  - payer: |\n", "", "tri-county", "dana"),
    ("documents", "items:\n  - file: documents/e|\n", "documents/e", "documents/eob-downgraded.txt", "dana"),
    ("payers", "payers:\n  - name: X\n    portal: {is: y, unconfirmed: {ask: |}}\n", "", "dana", "pms"),
    ("payers", 'payers:\n  - name: X\n    note: "x\n    portal: |\n  - name: Y\n', "", "tri-county-portal", "dana"),
    ("posting", "states:\n  - next: |", "", "work_denials", "dana"),
    ("goals", "goals:\n  - measures: [|]\n", "", "", "dana"),
    ("scope", "owner: dana # who|", "", "", "dana"),
    ("scope", "zzzz: |", "", "", "dana"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "written", "replaced", "some", "none"), CASES)
def test_what_fits_is_offered(name: str, written: str, replaced: str, some: str, none: str) -> None:
    found = offered(name, written)
    text = written.replace("|", "", 1)
    labels = {one.label for one in found.items}
    assert text[found.start : found.end] == replaced
    assert set(some.split()) <= labels
    assert not set(none.split()) & labels


def test_keys_come_before_reserved_words() -> None:
    items = sorted(offered("scope", "|").items, key=lambda one: one.rank)
    kinds = [one.kind for one in items]
    assert kinds == sorted(kinds)
    assert {one.text[len(one.label) :] for one in items if one.kind is ItemKind.FIELD} == {":", ": "}


def test_what_is_written_is_offered_in_quotes_where_it_must_be() -> None:
    files = {**sample_files(), "practice.yaml": b'people:\n  - {name: "Dana: Ruiz"}\n  - {name: Ann-Marie O. Hill}\n'}
    folder = MemoryFolder(files)
    found = complete("scope.yaml", "owner: ", 7, Sight("x").names(folder, TODAY), folder)
    assert [one.text for one in found.items] == ['"Dana: Ruiz"', "Ann-Marie O. Hill"]


def test_of_a_document_that_breaks_what_was_known_is_offered() -> None:
    sight = Sight("x")
    sight.names(FOLDER, TODAY)
    broken = MemoryFolder({**sample_files(), "practice.yaml": b'people:\n  - {id: "dana\n'})
    assert "ines" in {
        one.label for one in complete("scope.yaml", "owner: ", 7, sight.names(broken, TODAY), broken).items
    }
    empty = MemoryFolder({**sample_files(), "practice.yaml": b"handover: 1\n"})
    assert complete("scope.yaml", "owner: ", 7, sight.names(empty, TODAY), empty).items == ()


@pytest.mark.parametrize("name", ["practice", "escalation-contacts", "access-plan", "payers"])
def test_a_document_typed_letter_by_letter_never_fails(name: str) -> None:
    text = sample_files()[f"{name}.yaml"].decode()
    for at in sorted(random.Random(name).sample(range(len(text)), 60)):
        found = complete(f"{name}.yaml", text[:at], at, names(), FOLDER)
        assert 0 <= found.start <= at == found.end


@pytest.mark.sweep
@pytest.mark.parametrize("name", [one for one in sample_files() if one.endswith(".yaml")])
def test_each_document_typed_letter_by_letter_never_fails(name: str) -> None:
    text = sample_files()[name].decode()
    for at in range(0, len(text), 19):
        assert complete(name, text[:at], at, names(), FOLDER).end == at
        assert complete(name, text, at, names(), FOLDER).start <= at
