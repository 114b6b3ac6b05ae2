"""The language server: what an editor says and asks, handed to `session`; the only module that knows pygls.

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
from handover.editor.positions import Encoding, Position
from handover.editor.session import Session, path_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from handover.editor.completion import Item
    from handover.editor.diagnostics import Diagnostic
    from handover.editor.positions import Stretch

T = TypeVar("T")

#: So long after a change the practice is judged, in seconds; a burst of changes is answered once.
PAUSE: Final = 0.01


def serve(today: Callable[[], date]) -> None:
    """Serve one editor over standard input and output until it leaves.

    Args:
        today: tells the day.
    """
    _keep_quiet()
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    # nothing but the protocol may go where the editor listens
    sys.stdout = sys.stderr
    server(today).start_io(stdin, stdout)


def _keep_quiet() -> None:
    """Let the libraries log nothing: their messages quote what was sent, which is somebody's document."""
    for name in ("pygls", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [logging.NullHandler()], False


def _log(error: BaseException) -> None:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    spot = "" if trace is None else f" in {trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"
    sys.stderr.write(f"handover lsp: internal error ({type(error).__name__}{spot}); please report it\n")
    sys.stderr.flush()


class Server(LanguageServer):
    """A language server that looks at practices.

    Args:
        today: tells the day.
    """

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("handover", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = Session(today)
        self._uris: dict[Path, str] = {}
        self._waiting: dict[Path, asyncio.TimerHandle] = {}

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log that something went wrong, without what it says."""
        del source
        _log(error)

    def safely(self, call: Callable[[], T], otherwise: T) -> T:
        """Return what a call gives; where it breaks, that is logged, and the editor goes on."""
        try:
            return call()
        except Exception as error:  # noqa: BLE001 - an editor must not lose its server over one request
            _log(error)
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

    def look_soon(self, practice: Path | None) -> None:
        """Judge a practice once nothing has changed for a moment."""
        if practice is None:
            return
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
            shown = [self._diagnostic(practice, one) for one in found]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self.uri_of(path), shown))

    def _diagnostic(self, practice: Path, found: Diagnostic) -> types.Diagnostic:
        near = [
            types.DiagnosticRelatedInformation(
                types.Location(self.uri_of(path_of(practice, one.file)), _range(one.stretch)), one.message
            )
            for one in found.near
        ]
        return types.Diagnostic(
            _range(found.stretch),
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
    _answer_questions(made)
    return made


def _follow_documents(made: Server) -> None:
    """Let a server follow what is opened, changed and closed."""

    def put(uri: str, text: str) -> None:
        path = made.path_of(uri)
        if path is not None:
            made.look_soon(made.safely(lambda: made.session.put(path, text), None))

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
            made.look_soon(made.safely(lambda: made.session.drop(path), None))


def _follow_the_rest(made: Server) -> None:
    """Let a server agree on how characters are counted, and follow what happens on the disk."""

    @made.feature(types.INITIALIZE)
    def initialize(_params: types.InitializeParams) -> None:
        agreed = made.workspace.position_encoding
        made.session.encoding = Encoding(str(getattr(agreed, "value", agreed)))

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        path = made.path_of(params.text_document.uri)
        if path is not None:
            made.look_soon(made.session.documents.practice_of(path))

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def elsewhere(_params: types.DidChangeWatchedFilesParams) -> None:
        for practice in made.session.practices():
            made.look_soon(practice)


def _answer_questions(made: Server) -> None:
    """Let a server answer what is asked at a place."""

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        path, position = made.path_of(params.text_document.uri), _position(params.position)
        found = None if path is None else made.safely(lambda: made.session.hover(path, position), None)
        if found is None:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, found[0].text), _range(found[1]))

    options = types.CompletionOptions(trigger_characters=[" ", "[", "{", ","])

    @made.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    def complete(params: types.CompletionParams) -> types.CompletionList:
        path, position = made.path_of(params.text_document.uri), _position(params.position)
        found = None if path is None else made.safely(lambda: made.session.complete(path, position), None)
        if found is None:
            return types.CompletionList(is_incomplete=False, items=[])
        where = _range(found[1])
        return types.CompletionList(is_incomplete=False, items=[_item(one, where) for one in found[0].items])


def _item(item: Item, where: types.Range) -> types.CompletionItem:
    about = types.MarkupContent(types.MarkupKind.Markdown, item.about) if item.about else None
    return types.CompletionItem(
        item.label,
        kind=types.CompletionItemKind(item.kind),
        detail=item.detail or None,
        documentation=about,
        sort_text=f"{item.rank:04}",
        filter_text=f"{item.label} {item.other_name}".strip(),
        text_edit=types.TextEdit(where, item.text),
    )


def _position(position: types.Position) -> Position:
    return Position(position.line, position.character)


def _range(stretch: Stretch) -> types.Range:
    return types.Range(types.Position(*stretch.start), types.Position(*stretch.end))
