"""Findings as an editor shows them: in the document and at the place that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from handover.editor.positions import Encoding, Places, Position, Stretch
from handover.outcome import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handover.node import Source
    from handover.outcome import Finding, Related

#: The severities of the protocol: an error, a warning, an information.
_LEVELS: Final = {Severity.BLOCKER: 1, Severity.WARNING: 2, Severity.ADVICE: 3, Severity.OFF: 4}
_HEAD: Final = "practice.yaml"
_TOP: Final = Stretch(Position(0, 0), Position(0, 0))


class Near(NamedTuple):
    """Another place that a finding speaks of.

    Args:
        file: its document.
        stretch: where.
        message: what is the matter there.
    """

    file: str
    stretch: Stretch
    message: str


class Diagnostic(NamedTuple):
    """A finding as an editor shows it.

    Args:
        file: the document that it is shown in.
        stretch: where.
        level: how much it weighs, as the protocol counts it.
        code: the rule.
        message: what is the matter, and what to do.
        near: other places that it speaks of.
        fingerprint: what tells it from the other findings of its rule.
    """

    file: str
    stretch: Stretch
    level: int
    code: str
    message: str
    near: tuple[Near, ...]
    fingerprint: str


class Shown:
    """How the findings of one practice are shown.

    Args:
        sources: the text of each document, by its file name.
        encoding: how the editor counts characters.
        marked: the documents that the editor shows a byte order mark of.
    """

    def __init__(self, sources: Mapping[str, Source], encoding: Encoding, marked: Iterable[str] = ()) -> None:
        marks = set(marked)
        self._places = {name: Places(source, encoding, mark=name in marks) for name, source in sources.items()}

    def diagnostic(self, finding: Finding) -> Diagnostic:
        """Return a finding as an editor shows it; what is about a document that is not there stands in practice.yaml."""
        # how a line is to be written is for a quick fix: what an editor shows may go to a log, and holds no text of theirs
        fix = finding.fix.removesuffix(finding.correction).strip()
        message = f"{finding.message}\n{fix}" if fix else finding.message
        there = finding.file in self._places
        return Diagnostic(
            finding.file if there else _HEAD,
            self.stretch(finding),
            _LEVELS[finding.severity],
            finding.code,
            message if there else f"{finding.file}: {message}",
            tuple(self._near(one) for one in finding.related if one.file in self._places),
            finding.fingerprint,
        )

    def stretch(self, finding: Finding) -> Stretch:
        """Return where a finding stands."""
        places = self._places.get(finding.file)
        if places is None:
            return _TOP
        return places.spot(finding.line, finding.column, finding.end_line, finding.end_column)

    def _near(self, related: Related) -> Near:
        places = self._places[related.file]
        stretch = places.spot(related.line, related.column, related.line, related.column)
        return Near(related.file, stretch, f"{related.code}: {related.message}")


def by_document(diagnostics: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Return what is shown in each document."""
    found: dict[str, list[Diagnostic]] = {}
    for one in diagnostics:
        found.setdefault(one.file, []).append(one)
    return found
