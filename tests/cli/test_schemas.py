"""Schemas for editors: where they are written, and how documents and settings name them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from handover.cli.boundary import run
from handover.model.practice import DOCUMENTS
from handover.outcome import ExitCode

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path) -> Path:
    assert run(["schema", "--write", str(folder)]) == ExitCode.CLEAN
    return folder


def heads(folder: Path) -> set[str]:
    return {(folder / cls.file_name).read_text().splitlines()[0] for cls in DOCUMENTS}


def test_new_documents_name_the_schemas_that_stand_above_them(tmp_path: Path) -> None:
    written(tmp_path / ".handover")
    assert run(["init", str(tmp_path / "group" / "elm")]) == ExitCode.CLEAN
    wanted = {f"# yaml-language-server: $schema=../../.handover/{cls.file_name[:-5]}.schema.json" for cls in DOCUMENTS}
    assert heads(tmp_path / "group" / "elm") == wanted


def test_new_documents_name_the_schemas_of_an_option(tmp_path: Path) -> None:
    written(tmp_path / "tools" / "schemas")
    assert run(["init", str(tmp_path / "elm"), "--schema", str(tmp_path / "tools" / "schemas")]) == ExitCode.CLEAN
    for head in heads(tmp_path / "elm"):
        assert (tmp_path / "elm" / head.partition("$schema=")[2]).is_file()


def test_documents_with_and_without_are_the_same_to_a_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path / "a" / ".handover")
    reports = []
    for name in ("a/elm", "b/elm"):
        run(["init", str(tmp_path / name), "--name", "Elm", "--jurisdiction", "US"])
        capsys.readouterr()
        run(["check", str(tmp_path / name), "--format", "json", "--today", "2026-11-23"])
        found = json.loads(capsys.readouterr().out)["practices"][0]
        reports.append([(one["code"], one["address"], one["fingerprint"]) for one in found["findings"]])
    assert sorted(reports[0]) == sorted(reports[1])


@pytest.mark.parametrize("above", ["another repository", "no schemas of ours", "a path with blanks"])
def test_no_schemas_are_named_that_an_editor_would_not_find(above: str, tmp_path: Path) -> None:
    folder = tmp_path / "group" / "elm"
    if above == "another repository":
        written(tmp_path / ".handover")
        (tmp_path / "group" / ".git").mkdir(parents=True)
    elif above == "no schemas of ours":
        (tmp_path / ".handover").mkdir()
        (tmp_path / ".handover" / "practice.schema.json").write_text("{}")
    else:
        folder = tmp_path / "elm"
        written(tmp_path / "elm" / ".handover")
        (tmp_path / "elm" / ".handover").rename(tmp_path / ".handover")
        (tmp_path / "elm").rmdir()
        folder = tmp_path / "a b" / "elm"
    assert run(["init", str(folder)]) == ExitCode.CLEAN
    named = any(head.startswith("# yaml-language-server") for head in heads(folder))
    assert named == (above == "a path with blanks")  # the way up from the documents has none


@pytest.mark.parametrize("place", ["nowhere", "with blanks", "example"])
def test_schemas_that_cannot_be_named_are_refused(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    schemas = tmp_path / place
    if place != "nowhere":
        written(schemas)
    words = ["init", str(tmp_path / "elm"), "--schema", str(schemas), *(["--example"] if place == "example" else [])]
    capsys.readouterr()
    assert run(words) == ExitCode.NOT_DONE
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "elm").exists()


def test_settings_of_vs_code_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    words = ["schema", "--write", str(tmp_path / ".handover"), "--vscode", str(tmp_path)]
    assert run(words) == ExitCode.CLEAN
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text())
    for path, glob in settings["yaml.schemas"].items():
        assert json.loads((tmp_path / path).read_text())["title"] == glob.removeprefix("**/")
    assert len(settings["yaml.schemas"]) == len(DOCUMENTS) + 1
    assert run(words) == ExitCode.CLEAN


@pytest.mark.parametrize("text", ['{"editor.tabSize": 2}', "{ // mine\n}", "[]", '{"yaml.schemas": {"x": "y"}}', ""])
def test_settings_of_somebody_stay(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_text(text)
    assert run(["schema", "--write", str(tmp_path / ".handover"), "--vscode", str(tmp_path)]) == ExitCode.NOT_DONE
    assert "holds settings of yours" in capsys.readouterr().err
    assert (tmp_path / ".vscode" / "settings.json").read_text() == text


@pytest.mark.parametrize("words", [["--vscode", "{}"], ["--write", "{}/a", "--vscode", "{}/b"]])
def test_settings_that_could_not_work_are_refused(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", *(word.format(tmp_path) for word in words)]) == ExitCode.NOT_DONE
    assert capsys.readouterr().err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
