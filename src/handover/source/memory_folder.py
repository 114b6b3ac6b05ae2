"""A folder that is only in memory, for tests and for the examples of rules."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from handover.source.bounds import MOST_BYTES
from handover.source.paths import check_relative
from handover.source.unreadable import NOT_A_FILE, TOO_LARGE, Unreadable, listing

if TYPE_CHECKING:
    from collections.abc import Mapping


class MemoryFolder:
    """The files of a practice by name.

    Args:
        files: the bytes of each file by its POSIX path.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = dict(files)

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
