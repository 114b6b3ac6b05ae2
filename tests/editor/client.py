"""An editor over stdio, as far as a language server sees of one: JSON-RPC, open documents, what is published."""

from __future__ import annotations

import json
import subprocess
import threading
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Self

#: No answer takes longer, even on a machine with much to do.
LONGEST: Final = 30.0


class Editor:
    """A client of a language server that runs as a process of its own.

    Args:
        command: starts the server.
        settings: what it answers where the server asks for its configuration.
        folder: the working directory of the server.
    """

    def __init__(
        self, command: Sequence[str], settings: dict[str, Any] | None = None, folder: Path | None = None
    ) -> None:
        self.sent: list[dict[str, Any]] = []
        self.heard: list[dict[str, Any]] = []
        self.published: dict[str, dict[str, Any]] = {}
        self._settings = settings or {}
        self._number = 0
        self._versions: dict[str, int] = {}
        self._messages: Queue[dict[str, Any] | None] = Queue()
        self.process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder
        )
        self._threads = [
            threading.Thread(target=self._listen, daemon=True),
            threading.Thread(target=self._log, daemon=True),
        ]
        self.log = b""
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join(LONGEST)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def _log(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log += line

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while True:
            length = 0
            while head := self.process.stdout.readline().strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if not length:
                self._messages.put(None)
                return
            self._messages.put(json.loads(self.process.stdout.read(length)))

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        self.sent.append(message)
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """Take the next message of the server; what it asks for is answered."""
        try:
            message = self._messages.get(timeout=LONGEST)
        except Empty:
            raise AssertionError(f"nothing was heard; the log says: {self.log!r}") from None
        assert message is not None, self.log
        self.heard.append(message)
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]
        elif "method" in message and "id" in message:
            asked = message["method"] == "workspace/configuration"
            items = message["params"]["items"] if asked else ()
            self._send(
                {
                    "id": message["id"],
                    "result": [self._settings.get(one.get("section")) for one in items] if asked else None,
                }
            )
        return message

    def notify(self, method: str, **params: Any) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def answer(self, method: str, **params: Any) -> dict[str, Any]:
        """Ask the server, and return its whole answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._hear()
            if message.get("id") == self._number and "method" not in message:
                return message

    def ask(self, method: str, **params: Any) -> Any:
        """Ask the server, and return the result; an error of the server fails."""
        answer = self.answer(method, **params)
        assert "error" not in answer, answer
        return answer["result"]

    def wait(self, holds: Callable[[], bool]) -> None:
        """Listen until something holds."""
        while not holds():
            self._hear()

    def start(self, folder: Path | None, *encodings: str) -> dict[str, Any]:
        """Begin a session in a folder."""
        general = {"general": {"positionEncodings": list(encodings)}} if encodings else {}
        capabilities = {
            "workspace": {"configuration": True, "workspaceEdit": {"documentChanges": True}},
            "textDocument": {
                "hover": {"contentFormat": ["markdown", "plaintext"]},
                "completion": {"completionItem": {"snippetSupport": True}},
                "publishDiagnostics": {"relatedInformation": True},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
                "rename": {"prepareSupport": True},
            },
            **general,
        }
        uri = None if folder is None else folder.as_uri()
        folders = None if folder is None else [{"uri": uri, "name": folder.name}]
        found: dict[str, Any] = self.ask(
            "initialize", processId=None, rootUri=uri, capabilities=capabilities, workspaceFolders=folders
        )
        self.notify("initialized")
        return found

    def open(self, file: Path, text: str) -> dict[str, str]:
        """Open a document with a text, which need not be the one on the disk; return how requests name it."""
        uri = file.as_uri()
        self._versions[uri] = 1
        self.notify("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        return {"uri": uri}

    def write(self, document: dict[str, str], text: str) -> int:
        """Replace the text of an open document; return its version."""
        version = self._versions[document["uri"]] = self._versions[document["uri"]] + 1
        self.notify(
            "textDocument/didChange", textDocument={**document, "version": version}, contentChanges=[{"text": text}]
        )
        return version

    def end(self) -> int:
        """End the session as editors do, and return the exit code."""
        self.ask("shutdown")
        self.notify("exit")
        return self.process.wait(LONGEST)
