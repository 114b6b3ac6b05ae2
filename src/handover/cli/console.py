"""Where results and remarks go: results to stdout, everything else to stderr."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

from handover.errors import OutputError
from handover.sanitize import encodable, no_commands, sanitize

if TYPE_CHECKING:
    from pathlib import Path

    from handover.report.layout import Screen

#: What a page draws beside letters.
DRAWN: Final = "─│█░…"


def say(text: str, *, commands: bool = False) -> None:
    """Write a result to stdout, spelling out what its encoding cannot hold.

    Args:
        text: the result.
        commands: whether its lines are commands to the program that runs this one; else none may look like one.

    Raises:
        OutputError: if stdout is closed or full.
        BrokenPipeError: if its reader went away.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed, so the result went nowhere")
    if not commands:
        text = no_commands(text)
    try:
        sys.stdout.write(encodable(text, sys.stdout.encoding or "ascii"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # what Windows says of a reader that went away
            raise BrokenPipeError from None
        raise OutputError(f"standard output cannot be written: {error.strerror or 'system error'}") from None


def remark(text: str) -> None:
    """Write a note for the person at the keyboard to stderr; where that is closed or full, it is lost."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(encodable(no_commands(f"{sanitize(text)}\n"), sys.stderr.encoding or "ascii"))


def drop_unwritten() -> None:
    """Let go of what stdout and stderr could not take, so that Python does not try again as it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)


def is_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout is not None and sys.stdout.isatty()


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

    encoding = (getattr(sys.stdout, "encoding", "") or "ascii") if to_screen else "utf-8"
    plain = _is_dumb() or encodable(DRAWN, encoding) != DRAWN
    return Screen(shutil.get_terminal_size().columns, colour=to_screen and in_colour(), plain=plain)


def _is_dumb() -> bool:
    return os.environ.get("TERM") == "dumb"


def deliver(text: str, output: Path | None, *, commands: bool = False) -> None:
    """Write a result to the file that was named, or to stdout, where `commands` may be among its lines.

    Raises:
        OutputError: if it cannot be written.
    """
    if output is None:
        say(text, commands=commands)
        return
    from handover.output.file import write_file

    write_file(output, text.encode("utf-8", "backslashreplace"))
