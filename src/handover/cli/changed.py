"""``--changed-since`` of `check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from handover.analysis.structure.phrasing import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handover.changes import ChangedSince

#: ``--changed-since``: only practices that somebody has worked on.
Since = Annotated[
    str | None,
    typer.Option(
        "--changed-since", metavar="REF", help="Only practices in which something is other than at this commit."
    ),
]


class ChangedUse:
    """Which practices of a run are checked because of what has changed, which is told at its end.

    Args:
        name: the value of ``--changed-since``; None where it is not given.
        for_all: files that decide how every practice is judged, such as the settings.

    Raises:
        UsageError: if nobody can tell what has changed.
    """

    def __init__(self, name: str | None, for_all: Iterable[Path | None]) -> None:
        self._name = name
        self._changes: ChangedSince | None = None
        self._cause: Path | None = None
        self._same = 0
        if name is None:
            return
        from handover.changes import ChangedSince, is_in_repository

        self._changes = ChangedSince(name)
        files = [file for file in for_all if file is not None and is_in_repository(file)]
        self._cause = next((file for file in files if self._changes.has_changed(file)), None)

    def wants(self, folder: Path) -> bool:
        """Whether a practice is to be checked."""
        if self._changes is None or self._cause is not None or self._changes.has_changed(folder):
            return True
        self._same += 1
        return False

    def remarks(self) -> Iterator[str]:
        """Yield what was left out or not, and why."""
        if self._cause is not None:
            yield f"all practices are checked, because {self._cause} has changed since {self._name}"
        elif self._same:
            yield f"{counted(self._same, 'practice')} not checked, as nothing there has changed since {self._name}"
