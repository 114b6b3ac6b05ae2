"""A practice that inherits: what is wrong in a file of its group is shown there, and nothing is renamed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handover.editor.naming import definition, rename
from handover.editor.positions import Position
from handover.errors import UsageError
from tests.group.laying import edit, lay_group

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.session import Session


@pytest.fixture
def elm(session: Session, tmp_path: Path) -> Path:
    """Return a practice of a group, of which one document is open."""
    lay_group(tmp_path)
    elm = tmp_path / "practices" / "elm"
    session.put(elm / "practice.yaml", (elm / "practice.yaml").read_text())
    session.findings(elm)
    return elm


def test_a_mistake_in_a_file_of_the_group_is_shown_there_as_it_is_typed(session: Session, elm: Path) -> None:
    file = elm.parents[1] / "policy" / "financial-policy.yaml"
    assert session.put(file, f"{file.read_text()}\ntone_of_voice: calm\n") == (elm,)
    assert [one.code for one in session.findings(elm)[file]] == ["FIL002"]
    assert session.put(file, file.read_text()) == (elm,)
    assert session.findings(elm)[file] == []
    assert session.drop(file) == (elm,)


def test_a_folder_of_a_group_is_no_practice(session: Session, tmp_path: Path) -> None:
    lay_group(tmp_path)
    file = tmp_path / "policy" / "scope.yaml"
    assert session.put(file, "ownr: dana\n") == ()
    assert session.complete(file, Position(0, 2)) is None


def test_what_the_group_names_is_not_renamed(session: Session, elm: Path) -> None:
    text = (elm / "practice.yaml").read_text()
    line = next(number for number, one in enumerate(text.splitlines()) if "id: dana" in one)
    position = Position(line, text.splitlines()[line].index("dana") + 1)
    found = definition(session, elm / "practice.yaml", position)
    assert found is not None
    with pytest.raises(UsageError, match="a file of the group"):
        rename(session, elm / "practice.yaml", position, "donna")


def test_a_mistake_in_a_file_of_the_group_is_shown_in_that_file(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_group(tmp_path, ("elm",))
    monkeypatch.chdir(tmp_path)
    elm, shared = tmp_path / "practices" / "elm", tmp_path / "policy" / "scope.yaml"
    edit(shared, "owner", "dona")
    session.put(elm / "practice.yaml", (elm / "practice.yaml").read_text())
    assert "PPL001" in [one.code for one in session.findings(elm)[shared]]
    edit(shared, "owner", "dana")
    assert session.findings(elm)[shared] == []
