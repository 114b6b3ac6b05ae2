"""Several reports of one run: which goes where, and what a runner reads on the log."""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import fromstring

import pytest

from handover.cli.boundary import run
from handover.cli.reports import Format
from handover.shipped import examples_folder, sample_files
from tests.report.formats.readers import cells, commands

HARBOUR = str(examples_folder() / "harbour-street")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, on no runner."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
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
        ["--format", "json", "--output", "a", "--format", "sarif", "--output", "./a"],
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


@pytest.mark.parametrize("words", [["--format", "sarif", "--output", "a"], ["--output", "a"]])
def test_files_on_a_runner_leave_the_annotations(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert check(capsys, *words).startswith("::warning file=")
    assert (tmp_path / "a").stat().st_size


def test_the_summary_of_the_step_is_added_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("what another command wrote\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    check(capsys)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("what another command wrote\n### handover: 1 practice")
    assert len(cells(text)[1]) == 3
    check(capsys, "--format", "text")
    check(capsys, "--format", "sarif", "--format", "json", "--output", "a")
    assert summary.read_text(encoding="utf-8") == text, "only with annotations"


def test_no_summary_is_written_off_the_runner(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert check(capsys, "--format", "github").startswith("::warning")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("full", [True, False])
def test_a_summary_that_takes_nothing_is_told_and_changes_no_exit_code(
    full: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md" if full else tmp_path / "no-such-folder" / "summary.md"
    if full:
        summary.write_bytes(b"x" * 1_000_000)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run(["check", HARBOUR]) == 0
    assert "the summary of this step" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "rdjsonl"])
def test_paths_are_what_the_reader_looks_for_wherever_the_command_is_started(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    elm = tmp_path / "group" / "elm"
    for name, data in sample_files().items():
        if name != "goals.yaml":
            (elm / name).parent.mkdir(parents=True, exist_ok=True)
            (elm / name).write_bytes(data)
    (tmp_path / ".git").mkdir()
    for here, words in ((elm.parent, ["."]), (elm.parent, ["../group/elm"]), (elm, [])):
        monkeypatch.chdir(here)
        assert run(["check", *words, "--format", form]) == 1
        out = capsys.readouterr().out
        # reviewdog puts the way from the top before each path by itself
        practice = Path(os.path.relpath(elm, here if form == "rdjsonl" else tmp_path)).as_posix()
        assert _folders(form, out) == {practice}


def _folders(form: str, out: str) -> set[str]:
    if form == "github":
        paths = [one.properties["file"] for one in commands(out)]
    elif form == "gitlab":
        paths = [one["location"]["path"] for one in json.loads(out)]
    elif form == "rdjsonl":
        paths = [json.loads(line)["location"]["path"] for line in out.splitlines()]
    else:
        places = [one["locations"][0]["physicalLocation"] for one in json.loads(out)["runs"][0]["results"]]
        paths = [one["artifactLocation"]["uri"] for one in places]
    return {PurePosixPath(path).parent.as_posix() for path in paths}


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
