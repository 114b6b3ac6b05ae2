"""Files put in place one by one in a folder that holds other things too, and undone if that is cut short.

All new files are prepared in a hidden folder, with a second name for each that they replace and a note of which they
are. The note goes when the last file is in place; where a run finds one, what is in place is taken back first.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.output import disk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: The hidden folder.
PREPARED: Final = ".handover-new"
_NOTE: Final = "undo.json"


class _Step(NamedTuple):
    """One file to put in place.

    Args:
        name: its path below the folder.
        digest: SHA-256 of its content.
        replaces: whether a file stands there.
        made: how many of the folders above it are not there yet.
    """

    name: str
    digest: str
    replaces: bool
    made: int


def put_in_place(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files in place, in their order.

    Args:
        folder: where to; it is made if it is not there.
        files: content by POSIX path.

    Raises:
        OSError: if that fails; what was in place is then taken back.
    """
    prepared = folder / PREPARED
    try:
        steps = _prepare(folder, files)
        for number, step in enumerate(steps):
            _place(prepared / f"{number}.new", folder / step.name, step)
        for one in {(folder / step.name).parent for step in steps}:
            disk.sync_folder(one)
        os.unlink(prepared / _NOTE)
    except BaseException:
        with contextlib.suppress(OSError):
            undo_left_over(folder)
        raise
    disk.remove_quietly(prepared)


def _prepare(folder: Path, files: Mapping[str, bytes]) -> list[_Step]:
    """Write all that is needed to go on or back into the hidden folder, the note last."""
    prepared = folder / PREPARED
    os.makedirs(prepared)
    steps = []
    for number, (name, data) in enumerate(files.items()):
        like = disk.status(folder / name)
        disk.create(prepared / f"{number}.new", data, like)
        if like is not None:
            disk.keep(folder / name, prepared / f"{number}.old")
        made = sum(disk.status(folder / above) is None for above in PurePosixPath(name).parents)
        steps.append(_Step(name, sha256(data).hexdigest(), like is not None, made))
    disk.create(prepared / "note", json.dumps(steps).encode())
    disk.sync_folder(prepared)
    os.rename(prepared / "note", prepared / _NOTE)
    disk.sync_folder(prepared)
    return steps


def _place(prepared: Path, target: Path, step: _Step) -> None:
    if step.replaces:
        os.replace(prepared, target)
    else:
        os.makedirs(target.parent, exist_ok=True)
        disk.place_new(prepared, target)


def undo_left_over(folder: Path) -> None:
    """Take back what a run put in place that did not come to its end, and clear what it prepared.

    What somebody has changed since stays as it is.

    Raises:
        OSError: if that is not possible now; the note is then still there.
    """
    prepared = folder / PREPARED
    note = prepared / _NOTE
    if disk.status(note) is not None:
        steps = list(_noted(note))
        for number, step in enumerate(steps):
            if _is_ours(folder, step):
                _take_back(folder / step.name, prepared / f"{number}.old", step)
        for step in steps:
            _remove_made(folder, step)
        os.unlink(note)
    disk.remove(prepared)


def _noted(note: Path) -> Iterator[_Step]:
    """Yield the steps of a note, as far as they lead to a file below the folder; none of what is no note of ours."""
    with contextlib.suppress(ValueError, TypeError):
        for name, digest, replaces, made in json.loads(disk.read(note)):
            inside = PurePosixPath(name)
            if not inside.is_absolute() and ".." not in inside.parts and inside.parts:
                yield _Step(name, digest, replaces, made)


def _take_back(target: Path, old: Path, step: _Step) -> None:
    if not step.replaces:
        os.unlink(target)
    elif disk.status(old) is not None:
        os.replace(old, target)


def _is_ours(folder: Path, step: _Step) -> bool:
    """Whether the file stands there as it was put in place, and no link leads to it."""
    for above in reversed(PurePosixPath(step.name).parents):
        way = disk.status(folder / above)
        if way is None or not stat.S_ISDIR(way.st_mode):
            return False
    there = disk.status(folder / step.name)
    if there is None or not stat.S_ISREG(there.st_mode):
        return False
    return sha256(disk.read(folder / step.name)).hexdigest() == step.digest


def _remove_made(folder: Path, step: _Step) -> None:
    """Remove the folders that were made for a file, as far as they are empty."""
    for above in PurePosixPath(step.name).parents[: step.made]:
        try:
            os.rmdir(folder / above)
        except OSError as error:
            if error.errno not in (errno.ENOENT, errno.ENOTDIR, errno.ENOTEMPTY, errno.EEXIST):
                raise
