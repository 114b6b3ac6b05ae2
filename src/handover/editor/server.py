"""The language server: what an editor says, handed to `session`; what it asks is answered in `questions`.

It speaks over standard input and output, and logs to standard error: kinds of errors and where in our code, never
text of a document.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from handover import __version__
from handover.editor import questions
from handover.editor.overlay import path_of_file
from handover.editor.positions import Encoding
from handover.editor.protocol import range_of
from handover.editor.session import Here, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from handover.editor.diagnostics import Diagnostic

T = TypeVar("T")

#: So long after a change the practice is judged, in seconds; a burst of changes is answered once.
PAUSE: Final = 0.01


def serve(today: Callable[[], date]) -> int:
    """Serve one editor over standard input and output until it leaves; return the exit code that the protocol asks for.

    Args:
        today: tells the day.
    """
    _keep_quiet()
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    # nothing but the protocol may go where the editor listens
    sys.stdout = sys.stderr
    made = server(today)
    made.start_io(stdin, stdout)
    return made.exit_code


def _keep_quiet() -> None:
    """Let the libraries log nothing: their messages quote what was sent, which is somebody's document."""
    for name in ("pygls", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [logging.NullHandler()], False


class Server(LanguageServer):
    """A language server that looks at practices.

    Args:
        today: tells the day.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("handover", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = Session(today)
        #: Of an editor that says `exit` without `shutdown` before it, 1; the library swallows that code.
        self.exit_code = 0
        self._asked_to_end = False
        self._uris: dict[Path, str] = {}
        self._waiting: dict[Path, asyncio.TimerHandle] = {}

    def end(self, *, leaves: bool) -> None:
        """Note that an editor asked the server to end, or leaves; the latter alone is a fault.

        Args:
            leaves: whether it leaves now.
        """
        if leaves:
            self.exit_code = 0 if self._asked_to_end else 1
        self._asked_to_end = True

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log that something went wrong, without what it says."""
        del source
        self.note(error)

    @staticmethod
    def note(error: BaseException) -> None:
        """Log which kind of error came up, and where in our code."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        spot = "" if trace is None else f" in {trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"
        sys.stderr.write(f"handover lsp: internal error ({type(error).__name__}{spot}); please report it\n")
        sys.stderr.flush()

    def safely(self, call: Callable[[], T], otherwise: T) -> T:
        """Return what a call gives; where it breaks, that is logged, and the editor goes on."""
        try:
            return call()
        except Exception as error:  # noqa: BLE001 - an editor must not lose its server over one request
            self.note(error)
            return otherwise

    def path_of(self, uri: str) -> Path | None:
        """Return the path of a document on a disk; None for all others, such as one that was never saved."""
        name = uris.to_fs_path(uri) if uri.startswith("file:") else None
        path = None if name is None else Path(name)
        if path is not None:
            self._uris[path] = uri
        return path

    def uri_of(self, path: Path) -> str:
        """Return what the editor calls a file."""
        return self._uris.get(path) or uris.from_fs_path(str(path)) or path.as_uri()

    def look_soon(self, practices: Iterable[Path]) -> None:
        """Judge practices once nothing has changed for a moment."""
        for practice in practices:
            self._look_at_soon(practice)

    def _look_at_soon(self, practice: Path) -> None:
        waiting = self._waiting.pop(practice, None)
        if waiting is not None:
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting[practice] = loop.call_later(PAUSE, functools.partial(self.look, practice))

    def look(self, practice: Path) -> None:
        """Judge a practice, and show what is found."""
        self._waiting.pop(practice, None)
        nothing: dict[Path, list[Diagnostic]] = {}
        for path, found in self.safely(lambda: self.session.findings(practice), nothing).items():
            shown = [self.diagnostic(practice, one) for one in found]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self.uri_of(path), shown))

    def location(self, here: Here) -> types.Location:
        """Return a stretch of a file as the editor names it."""
        return types.Location(self.uri_of(here.path), range_of(here.stretch))

    def workspace_edit(self, written: list[tuple[Here, str]]) -> types.WorkspaceEdit:
        """Return what is to be written as an edit of documents."""
        changes: dict[str, list[types.TextEdit]] = {}
        for here, text in written:
            changes.setdefault(self.uri_of(here.path), []).append(types.TextEdit(range_of(here.stretch), text))
        return types.WorkspaceEdit(changes=changes)

    def diagnostic(self, practice: Path, found: Diagnostic) -> types.Diagnostic:
        """Return a finding as the protocol has it."""
        near = [
            types.DiagnosticRelatedInformation(
                types.Location(self.uri_of(path_of_file(practice, one.file)), range_of(one.stretch)), one.message
            )
            for one in found.near
        ]
        return types.Diagnostic(
            range_of(found.stretch),
            found.message,
            types.DiagnosticSeverity(found.level),
            found.code,
            source="handover",
            related_information=near or None,
            data=found.fingerprint,
        )


def server(today: Callable[[], date]) -> Server:
    """Return a server that answers what an editor asks."""
    made = Server(today)
    _follow_documents(made)
    _follow_the_rest(made)
    questions.answer_questions(made)
    questions.show_the_way(made)
    questions.rename_things(made)
    questions.offer(made)
    return made


def _follow_documents(made: Server) -> None:
    """Let a server follow what is opened, changed and closed."""

    def put(uri: str, text: str) -> None:
        path = made.path_of(uri)
        if path is not None:
            made.look_soon(made.safely(lambda: made.session.put(path, text), ()))

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        put(params.text_document.uri, params.text_document.text)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        # whole texts were agreed on; the last one counts
        for change in params.content_changes[-1:]:
            put(params.text_document.uri, change.text)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        path = made.path_of(params.text_document.uri)
        if path is not None:
            made.look_soon(made.safely(lambda: made.session.drop(path), ()))


def _follow_the_rest(made: Server) -> None:
    """Let a server agree on how characters are counted, and follow what happens on the disk."""

    @made.feature(types.INITIALIZE)
    def initialize(_params: types.InitializeParams) -> None:
        agreed = made.workspace.position_encoding
        made.session.encoding = Encoding(str(getattr(agreed, "value", agreed)))

    @made.feature(types.SHUTDOWN)
    def shut_down(_params: None) -> None:
        made.end(leaves=False)

    @made.feature(types.EXIT)
    def leave(_params: None) -> None:
        made.end(leaves=True)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        path = made.path_of(params.text_document.uri)
        if path is not None:
            made.look_soon(made.session.reached_by(path))

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def elsewhere(_params: types.DidChangeWatchedFilesParams) -> None:
        made.look_soon(made.session.practices())
