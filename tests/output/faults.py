"""Let the N-th call to the system fail, all calls from there on, or end the program there."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import pytest

from handover.output import disk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: How a call goes wrong: it fails, it and all after it fail, or the program ends in it.
How = Literal["fails", "fails for good", "is killed"]
HOWS: tuple[How, ...] = ("fails", "fails for good", "is killed")

#: Each call of `os` by which a file or folder is looked at, made, changed or removed.
CALLS = (
    "open", "write", "read", "fsync", "close", "lseek", "ftruncate",
    "fchmod", "chmod", "fchown", "link", "rename", "replace", "mkdir", "rmdir", "unlink",
    "stat", "lstat", "fstat", "listdir", "scandir", "access",
)  # fmt: skip


class Killed(BaseException):
    """The program ended here."""


class Faults:
    """Counts the calls and lets the one with a number go wrong."""

    def __init__(self, at: int, how: How) -> None:
        self.at = at
        self.how = how
        self.count = 0
        self.open: set[int] = set()

    @property
    def happened(self) -> bool:
        return self.at <= self.count

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*values: Any, **named: Any) -> Any:
            self.count += 1
            wrong = self.count >= self.at if self.how != "fails" else self.count == self.at
            if wrong and self.how == "is killed":
                raise Killed
            if wrong and name == "access":
                return False
            if wrong and name != "close":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            done = real(*values, **named)
            if name == "open":
                self.open.add(done)
            elif name == "close":
                self.open.discard(values[0])
                if wrong:
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
            return done

        return call


@contextmanager
def faulty(at: int, how: How) -> Iterator[Faults]:
    """Let calls go wrong; what a killed program had open is closed, as the system does."""
    faults = Faults(at, how)
    real_close = os.close
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, faults.wrap(name, getattr(os, name)))
        patch.setattr(disk, "exchange", faults.wrap("exchange", disk.exchange))
        try:
            yield faults
        finally:
            patch.undo()
            for opened in faults.open:
                real_close(opened)


def seen(place: Path) -> dict[str, tuple[int, bytes]] | None:
    """Return mode and content of what a person sees under a name; what is prepared or locked is hidden from them."""
    if not os.path.lexists(place):
        return None
    if place.is_file():
        return {"": (place.stat().st_mode & 0o777, place.read_bytes())}
    found = {".": (place.stat().st_mode & 0o777, b"")}
    for path in sorted(place.rglob("*")):
        inside = path.relative_to(place)
        if not any("handover-" in part for part in inside.parts):
            data = path.read_bytes() if path.is_file() else b""
            found[inside.as_posix()] = (path.lstat().st_mode & 0o777, data)
    return found


def left_over(place: Path) -> list[str]:
    """Return what is hidden anywhere below a place."""
    return [path.name for path in place.rglob("*") if "handover-" in path.name]
