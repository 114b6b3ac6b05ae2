"""A progress bar, on a terminal and for many practices only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: With fewer practices than this a run is over before a bar can be read.
MANY: Final = 25


def progress(folders: Iterable[Path]) -> Iterable[Path]:
    """Yield the folders, showing on stderr how many are done."""
    listed = list(folders)
    if len(listed) < MANY or not sys.stderr.isatty():
        return listed
    from rich.console import Console
    from rich.progress import track

    return track(listed, description="checking", console=Console(stderr=True), transient=True)
