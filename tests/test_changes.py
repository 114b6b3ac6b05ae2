"""Which practices have changed is told from the files themselves, and nothing that a repository configures is run."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from handover.changes import ChangedSince
from handover.errors import UsageError
from tests.repository import commit, commit_as, git

if TYPE_CHECKING:
    from collections.abc import Callable

#: What somebody does to one of two practices, and which of them are then other than before.
WORK: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (Path.exists, set()),
    "another folder": (lambda top: (top / "other.txt").write_text("new"), set()),
    "a folder whose name begins alike": (lambda top: _put(top / "aa" / "x", "new"), set()),
    "a file written": (lambda top: _put(top / "a" / "practice.yaml", "handover: 2\n"), {"a"}),
    "a file written with as many bytes": (lambda top: _put(top / "a" / "practice.yaml", "handover: 9\n"), {"a"}),
    "a file touched": (lambda top: os.utime(top / "a" / "practice.yaml", (0, 0)), set()),
    "a file that git does not know": (lambda top: _put(top / "a" / "documents" / "new.pdf", "new"), {"a"}),
    "a file that git is told to pass over": (lambda top: _put(top / "a" / "scope.ignored", "new"), {"a"}),
    "a file staged": (lambda top: (_put(top / "a" / "practice.yaml", "x"), git(top, "add", "-A")), {"a"}),
    "a file committed": (lambda top: (_put(top / "a" / "practice.yaml", "x"), commit(top)), {"a"}),
    "a file deleted": (lambda top: (top / "a" / "scope.yaml").unlink(), {"a"}),
    "a file renamed": (lambda top: (top / "a" / "scope.yaml").rename(top / "a" / "Scope.yaml"), {"a"}),
    "a file moved": (lambda top: (top / "a" / "scope.yaml").rename(top / "b" / "moved.yaml"), {"a", "b"}),
    "a file that became a link": (lambda top: _link(top / "a" / "scope.yaml"), {"a"}),
    "a name that is no text": (lambda top: _put(top / "b" / os.fsdecode(b"\xff\n"), "new"), {"b"}),
    "a pipe": (lambda top: os.mkfifo(top / "a" / "pipe"), {"a"}),
    "a hidden file": (lambda top: _put(top / "a" / ".hidden", "new"), {"a"}),
}  # fmt: skip


def _put(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)
    return file


def _link(file: Path) -> None:
    file.unlink()
    file.symlink_to("practice.yaml")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with two small folders, in which git is told to pass over some files."""
    for name in ("a", "b"):
        _put(tmp_path / name / "practice.yaml", "handover: 1\n")
        _put(tmp_path / name / "scope.yaml", f"remarks: {name}\n")
        (tmp_path / name / "link").symlink_to("scope.yaml")
    _put(tmp_path / ".gitignore", "*.ignored\n")
    commit_as(tmp_path, "origin/main")
    return tmp_path


@pytest.mark.parametrize("work", WORK)
def test_what_somebody_does_to_a_practice_is_a_change_of_that_practice_alone(work: str, top: Path) -> None:
    do, changed = WORK[work]
    do(top)
    changes = ChangedSince("origin/main")
    assert {name for name in ("a", "b") if changes.has_changed(top / name)} == changed


def test_what_others_have_done_since_is_no_change(top: Path) -> None:
    git(top, "checkout", "-q", "-b", "theirs")
    _put(top / "a" / "practice.yaml", "handover: 3\n")
    commit_as(top, "origin/main")
    git(top, "checkout", "-q", "main")
    assert not ChangedSince("origin/main").has_changed(top / "a")


@pytest.mark.parametrize("where", ["practice at the top", "worktree", "sha256", "practice behind a link"])
def test_a_repository_of_another_shape_is_read_as_well(where: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    if where == "sha256":
        git(home, "init", "-q", "-b", "main", "--object-format=sha256")
    _put(home / "practice.yaml", "handover: 1\n")
    commit(home)
    practice = home
    if where == "worktree":
        git(home, "worktree", "add", "-q", "../tree", "-b", "tree")
        practice = tmp_path / "tree"
    if where == "practice behind a link":
        practice = tmp_path / "link"
        practice.symlink_to(home)
    assert not ChangedSince("main").has_changed(practice)
    _put(practice / "practice.yaml", "handover: 2\n")
    assert ChangedSince("main").has_changed(practice)


NAMES_REFUSED = ("", " ", "-", "--output=x", "-c", "a b", "main\n", "main:practice.yaml", "a*", "\x00", "[x]")


@pytest.mark.parametrize("name", NAMES_REFUSED)
def test_what_is_no_name_of_a_commit_is_never_given_to_git(name: str) -> None:
    with pytest.raises(UsageError, match="takes the name of a commit or branch"):
        ChangedSince(name)


def _told(top: Path, name: str = "origin/main") -> str:
    with pytest.raises(UsageError) as told:
        ChangedSince(name).has_changed(top / "a")
    return told.value.message


def test_what_git_cannot_tell_is_said(top: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert _told(top, "nowhere") == "git knows no commit called nowhere"
    assert "stands in none" in _told(tmp_path_factory.mktemp("no") / "x")
    git(top, "checkout", "-q", "--orphan", "apart")
    assert "there is none yet" in _told(top)
    _put(top / "a" / "practice.yaml", "handover: 3\n")
    commit(top)
    assert _told(top) == "origin/main and HEAD have no commit in common"


def test_a_shallow_clone_is_told_what_it_lacks(top: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    first = git(top, "rev-parse", "HEAD")
    _put(top / "a" / "practice.yaml", "handover: 2\n")
    commit(top)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "-q", "--depth", "1", top.as_uri(), ".")
    assert "the clone is shallow, so fetch the whole history" in _told(clone, first)


def test_a_repository_that_git_cannot_read_is_told(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert "is none that git can read" in _told(tmp_path)


@pytest.mark.parametrize("path", ["", ".", "bin:."])
def test_git_is_not_taken_from_the_working_directory(path: str, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (top, top / "bin"):
        _put(place / "git", "#!/bin/sh\ntouch ran\n")
        (place / "git").chmod(0o755)
    monkeypatch.chdir(top)
    monkeypatch.setenv("PATH", path)
    assert _told(top) == "--changed-since needs git, which is not installed here"
    assert not (top / "ran").exists()


def test_git_that_takes_too_long_or_does_not_start_is_told(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("git", 60)

    def broken(*_: object, **__: object) -> None:
        raise OSError(8, "Exec format error")

    monkeypatch.setattr(subprocess, "run", late)
    assert "longer than 60 seconds" in _told(top)
    monkeypatch.setattr(subprocess, "run", broken)
    assert _told(top) == "git cannot be started: Exec format error"


def test_nothing_that_a_repository_configures_is_run(top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = top / "ran"
    script = top / "run.sh"
    _put(script, f"#!/bin/sh\ntouch {ran}\n")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor", "core.pager", "pager.ls-tree", "diff.external", "diff.x.textconv", "filter.x.clean",
        "filter.x.smudge", "filter.x.process", "core.sshCommand", "core.editor", "core.askPass", "credential.helper",
        "alias.ls-tree", "gpg.program", "core.alternateRefsCommand", "uploadpack.packObjectsHook",
    ):  # fmt: skip
        git(top, "config", key, f"!{script}" if key.startswith("alias") else str(script))
    git(top, "config", "core.hooksPath", str(top))
    _put(top / ".gitattributes", "* filter=x diff=x\n")
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_ASKPASS", "GIT_SSH_COMMAND"):
        monkeypatch.setenv(name, str(script))
    monkeypatch.setenv("GIT_DIR", str(top / "a"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "x")
    _put(top / "a" / "practice.yaml", "handover: 2\n")
    changes = ChangedSince("origin/main")
    assert (changes.has_changed(top / "a"), changes.has_changed(top / "b")) == (True, False)
    assert not ran.exists()


#: What somebody does to a group, and which of three practices are then other: `a` inherits from it by way of another
#: group, `b` straight, `c` from none.
GROUP_WORK: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (Path.exists, set()),
    "a group that one of them names": (lambda top: _put(top / "near" / "group.yaml", "handover: 1\n"), {"b"}),
    "the group above": (lambda top: _put(top / "far" / "group.yaml", "handover: 1\nname: Far\n"), {"a"}),
    "a document of the group above": (lambda top: _put(top / "far" / "scope.yaml", "note: x\n"), {"a"}),
    "a group that nobody names": (lambda top: _put(top / "other" / "group.yaml", "handover: 1\n"), set()),
    "a group that is gone": (lambda top: shutil.rmtree(top / "near"), {"b"}),
    "a group renamed": (lambda top: (top / "far").rename(top / "afar"), {"a"}),
}


@pytest.mark.parametrize("work", GROUP_WORK)
def test_what_somebody_does_to_a_group_is_a_change_of_those_that_inherit_from_it(work: str, tmp_path: Path) -> None:
    _put(tmp_path / "near" / "group.yaml", "handover: 1\nname: Near\n")
    _put(tmp_path / "far" / "group.yaml", "handover: 1\n")
    _put(tmp_path / "middle" / "group.yaml", "handover: 1\nextends: ../far\n")
    for name, text in {"a": "extends: [../middle]", "b": "extends: ../near", "c": "name: C"}.items():
        _put(tmp_path / name / "practice.yaml", f"handover: 1\n{text}\n")
    commit_as(tmp_path, "origin/main")
    do, changed = GROUP_WORK[work]
    do(tmp_path)
    changes = ChangedSince("origin/main")
    assert {name for name in ("a", "b", "c") if changes.has_changed(tmp_path / name)} == changed
