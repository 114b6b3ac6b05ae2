"""What every folder says of a file that it does not read, and what it remembers of having looked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: At most so many files and folders below a folder are listed.
MOST_FILES: Final = 2_000
#: What `looked_at` holds for a file that is there and was not read.
UNREAD: Final = "unreadable"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that is there and is not read.

    Args:
        reason: one sentence without any name or text of the practice.
    """

    reason: str


TOO_LARGE: Final = Unreadable("the file is larger than 128 kB")
NOT_A_FILE: Final = Unreadable("a folder stands where a file is expected")
TOO_MANY: Final = Unreadable("the folder holds more than 2,000 files")


class Log:
    """What was looked at, and what was looked for in vain: what an answer depends on."""

    def __init__(self) -> None:
        self._seen: dict[str, str] = {}
        self._missed: set[str] = set()

    @property
    def looked_at(self) -> Mapping[str, str]:
        """The SHA-256 of each file read so far, by name; ``unreadable`` where there is none."""
        return dict(sorted(self._seen.items()))

    @property
    def looked_for(self) -> tuple[str, ...]:
        """The names asked for in vain, sorted."""
        return tuple(sorted(self._missed))

    def note(self, name: str, digest: str | Unreadable | None) -> None:
        """Write down what came of asking for a file: its SHA-256, why there is none, or nothing."""
        if digest is None:
            self._missed.add(name)
        else:
            self._seen[name] = UNREAD if isinstance(digest, Unreadable) else digest


def listing(files: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...] | Unreadable:
    """Return paths with their sizes in order, unless they are too many."""
    found: list[tuple[str, int]] = []
    for file in files:
        found.append(file)
        if len(found) > MOST_FILES:
            return TOO_MANY
    return tuple(sorted(found))
