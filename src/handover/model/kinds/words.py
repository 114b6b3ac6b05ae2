"""Text that people wrote, as types that say what it is and refuse to be printed by accident.

Messages about a practice may hold names, days and amounts, never free text: it may hold a
patient's data. So free text is a type that cannot be formatted; whoever must show it (the
pack) asks for `.words`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

#: Longest name shown in a message, in characters; the rest is cut with an ellipsis.
LONGEST_NAME: Final = 60

_ID: Final = re.compile(r"\w[\w.\-]{0,47}")


class Words:
    """Free text, such as a definition or an instruction to the team.

    Args:
        words: the text as typed, line ends folded as YAML folds them.
    """

    __slots__ = ("words",)

    def __init__(self, words: str) -> None:
        self.words = words

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the text as it was typed."""
        return cls(text)

    def __eq__(self, other: object) -> bool:
        # the same text said to patients and written for the team are two things
        return isinstance(other, Words) and type(other) is type(self) and other.words == self.words

    def __hash__(self) -> int:
        return hash((type(self), self.words))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.words)} characters>"

    def __str__(self) -> NoReturn:
        raise TypeError("free text must not be formatted; ask for .words where it may be shown")

    def __format__(self, spec: str) -> NoReturn:
        raise TypeError("free text must not be formatted; ask for .words where it may be shown")


class Said(Words):
    """Text that is said or written to patients: scripts, phrases, letters."""

    __slots__ = ()


class Reading(Words):
    """Text by which a number or an identifier was typed, kept because no kind reads it closer.

    Payer ids, tax ids, postcodes, reference numbers: the text as typed, zeros and all.
    """

    __slots__ = ()


class Name(str):
    """A short name of a person, place, payer or system; messages may show it."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the name as typed, on one line.

        Raises:
            Refused: if nothing in it could be spoken.
        """
        if not any(map(str.isalnum, text)):
            raise Refused("this is not a name", "write how it is called, or leave it empty until that is known")
        return cls(" ".join(text.split()))

    @property
    def shown(self) -> str:
        """The name, cut where it is too long for a message."""
        return self if len(self) <= LONGEST_NAME else self[: LONGEST_NAME - 1] + "…"


class Id(str):
    """The id that something of the practice's own is named by elsewhere; one plain word."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the id.

        Raises:
            Refused: if it is not one word of letters, digits, dots, hyphens and underscores.
        """
        word = text.strip()
        if not _ID.fullmatch(word):
            raise Refused("an id is one short word", "write letters, digits and hyphens, for example north-office")
        return cls(word)
