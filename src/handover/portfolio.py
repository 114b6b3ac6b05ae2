"""Many practices in one run: find their folders, check each, join what came out."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from handover.check.judge import judge
from handover.errors import NoPracticeError
from handover.model.practice import DOCUMENTS
from handover.outcome import Outcome
from handover.source.folder import DiskFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from handover.outcome import PracticeOutcome, StageName

#: How deep below a given folder practices are looked for.
DEPTH: Final = 8

_NAMES: Final = frozenset(cls.file_name for cls in DOCUMENTS) | frozenset(
    cls.file_name.removesuffix("yaml") + "yml" for cls in DOCUMENTS
)


def find_practices(folder: Path) -> list[Path]:
    """Return the practice folders that a folder stands for.

    A folder with a document of ours is one practice, also without ``practice.yaml``; else
    every folder below it with a ``practice.yaml``, in the order of their names. Practices
    are not entered, nor dot-folders, group folders (``group.yaml``) and links.

    Raises:
        NoPracticeError: if the folder is missing, is a file, or holds no practice.
    """
    if not folder.exists():
        raise NoPracticeError(f"there is no folder {folder}")
    if not folder.is_dir():
        raise NoPracticeError(f"{folder} is a file; name the folder that holds the practice's documents")
    try:
        if _NAMES & set(os.listdir(folder)):  # noqa: PTH208 - names are enough, and a folder may hold thousands - names only, and quick
            return [folder]
        found = sorted(_below(folder, DEPTH))
    except OSError as error:
        raise NoPracticeError(f"{folder} cannot be read: {error.strerror or 'system error'}") from None
    if not found:
        raise NoPracticeError(f"no practice documents in {folder}; `handover init {folder}` writes starter documents")
    return found


def _below(folder: Path, depth: int) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        folders = sorted(e.name for e in entries if not e.name.startswith(".") and e.is_dir(follow_symlinks=False))
    for name in folders:
        inner = folder / name
        try:
            names = set(os.listdir(inner))  # noqa: PTH208 - names are enough, and a folder may hold thousands
        except OSError:
            continue
        if "practice.yaml" in names:
            yield inner
        elif "group.yaml" not in names and depth > 1:
            yield from _below(inner, depth - 1)


def shown_path(folder: Path) -> str:
    """Return a folder as reports show it: POSIX, relative to the working directory where it is below."""
    try:
        return PurePosixPath(folder.resolve().relative_to(Path.cwd()).as_posix()).as_posix()
    except (ValueError, OSError):
        return folder.as_posix()


def check_all(
    folders: Sequence[Path],
    today: date,
    stage: StageName | None,
    progress: Callable[[Iterable[Path]], Iterable[Path]],
) -> Outcome:
    """Check every practice that the folders stand for, once each.

    Args:
        folders: practice folders, or folders with practices below them.
        today: the day to judge as of.
        stage: the stage to judge for instead of the declared ones.
        progress: wraps the list of practices to show how far it has come.

    Raises:
        NoPracticeError: if a folder holds none.
    """
    found = list(dict.fromkeys(practice for folder in folders for practice in find_practices(folder)))
    return join(today, [judge(DiskFolder(folder), shown_path(folder), today, stage) for folder in progress(found)])


def join(today: date, outcomes: Sequence[PracticeOutcome]) -> Outcome:
    """Join the outcomes of practices into one, in the order of their paths."""
    return Outcome(today.isoformat(), tuple(sorted(outcomes, key=lambda one: one.path)))
