"""The one place where errors become exit codes and a sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from handover.cli.pending import decide, pending_code
from handover.errors import HandoverError, RefusedError
from handover.outcome import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; nothing escapes from here.

    Args:
        arguments: the words after the program's name.
    """
    code = _ended(arguments)
    from handover.cli.console import drop_unwritten

    drop_unwritten()
    return code


def _ended(arguments: Sequence[str]) -> int:  # noqa: PLR0911 - one return per way to end
    debug = "--debug" in arguments
    streams = sys.stdout, sys.stderr
    decide(ExitCode.CLEAN)
    try:
        from handover.cli.app import app

        code = app(args=list(arguments), prog_name="handover", standalone_mode=False)
        code = int(code) if isinstance(code, int) else ExitCode.CLEAN
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return pending_code()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except RefusedError as error:
        return _tell(error, ExitCode.FINDINGS)
    except HandoverError as error:
        return _tell(error, ExitCode.NOT_DONE)
    except SystemExit as leaving:
        if sys.stdout is not streams[0]:
            # typer has put others in their place, because the reader of ours went away: that changes no code
            sys.stdout, sys.stderr = streams
            return pending_code()
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
    from handover.cli.console import remark

    remark(f"handover: {error.message}")
    return code


def _show(text: str) -> ExitCode:
    from handover.cli.console import remark

    for line in text.splitlines():
        remark(line)
    return ExitCode.NOT_DONE


def _unforeseen(error: Exception, *, debug: bool) -> int:
    from typer import Abort, Exit
    from typer.exceptions import TyperException

    if isinstance(error, Exit):
        return error.exit_code
    if isinstance(error, Abort):
        return ExitCode.INTERRUPTED
    if isinstance(error, TyperException):  # a usage error; typer's own words name the option
        words = error.format_message() if hasattr(error, "format_message") else str(error)
        if "\n" in words:  # the help, where a command is missing
            return _show(words)
        words = words.replace(": Value error, ", ": ")  # the words of the library that reads the values
        return _tell(HandoverError(f"{words.rstrip('.')}; see --help"), ExitCode.NOT_DONE)
    if debug:
        raise error
    return _tell(
        HandoverError(
            f"internal error ({type(error).__name__}); please report it with the command you ran, "
            "and run it again with --debug for the details"
        ),
        ExitCode.INTERNAL,
    )
