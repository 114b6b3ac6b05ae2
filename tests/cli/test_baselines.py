"""`check --baseline`: what a repository began with fails nothing, and what is new does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handover.cli.boundary import run
from handover.shipped import sample_files
from tests.two_practices import lay_two, lose_backup

DAY = ("--today", "2026-11-23")


@pytest.fixture(autouse=True)
def practices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two practices below one folder, the first with a gap."""
    lay_two(tmp_path, monkeypatch)
    return tmp_path


def check(*words: str) -> int:
    return run(["check", "practices", *DAY, *words])


def test_a_build_is_green_with_its_baseline_and_red_again_with_what_is_new(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check() == 1
    assert check("--baseline", "known.json", "--write-baseline") == 0
    capsys.readouterr()
    assert check("--baseline", "known.json") == 0
    said = capsys.readouterr().out
    assert "COM002" not in said
    assert "practices/a: Maple Grove Dental (a sample), live: 1 known from the baseline" in said
    lose_backup("b")
    assert check("--baseline", "known.json") == 1
    assert "practices/b/escalation-contacts.yaml" in capsys.readouterr().out


def test_lines_that_move_change_nothing_and_what_is_mended_is_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    check("--baseline", "known.json", "--write-baseline")
    before = Path("known.json").read_bytes()
    file = Path("practices/a/escalation-contacts.yaml")
    file.write_text(f"# one more line\n\n{file.read_text()}")
    assert check("--baseline", "known.json") == 0
    file.write_bytes(sample_files()["escalation-contacts.yaml"])
    capsys.readouterr()
    assert check("--baseline", "known.json") == 0
    assert "1 finding of known.json mended; --prune-baseline drops what is mended" in capsys.readouterr().err
    assert Path("known.json").read_bytes() == before
    assert check("--baseline", "known.json", "--prune-baseline") == 0
    assert json.loads(Path("known.json").read_text())["practices"] == {}


def test_pruning_accepts_nothing_new() -> None:
    check("--baseline", "known.json", "--write-baseline")
    lose_backup("b")
    assert check("--baseline", "known.json", "--prune-baseline") == 1
    assert list(json.loads(Path("known.json").read_text())["practices"]) == ["practices/a"]


def test_a_practice_is_known_from_wherever_the_check_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    check("--baseline", "known.json", "--write-baseline")
    monkeypatch.chdir("practices/a")
    assert run(["check", *DAY, "--baseline", "../../known.json"]) == 0


def test_a_practice_that_was_not_checked_stays_known_unless_it_is_gone(tmp_path: Path) -> None:
    lose_backup("b")
    check("--baseline", "known.json", "--write-baseline")
    assert run(["check", "practices/b", *DAY, "--baseline", "known.json", "--write-baseline"]) == 0
    assert set(json.loads(Path("known.json").read_text())["practices"]) == {"practices/a", "practices/b"}
    (tmp_path / "practices/a").rename(tmp_path / "elsewhere")
    assert check("--baseline", "known.json", "--prune-baseline") == 0
    assert set(json.loads(Path("known.json").read_text())["practices"]) == {"practices/b"}


def test_programs_are_told_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    check("--baseline", "known.json", "--write-baseline")
    capsys.readouterr()
    check("--baseline", "known.json", "--format", "json")
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["baselined"] == 1
    assert [one["code"] for practice in report["practices"] for one in practice["baselined"]] == ["COM002"]


def test_a_secret_and_what_cannot_be_read_are_told_whatever_the_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    Path("practices/b/goals.yaml").write_text("goals: [")
    scope = Path("practices/a/scope.yaml")
    scope.write_text(f"{scope.read_text()}# password: hunter2hunter2\n")
    assert check("--baseline", "known.json", "--write-baseline") == 1
    capsys.readouterr()
    assert check("--baseline", "known.json") == 1
    said = capsys.readouterr().out
    assert "ACC006" in said
    assert "FIL001" in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--write-baseline"], "--write-baseline needs `--baseline FILE`"),
        (["--prune-baseline"], "--prune-baseline needs `--baseline FILE`"),
        (["--baseline", "no.json"], "there is no baseline no.json; `--write-baseline` writes one"),
        (["--baseline", "no.json", "--prune-baseline"], "there is no baseline no.json"),
        (["--baseline", "practices", "--write-baseline"], "practices"),
        (["--baseline", "practices/a/scope.yaml", "--write-baseline"], "practices/a/scope.yaml"),
        (["--baseline", "practices/a/scope.yaml"], "practices/a/scope.yaml is no baseline"),
        (["--baseline", "known.json", "--write-baseline", "--prune-baseline"], "leave out --prune-baseline"),
        (["--baseline", "known.json", "--write-baseline", "--select", "COM"], "leave out --select and --ignore"),
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("practices/a/scope.yaml").read_bytes()
    assert check(*words) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert len(said.err.splitlines()) == 1
    assert Path("practices/a/scope.yaml").read_bytes() == before
    assert not Path("known.json").exists()
