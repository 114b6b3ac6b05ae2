"""The report of GitLab's Code Quality: a list of findings, each with a fingerprint of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from handover.outcome import Severity
from handover.report.formats.entries import digest, entries, unchecked
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
    for one in unchecked(outcome, base):
        key = digest(one.practice, one.code, one.reason)
        text = f"Not checked: {one.reason}"
        listed.append(_issue(text, one.code, key, "blocker" if one.fails else "minor", one.path, 1))
    return json.dumps(_told_apart(listed), indent=2) + "\n"


def _issue(text: str, code: str, key: str, severity: str, path: str, line: int) -> dict[str, Any]:
    return {
        "description": sanitize(text, 1000),
        "check_name": code,
        "fingerprint": key,
        "severity": severity,
        "location": {"path": sanitize(path), "lines": {"begin": line}},
    }


def _told_apart(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Number equal fingerprints, because GitLab shows one of them only."""
    seen: dict[str, int] = {}
    for one in listed:
        key = one["fingerprint"]
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            one["fingerprint"] = f"{key}-{seen[key]}"
    return listed
