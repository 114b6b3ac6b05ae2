"""A practice folder on a disk; neither its bytes nor its names are trusted.

Only regular files are read, never through a link that leaves the folder; a pipe, socket
or device is opened without waiting and left alone.
"""

from __future__ import annotations

import errno
import os
import stat
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from handover.source.bounds import MOST_BYTES
from handover.source.paths import check_relative, check_way
from handover.source.unreadable import HOLDS_IT, MOST_FILES, NOT_A_FILE, TOO_LARGE, TOO_MANY, Unreadable, listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

# Flags that a system lacks are nothing there (Windows has neither pipes nor devices in folders).
_FILE: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_STEP: Final = _FILE | getattr(os, "O_DIRECTORY", 0)
_CHUNK: Final = 1 << 16
_MOST_NAMES: Final = 10_000

_LEAVES: Final = Unreadable("the file is a link that leaves the practice folder")
_OUTSIDE: Final = Unreadable("the path leaves the repository, or the folder that is checked where there is none")
_BEHIND_LINK: Final = Unreadable("a link stands on the way to the folder")
_NO_FOLDER: Final = Unreadable("a file stands where a folder is expected")
_LOST: Final = Unreadable("the file is a link that leads nowhere")
_SPECIAL: Final = Unreadable("this is not a file but a pipe, socket or device")
_DENIED: Final = Unreadable("the file may not be read by this user")


class DiskFolder:
    """The files of a practice on a disk.

    Args:
        path: the folder, trusted: it comes from the command line and may itself be a link.
        given: the folder that was named on the command line, which holds it.
    """

    def __init__(self, path: str | os.PathLike[str], given: str | os.PathLike[str] | None = None) -> None:
        self._path = Path(path)
        self._given = Path(path if given is None else given)

    @property
    def identity(self) -> str:
        """Its path without links."""
        return os.path.realpath(self._path)

    @property
    def shown(self) -> str:
        """Its path from the working directory, POSIX, as reports print it."""
        return Path(os.path.relpath(self.identity, os.path.realpath(Path.cwd()))).as_posix()

    @property
    def path(self) -> Path:
        """Where it is on the disk."""
        return self._path

    def beside(self, path: str) -> DiskFolder | Unreadable | None:
        """Return the folder at a relative path such as ``../policy``; None if there is none.

        It is refused where it leaves the repository (the nearest folder above with ``.git`` or settings; where there is
        none, the working directory or the folder that was given), and where a link stands on the way.
        """
        told = check_way(path)
        if told:
            return Unreadable(told)
        here = Path(self.identity)
        target, top = Path(os.path.normpath(here / path)), _top_of(here, self._given)
        if here.is_relative_to(target):
            return HOLDS_IT
        if not target.is_relative_to(top):
            return _OUTSIDE
        way = [target, *target.parents]
        if any(step.is_symlink() for step in way[: way.index(top)]):
            return _BEHIND_LINK
        if not target.is_dir():
            return _NO_FOLDER if target.exists() else None
        return DiskFolder(target, top)

    def read(self, name: str) -> bytes | Unreadable | None:
        """Return the bytes of a document of at most 128 kB; None if it is not there."""
        return self._use(name, _document)

    def sha256(self, name: str) -> str | Unreadable | None:
        """Return the SHA-256 of a file of any size in hexadecimal; None if it is not there."""
        return self._use(name, _digest)

    def names(self) -> tuple[str, ...]:
        """Return the names of all files and folders at the top, sorted.

        A name that is not text holds lone surrogates. Of more than 10,000 names only so many are given.
        """
        try:
            with os.scandir(self._path) as entries:
                return tuple(sorted(entry.name for entry in islice(entries, _MOST_NAMES)))
        except OSError:
            return ()

    def stat_files(self, under: str) -> tuple[tuple[str, int], ...] | Unreadable:
        """Return path and size in bytes of the files below a folder, sorted; none if it is not there.

        Links are neither followed nor listed. More than 2,000 files and folders are not listed at all.
        """
        told = check_relative(under)
        if told:
            return Unreadable(told)
        try:
            if self._has_link(under):
                return Unreadable("the folder is a link; put the files themselves there")
            return listing(self._walk(under))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except _TooManyError:
            return TOO_MANY
        except OSError as error:
            return _failure(error)

    def _walk(self, under: str) -> Iterator[tuple[str, int]]:
        waiting, count = [under], 0
        while waiting:
            folder = waiting.pop()
            with os.scandir(self._path / folder) as entries:
                for entry in entries:
                    count += 1
                    if count > MOST_FILES:
                        raise _TooManyError
                    status = entry.stat(follow_symlinks=False)
                    if stat.S_ISDIR(status.st_mode):
                        waiting.append(f"{folder}/{entry.name}")
                    elif stat.S_ISREG(status.st_mode):
                        yield f"{folder}/{entry.name}", status.st_size

    def _has_link(self, name: str) -> bool:
        """Whether the file or a folder on the way to it is a link."""
        inside = Path(name)
        return any((self._path / step).is_symlink() for step in (inside, *inside.parents[:-1]))

    def _use(self, name: str, use: Callable[[int], T]) -> T | Unreadable | None:
        """Return what `use` makes of the open file, if it is a regular one below the folder."""
        told = check_relative(name)
        if told:
            return Unreadable(told)
        try:
            inside = self._resolve(name)
            if isinstance(inside, Unreadable):
                return inside
            opened = _open_below(self._path, inside)
            try:
                kind = os.fstat(opened).st_mode
                if stat.S_ISREG(kind):
                    return use(opened)
                return NOT_A_FILE if stat.S_ISDIR(kind) else _SPECIAL
            finally:
                os.close(opened)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            return _failure(error)

    def _resolve(self, name: str) -> str | Unreadable:
        """Return the path below the folder without links, if it is one below the folder."""
        if not self._has_link(name):
            return name
        top = os.path.realpath(self._path)
        # Not `Path.resolve`: it raises where links run in a circle.
        real = Path(os.path.realpath(self._path / name))
        if not real.is_relative_to(top) or real == Path(top):
            return _LEAVES
        return real.relative_to(top).as_posix() if real.exists() else _LOST


def _top_of(here: Path, given: Path) -> Path:
    """Return the folder that nothing which a document names may leave."""
    above = (here, *here.parents)
    for mark in (".git", "handover.toml"):
        top = next((one for one in above if (one / mark).exists()), None)
        if top is not None:
            return top
    wide = [one for one in (Path(os.path.realpath(Path.cwd())), Path(os.path.realpath(given))) if one in above]
    return max(wide, key=lambda one: -len(one.parts), default=here)


class _TooManyError(Exception):
    """The walk has seen more than it may list."""


def _open_below(top: Path, name: str) -> int:
    """Open a file step by step, so that no step can become a link in between."""
    *folders, last = name.split("/")
    if os.open not in os.supports_dir_fd:
        return os.open(top / name, _FILE)
    here = os.open(top, _STEP & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        for folder in folders:
            below = os.open(folder, _STEP, dir_fd=here)
            os.close(here)
            here = below
        return os.open(last, _FILE, dir_fd=here)
    finally:
        os.close(here)


def _document(opened: int) -> bytes | Unreadable:
    if os.fstat(opened).st_size > MOST_BYTES:
        return TOO_LARGE
    # A file may grow while it is read, and some say that they are empty.
    data = b"".join(islice(_chunks(opened), MOST_BYTES // _CHUNK + 2))
    return TOO_LARGE if len(data) > MOST_BYTES else data


def _digest(opened: int) -> str:
    digest = sha256()
    for chunk in _chunks(opened):
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(opened: int) -> Iterator[bytes]:
    while chunk := os.read(opened, _CHUNK):
        yield chunk


def _failure(error: OSError) -> Unreadable:
    if isinstance(error, PermissionError):
        return _DENIED
    if error.errno == errno.ELOOP:
        return _LEAVES
    if error.errno == errno.ENXIO:
        return _SPECIAL
    return Unreadable(f"the file cannot be read ({errno.errorcode.get(error.errno or 0, 'unknown error')})")
