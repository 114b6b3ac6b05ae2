"""Several files in one folder, written together or not at all.

A folder that is absent or empty gets its name when all files are in it; one that holds files of ours only is exchanged
in one step, where the system can do that. In any other one the files are put in place one by one; see `in_place`.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, TypeAlias

from handover.errors import OutputError
from handover.output import disk
from handover.output.file import unwritable
from handover.output.in_place import put_in_place, undo_left_over
from handover.output.lock import locked
from handover.output.targets import check_folder, check_way, holds_documents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

#: Says of a file that is there, by its path below the folder and its content, why it may not be replaced; else nothing.
Reason: TypeAlias = Callable[[str, bytes], str]

_LOCK: Final = ".handover-lock"


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[OutputFolder]:
    """Hold a folder that files will be written to; what an earlier run left there is cleared.

    Raises:
        OutputError: if it is no folder, another run holds it, or it cannot be written.
    """
    try:
        check_folder(folder)
        real = Path(os.path.realpath(folder.parent)) / folder.name
        if folder.name in ("", ".."):
            real = Path(os.path.realpath(folder))
        if not real.name:
            raise OutputError(f"{folder} is the top of a disk; name a folder")
        made = _make(real.parent)
        try:
            with locked(folder, _lock_file(real)):
                disk.remove(disk.beside(real, "new"))
                undo_left_over(real)
                yield OutputFolder(real, folder)
        except BaseException:
            _take_back(made)
            raise
    except OSError as error:
        raise unwritable(folder, error) from None


def check_target_folder(folder: Path) -> None:
    """Refuse, before any work is done, what could not be written to in the end.

    Raises:
        OutputError: with the reason.
    """
    try:
        check_folder(folder)
    except OSError as error:
        raise unwritable(folder, error) from None


def _lock_file(folder: Path) -> Path:
    """Return the lock beside a folder, or in it where nothing can be made beside it."""
    if disk.status(folder) is not None and not os.access(folder.parent, os.W_OK):
        return folder / _LOCK
    return disk.beside(folder, "lock")


def _make(folder: Path) -> list[Path]:
    """Make a folder and those above it; return those that were not there, the lowest first."""
    missing: list[Path] = []
    while disk.status(folder) is None:
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        with contextlib.suppress(FileExistsError):  # another run has made it meanwhile
            os.mkdir(one)
    return missing


def _take_back(made: Collection[Path]) -> None:
    """Remove folders that were made for nothing, as far as they are still empty."""
    with contextlib.suppress(OSError):
        for one in made:
            os.rmdir(one)


class OutputFolder:
    """A folder that is held for writing.

    Args:
        path: where it is, without links.
        shown: what messages call it.
    """

    def __init__(self, path: Path, shown: Path) -> None:
        self._path = path
        self._shown = shown

    def read(self, name: str) -> bytes | None:
        """Return the content of a file below the folder; None if it is not there.

        Raises:
            OutputError: if it is no plain file, or not to be reached without a link.
        """
        there = check_way(self._path, name, self._shown)
        return None if there is None else disk.read(self._path / name)

    def write(self, files: Mapping[str, bytes], reason: Reason, ours: Collection[str] = ()) -> None:
        """Write files into the folder; all others stay.

        Args:
            files: content by POSIX path below the folder.
            reason: asked for each file that is there already.
            ours: files below the folder that are known to be of ours.

        Raises:
            OutputError: if one of them may not be written; then none is.
        """
        self._check(files, reason)
        there = frozenset(_content(self._path))
        movable = _movable(self._path)
        if not there and movable:
            self._give_name(files)
        elif not (movable and there <= {*files, *ours} and self._exchange(files, there - set(files))):
            put_in_place(self._path, files)

    def _check(self, files: Mapping[str, bytes], reason: Reason) -> None:
        for name in sorted(files):
            found = self.read(name)
            told = reason(name, found) if found is not None else ""
            if told:
                raise OutputError(f"{self._shown / name} {told}")

    def refuse_documents(self, files: Collection[str]) -> None:
        """Refuse to write among the documents of a practice.

        Raises:
            OutputError: if a folder that one of the files goes to is a practice's own.
        """
        for step in _folders(files):
            if holds_documents(self._path / step):
                raise OutputError(f"{self._shown / step} holds a practice's own documents; name another folder")

    def _give_name(self, files: Mapping[str, bytes]) -> None:
        """Fill a new folder beside and give it the name."""
        fresh = self._filled(files, ())
        try:
            if sys.platform == "win32" and disk.status(self._path) is not None:
                os.rmdir(self._path)
            os.rename(fresh, self._path)
        except BaseException:
            disk.remove_quietly(fresh)
            raise
        disk.sync_folder(self._path.parent)

    def _exchange(self, files: Mapping[str, bytes], kept: Collection[str]) -> bool:
        """Fill a new folder beside and exchange the two, if the system can."""
        fresh = self._filled(files, kept)
        try:
            if not disk.exchange(fresh, self._path):
                return False
            disk.sync_folder(self._path.parent)
            return True
        finally:
            disk.remove_quietly(fresh)

    def _filled(self, files: Mapping[str, bytes], kept: Collection[str]) -> Path:
        """Return a folder beside that holds the files, with the modes of what they replace."""
        fresh = disk.beside(self._path, "new")
        try:
            folders = _folders([*files, *kept])
            for step in folders:
                os.mkdir(fresh / step)
            for name, data in files.items():
                disk.create(fresh / name, data, disk.status(self._path / name))
            for name in kept:
                disk.keep(self._path / name, fresh / name)
            for step in reversed(folders):
                like = disk.status(self._path / step)
                if like is not None:
                    os.chmod(fresh / step, stat.S_IMODE(like.st_mode))
                disk.sync_folder(fresh / step)
        except BaseException:
            disk.remove_quietly(fresh)
            raise
        return fresh


def _folders(names: Collection[str]) -> list[PurePosixPath]:
    """Return the folders in which files stand, each before those in it; the first is the output folder itself."""
    steps = {step for name in names for step in PurePosixPath(name).parents}
    return sorted({PurePosixPath(), *steps}, key=lambda step: (len(step.parts), step))


def _content(folder: Path) -> Iterator[str]:
    """Yield the path of each file below a folder, and of each empty folder with a slash behind it."""
    waiting = [PurePosixPath()] if disk.status(folder) is not None else []
    while waiting:
        step = waiting.pop()
        names = set(os.listdir(folder / step)) - {_LOCK}
        folders = {name for name in names if _is_folder(folder / step / name)}
        waiting += [step / name for name in folders]
        yield from (str(step / name) for name in names - folders)
        if not names and step.parts:
            yield f"{step}/"


def _is_folder(path: Path) -> bool:
    there = disk.status(path)
    return there is not None and stat.S_ISDIR(there.st_mode)


def _movable(folder: Path) -> bool:
    """Whether a folder of another make may take its name: not where somebody stands in it or a disk hangs there."""
    if disk.status(folder) is None:
        return True
    if os.path.ismount(folder) or not os.access(folder.parent, os.W_OK):
        return False
    try:
        return not Path.cwd().is_relative_to(folder)
    except OSError:  # the working directory is gone
        return True
