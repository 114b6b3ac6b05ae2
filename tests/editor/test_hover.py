"""The manual of what stands at a place."""

from __future__ import annotations

from datetime import date

import pytest

from handover.editor.hover import hover
from handover.editor.sight import Sight
from handover.explain import explain
from handover.shipped import sample_files
from handover.source.folder import MemoryFolder
from handover.source.reader import read


def shown(name: str, written: str) -> str:
    """Return what is shown at the bar in a text; nothing where nothing is."""
    at = written.index("|")
    document = read(f"{name}.yaml", written.replace("|", "", 1).encode())
    found = hover(document, f"{name}.yaml", at, Sight("x").names(MemoryFolder(sample_files()), date(2026, 11, 23)))
    return "" if found is None else found.text


@pytest.mark.parametrize(
    ("name", "written", "word"),
    [
        ("escalation-contacts", "ba|ckup: dana\n", "escalation-contacts.backup"),
        ("escalation-contacts", "backup: {is: dana, st|and_in: ines}\n", "stand_in"),
        ("escalation-contacts", "backup: {i|s: dana}\n", "is"),
        ("escalation-contacts", "backup: {is: x, differs|: [{for: rest, is: y}]}\n", "differs"),
        ("escalation-contacts", "backup: {unconfirmed: {a|sk: dana}}\n", ""),
        ("practice", "people:\n  - id: dana\n    hou|rs: mon 08:00-09:00\n", "practice.people.hours"),
        ("practice", "stage: li|ve\n", "practice.stage"),
        ("scope", "owner: dana  # handover: ignore[COM0|02] x\n", "COM002"),
        ("escalation-contacts", "primary: [da\nba|ckup: ines\n", "escalation-contacts.backup"),
        ("escalation-contacts", 'zz: "x\nprimary: dana\nbackup: {is: dana, st|and_in: ines}\n', "stand_in"),
        ("practice", "people:\n  - id: dana\n    hou|rs: [\nstage: live\n", "practice.people.hours"),
        ("practice", "ignores:\n  - code: COM|002\n", "COM002"),
        ("escalation-contacts", "First contact, for everything|: dana\n", "escalation-contacts.primary"),
    ],
)
def test_the_manual_is_that_of_explain(name: str, written: str, word: str) -> None:
    assert shown(name, written) == (explain(word) if word else "Who will confirm this?")


def test_a_reference_says_whom_it_means() -> None:
    found = shown("escalation-contacts", "backup: in|es\n")
    assert found == f"**Dr Ines Vale** (person)\n\n{explain('escalation-contacts.backup')}"


@pytest.mark.parametrize(
    "written", ["zz|zz: 1\n", "|", "owner: [\n|", "# COM999|\n", "owner: {zz|: COM002}\n", "boundaries: see ISO9|001\n"]
)
def test_of_what_is_unknown_nothing_is_shown(written: str) -> None:
    assert "# COM" not in shown("scope", written)
    assert shown("notes", written) == ""
