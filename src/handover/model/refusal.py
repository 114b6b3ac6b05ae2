"""How a kind of answer says that a value cannot be read."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - it is an outcome of reading, not a fault of the program
    """A typed value is not of the kind that its field asks for.

    Args:
        message: one plain sentence about what is wrong. It never repeats what was typed.
        fix: what to write instead, with an example.
        code: the file rule that reports it: FIL001 (wrong kind), FIL002 (unknown word) or
            FIL003 (the meaning is open: quote it).
        meant: the listed word that was probably meant; empty where it may be any.
        says_all: whether the advice says all that is to be written, so that no form of the field is shown with it.
    """

    def __init__(
        self, message: str, fix: str, code: str = "FIL001", *, meant: str = "", says_all: bool = False
    ) -> None:
        super().__init__(message)
        self.message, self.fix, self.code, self.meant, self.says_all = message, fix, code, meant, says_all
