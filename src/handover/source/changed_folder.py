"""A folder in which some documents are other ones: with ignores that are tried, or as they stand in an editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handover.source.memory_folder import MemoryFolder
from handover.source.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handover.source.folder import Folder


@dataclass(frozen=True, slots=True)
class ChangedFolder:
    """A folder in which some documents are others.

    Args:
        folder: the folder.
        documents: their new bytes by name.
        around: makes of a folder beside it the one that is to be read; None to read that as it is.
    """

    folder: Folder
    documents: Mapping[str, bytes]
    around: Callable[[Folder], Folder] | None = None

    @property
    def identity(self) -> str:
        """What tells the folder from others."""
        return self.folder.identity

    @property
    def shown(self) -> str:
        """Its path as reports print it."""
        return self.folder.shown

    def beside(self, path: str) -> Folder | Unreadable | None:
        """Return the folder at a relative path."""
        found = self.folder.beside(path)
        return found if found is None or isinstance(found, Unreadable) or self.around is None else self.around(found)

    def read(self, name: str) -> bytes | Unreadable | None:
        """Return the bytes of a document."""
        if name in self.documents:
            return MemoryFolder(self.documents).read(name)
        return self.folder.read(name)

    def names(self) -> tuple[str, ...]:
        """Return the names of all files and folders at the top."""
        return tuple(sorted({*self.folder.names(), *MemoryFolder(self.documents).names()}))

    def stat_files(self, under: str) -> tuple[tuple[str, int], ...] | Unreadable:
        """Return path and size of the files below a folder."""
        return self.folder.stat_files(under)

    def sha256(self, name: str) -> str | Unreadable | None:
        """Return the checksum of a file."""
        return self.folder.sha256(name)
