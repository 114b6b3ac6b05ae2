"""What is offered at a place of an open document, once it was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from handover.editor.actions import holds, ignoring, mending
from handover.node import TextSpan

if TYPE_CHECKING:
    from pathlib import Path

    from handover.editor.actions import Action
    from handover.editor.diagnostics import Diagnostic
    from handover.editor.positions import Stretch
    from handover.editor.session import Here, Session

#: So many findings at one place are tried to be mended.
_MOST: Final = 3


class Fix(NamedTuple):
    """Something that may be done about a finding.

    Args:
        action: what is done.
        here: where it is written.
        shown: the finding as the editor shows it.
    """

    action: Action
    here: Here
    shown: Diagnostic


def fixes(session: Session, path: Path, stretch: Stretch) -> list[Fix]:
    """Return what is offered for the findings at a stretch of a document."""
    at = session.at(path, stretch.start)
    if at is None:
        return []
    latest = session.latest(at.practice)
    shown, source, document = session.shown(at.practice, latest), latest.sources.get(at.name), session.document(at)
    found = [one for one in latest.findings if one.file == at.name and _meets(shown.stretch(one), stretch)]
    if not found or source is None or document is None:
        return []
    names = session.loaded(at.practice)[1]
    offered = [
        one
        for one in mending(source, found[:_MOST], names)
        if holds(one, latest.findings, session.tried(at.practice, (one.edit,)).findings)
    ]
    offered += ignoring(document, found, session.today())
    return [
        Fix(
            one,
            session.here(at.practice, TextSpan(source, one.edit.start, one.edit.end)),
            shown.diagnostic(one.finding),
        )
        for one in offered
    ]


def _meets(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches have a place in common, be it where they end."""
    return one.start <= other.end and other.start <= one.end
