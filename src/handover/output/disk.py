"""Small steps on a disk: a file made and made durable, a folder emptied, two folders exchanged.

Only functions of `os` are called that work on one name, so that a test can fail or end each of them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

#: Flags that a system lacks are nothing there.
_PLAIN: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_LONGEST_NAME: Final = 200
_CHUNK: Final = 1 << 20
#: "relative to the working directory", for the calls of Linux that take a folder beside each name
_HERE: Final = -100
#: What a folder that is made durable may say of the disk; anything else means that it knows no such thing.
_LOST: Final = frozenset({errno.EIO, errno.ENOSPC, errno.EDQUOT})


def beside(target: Path, kind: str) -> Path:
    """Return the hidden name beside a file or folder under which it is prepared (`new`) or locked (`lock`)."""
    raw = os.fsencode(target.name)
    name = target.name if len(raw) <= _LONGEST_NAME else sha256(raw).hexdigest()
    return target.with_name(f".{name}.handover-{kind}")


def status(path: Path) -> os.stat_result | None:
    """Return what stands under a name, without following a link; None if nothing does."""
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def create(path: Path, data: bytes, like: os.stat_result | None = None) -> None:
    """Write a new file and make it durable.

    Args:
        path: a name that nothing stands under.
        data: the whole content.
        like: the file whose mode and owner it takes over; else the umask decides.
    """
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, 0o666)
    try:
        if like is not None:
            _take_over(opened, like)
        left = memoryview(data)
        while left:
            left = left[os.write(opened, left) :]
        os.fsync(opened)
    finally:
        os.close(opened)


def _take_over(opened: int, like: os.stat_result) -> None:
    """Give a new file the owner, as far as this user may, and the mode of the one that it replaces."""
    if sys.platform == "win32":
        return
    made = os.fstat(opened)
    if (made.st_uid, made.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(PermissionError):
            os.fchown(opened, like.st_uid, like.st_gid)
    # what the old group might read is not for another group
    others = 0o777 if os.fstat(opened).st_gid == like.st_gid else 0o707
    os.fchmod(opened, stat.S_IMODE(like.st_mode) & others)


def read(path: Path) -> bytes:
    """Return the content of a plain file; a link is not followed.

    Raises:
        OSError: if it cannot be read.
    """
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _PLAIN)
    try:
        parts = []
        while part := os.read(opened, _CHUNK):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(opened)


def keep(path: Path, name: Path) -> None:
    """Give a file a second name; a copy where the disk knows no second names."""
    try:
        _link(path, name)
    except OSError:
        create(name, read(path), os.lstat(path))


def _link(path: Path, name: Path) -> None:
    """Give a file a second name; where a link stands in its place, that is not followed."""
    if os.link in os.supports_follow_symlinks:
        os.link(path, name, follow_symlinks=False)
    else:  # Windows
        os.link(path, name)


def place_new(prepared: Path, target: Path) -> None:
    """Give a prepared file its name, never over what came to stand there meanwhile.

    Raises:
        FileExistsError: if something stands there.
    """
    try:
        _link(prepared, target)
    except FileExistsError:
        raise
    except OSError:
        if status(target) is not None:
            raise FileExistsError(target) from None
        os.rename(prepared, target)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can.

    Raises:
        OSError: if the disk is full or broken.
    """
    if sys.platform == "win32":
        return
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _PLAIN)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
    except OSError as error:
        if error.errno in _LOST:
            raise


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with all that is in it; nothing if it is not there."""
    there = status(path)
    if there is None:
        return
    if stat.S_ISDIR(there.st_mode):
        shutil.rmtree(path)
    else:
        os.unlink(path)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one parent change names in one step; False where the system cannot."""
    import ctypes

    try:
        system = ctypes.CDLL(None, use_errno=True)
        first, second = os.fsencode(one), os.fsencode(other)
        if sys.platform == "darwin":
            return bool(system.renamex_np(first, second, 2) == 0)
        return bool(system.renameat2(_HERE, first, _HERE, second, 2) == 0)
    except (AttributeError, OSError, TypeError):
        return False


def remove_quietly(path: Path) -> None:
    """Remove what is of no use any more; what cannot be removed is cleared by the next run."""
    with contextlib.suppress(OSError):
        remove(path)
