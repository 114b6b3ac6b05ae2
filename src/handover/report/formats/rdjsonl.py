"""One JSON object a line for reviewdog; its columns count bytes of UTF-8, and ends are exclusive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.outcome import Severity
from handover.report.formats.entries import entries, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from handover.outcome import Outcome
    from handover.report.formats.entries import Entry

_SEVERITIES: Final = {Severity.BLOCKER: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def render(outcome: Outcome, base: str = "") -> str:
    """Return the findings as reviewdog reads them."""
    lines = [
        _diagnostic(one.text, one.path, _SEVERITIES[one.finding.severity], one.finding.code, _range(one))
        for one in entries(outcome, base)
    ]
    lines += [
        _diagnostic(f"Not checked: {one.reason}", one.path, "ERROR" if one.fails else "WARNING", one.code, None)
        for one in unchecked(outcome, base)
    ]
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def _diagnostic(text: str, path: str, severity: str, code: str, span: dict[str, Any] | None) -> dict[str, Any]:
    place: dict[str, Any] = {"path": sanitize(path)}
    if span is not None:
        place["range"] = span
    return {
        "message": sanitize(text, 1000),
        "location": place,
        "severity": severity,
        "source": {"name": "handover"},
        "code": {"value": code},
    }


def _range(one: Entry) -> dict[str, Any]:
    """Return the span; whole lines where the line's text is not known, and with it how many bytes it has."""
    line = one.finding.excerpt
    if line is None or one.line != one.finding.line:
        return {"start": {"line": one.line}, "end": {"line": one.end_line}}
    start = {"line": one.line, "column": _bytes(line, one.column)}
    if one.end_line != one.line:
        return {"start": start}
    return {"start": start, "end": {"line": one.line, "column": max(start["column"], _bytes(line, one.end_column))}}


def _bytes(line: str, column: int) -> int:
    """Return a column counted in bytes, from 1."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
