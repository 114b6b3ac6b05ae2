"""The report of GitLab's Code Quality: a list of findings, each with a fingerprint of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.outcome import Severity
from handover.report.formats.entries import entries, shown_path, unchecked
from handover.sanitize import sanitize

if TYPE_CHECKING:
    from handover.outcome import Outcome

_SEVERITIES: Final = {Severity.BLOCKER: "blocker", Severity.WARNING: "major", Severity.ADVICE: "info"}


def render(outcome: Outcome, base: str = "") -> str:
    """Return the findings as GitLab reads them."""
    listed = [
        _issue(one.text, one.finding.code, one.key, _SEVERITIES[one.finding.severity], one.path, one.line)
        for one in entries(outcome, base)
    ]
    listed += [
        _issue(one.text, one.code, one.key, "blocker" if one.fails else "minor", one.path, 1)
        for one in unchecked(outcome, base)
    ]
    return json.dumps(listed, indent=2) + "\n"


def _issue(text: str, code: str, key: str, severity: str, path: str, line: int) -> dict[str, Any]:
    return {
        "description": sanitize(text, 1000),
        "check_name": code,
        "fingerprint": key,
        "severity": severity,
        "location": {"path": shown_path(path), "lines": {"begin": line}},
    }
