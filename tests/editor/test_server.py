"""`handover lsp` as an editor starts it: a process that is spoken to over standard input and output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from handover.cli.boundary import run
from handover.shipped import sample_files
from tests.editor.client import Editor
from tests.output.faults import seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMAND = [sys.executable, "-m", "handover", "lsp", "--stdio", "--today", "2026-11-23"]


@pytest.fixture
def maple(tmp_path: Path) -> Path:
    folder = tmp_path / "maple grove"
    for name, data in sample_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


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
    editor.process.wait(30)
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
