"""Several reports of one run: which goes where, and what a runner reads on the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from handover.cli.boundary import run
from handover.cli.reports import Format
from handover.shipped import examples_folder, sample_files

if TYPE_CHECKING:
    from pathlib import Path

HARBOUR = str(examples_folder() / "harbour-street")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, on no runner."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


def check(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["check", HARBOUR, *words]) == 0
    return capsys.readouterr().out


def test_each_format_goes_to_the_output_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = check(
        capsys, "--format", "sarif", "--output", "a", "--output", "b", "--format", "junit",
        "--format", "json", "-o", "c", "--format", "concise",
    )  # fmt: skip
    assert json.loads((tmp_path / "a").read_text())["version"] == "2.1.0"
    assert fromstring((tmp_path / "b").read_text()).tag == "testsuites"
    assert json.loads((tmp_path / "c").read_text())["tool"]["name"] == "handover"
    assert "FIL010" in said


def test_people_get_text_beside_what_programs_get(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = check(capsys)
    assert check(capsys, "--format", "json", "--output", "a") == alone
    assert check(capsys, "--output", "b") == ""
    assert (tmp_path / "b").read_text() == alone
    assert check(capsys, "--format", "json", "--output", "-").startswith("{")


@pytest.mark.parametrize(
    "words",
    [
        ["--format", "json", "--format", "sarif"],
        ["--format", "json", "--format", "sarif", "--output", "a", "--format", "junit", "--output", "a"],
        ["--output", "a", "--output", "a"],
        ["--format", "json", "-o", "-", "--format", "text"],
    ],
)
def test_two_reports_in_one_place_are_refused(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", HARBOUR, *words]) == 2
    assert "two reports go to" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", Format)
def test_every_format_is_the_same_in_a_file_and_says_the_same_code(
    form: Format, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(capsys, "--format", form, "--output", "a")
    check(capsys, "--format", form, "--output", "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert b"FIL010" in (tmp_path / "a").read_bytes() or form is Format.FULL
    assert run(["check", HARBOUR, "--format", form, "--strict"]) == 1
    capsys.readouterr()


def test_on_a_runner_of_github_findings_are_annotations(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    said = check(capsys)
    assert said.startswith("::warning file=")
    assert "Harbour Street Dental Practice (a sample), live: 2 warnings" in said
    assert check(capsys, "--format", "concise").startswith("/")


def test_paths_begin_at_the_top_of_the_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    elm = tmp_path / "deep" / "elm"
    for name, data in sample_files().items():
        if name != "goals.yaml":
            (elm / name).parent.mkdir(parents=True, exist_ok=True)
            (elm / name).write_bytes(data)
    monkeypatch.chdir(tmp_path / "deep")
    run(["check", "elm", "--format", "gitlab"])
    assert {one["location"]["path"] for one in json.loads(capsys.readouterr().out)} == {"elm/practice.yaml"}
    (tmp_path / ".git").mkdir()
    run(["check", "elm", "--format", "gitlab"])
    assert {one["location"]["path"] for one in json.loads(capsys.readouterr().out)} == {"deep/elm/practice.yaml"}


@pytest.mark.parametrize("form", ["concise", "full", "github", "markdown"])
def test_no_name_is_a_command_to_a_runner(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "::error::x"
    for name, data in sample_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    text = (folder / "practice.yaml").read_text()
    (folder / "practice.yaml").write_text(text.replace("name: Maple Grove Dental", 'name: "::error::forged"'))
    (folder / "goals.yaml").unlink()
    assert run(["check", "::error::x", "--format", form]) == 1
    captured = capsys.readouterr()
    commands = [line for line in (captured.out + captured.err).splitlines() if line.lstrip().startswith("::")]
    assert all(line.startswith("::error file=%3A%3Aerror%3A%3Ax/practice.yaml,") for line in commands)
    assert bool(commands) == (form == "github")
