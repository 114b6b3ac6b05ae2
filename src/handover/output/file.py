"""One file, written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from handover.errors import OutputError
from handover.output import disk
from handover.output.lock import locked
from handover.output.targets import check_file

if TYPE_CHECKING:
    from pathlib import Path


def check_target(path: Path) -> None:
    """Refuse, before any work is done, what could not be written in the end.

    Raises:
        OutputError: with the reason.
    """
    try:
        check_file(path)
        if disk.status(path.parent) is None:
            raise OutputError(f"{path} cannot be written: there is no folder {path.parent}")
    except OSError as error:
        raise unwritable(path, error) from None


def write_file(path: Path, data: bytes) -> None:
    """Write a file, so that a reader sees the old content or the new, never half.

    Args:
        path: the file; its folder must exist. Its mode is kept, or the umask decides that of a new one.
        data: the whole new content.

    Raises:
        OutputError: if it is not to be replaced or cannot be written; the old content is then untouched.
    """
    try:
        check_target(path)
        with locked(path):
            _replace(path, data)
    except OSError as error:
        raise unwritable(path, error) from None


def size_of(path: Path) -> int:
    """Return how many bytes a file has; none where it is not there.

    Raises:
        OutputError: if nobody can tell.
    """
    try:
        there = disk.status(path)
    except OSError as error:
        raise unwritable(path, error) from None
    return 0 if there is None else there.st_size


def add_to_file(path: Path, data: bytes) -> None:
    """Add to the end of a file that others add to as well, such as the summary of a step in CI.

    Args:
        path: the file; its folder must exist.
        data: what is added.

    Raises:
        OutputError: if it is no plain file, or cannot be written.
    """
    try:
        check_target(path)
        with open(path, "ab") as file:
            file.write(data)
    except OSError as error:
        raise unwritable(path, error) from None


def _replace(path: Path, data: bytes) -> None:
    prepared = disk.beside(path, "new")
    disk.remove(prepared)  # what a run left that was killed
    try:
        disk.create(prepared, data, check_file(path))
        os.replace(prepared, path)
    except BaseException:
        disk.remove_quietly(prepared)
        raise
    disk.sync_folder(path.parent)


def unwritable(path: Path, error: OSError) -> OutputError:
    """Return the error for a file or folder that the system does not let us write."""
    return OutputError(f"{path} cannot be written: {error.strerror or 'system error'}")
