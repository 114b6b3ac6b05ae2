"""A folder that is only in memory, for tests and for the examples of rules."""

from __future__ import annotations

from hashlib import sha256
from posixpath import normpath, relpath
from typing import TYPE_CHECKING

from handover.source.bounds import MOST_BYTES
from handover.source.paths import check_relative, check_way
from handover.source.unreadable import HOLDS_IT, NOT_A_FILE, TOO_LARGE, Unreadable, listing

if TYPE_CHECKING:
    from collections.abc import Mapping


class MemoryFolder:
    """The files of a practice by name.

    Args:
        files: the bytes of each file by its POSIX path; those of other folders by their way, as in
            ``../policy/group.yaml``.
        shown: its path as reports print it.
    """

    def __init__(self, files: Mapping[str, bytes], shown: str = ".") -> None:
        self._everything = dict(files)
        self._files = {name: data for name, data in files.items() if not name.startswith("../")}
        self._shown = shown

    @property
    def identity(self) -> str:
        """Its path: there is no other folder in memory."""
        return self._shown

    @property
    def shown(self) -> str:
        """Its path as reports print it."""
        return self._shown

    def beside(self, path: str) -> MemoryFolder | Unreadable | None:
        """Return the folder at a relative path; None if there is none."""
        told = check_way(path)
        if told:
            return Unreadable(told)
        here = normpath(path)
        if here in (".", ".."):
            return HOLDS_IT
        files = {_from(here, name): data for name, data in self._everything.items()}
        folder = MemoryFolder(files, normpath(f"{self._shown}/{here}"))
        return folder if folder.names() else None

    def read(self, name: str) -> bytes | Unreadable | None:
        """Return the bytes of a document of at most 128 kB; None if it is not there."""
        data = self._find(name)
        return TOO_LARGE if isinstance(data, bytes) and len(data) > MOST_BYTES else data

    def names(self) -> tuple[str, ...]:
        """Return the names of all files and folders at the top, sorted."""
        return tuple(sorted({name.partition("/")[0] for name in self._files}))

    def stat_files(self, under: str) -> tuple[tuple[str, int], ...] | Unreadable:
        """Return path and size in bytes of the files below a folder, sorted; none if it is not there."""
        return listing((name, len(data)) for name, data in self._files.items() if name.startswith(f"{under}/"))

    def sha256(self, name: str) -> str | Unreadable | None:
        """Return the SHA-256 of a file of any size in hexadecimal; None if it is not there."""
        data = self._find(name)
        return sha256(data).hexdigest() if isinstance(data, bytes) else data

    def _find(self, name: str) -> bytes | Unreadable | None:
        told = check_relative(name)
        if told:
            return Unreadable(told)
        if any(other.startswith(f"{name}/") for other in self._files):
            return NOT_A_FILE
        return self._files.get(name)


def _from(here: str, name: str) -> str:
    """Return the path of a file as it is seen from another folder."""
    return relpath(f"/a/b/c/d/e/f/{name}", f"/a/b/c/d/e/f/{here}")
