"""`check --changed-since`: only practices that were worked on, and never less than what decides how they are judged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handover.cli.boundary import run
from handover.cli.reports import Format
from tests.repository import commit_as
from tests.two_practices import lay_two, lose_backup

DAY = ("--today", "2026-11-23")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of two practices, the first with a gap that was there before."""
    lay_two(tmp_path, monkeypatch)
    commit_as(tmp_path, "origin/main")
    return tmp_path


def check(*words: str) -> int:
    return run(["check", *DAY, "--changed-since", "origin/main", *words])


def test_only_what_was_worked_on_is_checked_and_the_rest_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("practices") == 0
    said = capsys.readouterr()
    assert "0 practices" in said.out
    assert "2 practices not checked, as nothing there has changed since origin/main" in said.err
    lose_backup("b")
    assert check("practices") == 1
    said = capsys.readouterr()
    assert "practices/b/escalation-contacts.yaml" in said.out
    assert "practices/a" not in said.out
    assert "1 practice not checked" in said.err


def test_a_practice_that_is_named_is_not_checked_either(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("practices/a") == 0
    assert "1 practice not checked" in capsys.readouterr().err


@pytest.mark.parametrize("form", Format)
def test_each_format_tells_of_no_practice(form: Format, capsys: pytest.CaptureFixture[str]) -> None:
    assert check("practices", "--format", form) == 0
    said = capsys.readouterr().out
    if form is Format.JSON:
        assert json.loads(said)["practices"] == []


@pytest.mark.parametrize("file", ["handover.toml", "known.json"])
def test_what_decides_how_all_are_judged_makes_all_of_them_changed(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("known.json").write_text('{"version": 1, "practices": {}}')
    Path("handover.toml").write_text('baseline = "known.json"\n')
    commit_as(Path(), "origin/main")
    assert check("practices") == 0
    Path(file).write_text(f"{Path(file).read_text()}\n")
    assert check("practices") == 1
    assert f"all practices are checked, because {Path(file).resolve()} has changed" in capsys.readouterr().err


def test_a_baseline_written_for_a_part_keeps_the_rest() -> None:
    run(["check", "practices", *DAY, "--baseline", "known.json", "--write-baseline"])
    commit_as(Path(), "origin/main")
    lose_backup("b")
    assert check("practices", "--baseline", "known.json", "--write-baseline") == 0
    assert list(json.loads(Path("known.json").read_text())["practices"]) == ["practices/a", "practices/b"]


@pytest.mark.parametrize("name", ["nowhere", "-x", ""])
def test_what_nobody_can_tell_is_a_sentence_and_the_code_for_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "practices", *DAY, "--changed-since", name]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
