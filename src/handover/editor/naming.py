"""Where something is defined and named, and another id for it in all documents, as an editor asks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from handover.editor.navigation import Mentions, outline
from handover.editor.positions import Position
from handover.errors import UsageError
from handover.node import TextSpan

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.navigation import Entry, Mention
    from handover.editor.positions import Places
    from handover.editor.session import At, Here, Session


class _Named(NamedTuple):
    """What is named at a place of an open document."""

    at: At
    mentions: Mentions
    mention: Mention


def _named(session: Session, path: Path, position: Position) -> _Named | None:
    at = session.at(path, position)
    if at is None:
        return None
    mentions = Mentions(*session.loaded(at.practice))
    mention = mentions.at(at.name, at.offset)
    return None if mention is None else _Named(at, mentions, mention)


def definition(session: Session, path: Path, position: Position) -> Here | None:
    """Return where what is named at a place is defined."""
    found = _named(session, path, position)
    if found is None or found.mention.thing.at is None:
        return None
    return session.here(found.at.practice, found.mention.thing.at)


def references(session: Session, path: Path, position: Position, *, itself: bool) -> list[Here]:
    """Return where what is named at a place is named.

    Args:
        session: the open documents.
        path: the document.
        position: the place.
        itself: whether the place that defines it is one of them.
    """
    found = _named(session, path, position)
    if found is None or found.mention.thing.at is None:
        return []
    spans = [one.span or one.around for one in found.mentions.of(found.mention.thing)]
    first = [found.mention.thing.at] if itself else []
    return [session.here(found.at.practice, span) for span in first + spans]


def renaming(session: Session, path: Path, position: Position) -> Here | None:
    """Return what would be renamed at a place; None where nothing there has an id of its own."""
    found = _named(session, path, position)
    if found is None or found.mention.span is None or not found.mention.thing.own:
        return None
    return session.here(found.at.practice, found.mention.span)


def rename(session: Session, path: Path, position: Position, new: str) -> list[tuple[Here, str]]:
    """Return what is to be written so that what is named at a place has another id in all documents.

    Raises:
        UsageError: if it cannot have it, or if anything else would be found then.
    """
    found = _named(session, path, position)
    if found is None:
        raise UsageError("nothing that has an id is named here")
    practice = found.at.practice
    edits = found.mentions.renamed(found.mention.thing, new)
    before = session.latest(practice)
    changed = Counter(one.code for one in session.tried(practice, edits).findings)
    changed.subtract(one.code for one in before.findings)
    other = min((code for code, number in changed.items() if number), default=None)
    if other is not None:
        raise UsageError(f"nothing is renamed: {other} would be found in other places then")
    spans = ((TextSpan(before.sources[one.file], one.start, one.end), one.text) for one in edits)
    return [(session.here(practice, span), text) for span, text in spans]


def entries(session: Session, path: Path) -> tuple[tuple[Entry, ...], Places] | None:
    """Return the outline of a document, and its places."""
    at = session.at(path, Position(0, 0))
    document = None if at is None else session.document(at)
    return None if at is None or document is None else (outline(document), at.places)
