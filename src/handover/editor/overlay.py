"""The documents that are open in an editor, laid over the files of their practices."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from handover.model.practice import DOCUMENTS
from handover.source.folder import ChangedFolder, DiskFolder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handover.source.folder import Folder

_HEAD: Final = "practice.yaml"
#: What makes a folder one of a group, whose documents are shown where its practices are.
_GROUP: Final = "group.yaml"
_NAMES: Final = frozenset(cls.file_name for cls in DOCUMENTS)
#: A practice is looked for so many folders above a document.
_DEPTH: Final = 8


class OpenDocuments:
    """The texts that are open, by their paths."""

    def __init__(self) -> None:
        self._texts: dict[Path, str] = {}

    def put(self, path: Path, text: str) -> None:
        """Note the text of an open document."""
        self._texts[path] = text

    def drop(self, path: Path) -> None:
        """Forget a document that was closed."""
        self._texts.pop(path, None)

    def text(self, path: Path) -> str | None:
        """Return the text of an open document."""
        return self._texts.get(path)

    def practice_of(self, path: Path) -> Path | None:
        """Return the folder of the practice that a file belongs to: the nearest above it with ``practice.yaml``.

        A practice may be new, so that its ``practice.yaml`` stands only in the editor.
        """
        for above in path.parents[:_DEPTH]:
            if self._is_there(above / _GROUP):
                return None
            if self._is_there(above / _HEAD):
                return above
        return None

    def is_of_group(self, path: Path) -> bool:
        """Whether a file stands in a folder of a group, from which practices may inherit."""
        return self._is_there(path.parent / _GROUP)

    def _is_there(self, path: Path) -> bool:
        return path in self._texts or os.path.isfile(path)  # noqa: PTH113 - it never raises

    def is_open(self, practice: Path) -> bool:
        """Whether a file of a practice is open."""
        return any(path.is_relative_to(practice) for path in self._texts)

    def files_of(self, practice: Path) -> Mapping[str, bytes]:
        """Return the bytes of the open files of a practice, by their path below its folder."""
        return {
            path.relative_to(practice).as_posix(): text.encode("utf-8", "surrogatepass")
            for path, text in self._texts.items()
            if path.is_relative_to(practice)
        }

    def folder(self, practice: Path) -> Folder:
        """Return the files of a practice as they stand in the editor, and on the disk where they are not open."""
        return ChangedFolder(DiskFolder(practice), self.files_of(practice), self._of_group)

    def _of_group(self, folder: Folder) -> Folder:
        """Return a folder of a group as its files stand in the editor."""
        files = self.files_of(Path(folder.identity))
        return ChangedFolder(folder, files, self._of_group) if files else folder


def path_of_file(practice: Path, file: str) -> Path:
    """Return where a file is that a finding names: a document of the practice, or a file of its group."""
    # a finding tells a file of a group by its path from the working directory
    return practice / file if "/" not in file else Path(os.path.normpath(Path.cwd() / file))


def is_document_of(practice: Path, path: Path) -> bool:
    """Whether a file is one of the documents of a practice."""
    return path.parent == practice and path.name in _NAMES
