"""The page about groups says what the program does: each command on it is run as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from handover.cli.boundary import run
from handover.shipped import examples_folder

PAGE: Final = (Path(__file__).parents[2] / "docs" / "group-policy.md").read_text(encoding="utf-8")
#: Each command with what is printed below it.
WALK: Final = re.findall(r"```console\n\$ handover (.*?)\n(.*?)```", PAGE, re.DOTALL)
#: The commands that are named within the text.
NAMED: Final = re.findall(r"`handover ([^`]+ practices/[^`]+)`", PAGE)


@pytest.fixture
def _in_the_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(examples_folder() / "lakeside-group")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def test_there_are_commands_on_the_page() -> None:
    assert len(WALK) >= 3
    assert NAMED


@pytest.mark.usefixtures("_in_the_example")
@pytest.mark.parametrize(("command", "printed"), WALK)
def test_each_command_prints_what_the_page_shows(
    command: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(shlex.split(command))
    assert capsys.readouterr().out == printed
    assert code == (1 if "blocker" in printed else 0)


@pytest.mark.usefixtures("_in_the_example")
@pytest.mark.parametrize("command", NAMED)
def test_each_command_within_the_text_works(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shlex.split(command)) == 0
    assert "financial-policy.yaml:" in capsys.readouterr().out
