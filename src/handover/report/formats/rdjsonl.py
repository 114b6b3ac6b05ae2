"""One JSON object a line for reviewdog; its columns count bytes of UTF-8, and ends are exclusive."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.outcome import Severity
from handover.report.formats.entries import entries, shown_path, unchecked
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
        _diagnostic(one.text, one.path, "ERROR" if one.fails else "WARNING", one.code, None)
        for one in unchecked(outcome, base)
    ]
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def _diagnostic(text: str, path: str, severity: str, code: str, span: dict[str, Any] | None) -> dict[str, Any]:
    place: dict[str, Any] = {"path": shown_path(path)}
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
    columns = one.finding.columns
    same_line = one.line == one.end_line
    start = max(1, columns.utf8 if columns else one.column)
    end = max(start if same_line else 1, columns.utf8_end if columns else one.end_column)
    return {"start": {"line": one.line, "column": start}, "end": {"line": one.end_line, "column": end}}
