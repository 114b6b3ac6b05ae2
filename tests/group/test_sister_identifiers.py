"""The same identifier in two practices of a run is told in both, also by parts put together, and never shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from tests.two_practices import lay_two

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "98-7654321"
DAY = ("--today", "2026-11-23")


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with two practices of two companies that say the same tax id."""
    lay_two(tmp_path, monkeypatch)
    for name in ("a", "b"):
        file = tmp_path / "practices" / name / "practice.yaml"
        file.write_text(f'{file.read_text()}\nlegal_entity: {{name: {name} PLLC, tax_id: "{NUMBER}"}}\n')
    return tmp_path


def told(report: dict[str, Any]) -> list[tuple[str, str, bool]]:
    """Return where the finding stands: practice, file, and whether a line is named."""
    return [
        (practice["path"], one["file"], one["line"] > 1)
        for practice in report["practices"]
        for one in practice["findings"]
        if one["code"] == "GRP005"
    ]


BOTH = [("practices/a", "practice.yaml", True), ("practices/b", "practice.yaml", True)]


def test_it_is_told_in_both_practices_and_the_number_in_none(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del two
    run(["check", "practices/a", "practices/b", *DAY, "--format", "json"])
    out = capsys.readouterr().out
    assert told(json.loads(out)) == BOTH
    run(["check", "practices", *DAY, "--format", "full", "--all"])
    full = capsys.readouterr().out
    assert "GRP005" in full
    for text in (out, full):
        assert NUMBER not in text
        assert NUMBER.replace("-", "") not in text


def test_one_practice_alone_is_compared_with_nothing(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del two
    run(["check", "practices/b", *DAY, "--format", "json"])
    assert told(json.loads(capsys.readouterr().out)) == []


@pytest.mark.parametrize("known", [False, True], ids=["new", "known to a baseline"])
def test_parts_put_together_say_what_one_run_says(known: bool, two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline = ["--baseline", "known.json"] if known else []
    if known:
        run(["check", "practices", *DAY, *baseline, "--write-baseline"])
        capsys.readouterr()
    parts = []
    for number in ("1", "2", "3"):
        parts.append(f"part-{number}.json")
        run(["check", "practices", *DAY, *baseline, "--shard", f"{number}/3", "--format", "json", "-o", parts[-1]])
        assert NUMBER not in (two / parts[-1]).read_text()
    capsys.readouterr()
    whole = run(["check", "practices", *DAY, *baseline, "--format", "json"]), capsys.readouterr().out
    merged = run(["merge-reports", *parts, "--format", "json"]), capsys.readouterr().out
    assert merged == whole
    assert told(json.loads(whole[1])) == ([] if known else BOTH)
