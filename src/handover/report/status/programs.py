"""The status for programs: stable, versioned JSON (``docs/status.schema.json``)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from handover import __version__
from handover.report.status.rows import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handover.outcome import LeftOut
    from handover.report.status.rows import Row

#: The version of this form. Additions keep it.
VERSION: Final = 1

_STATES: Final = {
    State.UNCHECKED: "not_checked",
    State.BLOCKED: "blocked",
    State.WARNED: "warned",
    State.CLEAR: "clear",
}


def as_json(rows: Sequence[Row], left_out: Sequence[LeftOut], today: str, rule_set: str) -> str:
    """Return the status as JSON text.

    Args:
        rows: the practices, in the order in which they are shown.
        left_out: what was not checked.
        today: the day of the run.
        rule_set: the version of the set of rules.
    """
    document = {
        "version": VERSION,
        "tool": {"name": "handover", "version": __version__, "rules": rule_set},
        "today": today,
        "summary": {
            "practices": len(rows),
            "live": sum(row.live for row in rows),
            **{word: sum(row.state is state for row in rows) for state, word in _STATES.items()},
            "blockers": sum(row.blockers for row in rows),
            "warnings": sum(row.warnings for row in rows),
            "questions": sum(row.questions for row in rows),
            "unconfirmed": sum(row.unconfirmed for row in rows),
        },
        "practices": [_practice(row) for row in rows],
        "left_out": [asdict(one) for one in left_out],
    }
    return json.dumps(document, ensure_ascii=True, indent=2, allow_nan=False) + "\n"


def _practice(row: Row) -> dict[str, Any]:
    return {
        "path": row.path,
        "name": row.name,
        "stage": None if row.lost else row.at,
        "live": row.live,
        "sample": row.sample,
        "go_live": row.go_live.isoformat() if row.go_live else None,
        "days": row.days,
        "state": _STATES[row.state],
        "blockers": row.blockers,
        "warnings": row.warnings,
        "questions": row.questions,
        "unconfirmed": row.unconfirmed,
        "asked_most": {"id": row.ask or None, "name": row.ask_name, "questions": row.ask_questions}
        if row.ask_name
        else None,
    }
