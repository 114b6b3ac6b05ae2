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


class SettingsError(HandoverError):
    """A file of settings cannot be read, or holds what no setting is (exit 2)."""


class NoPracticeError(HandoverError):
    """No practice document where the command was told to look (exit 2)."""


class OutputError(HandoverError):
    """The result cannot be written where it was asked for (exit 2)."""


class RefusedError(HandoverError):
    """A pack may not be made from these documents as they stand (exit 1)."""
