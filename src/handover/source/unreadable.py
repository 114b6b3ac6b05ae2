"""What a folder says of a file that it does not read, and of files that are too many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

#: At most so many files and folders below a folder are listed.
MOST_FILES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or folder that is there and is not read.

    Args:
        reason: one sentence without any name or text of the practice.
    """

    reason: str


#: Of the way to a folder that leads to the one it is written in.
HOLDS_IT: Final = Unreadable("the path leads to this folder, or to one that holds it")
TOO_LARGE: Final = Unreadable("the file is larger than 128 kB")
NOT_A_FILE: Final = Unreadable("a folder stands where a file is expected")
TOO_MANY: Final = Unreadable("the folder holds more than 2,000 files")


def listing(files: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...] | Unreadable:
    """Return paths with their sizes in order, unless they are too many."""
    found: list[tuple[str, int]] = []
    for file in files:
        found.append(file)
        if len(found) > MOST_FILES:
            return TOO_MANY
    return tuple(sorted(found))
