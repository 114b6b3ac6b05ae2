"""The page on editors, followed literally: its commands run, and what it has an editor start is a server."""

from __future__ import annotations

import ast
import json
import re
import shlex
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from handover.cli.boundary import run
from handover.model.practice import DOCUMENTS
from tests.editor.client import Editor

if TYPE_CHECKING:
    import pytest

PAGE: Final = (Path(__file__).parents[2] / "docs" / "in-your-editor.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the examples of one language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [text for name, text in found if name == language]


COMMANDS: Final = [line for block in blocks("") for line in block.splitlines() if line.startswith("handover ")]


def test_each_command_of_the_page_runs_in_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) == 3
    for command in COMMANDS:
        assert run(shlex.split(command)[1:]) == 0, command
    assert (tmp_path / ".vscode" / "settings.json").is_file()
    heads = {(tmp_path / "practices/elm-street" / cls.file_name).read_text().splitlines()[0] for cls in DOCUMENTS}
    assert all(head.startswith("# yaml-language-server: $schema=../../.handover/") for head in heads)


def test_the_line_that_is_shown_is_that_of_init(tmp_path: Path) -> None:
    assert run(["schema", "--write", str(tmp_path / ".handover")]) == 0
    assert run(["init", str(tmp_path / "elm")]) == 0
    (shown,) = blocks("yaml")
    assert (tmp_path / "elm" / "practice.yaml").read_text().startswith(shown)


def test_the_settings_that_are_added_by_hand_are_those_that_are_written(tmp_path: Path) -> None:
    assert run(["schema", "--write", str(tmp_path / ".handover"), "--vscode", str(tmp_path)]) == 0
    written = json.loads((tmp_path / ".vscode" / "settings.json").read_text())["yaml.schemas"]
    shown = json.loads(blocks("json")[0])["yaml.schemas"]
    assert shown.items() <= written.items()


def started() -> dict[str, list[str]]:
    """Return what each editor is told to start."""
    code, helix = json.loads(blocks("json")[1]), tomllib.loads(blocks("toml")[0])
    (neovim,) = re.findall(r"cmd = \{(.*)\}", blocks("lua")[0])
    (emacs,) = re.findall(r"\. \((.*?)\)\)", blocks("elisp")[0])
    server: dict[str, Any] = helix["language-server"]["handover"]
    return {
        "VS Code": [code["glspc.server.command"], *code["glspc.server.commandArguments"]],
        "Neovim": list(ast.literal_eval(f"[{neovim}]")),
        "Helix": [server["command"], *server["args"]],
        "Emacs": shlex.split(emacs),
    }


def test_what_the_editors_start_is_a_server() -> None:
    assert set(re.findall(r"^### (.*)$", PAGE, re.MULTILINE)) == set(started())
    commands = {tuple(words) for words in started().values()}
    assert commands == {("handover", "lsp")}
    with Editor([sys.executable, "-m", *commands.pop()]) as editor:
        able = editor.start(None)["capabilities"]
        assert editor.end() == 0
    for word in ("hover", "completion", "definition", "references", "rename", "codeAction", "documentSymbol"):
        assert able[f"{word}Provider"]


def test_each_block_closes_what_it_opens() -> None:
    for language in ("lua", "elisp"):
        for block in blocks(language):
            assert [block.count(one) - block.count(other) for one, other in ("()", "{}", "[]")] == [0, 0, 0]


def test_the_page_is_named_where_people_begin() -> None:
    top = Path(__file__).parents[2]
    assert "docs/in-your-editor.md" in (top / "README.md").read_text(encoding="utf-8")
