"""Which practices are other than at an earlier commit, for ``--changed-since``.

Git is only asked for the list of what that commit holds; the files are held against it here. So what is staged, not
staged, deleted, renamed or unknown to git counts alike, and nothing of git runs that a repository could configure: no
hook, no filter, no monitor of files, no other program, no network.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from handover.errors import UsageError
from handover.group.policies import Library, chain_of
from handover.model.practice_document import PracticeDocument
from handover.source.folder import DiskFolder
from handover.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: How many seconds git may take for one question.
_LONGEST: Final = 60
#: What git takes from the environment: where things are, never what to do.
_KEPT: Final = ("HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "PATH")
_SAFE: Final = (
    "--no-pager",
    "--no-optional-locks",
    "-c",
    "core.fsmonitor=false",
    "-c",
    f"core.hooksPath={os.devnull}",
    "-c",
    "protocol.allow=never",
    "-c",
    "safe.bareRepository=explicit",
)
#: As a commit is named: no option, no pattern, no path in a commit.
_NAME: Final = re.compile(r"(?!-)[^\s\x00-\x1f\x7f:?*\[\\]+")
_LINK: Final = "120000"
_CHUNK: Final = 1 << 16


class ChangedSince:
    """Tells whether a practice is other than it was where the work on it began.

    That is the last commit that HEAD and the commit that was named have in common, so that what others have done since
    makes nothing here a change.

    Args:
        name: the name of a commit, as somebody typed it.

    Raises:
        UsageError: if that can be no such name.
    """

    def __init__(self, name: str) -> None:
        if not _NAME.fullmatch(name):
            raise UsageError("--changed-since takes the name of a commit or branch, as in origin/main")
        self._name = name
        self._held: dict[Path, Mapping[bytes, tuple[str, str]]] = {}
        self._known: dict[Path, bool] = {}
        self._library = Library()

    def has_changed(self, path: Path) -> bool:
        """Whether something in a folder, or a file, is other than it was.

        Raises:
            UsageError: if nobody can tell, with the reason.
        """
        place = path.resolve()
        groups = self._groups_of(place)
        return groups is None or any(self._differs(one) for one in (place, *groups))

    def _groups_of(self, practice: Path) -> tuple[Path, ...] | None:
        """Return the folders of groups that a practice inherits from; None where these are not all known.

        A group that is not there any more has changed, and so have all that inherit from it.
        """
        folder = DiskFolder(practice)
        data = folder.read(PracticeDocument.file_name)
        if not isinstance(data, bytes):
            return ()
        chain = chain_of(folder, read(PracticeDocument.file_name, data), self._library)
        return tuple(Path(policy.folder.identity) for policy in chain.policies) if chain.complete else None

    def _differs(self, place: Path) -> bool:
        if place not in self._known:
            self._known[place] = self._is_other(place)
        return self._known[place]

    def _is_other(self, place: Path) -> bool:
        top = _top_of(place)
        if top not in self._held:
            self._held[top] = _Git(top).files_at(self._name)
        before = self._held[top]
        inside = os.fsencode(place.relative_to(top).as_posix())
        prefix = b"" if inside == b"." else inside + b"/"
        missing = {name for name in before if name == inside or name.startswith(prefix)}
        for file in _files(place):
            name = os.fsencode(file.relative_to(top).as_posix())
            if name not in before or not _is_same(file, *before[name]):
                return True
            missing.discard(name)
        return bool(missing)


def is_in_repository(place: Path) -> bool:
    """Whether a file or folder stands in a git repository."""
    here = place.resolve()
    return any((one / ".git").exists() for one in (here, *here.parents))


def _top_of(place: Path) -> Path:
    top = next((one for one in (place, *place.parents) if (one / ".git").exists()), None)
    if top is None:
        raise UsageError(f"--changed-since needs a git repository, and {place} stands in none")
    return top


def _files(place: Path) -> Iterator[Path]:
    """Yield all that is no folder in a folder, links too, but for what git keeps for itself; or the file alone."""
    if not place.is_dir():
        if place.exists():
            yield place
        return
    for folder, folders, files in os.walk(place, onerror=_stop):
        here = Path(folder)
        yield from (here / name for name in files if name != ".git")
        yield from (here / name for name in folders if (here / name).is_symlink())
        folders[:] = sorted(name for name in folders if name != ".git")


def _stop(error: OSError) -> None:
    raise UsageError(f"--changed-since cannot look into {error.filename}: {error.strerror or 'system error'}")


def _is_same(file: Path, mode: str, identity: str) -> bool:
    """Whether a file or link has the content that git knows by an id."""
    try:
        status = file.lstat()
        if stat.S_ISLNK(status.st_mode) != (mode == _LINK):
            return False
        digest = hashlib.new("sha256" if len(identity) > 40 else "sha1", usedforsecurity=False)  # noqa: PLR2004 - digits of SHA-1
        digest.update(b"blob %d\x00" % status.st_size)
        if mode == _LINK:
            digest.update(os.fsencode(file.readlink()))
        elif stat.S_ISREG(status.st_mode):
            with file.open("rb") as content:
                while piece := content.read(_CHUNK):
                    digest.update(piece)
        else:
            return False
        return digest.hexdigest() == identity
    except OSError:
        return False  # what cannot be read is not known to be as it was


class _Git:
    """Git in one repository.

    Args:
        top: the folder with `.git`.
    """

    def __init__(self, top: Path) -> None:
        places = [one for one in os.environ.get("PATH", "").split(os.pathsep) if Path(one).is_absolute()]
        found = shutil.which("git", path=os.pathsep.join(places))
        if found is None or not Path(found).is_absolute():
            raise UsageError("--changed-since needs git, which is not installed here")
        self._program, self._top = found, top
        self._environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "LC_ALL": "C",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_NO_LAZY_FETCH": "1",
        }

    def files_at(self, name: str) -> Mapping[bytes, tuple[str, str]]:
        """Return mode and id of each file at the last commit that a commit has in common with HEAD.

        Raises:
            UsageError: if git cannot tell.
        """
        wanted = self._commit(name)
        if wanted is None:
            raise UsageError(f"git knows no commit called {name}{self._because_shallow()}")
        head = self._commit("HEAD")
        if head is None:
            raise UsageError("--changed-since needs a commit to start from, and there is none yet")
        code, common, _ = self._ask("merge-base", wanted, head)
        if code or not common.strip():
            raise UsageError(f"{name} and HEAD have no commit in common{self._because_shallow()}")
        code, listed, _ = self._ask("ls-tree", "-r", "-z", "--full-tree", common.split()[0].decode("ascii"))
        if code:
            raise UsageError(f"git cannot list the files of {name}{self._because_shallow()}")
        return dict(map(_row, filter(None, listed.split(b"\x00"))))

    def _commit(self, name: str) -> str | None:
        code, found, told = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        if b"dubious ownership" in told:
            raise UsageError(f"git does not trust {self._top}, which belongs to another user; see safe.directory")
        if b"not a git repository" in told:
            raise UsageError(f"--changed-since needs a git repository, and {self._top} is none that git can read")
        return None if code else found.strip().decode("ascii")

    def _because_shallow(self) -> str:
        _, said, _ = self._ask("rev-parse", "--is-shallow-repository")
        short = said.strip() == b"true"
        return "; the clone is shallow, so fetch the whole history (fetch-depth: 0)" if short else ""

    def _ask(self, *words: str) -> tuple[int, bytes, bytes]:
        """Return exit code and both outputs of a question to git."""
        try:
            done = subprocess.run(  # noqa: S603 - the program is found by an absolute path, the words are ours
                [self._program, *_SAFE, *words],
                cwd=self._top,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_LONGEST,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise UsageError(f"git took longer than {_LONGEST} seconds, so nobody can tell what has changed") from None
        except OSError as error:
            raise UsageError(f"git cannot be started: {error.strerror or 'system error'}") from None
        return done.returncode, done.stdout, done.stderr


def _row(line: bytes) -> tuple[bytes, tuple[str, str]]:
    what, name = line.split(b"\t", 1)
    mode, _, identity = what.decode("ascii").split(" ")
    return name, (mode, identity)
