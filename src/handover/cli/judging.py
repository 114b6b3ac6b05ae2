"""One practice judged for a command that shows its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.errors import RefusedError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from handover.check.judge import Judged
    from handover.outcome import PracticeOutcome


def judge(folder: Path, path: str, day: date) -> Judged:
    """Return a practice with its findings.

    Args:
        folder: the practice's folder.
        path: what the folder is called in messages.
        day: the day of judgement.
    """
    from handover.check.judge import judge_loaded
    from handover.load import load
    from handover.source.folder import DiskFolder

    return judge_loaded(load(DiskFolder(folder), day), path, day)


def refuse_sealed(outcome: PracticeOutcome) -> None:
    """Refuse to show words while a secret stands in a document.

    Raises:
        RefusedError: with the places, never the values.
    """
    if outcome.sealed:
        places = ", ".join(f"{outcome.path_of(one)}:{one.line}:{one.column}" for one in outcome.sealed[:5])
        raise RefusedError(f"nothing is rendered while a secret stands in a document: {places}")
