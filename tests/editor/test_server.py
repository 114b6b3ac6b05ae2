"""`handover lsp` as an editor starts it: a process that is spoken to over standard input and output."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from tests.editor.client import Editor
from tests.output.faults import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from syrupy.assertion import SnapshotAssertion

COMMAND = [sys.executable, "-m", "handover", "lsp", "--stdio", "--today", "2026-11-23"]


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    with Editor(COMMAND, folder=tmp_path) as found:
        yield found


def codes(editor: Editor, document: dict[str, str]) -> list[str]:
    return [one["code"] for one in editor.published.get(document["uri"], {}).get("diagnostics", ())]


def test_a_session(editor: Editor, maple: Path) -> None:
    file = maple / "escalation-contacts.yaml"
    text = file.read_text()
    before = seen(maple)
    able = editor.start(maple, "utf-32", "utf-16")["capabilities"]
    assert able["positionEncoding"] == "utf-32"
    document = editor.open(file, text)
    editor.wait(lambda: document["uri"] in editor.published)
    assert codes(editor, document) == []

    def at(line: int, character: int) -> dict[str, Any]:
        return {"textDocument": document, "position": {"line": line, "character": character}}

    editor.write(document, text + 'zz: "half')
    editor.wait(lambda: codes(editor, document) == ["FIL001"])
    editor.write(document, text.replace("primary: dana", "primary: dona"))
    editor.wait(lambda: codes(editor, document) == ["PPL001"])
    (shown,) = editor.published[document["uri"]]["diagnostics"]
    assert shown["range"] == {"start": {"line": 2, "character": 9}, "end": {"line": 2, "character": 13}}
    assert (shown["severity"], shown["source"]) == (1, "handover")
    assert "codeDescription" not in shown
    page = editor.ask("textDocument/hover", **at(2, 3))["contents"]
    assert page["kind"] == "markdown"
    assert page["value"].startswith("# escalation-contacts.primary")
    found = editor.ask("textDocument/completion", **at(2, 10))["items"]
    dana = next(one for one in found if one["label"] == "dana")
    assert dana["textEdit"]["range"]["start"] == {"line": 2, "character": 9}
    editor.write(document, text)
    editor.wait(lambda: codes(editor, document) == [])

    assert editor.ask("textDocument/hover", **at(2, 3)) is not None
    other = editor.open(maple.parent / "scope.yaml", "owner: ")
    assert (
        editor.ask("textDocument/completion", textDocument=other, position={"line": 0, "character": 7})["items"] == []
    )
    unsaved = {"uri": "untitled:Untitled-1"}
    editor.notify(
        "textDocument/didOpen", textDocument={**unsaved, "languageId": "yaml", "version": 1, "text": "owner: "}
    )
    assert editor.ask("textDocument/hover", textDocument=unsaved, position={"line": 0, "character": 1}) is None

    editor.write(document, text.replace("primary: dana", "primary: dona"))
    editor.wait(lambda: codes(editor, document) == ["PPL001"])
    editor.notify("textDocument/didClose", textDocument=document)
    editor.wait(lambda: codes(editor, document) == [])
    assert other["uri"] not in editor.published
    assert editor.end() == 0
    assert editor.log == b""
    assert seen(maple) == before


#: The pins of this module.
PINS = {"session.txt"}


def test_each_pin_is_one_of_a_test() -> None:
    assert {path.name for path in (Path(__file__).parent / "golden").iterdir()} == PINS


class Record:
    """What was said in a session, in a form that a person can read.

    Args:
        editor: the session.
        folder: what paths are told from.
    """

    def __init__(self, editor: Editor, folder: Path) -> None:
        self._editor, self._top, self.lines = editor, folder.as_uri(), list[str]()

    def ask(self, method: str, **params: Any) -> Any:
        """Ask something, and note it with its answer."""
        answer = self._editor.answer(method, **params)
        found = answer.get("result", answer.get("error"))
        self.note(f"> {method}", {key: value for key, value in params.items() if key != "textDocument"})
        self.note("<", found)
        return found

    def note(self, what: str, value: Any) -> None:
        """Note something."""
        text = json.dumps(first_of(value), indent=1, ensure_ascii=False).replace(self._top, "file:///PRACTICE")
        text = re.sub(r"\{\s*\"line\": (\d+),\s*\"character\": (\d+)\s*\}", r"\1:\2", text)
        text = re.sub(r"\{\s*\"start\": ([\d:]+),\s*\"end\": ([\d:]+)\s*\}", r"\1 to \2", text)
        self.lines += [f"{what} {text}"]

    def shown(self, document: dict[str, str], *codes: str) -> None:
        """Wait until some findings are shown in a document, and note what is shown everywhere."""
        self._editor.published.clear()
        self._editor.wait(lambda: sorted(codes_of(self._editor, document)) == sorted(codes))
        for uri, found in sorted(self._editor.published.items()):
            self.note(f"shown in {uri}".replace(self._top, "file:///PRACTICE"), found["diagnostics"])


def first_of(value: Any) -> Any:
    """Return a value in which of long lists only the first things are told."""
    if isinstance(value, dict):
        return {key: first_of(one) for key, one in value.items()}
    if not isinstance(value, list):
        return value
    return [first_of(one) for one in value[:3]] + ([f"and {len(value) - 3} more"] if len(value) > 3 else [])


def codes_of(editor: Editor, document: dict[str, str]) -> list[str]:
    return [
        one["code"] for one in editor.published.get(document["uri"], {"diagnostics": [{"code": "?"}]})["diagnostics"]
    ]


def test_a_session_goes_as_recorded(editor: Editor, maple: Path, pinned: SnapshotAssertion) -> None:
    file = maple / "escalation-contacts.yaml"
    text = file.read_text()
    record = Record(editor, maple)
    record.note("able", {key: value for key, value in editor.start(maple)["capabilities"].items() if value})
    document = editor.open(file, text)
    record.shown(document)

    def at(line: int, character: int) -> dict[str, Any]:
        return {"textDocument": document, "position": {"line": line, "character": character}}

    record.ask("textDocument/definition", **at(2, 10))
    record.ask("textDocument/references", **at(2, 10), context={"includeDeclaration": True})
    record.ask("textDocument/prepareRename", **at(2, 10))
    record.ask("textDocument/rename", **at(2, 10), newName="donna")
    record.ask("textDocument/rename", **at(2, 10), newName="ines")
    record.ask("textDocument/documentSymbol", textDocument=document)
    editor.write(document, text.replace("primary: dana", "primary: do\U0001f9b7na"))
    record.shown(document, "PPL001")
    editor.write(document, text.replace("primary: dana", "primary: dona"))
    record.shown(document, "PPL001")
    whole = {"start": {"line": 2, "character": 9}, "end": {"line": 2, "character": 13}}
    record.ask("textDocument/codeAction", textDocument=document, range=whole, context={"diagnostics": []})
    editor.write(document, text.replace("primary: dana", "primary: [da"))
    record.shown(document, "FIL001")
    record.ask("textDocument/completion", **at(2, 12))
    record.ask("textDocument/hover", **at(3, 3))
    editor.notify("textDocument/didClose", textDocument=document)
    record.shown(document)
    assert editor.end() == 0
    assert "\n".join(record.lines) + "\n" == pinned(name="golden/session.txt")


def test_what_breaks_is_logged_without_text_and_ends_nothing(editor: Editor, maple: Path) -> None:
    editor.start(maple)
    secret = "Winter2026!x9"
    document = editor.open(maple / "scope.yaml", f"owner: {secret}\n")
    editor.wait(lambda: document["uri"] in editor.published)
    editor.notify("textDocument/hover", textDocument=document, position=secret)
    editor.notify("textDocument/didChange", textDocument={**document, "version": 3}, contentChanges=secret)
    editor.notify("handover/nothing", text=secret)
    assert "error" in editor.answer("handover/nothing", text=secret)
    editor.ask("textDocument/hover", textDocument=document, position={"line": 0, "character": 1})
    editor.notify("exit")
    assert editor.process.wait(30) == 1, "the editor left without asking for the end first"
    assert secret.encode() not in editor.log
    assert not any(secret in str(one) for one in editor.heard if one.get("method") == "window/showMessage")


def test_an_editor_that_is_gone_ends_it(editor: Editor) -> None:
    assert editor.process.stdin is not None
    editor.process.stdin.close()
    assert editor.process.wait(30) == 0


def test_without_the_extra_it_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "handover.editor.server", raising=False)
    for name in ("pygls", "lsprotocol"):
        monkeypatch.setitem(sys.modules, name, None)
    assert run(["lsp"]) == 2
    assert capsys.readouterr().err == (
        "handover: this needs the extra `editor`: pip install 'dental-handover[editor]'\n"
    )


def test_somebody_who_types_it_is_told_what_it_is_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert run(["lsp"]) == 2
    assert "an editor starts this command" in capsys.readouterr().err


def test_no_other_command_loads_it() -> None:
    import subprocess

    script = "import sys; from handover.cli.boundary import run; run(['rules']); sys.exit('pygls' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0
