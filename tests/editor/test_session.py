"""What an editor is told of the practices whose documents are open."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from handover.editor.positions import Encoding, Position
from handover.shipped import sample_files
from tests.output.faults import seen

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.diagnostics import Diagnostic
    from handover.editor.session import Session

TODAY = date(2026, 11, 23)


def told(session: Session, practice: Path) -> dict[str, list[str]]:
    """Return the codes of what is shown in each document, those without any left out."""
    found = session.findings(practice)
    return {path.name: [one.code for one in some] for path, some in found.items() if some}


def changed(practice: Path, name: str, old: str, new: str) -> str:
    text = (practice / name).read_text()
    assert old in text
    return text.replace(old, new, 1)


def test_what_is_typed_counts_and_not_what_is_saved(session: Session, maple: Path) -> None:
    path = maple / "escalation-contacts.yaml"
    before = seen(maple)
    assert session.put(path, path.read_text()) == (maple,)
    assert told(session, maple) == {}
    session.put(path, changed(maple, "escalation-contacts.yaml", "primary: dana", "primary: dona"))
    found = session.findings(maple)
    (one,) = found[path]
    assert (one.code, one.stretch, one.level) == ("PPL001", ((2, 9), (2, 13)), 1)
    assert "did you mean Dana Ruiz?" in one.message
    session.put(path, path.read_text())
    assert session.findings(maple) == {path: []}
    assert seen(maple) == before


def test_what_it_does_to_other_documents_is_told_there_and_taken_back(session: Session, maple: Path) -> None:
    path, others = maple / "practice.yaml", {"id: dana": "id: donna"}
    ((old, new),) = others.items()
    session.put(path, changed(maple, "practice.yaml", old, new))
    found = told(session, maple)
    assert "PPL001" in found["escalation-contacts.yaml"]
    assert len(found) > 3
    session.put(path, path.read_text())
    cleared = session.findings(maple)
    assert {one.name for one in cleared} >= set(found)
    assert set(map(tuple, cleared.values())) == {()}


def test_what_was_shown_goes_when_the_last_document_is_closed(session: Session, maple: Path) -> None:
    practice, scope = maple / "practice.yaml", maple / "scope.yaml"
    session.put(practice, changed(maple, "practice.yaml", "id: dana", "id: donna"))
    session.put(scope, scope.read_text())
    found = told(session, maple)
    assert session.drop(scope) == (maple,)
    assert told(session, maple) == found
    assert session.drop(practice) == (maple,)
    gone = session.findings(maple)
    assert {one.name for one in gone} >= set(found)
    assert set(map(tuple, gone.values())) == {()}
    assert session.findings(maple) == {}


def test_a_syntax_error_is_told_once_at_its_place(session: Session, maple: Path) -> None:
    path = maple / "escalation-contacts.yaml"
    session.put(path, path.read_text() + 'backup: "ines\n')
    (one,) = session.findings(maple)[path]
    assert one.code == "FIL001"
    assert one.stretch.start.line >= path.read_text().count("\n")


def test_a_document_that_is_not_there_is_told_in_the_one_that_is(session: Session, maple: Path) -> None:
    (maple / "payers.yaml").unlink()
    session.put(maple / "practice.yaml", (maple / "practice.yaml").read_text())
    found = session.findings(maple)
    assert maple / "payers.yaml" not in found
    assert any(one.message.startswith("payers.yaml: ") for one in found[maple / "practice.yaml"])


def test_a_practice_may_stand_in_the_editor_only(session: Session, tmp_path: Path) -> None:
    assert session.put(tmp_path / "elm" / "practice.yaml", "handover: 1\nstage: live\n") == (tmp_path / "elm",)
    assert session.put(tmp_path / "elm" / "scope.yaml", "ownr: dona\n") == (tmp_path / "elm",)
    assert "FIL002" in told(session, tmp_path / "elm")["scope.yaml"]
    assert not (tmp_path / "elm").exists()


@pytest.mark.parametrize("name", ["scope.yaml", "notes.txt", "docker-compose.yaml"])
def test_of_a_file_in_no_practice_nothing_is_told(session: Session, tmp_path: Path, name: str) -> None:
    assert session.put(tmp_path / name, "owner: dana\n") == ()
    assert session.hover(tmp_path / name, Position(0, 1)) is None
    assert session.complete(tmp_path / name, Position(0, 7)) is None


def test_of_another_file_in_a_practice_nothing_is_offered(session: Session, maple: Path) -> None:
    path = maple / "documents" / "eob-downgraded.txt"
    assert session.put(path, "owner: dana\n") == (maple,)
    assert session.complete(path, Position(0, 7)) is None
    assert session.put(maple / "notes.yaml", "owner: ") == (maple,)
    assert session.complete(maple / "notes.yaml", Position(0, 7)) is None


@pytest.mark.parametrize("encoding", Encoding)
def test_places_are_in_the_units_that_were_agreed_on(session: Session, maple: Path, encoding: Encoding) -> None:
    path = maple / "escalation-contacts.yaml"
    session.encoding = encoding
    session.put(
        path, changed(maple, "escalation-contacts.yaml", "primary: dana", "primary: {note: \U0001f9b7\u00e9, is: dona}")
    )
    (one,) = [one for one in session.findings(maple)[path] if one.code == "PPL001"]
    wide = {Encoding.UTF8: 4, Encoding.UTF16: 1, Encoding.UTF32: 0}[encoding]
    assert one.stretch == ((2, 24 + wide), (2, 28 + wide))
    assert session.hover(path, Position(2, 25 + wide)) is not None


def test_a_byte_order_mark_moves_the_first_line(session: Session, maple: Path) -> None:
    path = maple / "scope.yaml"
    session.put(path, "\ufeffowner: dona\n")
    one = next(one for one in session.findings(maple)[path] if one.code == "PPL001")
    assert one.stretch == ((0, 8), (0, 12))


SECRET = "Winter2026!x9"


@pytest.mark.parametrize(
    "text", ['note: "the password is ' + SECRET + '"\n', "note: password " + SECRET + ": [\n", 'zz: "' + SECRET]
)
def test_a_secret_is_not_said(session: Session, maple: Path, text: str) -> None:
    path = maple / "access-plan.yaml"
    session.put(path, path.read_text() + text)
    found = session.findings(maple)
    assert found[path]
    assert SECRET not in str(found)


def spoil(text: str, dice: random.Random) -> str:
    """Return a text as it is in the middle of some editing."""
    at, end = sorted((dice.randrange(len(text) + 1), dice.randrange(len(text) + 1)))
    odd = dice.choice(
        [
            "",
            ":",
            "- ",
            '"',
            "'",
            "[",
            "{",
            "}",
            "\t",
            "|",
            ">",
            "&a",
            "*a",
            "!!x",
            "%",
            "\x00",
            "\ud83e",
            "\U0001f9b7",
            "\r",
            "? ",
        ]
    )
    return dice.choice(
        [text[:at], text[:at] + odd, text[:at] + odd + text[at:], text[:at] + odd + text[end : end + 200]]
    )


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_typed_is_answered(session: Session, maple: Path, seed: int) -> None:
    dice = random.Random(seed)
    name = dice.choice(sorted(one for one in sample_files() if one.endswith(".yaml")))
    text = spoil(sample_files()[name].decode(), dice)
    session.put(maple / name, text)
    found: dict[Path, list[Diagnostic]] = session.findings(maple)
    lines: list[Any] = text.splitlines() or [""]
    for one in found.get(maple / name, ()):
        assert 0 <= one.stretch.start.line <= one.stretch.end.line <= len(lines)
    for _ in range(8):
        position = Position(dice.randrange(len(lines) + 1), dice.randrange(80))
        session.hover(maple / name, position)
        session.complete(maple / name, position)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(12, 36))
def test_whatever_else_is_typed_is_answered(session: Session, maple: Path, seed: int) -> None:
    test_whatever_is_typed_is_answered(session, maple, seed)


def test_each_finding_is_shown_with_what_it_speaks_for(session: Session, tmp_path: Path) -> None:
    session.put(tmp_path / "practice.yaml", "handover: 1\nname: Elm\nstage: live\n")
    session.put(tmp_path / "escalation-contacts.yaml", "primary: {said: whoever is free}\n")
    found = session.findings(tmp_path)
    judged = session.judge(tmp_path).findings
    assert sum(map(len, found.values())) == len(judged) > 10
    assert {one.level for some in found.values() for one in some} >= {1, 2}
    assert any(one.near for some in found.values() for one in some)
