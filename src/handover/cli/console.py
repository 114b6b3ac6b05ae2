"""Where results and remarks go: results to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from handover.errors import OutputError
from handover.sanitize import encodable, sanitize

if TYPE_CHECKING:
    from pathlib import Path


def say(text: str) -> None:
    """Write a result to stdout, spelling out what its encoding cannot hold."""
    sys.stdout.write(encodable(text, sys.stdout.encoding or "ascii"))
    sys.stdout.flush()


def remark(text: str) -> None:
    """Write a note for the person at the keyboard to stderr."""
    sys.stderr.write(encodable(f"{sanitize(text)}\n", sys.stderr.encoding or "ascii"))


def is_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def in_colour() -> bool:
    """Whether stdout may be coloured (NO_COLOR and FORCE_COLOR are honoured)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal()


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
