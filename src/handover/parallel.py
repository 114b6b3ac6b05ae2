"""The same work on many things, by several processes at once; none of them takes another down.

A process that is killed, as one that needs too much memory, loses the one thing that it was working on; another takes
its place.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from handover.errors import spot_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext, ForkContext, SpawnContext

Thing = TypeVar("Thing")
Made = TypeVar("Made")

#: More processes than this cannot be waited for at once on Windows.
MOST: Final = 60
#: Below so many things for each process, starting it takes longer than it saves.
_WORTH_IT: Final = 8


class Lost(NamedTuple, Generic[Thing]):
    """Something on which the work broke.

    Args:
        thing: what it was.
        reason: what happened; never the text of an error, which may quote a document.
    """

    thing: Thing
    reason: str


def usual_jobs(number: int) -> int:
    """Return how many processes are worth starting for a number of things on this machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, number // _WORTH_IT))


def each(things: Sequence[Thing], work: Callable[[Thing], Made], jobs: int) -> Iterator[Made | Lost[Thing]]:
    """Yield what the work makes of each thing, as it gets done.

    Args:
        things: what to work on; what another process gets must be possible to pickle.
        work: the work; as well.
        jobs: by how many processes; one works here, without another.
    """
    jobs = min(jobs, len(things), MOST)
    if jobs > 1:
        yield from _Team(work, jobs).each(things)
        return
    for thing in things:
        made = _tried(work, thing)
        yield Lost(thing, made.reason) if isinstance(made, _Broke) else made


class _Broke(NamedTuple):
    reason: str


def _tried(work: Callable[[Thing], Made], thing: Thing) -> Made | _Broke:
    try:
        return work(thing)
    except Exception as error:  # noqa: BLE001 - whatever breaks is told and ends nothing else
        return _Broke(spot_of(error))


class _Team(Generic[Thing, Made]):
    """Processes that work, each on one thing at a time."""

    def __init__(self, work: Callable[[Thing], Made], jobs: int) -> None:
        self._work, self._jobs = work, jobs
        self._context = _context()
        self._busy: dict[Connection, tuple[multiprocessing.process.BaseProcess, Thing]] = {}

    def each(self, things: Sequence[Thing]) -> Iterator[Made | Lost[Thing]]:
        waiting = list(reversed(things))
        try:
            while waiting and len(self._busy) < self._jobs:
                self._start(waiting.pop())
            while self._busy:
                for line in wait(list(self._busy)):
                    yield self._taken(line, waiting)  # type: ignore[arg-type]
        finally:
            for process, _ in self._busy.values():
                process.terminate()
            for line, (process, _) in self._busy.items():
                process.join()
                line.close()

    def _start(self, thing: Thing) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._work), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()  # so that its end is noticed here
        self._busy[ours] = (process, thing)
        with contextlib.suppress(OSError):  # one that has ended already is noticed where it is listened to
            ours.send((thing,))

    def _taken(self, line: Connection, waiting: list[Thing]) -> Made | Lost[Thing]:
        """Return what one of them made, and give it the next thing; where it was killed, start another."""
        process, thing = self._busy.pop(line)
        try:
            made = line.recv()
        except (EOFError, OSError):
            process.join()
            line.close()
            if waiting:
                self._start(waiting.pop())
            return Lost(thing, _ended(process.exitcode))
        if waiting:
            self._busy[line] = (process, waiting.pop())
            with contextlib.suppress(OSError):
                line.send(self._busy[line][1:])
        else:
            with contextlib.suppress(OSError):
                line.send(())  # its end is told: one that was started later holds this line open as well
            process.join()
            line.close()
        return Lost(thing, made.reason) if isinstance(made, _Broke) else made


def _ended(code: int | None) -> str:
    """Say how a process ended."""
    if code is not None and code < 0:
        with contextlib.suppress(ValueError):
            return f"the process that checked it was ended by {signal.Signals(-code).name}"
    return "the process that checked it ended"


def _serve(line: Connection, work: Callable[[Thing], Made]) -> None:
    """Work on what comes, until it is told that nothing more does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started this one tells it to end
    with contextlib.suppress(EOFError, OSError):
        while told := line.recv():
            line.send(_tried(work, told[0]))


def _context() -> ForkContext | SpawnContext | BaseContext:
    """Return how processes are started: as a copy of this one where that is quick and safe, else anew."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")
