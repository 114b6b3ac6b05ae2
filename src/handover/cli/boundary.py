"""The one place where errors become exit codes and a sentence."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from handover.errors import HandoverError, RefusedError
from handover.outcome import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:  # noqa: PLR0911 - one return per way to end
    """Run the command line and return its exit code; nothing escapes from here.

    Args:
        arguments: the words after the program's name.
    """
    debug = "--debug" in arguments
    try:
        from handover.cli.app import app

        code = app(args=list(arguments), prog_name="handover", standalone_mode=False)
        code = int(code) if isinstance(code, int) else ExitCode.CLEAN
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed_pipe()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except RefusedError as error:
        return _tell(error, ExitCode.FINDINGS)
    except HandoverError as error:
        return _tell(error, ExitCode.NOT_DONE)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else ExitCode.NOT_DONE
    except OSError as error:
        return _tell(
            HandoverError(f"the output could not be written: {error.strerror or 'system error'}"),
            ExitCode.NOT_DONE,
        )
    except Exception as error:  # noqa: BLE001 - the last resort: one line, never a document's text
        return _unforeseen(error, debug=debug)
    return code


def _tell(error: HandoverError, code: ExitCode) -> ExitCode:
    from handover.sanitize import encodable, sanitize

    line = f"handover: {sanitize(error.message)}\n"
    sys.stderr.write(encodable(line, sys.stderr.encoding or "ascii"))
    return code


def _unforeseen(error: Exception, *, debug: bool) -> int:
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    if isinstance(error, Exit):
        return error.exit_code
    if isinstance(error, Abort):
        return ExitCode.INTERRUPTED
    if isinstance(error, TyperException):  # a usage error; typer's own words name the option
        words = error.format_message() if hasattr(error, "format_message") else str(error)
        return _tell(HandoverError(f"{words.rstrip('.')}; see --help"), ExitCode.NOT_DONE)
    if debug:
        raise error
    sys.stderr.write(
        f"handover: internal error ({type(error).__name__}); please report it with the command you ran, "
        "and run it again with --debug for the details\n"
    )
    return ExitCode.INTERNAL


def _closed_pipe() -> int:
    """End quietly when the reader of our output went away."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - Python flushes it at exit
    from handover.cli.pending import pending_code

    return pending_code()
