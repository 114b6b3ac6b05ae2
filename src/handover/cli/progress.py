"""A progress bar, on a terminal and for many practices only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: With fewer practices than this a run is over before a bar can be read.
MANY: Final = 25

Done = TypeVar("Done")


def progress(done: Iterable[Done], total: int) -> Iterable[Done]:
    """Pass on what gets done, showing on stderr how much of it is.

    Args:
        done: what gets done, one by one.
        total: how much there is.
    """
    if total < MANY or sys.stderr is None or not sys.stderr.isatty():
        return done
    return _shown(done, total)


def _shown(done: Iterable[Done], total: int) -> Iterator[Done]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # drawn when something gets done, not by a thread: processes are started meanwhile, and a thread would not go along
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=total)
        bar.refresh()
        for one in done:
            bar.advance(task)
            bar.refresh()
            yield one
