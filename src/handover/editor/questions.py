"""What an editor asks a language server, each question with its answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from handover.editor import naming
from handover.editor.fixes import Fix, fixes
from handover.editor.protocol import item_of, position_of, range_of, stretch_of, symbol_of
from handover.editor.session import Here
from handover.errors import HandoverError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from handover.editor.positions import Position
    from handover.editor.server import Server

T = TypeVar("T")


def _asked(made: Server, params: Any, call: Callable[[Path, Position], T], otherwise: T) -> T:
    """Return what is found at the place that an editor asks about; something else where nothing is, or all breaks."""
    path = made.path_of(params.text_document.uri)
    return otherwise if path is None else made.safely(lambda: call(path, position_of(params.position)), otherwise)


def answer_questions(made: Server) -> None:
    """Let a server say what stands at a place, and what may be written there."""

    @made.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        found = _asked(made, params, made.session.hover, None)
        if found is None:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, found[0].text), range_of(found[1]))

    options = types.CompletionOptions(trigger_characters=[" ", "[", "{", ","])

    @made.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    def complete(params: types.CompletionParams) -> types.CompletionList:
        found = _asked(made, params, made.session.complete, None)
        items = [] if found is None else [item_of(one, range_of(found[1])) for one in found[0].items]
        return types.CompletionList(is_incomplete=False, items=items)


def show_the_way(made: Server) -> None:
    """Let a server say where something is defined and named, and what a document holds."""

    @made.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> types.Location | None:
        found = _asked(made, params, partial(naming.definition, made.session), None)
        return None if found is None else made.location(found)

    @made.feature(types.TEXT_DOCUMENT_REFERENCES)
    def references(params: types.ReferenceParams) -> list[types.Location]:
        itself = params.context.include_declaration
        found = _asked(made, params, partial(naming.references, made.session, itself=itself), list[Here]())
        return [made.location(one) for one in found]

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outline(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        path = made.path_of(params.text_document.uri)
        found = None if path is None else made.safely(lambda: naming.entries(made.session, path), None)
        return [] if found is None else [symbol_of(one, found[1]) for one in found[0]]


def rename_things(made: Server) -> None:
    """Let a server give something another id in all documents."""

    @made.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def renaming(params: types.PrepareRenameParams) -> types.Range | None:
        found = _asked(made, params, partial(naming.renaming, made.session), None)
        return None if found is None else range_of(found.stretch)

    @made.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        def written(path: Path, position: Position) -> list[tuple[Here, str]] | HandoverError:
            try:
                return naming.rename(made.session, path, position, params.new_name)
            except HandoverError as error:
                return error

        found = _asked(made, params, written, None)
        if isinstance(found, HandoverError):
            raise JsonRpcException(message=found.message, code=types.LSPErrorCodes.RequestFailed)
        return None if found is None else made.workspace_edit(found)


def offer(made: Server) -> None:
    """Let a server offer what may be done about a finding."""
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @made.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        path = made.path_of(params.text_document.uri)
        stretch = stretch_of(params.range)
        if path is None:
            return []
        found = made.safely(lambda: fixes(made.session, path, stretch), list[Fix]())
        return [
            types.CodeAction(
                one.action.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[made.diagnostic(one.here.path.parent, one.shown)],
                is_preferred=one.action.mends or None,
                edit=made.workspace_edit([(one.here, one.action.edit.text)]),
            )
            for one in found
        ]
