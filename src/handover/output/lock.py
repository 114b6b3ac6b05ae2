"""One writer at a time: a lock beside what is written, which says who holds it and ends with its process."""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import re
import sys
import time
from typing import TYPE_CHECKING, Final

from handover.errors import OutputError
from handover.output.disk import beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: How long a run waits for another one, in seconds; writing takes far less.
PATIENCE: Final = 3.0
_PAUSE: Final = 0.05
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_HOLDER: Final = re.compile(r"process \d{1,10} on [\w.-]{1,80}")
#: What disks say that know no locks; what is written there is still whole, only two runs at once are not told apart.
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL})
#: Windows locks bytes against reading, so the byte that is locked lies far behind the text.
_FAR: Final = 1 << 30


@contextlib.contextmanager
def locked(target: Path, lock: Path | None = None) -> Iterator[None]:
    """Hold the lock of a file or folder.

    The system lets go of it when the process ends, however that happens; the file that is left then hinders nobody.

    Args:
        target: what is written.
        lock: the file that is locked, if not the one beside the target.

    Raises:
        OutputError: if another process holds it and does not let go.
        OSError: if no file can be made there.
    """
    file = lock or beside(target, "lock")
    opened = _taken(file, target)
    try:
        yield
    finally:
        _let_go(file, opened)


def _taken(file: Path, target: Path) -> int:
    """Return the open lock file once it is ours."""
    until = time.monotonic() + PATIENCE
    while True:
        opened = os.open(file, _FLAGS, 0o666)
        try:
            ours = _try(opened)
            # who held it before may have removed it just now: then this is nobody's lock
            if ours and _still_there(opened, file):
                _sign(opened)
                return opened
            holder = "" if ours else _holder(opened)
        except BaseException:
            os.close(opened)
            raise
        os.close(opened)
        if not ours:
            if time.monotonic() > until:
                raise OutputError(f"{target} is being written by {holder}; try again when that is done")
            time.sleep(_PAUSE)


def _sign(opened: int) -> None:
    """Write who holds the lock, for whoever waits; a full disk is told where it matters."""
    with contextlib.suppress(OSError):
        os.ftruncate(opened, 0)
        os.write(opened, f"process {os.getpid()} on {platform.node()}".encode("ascii", "replace"))


def _try(opened: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(opened, _FAR, os.SEEK_SET)
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
            os.lseek(opened, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return True


def _still_there(opened: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(opened), os.lstat(file))
    except FileNotFoundError:
        return False


def _holder(opened: int) -> str:
    os.lseek(opened, 0, os.SEEK_SET)
    text = os.read(opened, 200).decode("ascii", "replace")
    return f"another handover ({text})" if _HOLDER.fullmatch(text) else "another handover"


def _let_go(file: Path, opened: int) -> None:
    """Remove the file while it is still ours, where the system allows that, and let go."""
    if sys.platform == "win32":
        os.close(opened)
        with contextlib.suppress(OSError):  # another process has opened it already
            os.unlink(file)
        return
    try:
        with contextlib.suppress(OSError):
            os.unlink(file)
    finally:
        os.close(opened)
