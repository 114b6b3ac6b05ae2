"""Ways to reach people: telephone numbers, email addresses, file paths and names of zones."""

from __future__ import annotations

import re
import zoneinfo
from typing import TYPE_CHECKING, Final

from handover.model.kinds.currencies import CODES, code_of
from handover.model.kinds.telephone import is_telephone
from handover.model.kinds.words import Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_LOCAL: Final = r"[^\s@<>()\[\],;:\\\".]+(?:\.[^\s@<>()\[\],;:\\\".]+)*"
_LABEL: Final = r"[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?"
_EMAIL: Final = re.compile(
    rf"(?=.{{3,254}}$)(?=[^@]{{1,64}}@){_LOCAL}@(?:{_LABEL}\.)+(?:[^\W\d_]{{2,24}}|xn--[a-z0-9-]{{2,59}})",
    re.IGNORECASE,
)
_SPOKEN_EMAIL: Final = re.compile(r"\S+ ?[(\[]? ?at ?[)\]]? ?.+?(?:[(\[ ] ?dot ?[)\] ]|\.).+", re.IGNORECASE)
#: Longest path that every system takes, in characters.
_LONGEST_PATH: Final = 240
_CODE: Final = re.compile(r"[A-Za-z]{3}")


def is_email(text: str) -> bool:
    """Whether a text is an email address and nothing else.

    Args:
        text: the text, without spaces around it.
    """
    return _EMAIL.fullmatch(text) is not None


class Phone(Words):
    """A telephone number as people write it, with an extension if there is one."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the number as typed.

        Raises:
            Refused: if nobody could dial it: a date, a postcode, too few digits, words other than an extension.
        """
        if not is_telephone(text):
            fix = 'write the number alone, like "555-0142 ext 3"; what else there is to say goes into a `note`'
            raise Refused("this is not a telephone number", fix)
        return cls(text)


class Email(Words):
    """An email address."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the address as typed.

        Raises:
            Refused: if it is not of the form name@domain.
        """
        word = text.strip()
        if is_email(word):
            return cls(word)
        fix = "write it like name@practice.example"
        if word.count("@") > 1:
            raise Refused(
                "several email addresses stand here, or one with a sign too many",
                "write one address alone, like name@practice.example",
            )
        if "@" not in word and _SPOKEN_EMAIL.fullmatch(word):
            raise Refused(
                "this is an email address as it is spoken", "write it with @ and points, like name@practice.example"
            )
        if ".." in word or re.search(r"\.@|@\.|^\.|\.$", word):
            raise Refused("a point stands in this email address where none can", fix)
        raise Refused(
            "this is not an email address", f"{fix}, without a name or other words beside it" if " " in word else fix
        )


class FilePath(Words):
    """A file below the practice folder, such as ``documents/eob-01.pdf``."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the path as typed.

        Raises:
            Refused: if it does not stay below the practice folder, on every system.
        """
        path = text.strip()
        odd = path.startswith(("/", "~")) or any(char in path for char in "\\:\0") or len(path) > _LONGEST_PATH
        if odd or ".." in path.split("/"):
            raise Refused("this is not a file in the practice folder", "write it like documents/eob-01.pdf")
        return cls(path)


class FolderPath(Words):
    """The way to a folder of a group, such as ``../../policy``."""

    __slots__ = ()


class ZoneName(str):
    """A time zone by its IANA name; messages may show it."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the zone's name.

        Raises:
            Refused: if no such zone is known.
        """
        name = text.strip().replace(" ", "_")
        try:
            zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            raise Refused("no time zone has this name", "write it like America/Chicago or Europe/London") from None
        return cls(name)


class CurrencyCode(str):
    """A currency by its three-letter code; messages may show it."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the code in capitals, also of a sign or a word such as ``dollars``.

        Raises:
            Refused: if it is not three letters, or no currency has them.
        """
        code = code_of(text.strip()) or text.strip()
        if not _CODE.fullmatch(code):
            raise Refused("a currency is written as three letters", "write USD or GBP")
        if code.upper() not in CODES:
            raise Refused("no currency has this code", "write USD or GBP")
        return cls(code.upper())
