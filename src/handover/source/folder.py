"""The files of a practice: the only way by which a check reaches a disk."""

from __future__ import annotations

from typing import Protocol

from handover.source.changed_folder import ChangedFolder
from handover.source.disk_folder import DiskFolder
from handover.source.memory_folder import MemoryFolder
from handover.source.paths import check_relative
from handover.source.unreadable import Unreadable

__all__ = ["ChangedFolder", "DiskFolder", "Folder", "MemoryFolder", "Unreadable", "check_relative"]


class Folder(Protocol):
    """What a check may ask of the folder of a practice; names are POSIX paths below it."""

    @property
    def identity(self) -> str:
        """What tells it from other folders of a run, whichever way it was reached."""

    @property
    def shown(self) -> str:
        """Its path from the working directory, POSIX, as reports print it."""

    def beside(self, path: str) -> Folder | Unreadable | None:
        """Return the folder at a relative path such as ``../policy``; None if there is none.

        It is refused where the path leaves the repository, or a link stands on the way.
        """

    def read(self, name: str) -> bytes | Unreadable | None:
        """Return the bytes of a document of at most 128 kB; None if it is not there."""

    def names(self) -> tuple[str, ...]:
        """Return the names of all files and folders at the top, sorted."""

    def stat_files(self, under: str) -> tuple[tuple[str, int], ...] | Unreadable:
        """Return path and size in bytes of the files below a folder, sorted; none if it is not there.

        Links are neither followed nor listed. More than 2,000 files are not listed at all.
        """

    def sha256(self, name: str) -> str | Unreadable | None:
        """Return the SHA-256 of a file of any size in hexadecimal; None if it is not there."""
