"""The exit code that a command has already decided on while it still writes.

A reader that goes away (``| head``) must not change the code.
"""

from __future__ import annotations

from handover.outcome import ExitCode

_decided = [ExitCode.CLEAN]


def decide(code: ExitCode) -> ExitCode:
    """Remember and return the code that the command will end with."""
    _decided[0] = code
    return code


def pending_code() -> ExitCode:
    """Return the code decided so far."""
    return _decided[0]
