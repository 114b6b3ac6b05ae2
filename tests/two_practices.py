"""Two practices below one folder, the first with a gap, for tests that run the program on many."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handover.shipped import sample_files
from handover.testing.edit import set_value

if TYPE_CHECKING:
    import pytest


def lay_two(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with the practices ``a``, which has no backup contact, and ``b``, on no runner."""
    monkeypatch.chdir(place)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    for name in ("a", "b"):
        for file, data in sample_files().items():
            target = place / "practices" / name / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    lose_backup("a")


def lose_backup(practice: str) -> None:
    """Take the backup contact out of a practice."""
    file = Path("practices", practice, "escalation-contacts.yaml")
    file.write_text(set_value(file.read_text(), "backup", ""))
