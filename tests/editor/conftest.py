"""A practice on a disk, and a session of an editor."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from handover.editor.session import Session
from handover.shipped import sample_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def maple(tmp_path: Path) -> Path:
    """Return a complete practice, in a folder whose name has a blank."""
    folder = tmp_path / "maple grove"
    for name, data in sample_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def session() -> Session:
    return Session(lambda: date(2026, 11, 23))
