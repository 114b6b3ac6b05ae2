"""The page on CI, followed literally: each of its commands runs and writes what it says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from handover.cli.boundary import run
from handover.cli.reports import Format
from handover.shipped import sample_files
from tests.repository import commit_as

PAGE: Final = (Path(__file__).parents[2] / "docs" / "in-ci.md").read_text(encoding="utf-8")
#: The commands of the page, without what the shell does around them.
COMMANDS: Final = tuple(
    dict.fromkeys(re.findall(r"^\s*(?:- (?:run: )?|sh '\.venv/bin/)?handover (check [^'\n]+)", PAGE, re.MULTILINE))
)


def test_the_page_names_each_format() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert set(rows) == set(Format) - {Format.FULL, Format.CONCISE}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_of_the_page_runs(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in sample_files().items():
        (tmp_path / "practices" / "elm" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "practices" / "elm" / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    if "--changed-since" in command:
        commit_as(tmp_path, "origin/main")
    known = re.search(r"--baseline \S+", command)
    if known and "--write-baseline" not in command:
        assert run(["check", "practices", *known[0].split(), "--write-baseline", "--today", "2026-11-23"]) == 0
    assert run([*shlex.split(command), "--today", "2026-11-23"]) == 0
    for file in re.findall(r"--output (\S+)", command):
        assert Path(file).is_file()
        named_elsewhere = PAGE.replace(command, "")
        assert file in named_elsewhere, "what is written is read by the next step"


def test_there_are_commands_to_try() -> None:
    assert len(COMMANDS) >= 6
