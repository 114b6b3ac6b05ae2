"""Where results and remarks go: results to stdout, everything else to stderr."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

from handover.errors import OutputError
from handover.sanitize import encodable, sanitize

if TYPE_CHECKING:
    from pathlib import Path

    from handover.report.layout import Screen

#: What a page draws beside letters.
DRAWN: Final = "─│█░…"


def say(text: str) -> None:
    """Write a result to stdout, spelling out what its encoding cannot hold."""
    sys.stdout.write(encodable(text, sys.stdout.encoding or "ascii"))
    sys.stdout.flush()


def remark(text: str) -> None:
    """Write a note for the person at the keyboard to stderr."""
    sys.stderr.write(encodable(f"{sanitize(text)}\n", sys.stderr.encoding or "ascii"))


def is_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout.isatty()


def in_colour() -> bool:
    """Whether stdout may be coloured (NO_COLOR and FORCE_COLOR are honoured)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (is_terminal() and not _is_dumb())


def screen(*, to_screen: bool) -> Screen:
    """Return what a page is laid out for: the terminal, or a file or pipe that somebody will read.

    Args:
        to_screen: whether the page goes to stdout.
    """
    from handover.report.layout import Screen

    encoding = (sys.stdout.encoding or "ascii") if to_screen else "utf-8"
    plain = _is_dumb() or encodable(DRAWN, encoding) != DRAWN
    return Screen(shutil.get_terminal_size().columns, colour=to_screen and in_colour(), plain=plain)


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def write_file(path: Path, text: str) -> None:
    """Write a result to a file, whole or not at all.

    Raises:
        OutputError: if the file cannot be written.
    """
    from handover.atomic import write_whole

    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or 'system error'}") from None
