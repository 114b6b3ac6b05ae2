"""Put the files of a pack into a folder so that a reader never sees half of them.

`manifest.json` says which files are ours. A folder that is absent, empty or wholly ours is
built beside and swapped in one step. In a folder with other people's files, ours are
replaced one by one, the manifest last, and theirs are left alone.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from handover.atomic import write_whole
from handover.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST: Final = "manifest.json"


def write_pack(folder: Path, files: Mapping[str, bytes], facts: Mapping[str, Any]) -> None:
    """Write a pack.

    Args:
        folder: the output folder.
        files: content by POSIX path below it.
        facts: what else the manifest says (practice, stage, day).

    Raises:
        OutputError: if it cannot be written; what was there is then still there, whole.
    """
    listed = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    manifest = json.dumps({"version": 1, **facts, "files": listed}, indent=2).encode() + b"\n"
    all_answers = {**files, MANIFEST: manifest}
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise OutputError(f"{folder} is not a folder; name another one")
        if _foreign(folder):
            _replace_ours(folder, all_answers)
        else:
            _swap(folder, all_answers)
    except OSError as error:
        raise OutputError(f"the pack cannot be written to {folder}: {error.strerror or 'system error'}") from None


def _ours(folder: Path) -> frozenset[str]:
    """Return the files that the manifest lists, itself included; none where it is not ours."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    names = [name for name in listed if isinstance(name, str) and _below(name)]
    return frozenset((*names, MANIFEST))


def _below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _foreign(folder: Path) -> bool:
    """Whether the folder holds anything that is not ours."""
    if not folder.exists():
        return False
    ours = _ours(folder)
    found = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()
    }
    return bool(found - ours)


def _swap(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    old: Path | None = None
    try:
        fresh.chmod(0o755)
        for name, data in files.items():
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            write_whole(fresh / name, data)
        if folder.exists():
            old = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.old."))
            folder.replace(old)
        try:
            fresh.replace(folder)
        except OSError:
            if old is not None:
                old.replace(folder)
                old = None
            raise
    finally:
        for left in (fresh, old):
            if left is not None:
                shutil.rmtree(left, ignore_errors=True)


def _replace_ours(folder: Path, files: Mapping[str, bytes]) -> None:
    stale = _ours(folder) - set(files)
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    for name in stale:
        (folder / name).unlink(missing_ok=True)
