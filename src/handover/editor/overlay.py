"""The documents that are open in an editor, laid over the files of their practices."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from handover.model.practice import DOCUMENTS
from handover.source.folder import ChangedFolder, DiskFolder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from handover.source.folder import Folder

_HEAD: Final = "practice.yaml"
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
            if above / _HEAD in self._texts or os.path.isfile(above / _HEAD):  # noqa: PTH113 - never raises
                return above
        return None

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
        return ChangedFolder(DiskFolder(practice), self.files_of(practice))


def is_document_of(practice: Path, path: Path) -> bool:
    """Whether a file is one of the documents of a practice."""
    return path.parent == practice and path.name in _NAMES
