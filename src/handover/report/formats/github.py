"""Workflow commands of GitHub Actions, which become annotations.

GitHub shows ten errors, ten warnings and ten notices of a step. So the heaviest come first, what one rule finds in one
file is one annotation, and the last line says how many are not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.structure.phrasing import counted
from handover.outcome import FindingKind, Severity
from handover.report.formats.entries import entries, heaviest_first, shown_path, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.outcome import Outcome
    from handover.report.formats.entries import Entry

#: How many annotations of a kind are shown.
MOST: Final = 10

_KINDS: Final = {Severity.BLOCKER: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(outcome: Outcome, base: str = "") -> str:
    """Return the findings as workflow commands, one a line."""
    lines: dict[str, list[str]] = {kind: [] for kind in ("error", "warning", "notice")}
    groups = _grouped(heaviest_first(entries(outcome, base)))
    # what cannot be read comes before what could not be checked because of it, and that before all else
    for together in groups:
        if together[0].finding.kind is FindingKind.UNREADABLE:
            _add(lines, together)
    for one in unchecked(outcome, base):
        kind = "error" if one.fails else "warning"
        lines[kind].append(_command(kind, one.text, file=one.path, title="not checked"))
    for together in groups:
        if together[0].finding.kind is not FindingKind.UNREADABLE:
            _add(lines, together)
    return "".join(f"{line}\n" for line in _capped(lines))


def _add(lines: dict[str, list[str]], together: Sequence[Entry]) -> None:
    kind = _KINDS[together[0].finding.severity]
    lines[kind].append(_annotation(kind, together))


def _capped(lines: dict[str, list[str]]) -> Iterator[str]:
    """Yield as many commands of each kind as are shown; the last notice says how many are not."""
    hidden = sum(max(0, len(found) - MOST) for found in lines.values())
    if hidden:
        hidden += len(lines["notice"][MOST - 1 : MOST])
    for kind, found in lines.items():
        yield from found[: MOST - 1 if hidden and kind == "notice" else MOST]
    if hidden:
        yield _command("notice", f"and {hidden} more; the log and the other reports of this run have them all")


def _grouped(found: Sequence[Entry]) -> list[list[Entry]]:
    """Put together what one rule finds in one file at one weight."""
    groups: dict[tuple[str, str, Severity], list[Entry]] = {}
    for one in found:
        groups.setdefault((one.path, one.finding.code, one.finding.severity), []).append(one)
    return list(groups.values())


def _annotation(kind: str, together: Sequence[Entry]) -> str:
    one = together[0]
    more = f" ({counted(len(together) - 1, 'more place')} in this file)" if len(together) > 1 else ""
    place = {"file": one.path, "line": str(one.line), "endLine": str(one.end_line)}
    if one.line == one.end_line and one.end_column > one.column:
        # GitHub's columns hold both ends
        place |= {"col": str(one.column), "endColumn": str(one.end_column - 1)}
    return _command(kind, one.text + more, **place, title=f"{one.finding.code} {one.finding.name}")


def _command(kind: str, text: str, **properties: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{kind}{' ' if told else ''}{told}::{_data(sanitize(text, 1000))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(shown_path(text)).replace(":", "%3A").replace(",", "%2C")
