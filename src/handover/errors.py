"""What stops a command: one root, so that one boundary can turn it into one line.

Gaps in a practice's documents are never errors: they are findings.
"""


class HandoverError(Exception):
    """Something handover was asked to do and could not; the text is one clear sentence.

    Args:
        message: the sentence for the user. It never holds text from a document.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(HandoverError):
    """The command line asks for something that does not exist or makes no sense (exit 2)."""


def needs_extra(name: str) -> UsageError:
    """Return what is said where the packages of an extra are not installed.

    Args:
        name: the extra, as in pyproject.toml.
    """
    return UsageError(f"this needs the extra `{name}`: pip install 'dental-handover[{name}]'")


class SettingsError(HandoverError):
    """A file of settings cannot be read, or holds what no setting is (exit 2)."""


class NoPracticeError(HandoverError):
    """No practice document where the command was told to look (exit 2)."""


class OutputError(HandoverError):
    """The result cannot be written where it was asked for (exit 2)."""


class RefusedError(HandoverError):
    """A pack may not be made from these documents as they stand (exit 1)."""


def spot_of(error: BaseException) -> str:
    """Say which kind of error, and where in the program; never its text, which may quote a document."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    spot = "" if trace is None else f" in {trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"
    return f"{type(error).__name__}{spot}"
