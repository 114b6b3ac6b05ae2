"""``--show-files`` of `check`: which practices it would check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.outcome import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handover.cli.settings import SettingsUse
    from handover.portfolio import Choice


def listed(folders: Sequence[Path], choice: Choice, use: SettingsUse) -> int:
    """Print the practices that a run would check, a line each, and remark what is left out; return the exit code.

    Args:
        folders: practice folders, or folders with practices below them.
        choice: which of the practices that are found are checked.
        use: tells what the settings and ``--exclude`` leave out.
    """
    from handover.cli.console import remark, say
    from handover.portfolio import choose
    from handover.sanitize import sanitize

    chosen = choose(folders, choice)
    say("".join(f"{sanitize(path)}\n" for path in sorted(chosen.practices)))
    left_out = [f"{one.path} would not be checked: {one.reason}" for one in chosen.left_out]
    for remarked in (*use.remarks(), *left_out):
        remark(f"handover: {remarked}")
    return ExitCode.NOT_DONE if chosen.left_out else ExitCode.CLEAN
