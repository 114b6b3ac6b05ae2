"""Ways to reach people: telephone numbers, email addresses, file paths and names of zones."""

from __future__ import annotations

import re
import zoneinfo
from typing import TYPE_CHECKING, Final

from handover.model.kinds.words import Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_EMAIL: Final = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.]{2,24}")
_DIGIT: Final = re.compile(r"\d")
_PHONE: Final = re.compile(r"[+()\d\s.,;x#/\-–]|ext|extension|option", re.IGNORECASE)
#: Longest path that every system takes, in characters.
_LONGEST_PATH: Final = 240
_CODE: Final = re.compile(r"[A-Za-z]{3}")


class Phone(Words):
    """A telephone number as people write it, with an extension if there is one."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the number as typed.

        Raises:
            Refused: if it has fewer than three digits or words other than an extension.
        """
        if len(_DIGIT.findall(text)) < 3 or _PHONE.sub("", text).strip():  # noqa: PLR2004 - 111, 999
            raise Refused("this is not a telephone number", 'write it like "555-0142 ext 3"')
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
        if not _EMAIL.fullmatch(text.strip()):
            raise Refused("this is not an email address", "write it like name@practice.example")
        return cls(text.strip())


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
        """Return the code in capitals.

        Raises:
            Refused: if it is not three letters.
        """
        code = {"$": "USD", "£": "GBP", "€": "EUR"}.get(text.strip(), text.strip())
        if not _CODE.fullmatch(code):
            raise Refused("a currency is written as three letters", "write USD or GBP")
        return cls(code.upper())
