"""What may be written to: a plain file or a folder that is nobody's documents."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from handover.errors import OutputError
from handover.model.practice import is_document
from handover.output.disk import status
from handover.source.folder import DiskFolder
from handover.source.papers import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP: Final = ("group.yaml", "group.yml")
_YAML: Final = (".yaml", ".yml")


def check_file(path: Path) -> os.stat_result | None:
    """Return what a new file will replace.

    Raises:
        OutputError: if it is no plain file, belongs to a practice's documents, or is protected from writing.
        OSError: if nobody can tell.
    """
    there = plain_file(path, path, "name a plain file, or - for standard output")
    name = path.name.casefold()
    if is_document(name) or name in _GROUP:
        raise OutputError(f"{path} has the name of a practice's document; name another file")
    if there is not None and name.endswith(_YAML):
        raise OutputError(f"{path} is a YAML document, which nothing is written over; name another file")
    _check_papers(path, there is not None)
    return there


def plain_file(path: Path, shown: Path, instead: str = "name another folder") -> os.stat_result | None:
    """Return what stands under a name, if a new file may replace it.

    Args:
        path: the name.
        shown: what the message calls it.
        instead: what to do where it may not be replaced.

    Raises:
        OutputError: if it is a folder, a link, a pipe or a device, or protected from writing.
    """
    there = status(path)
    if there is None:
        return None
    if not stat.S_ISREG(there.st_mode):
        raise OutputError(f"{shown} is {_kind(there.st_mode)}, and is left alone; {instead}")
    if not there.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise OutputError(f"{shown} is protected from writing; {instead}")
    return there


def check_folder(folder: Path) -> None:
    """Refuse a folder that is none, or that lies among the example documents of a practice.

    Raises:
        OutputError: with the reason.
    """
    there = status(folder)
    if there is not None and not stat.S_ISDIR(there.st_mode):
        raise OutputError(f"{folder} is {_kind(there.st_mode)}, not a folder; name another one")
    if there is not None and not (there.st_mode & 0o222 and os.access(folder, os.W_OK)):
        raise OutputError(f"{folder} is protected from writing; name another folder")
    _check_papers(folder, there=False)


def check_way(folder: Path, name: str, shown: Path) -> os.stat_result | None:
    """Return what stands where a file of ours is to go below a folder.

    Raises:
        OutputError: if a folder on the way is a link or holds a practice's documents, or the file is no plain one.
    """
    inside = PurePosixPath(name)
    for step in reversed(inside.parents):
        there = status(folder / step)
        if there is None:
            return None
        if not stat.S_ISDIR(there.st_mode):
            raise OutputError(f"{shown / step} is {_kind(there.st_mode)}, not a folder; name another output folder")
    return plain_file(folder / inside, shown / inside)


def documents_in(folder: Path) -> list[str]:
    """Return the names of the practice's documents in a folder; none where there is no folder."""
    try:
        return list(filter(is_document, os.listdir(folder)))
    except (FileNotFoundError, NotADirectoryError):
        return []


def holds_documents(folder: Path) -> bool:
    """Whether a folder is a practice's own."""
    return bool(documents_in(folder))


def _kind(mode: int) -> str:
    kinds = {
        stat.S_IFDIR: "a folder",
        stat.S_IFLNK: "a link",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
        stat.S_IFREG: "a file",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")


def _check_papers(path: Path, there: bool) -> None:  # noqa: FBT001 - said by its name at each call
    """Refuse what a practice around it keeps as an example document or names in its documents."""
    for practice, inside in _practices_around(path):
        if inside.parts[0].casefold() == HOME:
            raise OutputError(f"{path} lies among the example documents of a practice; name another place")
        if there:
            _check_named(path, practice)


def _practices_around(path: Path) -> Iterator[tuple[Path, Path]]:
    real = Path(os.path.realpath(path.parent)) / path.name
    for above in real.parents:
        try:
            if holds_documents(above):
                yield above, real.relative_to(above)
        except OSError:  # a folder far above that may not be looked into holds no practice of this user
            continue


def _check_named(path: Path, practice: Path) -> None:
    """Refuse an existing file whose name stands in a document of the practice."""
    folder = DiskFolder(practice)
    sought = path.name.encode("utf-8", "surrogateescape")
    for name in filter(is_document, folder.names()):
        text = folder.read(name)
        if isinstance(text, bytes) and sought in text:
            raise OutputError(f"{path} is named in {name} of the practice; name another file")
