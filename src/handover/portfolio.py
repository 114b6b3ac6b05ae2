"""Many practices in one run: find their folders, check each, join what came out."""

from __future__ import annotations

import os
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from handover.check.judge import judge
from handover.check.meeting import met
from handover.errors import NoPracticeError
from handover.group.policies import GROUP, Library
from handover.model.practice import is_document
from handover.model.practice_document import PracticeDocument
from handover.outcome import LeftOut, Outcome, ShardOf, lost_practice
from handover.parallel import Lost, each, usual_jobs
from handover.sanitize import shell_path
from handover.shards import paths_digest
from handover.source.folder import DiskFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from handover.outcome import PracticeOutcome, StageName
    from handover.shards import Shard

#: How deep below a given folder practices are looked for.
DEPTH: Final = 8
#: Folders with a dot before their name that no practice is kept in, and that may be large.
_NEVER_PRACTICES: Final = frozenset({".git", ".venv"})

#: How like a name must be to another to be taken for it, misspelt; `practices.yaml` and `pratice.yaml` are.
_NEARLY: Final = 0.9


class Found(NamedTuple):
    """What stands below a folder.

    Args:
        practices: the practice folders, in the order of their names.
        left_out: what looks like a practice, or cannot be looked into, and is not checked.
        groups: the folders of groups, as reports show them.
    """

    practices: tuple[Path, ...]
    left_out: tuple[LeftOut, ...]
    groups: tuple[str, ...] = ()


def find_practices(folder: Path) -> Found:
    """Return the practice folders that a folder stands for, and what is left out.

    A folder with a document of ours is one practice, also without ``practice.yaml`` and however its name is
    spelled; else every such folder below it. Practices are not entered, nor dot-folders. What stands behind a link
    or below a group folder (``group.yaml``), or cannot be entered, is left out and told.

    Raises:
        NoPracticeError: if the folder is missing, is a file, or holds no practice.
    """
    if not folder.exists():
        raise NoPracticeError(f"there is no folder {folder}")
    if not folder.is_dir():
        raise NoPracticeError(f"{folder} is a file; name the folder that holds the practice's documents")
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are enough, and a folder may hold thousands
        if GROUP in names and _is_practice(names):
            raise NoPracticeError(f"{folder} is the folder of a group; check the practices that inherit from it")
        search = _Search()
        if _is_practice(names):
            search.add(folder)
        else:
            search.look_below(folder, DEPTH)
    except OSError as error:
        raise NoPracticeError(f"{folder} cannot be read: {error.strerror or 'system error'}") from None
    found = search.found()
    if not found.practices and not found.left_out:
        command = f"handover init {shell_path(str(folder))}"
        raise NoPracticeError(f"no practice documents in {folder}; `{command}` writes starter documents")
    return found


def _is_practice(names: Iterable[str]) -> bool:
    """Whether one of the names in a folder is that of a document of ours, in capitals or small letters."""
    return any(map(is_document, names))


def _misspelt(names: Iterable[str]) -> str | None:
    """Return the name in a folder that is nearly that of the document that makes a practice."""
    ours = (PracticeDocument.file_name, f"{PracticeDocument.file_name.removesuffix('yaml')}yml")
    found = (name for name in names if name.casefold().endswith((".yaml", ".yml")))
    return next((name for name in sorted(found) if get_close_matches(name.casefold(), ours, 1, _NEARLY)), None)


class _Search:
    """Looks for practices below a folder."""

    def __init__(self) -> None:
        self._practices: list[Path] = []
        self._links: list[Path] = []
        self._left_out: list[LeftOut] = []
        self._groups: list[str] = []

    def look_below(self, folder: Path, depth: int, *, group: bool = False) -> None:
        """Look into the folders of a folder.

        Args:
            folder: where to look.
            depth: how many folders deep.
            group: whether it stands below a group folder, where nothing is checked.
        """
        with os.scandir(folder) as entries:
            there = [(one.name, one.is_symlink(), one.is_dir()) for one in entries]
        self._leave_out_dead(folder, sorted(name for name, is_link, is_folder in there if is_link and not is_folder))
        for name, is_link in sorted((name, is_link) for name, is_link, is_folder in there if is_folder):
            if name.startswith("."):
                if not is_link and name not in _NEVER_PRACTICES and _holds_practices(folder / name, 1):
                    self._leave_out(folder / name, "its name begins with a dot, so it is not looked into")
            elif is_link:
                self._links.append(folder / name)
            else:
                self._look_into(folder / name, depth, group=group)

    def _leave_out_dead(self, folder: Path, links: Iterable[str]) -> None:
        """Leave out the links that lead nowhere, by their own names, as where they led is nothing that anybody has."""
        for name in links:
            # a file has an ending as a rule, and what a link led to cannot be asked any more
            if not Path(name).suffix and not (folder / name).exists():
                shown = (PurePosixPath(shown_path(folder)) / name).as_posix()
                self._left_out.append(LeftOut(shown, "it is a link that leads nowhere"))

    def _look_into(self, folder: Path, depth: int, *, group: bool) -> None:
        try:
            names = os.listdir(folder)  # noqa: PTH208 - names are enough, and a folder may hold thousands
            is_group = GROUP in names
            if is_group:
                self._groups.append(DiskFolder(folder).shown)
            if is_group and PracticeDocument.file_name in names:
                self._leave_out(
                    folder, f"it holds {PracticeDocument.file_name} and {GROUP}, and a folder is one or the other"
                )
            elif not is_group and _is_practice(names):
                self._put(folder, group=group)
            elif not is_group and (meant := _misspelt(names)) and not _holds_practices(folder):
                self._leave_out(folder, f"it holds {meant}, which looks like {PracticeDocument.file_name} misspelt")
            elif depth > 1:
                self.look_below(folder, depth - 1, group=group or is_group)
            elif _holds_practices(folder):
                self._leave_out(
                    folder, f"it holds practices more than {DEPTH} folders deep, where nothing is looked for"
                )
        except OSError as error:
            self._leave_out(folder, f"it cannot be looked into: {error.strerror or 'system error'}")

    def _put(self, folder: Path, *, group: bool) -> None:
        if group:
            self._leave_out(folder, "it stands below a group folder, which is not looked through")
        else:
            self.add(folder)

    def add(self, folder: Path) -> None:
        """Take a practice; it is not entered, so that one which lies within it is left out."""
        self._practices.append(folder)
        with os.scandir(folder) as entries:
            below = sorted(one.name for one in entries if one.is_dir(follow_symlinks=False) and one.name[0] != ".")
        for name in below:
            if _holds_practices(folder / name):
                self._leave_out(folder / name, "it lies within the folder of a practice, which is not looked through")

    def _leave_out(self, folder: Path, reason: str) -> None:
        self._left_out.append(LeftOut(shown_path(folder), reason))

    def found(self) -> Found:
        """Return what was found; a link is left out where nothing else leads to the practices behind it."""
        checked = {folder.resolve() for folder in self._practices} if self._links else set()
        for link in self._links:
            target = link.resolve()
            if any(target == one or target in one.parents for one in checked):
                continue
            if _holds_practices(target):
                self._leave_out(link, "it is a link, which is not followed")
        left_out = tuple(sorted(self._left_out, key=lambda one: one.path))
        return Found(tuple(sorted(self._practices)), left_out, tuple(self._groups))


def _holds_practices(folder: Path, depth: int = DEPTH) -> bool:
    """Whether a folder is a practice or holds some, by folders alone: a link in it may lead back to it."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are enough, and a folder may hold thousands
        if GROUP in names:
            return PracticeDocument.file_name in names
        if _is_practice(names):
            return True
        if depth == 0:
            return False
        with os.scandir(folder) as entries:
            below = [one.name for one in entries if one.is_dir(follow_symlinks=False) and not one.name.startswith(".")]
    except OSError:
        return False
    return any(_holds_practices(folder / name, depth - 1) for name in below)


def shown_path(folder: Path) -> str:
    """Return a folder as reports show it: POSIX, relative to the working directory where it is below."""
    try:
        return PurePosixPath(folder.resolve().relative_to(Path.cwd()).as_posix()).as_posix()
    except (ValueError, OSError):
        return folder.as_posix()


class Choice(NamedTuple):
    """Which of the practices that were found are checked.

    Args:
        excluded: whether one is not, where it is found below a folder and not named itself.
        wanted: whether one is, also where it is named.
        shard: the part of the run to which it must belong.
    """

    excluded: Callable[[Path], bool]
    wanted: Callable[[Path], bool]
    shard: Shard | None = None

    def has(self, path: str) -> bool:
        """Whether a path belongs to the part of the run."""
        return self.shard is None or self.shard.holds(path)


#: Every one.
ALL: Final = Choice(lambda _: False, lambda _: True)

#: Shows how far a run has come, given what gets done and how much there is.
Progress: TypeAlias = "Callable[[Iterable[PracticeOutcome], int], Iterable[PracticeOutcome]]"


def check_all(
    folders: Sequence[Path],
    today: date,
    stage: StageName | None,
    progress: Progress,
    choice: Choice = ALL,
    jobs: int | None = None,
    *,
    debug: bool = False,
) -> Outcome:
    """Check every practice that the folders stand for, once each; one that breaks hides no other.

    Args:
        folders: practice folders, or folders with practices below them.
        today: the day to judge as of.
        stage: the stage to judge for instead of the declared ones.
        progress: shows how far it has come.
        choice: which of the practices that are found are checked.
        jobs: how many processes check them; None for as many as are worth it.
        debug: whether the program ends where it breaks, so that one sees how.

    Raises:
        NoPracticeError: if a folder holds none, or none but excluded ones.
    """
    chosen = choose(folders, choice)
    found, practices = chosen.found, chosen.practices
    # each process reads each file of a group once
    work = partial(_judged, today, stage, _given(folders, found), Library())
    waiting = list(practices.items())
    judged = map(work, waiting) if debug else each(waiting, work, jobs or usual_jobs(len(waiting)))
    told = (_lost(one, today, stage) if isinstance(one, Lost) else one for one in judged)
    outcomes = list(progress(told, len(practices)))
    # practices of a part are compared with those of the others where the parts are put together
    outcome = join(today, outcomes if chosen.shard else met(outcomes), chosen.left_out, _unused(found, outcomes))
    return replace(outcome, shard=chosen.shard)


class Chosen(NamedTuple):
    """What a run is about.

    Args:
        found: what stands below each folder.
        practices: the practices to check, by their paths as reports show them.
        left_out: what looks like a practice and is not checked.
        shard: the part of a run that it is; None where it is all of it.
    """

    found: tuple[Found, ...]
    practices: dict[str, Path]
    left_out: tuple[LeftOut, ...]
    shard: ShardOf | None


def choose(folders: Sequence[Path], choice: Choice = ALL) -> Chosen:
    """Return what a run over folders checks, each practice once.

    Args:
        folders: practice folders, or folders with practices below them.
        choice: which of the practices that are found are checked.

    Raises:
        NoPracticeError: if a folder holds none, or none but excluded ones.
    """
    found = tuple(find_practices(folder) for folder in folders)
    every = _chosen(found, frozenset(folders), choice)
    part = {path: folder for path, folder in every.items() if choice.has(path)}
    # each is asked about once, as those that are not wanted are counted
    practices = {path: folder for path, folder in part.items() if choice.wanted(folder)}
    whole = len(practices) == len(part) and len(every) == len(_every(found))
    shard = _shard_of(choice.shard, every, found if whole else ())
    left_out = {one.path: one for each in found for one in each.left_out if one.path not in practices}
    return Chosen(found, practices, tuple(one for path, one in left_out.items() if choice.has(path)), shard)


def _chosen(found: Iterable[Found], named: frozenset[Path], choice: Choice) -> dict[str, Path]:
    """Return the practices that are not excluded, by their paths as reports show them."""
    every = _every(found)
    chosen = {shown_path(one): one for one in every if one in named or not choice.excluded(one)}
    if every and not chosen:
        raise NoPracticeError("every practice there is excluded")
    return chosen


def _shard_of(shard: Shard | None, practices: Iterable[str], found: Iterable[Found]) -> ShardOf | None:
    groups = tuple(sorted({group for one in found for group in one.groups}))
    return None if shard is None else ShardOf(shard.index, shard.of, paths_digest(practices), groups=groups)


def _every(found: Iterable[Found]) -> list[Path]:
    """Return the practices that were found, each once."""
    return list(dict.fromkeys(practice for one in found for practice in one.practices))


def _judged(
    today: date, stage: StageName | None, given: Mapping[Path, Path], library: Library, practice: tuple[str, Path]
) -> PracticeOutcome:
    path, folder = practice
    return judge(DiskFolder(folder, given.get(folder)), path, today, stage, library)


def _given(folders: Sequence[Path], found: Iterable[Found]) -> dict[Path, Path]:
    """Return the folder that was named for each practice that was found below it."""
    return {practice: folder for folder, one in zip(folders, found, strict=True) for practice in one.practices}


def _lost(lost: Lost[tuple[str, Path]], today: date, stage: StageName | None) -> PracticeOutcome:
    path, folder = lost.thing
    return lost_practice(path, folder.resolve().name, today.isoformat(), stage, lost.reason)


def _unused(found: Iterable[Found], outcomes: Sequence[PracticeOutcome]) -> list[str]:
    """Return the groups that nobody inherits from; none where some practices were not looked at."""
    if len(_every(found)) != len(outcomes):
        return []
    used = {group for outcome in outcomes for group in outcome.groups}
    return sorted({group for one in found for group in one.groups} - used)


def join(
    today: date,
    outcomes: Sequence[PracticeOutcome],
    left_out: Iterable[LeftOut] = (),
    unused_groups: Iterable[str] = (),
) -> Outcome:
    """Join the outcomes of practices into one, in the order of their paths."""
    ordered = tuple(sorted(outcomes, key=lambda one: one.path))
    left = tuple(sorted(left_out, key=lambda one: one.path))
    return Outcome(today.isoformat(), ordered, left, tuple(unused_groups))
