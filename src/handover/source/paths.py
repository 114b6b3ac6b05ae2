"""Which file names a document may use: the same on every system, and never outside the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)
_MOST_PART: Final = 255
_MOST_PATH: Final = 1024

#: What is wrong with a name as a whole, in the order in which it is told.
_WHOLE: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (lambda path: not path, "the file name is empty"),
    (lambda path: len(path) > _MOST_PATH, "the file name is longer than 1,024 characters"),
    (lambda path: not path.isprintable(), "the file name holds a character that cannot be seen"),
    (
        lambda path: "\\" in path,
        "the file name holds a backslash; write it with /, like documents/example.pdf",
    ),
    (lambda path: ":" in path, "the file name holds a colon; write it like documents/example.pdf"),
    (
        lambda path: path[0] in "/~",
        "the file name leaves the practice folder; write it like documents/example.pdf",
    ),
)


def check_relative(path: str) -> str | None:
    """Return why a file name cannot be used, as one sentence, or None if it can.

    Args:
        path: what a document says, such as ``documents/eob-example.pdf``.
    """
    told = next((told for wrong, told in _WHOLE if wrong(path)), None)
    return told or next((told for part in path.split("/") if (told := _check_part(part))), None)


def check_way(path: str) -> str | None:
    """Return why the way to another folder cannot be used, as one sentence, or None if it can.

    Args:
        path: what a document says, such as ``../../policy``.
    """
    way = path.removesuffix("/")
    told = next((told for wrong, told in _WAYS if wrong(way)), None)
    if told:
        return told
    odd = next((part for part in way.split("/") if part not in (".", "..") and _check_part(part)), None)
    return None if odd is None else "a part of the path is no name of a folder on every system"


_WAYS: Final[tuple[tuple[Callable[[str], bool], str], ...]] = (
    (lambda path: not path, "the path is empty"),
    (lambda path: len(path) > _MOST_PATH, "the path is longer than 1,024 characters"),
    (lambda path: not path.isprintable(), "the path holds a character that cannot be seen"),
    (lambda path: "\\" in path, "the path holds a backslash"),
    (lambda path: ":" in path, "the path holds a colon"),
    (lambda path: path[0] in "/~", "the path does not begin at this folder"),
)


def _check_part(part: str) -> str | None:
    if part == "..":
        return "the file name leaves the practice folder; write it like documents/example.pdf"
    if part in ("", "."):
        return "the file name has an empty part; write it like documents/example.pdf"
    if len(part.encode()) > _MOST_PART:
        return "a part of the file name is longer than 255 bytes"
    if part.endswith((".", " ")) or part.startswith(" "):
        return "a part of the file name starts with a blank, or ends with a blank or a dot"
    if part.partition(".")[0].strip().lower() in _DEVICES:
        return "the file name is the name of a device on Windows"
    return None
