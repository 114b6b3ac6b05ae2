"""The files of a pack in their folder; `manifest.json` says which of the files there are ours.

What an earlier run wrote for other readers, or in another form, stays beside what is written now, and the manifest says
from which day it is. What is not known to be of ours is not replaced, nor is what somebody has changed since.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final

from handover.errors import OutputError
from handover.output.folder import opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST: Final = "manifest.json"
_VERSION: Final = 1
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def write_pack(folder: Path, files: Mapping[str, bytes], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Write a pack.

    Args:
        folder: the output folder.
        files: content by POSIX path below it.
        facts: what else the manifest says (practice, stage, day).

    Returns:
        the files of earlier runs that stay.

    Raises:
        OutputError: if it cannot be written; what was there is then still there, whole.
    """
    with opened(folder) as place:
        place.refuse_documents(files)
        before = _Manifest.read(place.read(MANIFEST))
        if before.of_another(facts):
            raise OutputError(f"{folder} holds the pack of another practice; name another folder")
        kept = tuple(name for name in sorted(set(before.digests) - set(files)) if place.read(name) is not None)
        listed = {name: _digest(data) for name, data in files.items()} | {name: before.digests[name] for name in kept}
        manifest: dict[str, Any] = {"version": _VERSION, **facts, "files": dict(sorted(listed.items()))}
        if kept:
            manifest["earlier"] = {name: before.facts_of(name) for name in kept}
        text = json.dumps(manifest, indent=2).encode() + b"\n"
        place.write({**files, MANIFEST: text}, before.reason, {*before.digests, MANIFEST})
    return kept


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What an earlier run wrote of its files.

    Args:
        digests: SHA-256 of each file that is ours, by its path.
        facts: what was said of all of them (practice, stage, day).
        earlier: what was said of files that were older still.
        ours: whether there is a manifest of ours.
    """

    digests: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    earlier: Mapping[str, Any] = field(default_factory=dict)
    ours: bool = False

    @classmethod
    def read(cls, data: bytes | None) -> _Manifest:
        """Read a manifest; an empty one if there is none, or if it is somebody else's."""
        try:
            text = json.loads(data or b"")
            digests, earlier = dict(text["files"]), dict(text.get("earlier", {}))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return cls()
        facts = {key: value for key, value in text.items() if key not in ("version", "files", "earlier")}
        plain = all(isinstance(one, str) and _DIGEST.fullmatch(one) for one in digests.values())
        plain = plain and all(_is_below(name) for name in (*digests, *earlier))
        if text.get("version") != _VERSION or not plain or not {"practice", "practices"} & set(facts):
            return cls()
        return cls(digests, facts, earlier, ours=True)

    def of_another(self, facts: Mapping[str, Any]) -> bool:
        """Whether the files are those of another practice."""
        one, other = self.facts.get("practice"), facts.get("practice")
        return bool(one and other and one != other)

    def facts_of(self, name: str) -> Any:
        """Return what was said of a file when it was written."""
        return self.earlier.get(name, dict(self.facts))

    def reason(self, name: str, data: bytes) -> str:
        """Say why a file that is there may not be replaced, if so."""
        if name == MANIFEST:
            return "" if self.ours else "was not written by handover; name another folder"
        if name not in self.digests:
            return "is not known to be written by handover; move it away, or name another folder"
        # git may have changed the ends of its lines
        if self.digests[name] not in (_digest(data), _digest(data.replace(b"\r\n", b"\n"))):
            return "was changed since handover wrote it; move it away, or name another folder"
        return ""


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and not set(name) & set("\\:\0")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
