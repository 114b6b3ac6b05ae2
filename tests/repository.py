"""Real repositories of git for tests: the same commits on each machine and day, whoever has configured git there."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_DAY = "2026-11-23T09:00:00Z"


def git(folder: Path, *words: str) -> str:
    """Return what git says in a folder."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "Dana",
        "GIT_AUTHOR_EMAIL": "dana@practice.example",
        "GIT_AUTHOR_DATE": _DAY,
        "GIT_COMMITTER_NAME": "Dana",
        "GIT_COMMITTER_EMAIL": "dana@practice.example",
        "GIT_COMMITTER_DATE": _DAY,
    }
    done = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def commit(folder: Path) -> str:
    """Commit all that is in a folder, in a repository that is made where there is none, and return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "as it is")
    return git(folder, "rev-parse", "HEAD")


def commit_as(folder: Path, name: str) -> None:
    """Commit all that is in a folder, and call it like a branch of another repository."""
    git(folder, "update-ref", f"refs/remotes/{name}", commit(folder))
