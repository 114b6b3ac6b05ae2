"""The schemas in the server that editors ask about YAML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from tests.editor.client import Editor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.consumer

TOP = Path(__file__).parents[2]
SERVER = TOP / ".consumer/node_modules/yaml-language-server/bin/yaml-language-server"
#: What an editor sets for it: nothing is to be looked up in a network.
SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}

TEXT = """\
handover: 1
name: [Elm, Street]
stagee: live
stage:\x20
people:
  - id: dana
    name: Dana Reyes
    zzzz: 3
\x20\x20\x20\x20
"""


@pytest.fixture(params=["comment", "settings"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Editor, dict[str, str], int]]:
    """Open a practice in the server, which finds the schemas by a comment of `init`, or by the settings of VS Code."""
    folder = tmp_path / "elm"
    words = ["schema", "--write", str(tmp_path / ".handover"), "--vscode", str(tmp_path)]
    settings: dict[str, Any] = dict(SETTINGS)
    if request.param == "comment":
        assert run(words[:3]) == 0
        assert run(["init", str(folder)]) == 0
        head = (folder / "practice.yaml").read_text().splitlines()[0] + "\n"
    else:
        assert run(words) == 0
        folder.mkdir()
        head = ""
        for_code = json.loads((tmp_path / ".vscode" / "settings.json").read_text())
        settings["schemas"] = for_code["yaml.schemas"]
    with Editor(["node", str(SERVER), "--stdio"], {"yaml": settings}) as editor:
        editor.start(tmp_path)
        yield editor, editor.open(folder / "practice.yaml", head + TEXT), head.count("\n")


def test_the_server_says_what_is_wrong_and_offers_what_is_known(session: tuple[Editor, dict[str, str], int]) -> None:
    editor, document, first = session

    def at(line: int, character: int) -> dict[str, Any]:
        return {"textDocument": document, "position": {"line": first + line, "character": character}}

    editor.wait(lambda: bool(editor.published.get(document["uri"], {}).get("diagnostics")))
    told = {
        one["range"]["start"]["line"] - first: one["message"]
        for one in editor.published[document["uri"]]["diagnostics"]
    }
    assert told == {
        1: "Incorrect type. Expected one of string, number, boolean.",
        2: "Property stagee is not allowed.",
        7: "Property zzzz is not allowed.",
    }
    hover = editor.ask("textDocument/hover", **at(0, 2))["contents"]["value"]
    assert "Which version of the form" in hover
    hover = editor.ask("textDocument/hover", **at(4, 2))["contents"]["value"]
    assert "For example" in hover
    words = [one["label"] for one in editor.ask("textDocument/completion", **at(3, 7))["items"]]
    assert {"draft", "ready", "live"} <= set(words)
    keys = [one["label"] for one in editor.ask("textDocument/completion", **at(8, 4))["items"]]
    assert {"phone", "hours", "side"} <= set(keys)
    keys = [one["label"] for one in editor.ask("textDocument/completion", **at(9, 0))["items"]]
    assert keys[0] not in ("none", "said")
    assert {"locations", "systems", "go_live"} <= set(keys)
    assert "people" not in keys


def test_nothing_is_wrong_with_a_whole_practice(tmp_path: Path) -> None:
    folder = tmp_path / "maple"
    assert run(["schema", "--write", str(tmp_path / ".handover"), "--vscode", str(tmp_path)]) == 0
    assert run(["init", str(folder), "--example"]) == 0
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text())
    with Editor(
        ["node", str(SERVER), "--stdio"], {"yaml": {**SETTINGS, "schemas": settings["yaml.schemas"]}}
    ) as editor:
        editor.start(tmp_path)
        files = sorted(folder.glob("*.yaml"))
        documents = [editor.open(file, file.read_text()) for file in files]
        editor.wait(lambda: len(editor.published) == len(files))
        assert [editor.published[one["uri"]]["diagnostics"] for one in documents] == [[] for _ in files]
