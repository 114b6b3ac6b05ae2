"""The way to a first rule in CONTRIBUTING.md, followed literally in a copy of the repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
CHAPTER: Final = (
    (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Your first rule")[2].partition("\n## ")[0]
)
#: The rule, its case, and the commands.
RULE, CASE, TYPED = re.findall(r"^```\w*\n(.*?)^```$", CHAPTER, re.MULTILINE | re.DOTALL)
COMMANDS: Final = TYPED.splitlines()


@pytest.mark.sweep
def test_two_pieces_by_hand_and_the_rest_is_written(tmp_path: Path) -> None:
    left_out = shutil.ignore_patterns(".*", "bench", "__pycache__", "*.egg-info")
    copy = Path(shutil.copytree(ROOT, tmp_path / "copy", ignore=left_out))
    module, test = re.findall(r"`((?:src|tests)/[\w/]+\.py)`", CHAPTER)
    (name,) = re.findall(r"^def (\w+)", RULE, re.MULTILINE)
    _change(copy / module, "RULES: Final = (\n", f"{RULE}\n\nRULES: Final = (\n    {name},\n")
    _change(copy / test, "CASES = (\n", f"CASES = (\n{CASE}")
    assert len(COMMANDS) == 4
    for command in COMMANDS:
        words = shlex.split(command)
        assert words[0] == "python"
        if "pin" in words:
            # those of the rules, to be done in time
            words += ["tests/rules/test_catalogue.py", "-k", "COM or table"]
        said = _run(copy, words[1:])
    assert re.search(r"\d+ passed", said)
    assert "COM900 many-channels" in (copy / "tests/rules/table.txt").read_text()
    assert "there are 4 channels for questions" in (copy / "tests/rules/bad_examples/COM.txt").read_text()
    assert '<a id="COM900"></a>' in (copy / "docs/rules/COM.md").read_text()
    _run(copy, ["-m", "handover.docs", "--check", "docs"])


def _change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")


def _run(folder: Path, words: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTEST_ADDOPTS": "-n 0 -p no:cacheprovider"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
