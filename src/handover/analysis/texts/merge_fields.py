"""Placeholders in texts for patients that a program fills in: ``[Name]``, ``{{first_name}}``, ``<<Due Date>>``.

Each program has brackets of its own. What is listed under `merge_fields` is known in all of them, and so are
the fields that most letter and message programs have.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.model.financial_policy import FinancialPolicy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME: Final = r"[^\W\d_][\w .'/-]{0,40}?"
#: Brackets that only programs use, so that what stands in them has to be one of their fields.
_STRICT: Final = (
    r"\{\{ ?([^{}]{0,60}?) ?\}\}", rf"\[\[ ?({_NAME}) ?\]\]", rf"<< ?({_NAME}) ?>>", rf"« ?({_NAME}) ?»",
    rf"\^\^ ?({_NAME}) ?\^\^", rf"\{{ ?({_NAME}) ?\}}", r"%([A-Za-z_]{2,40})%",
)  # fmt: skip
#: Brackets that people write, too.
_LOOSE: Final = (rf"\[ ?({_NAME}) ?\]", rf"< ?({_NAME}) ?>")
_FOUND: Final = re.compile("|".join((*_STRICT, *_LOOSE)))

#: Fields that letter and message programs usually fill in.
_USUAL: Final = (
    "first_name", "last_name", "full_name", "name", "patient_name", "guarantor_name", "practice_name", "practice_phone",
    "location_name", "provider_name", "statement_date", "statement_number", "balance", "amount_due", "due_date",
    "appointment_date", "appointment_time", "payment_link", "portal_link", "today",
)  # fmt: skip
#: Whom or what a field is about, which programs put before its name: ``patient.firstName``, ``apt_date``.
_ABOUT: Final = re.compile(
    r"(?:the)?(?:patient|pt|client|customer|guarantor|appointment|appt|apt|visit|practice|office|clinic|location"
    r"|provider|doctor|dr|dentist|hygienist|statement|invoice|account|payment|portal)s?"
)
_WHAT: Final = re.compile(
    r"(?:|name|names?f|namefl|namelf|first(?:name)?|last(?:name)?|full(?:name)?|surname|title|date|day|dayname|month"
    r"|time|starttime|year|today|phone|phonenumber|number|email|address|balance|amount|amountdue|duedate|link|url|website"
    r"|id)"
)


class MergeField(NamedTuple):
    """One placeholder in a text.

    Args:
        name: what stands in the brackets.
        start: where it begins in the text.
        end: where it ends.
        strict: whether only programs use such brackets.
    """

    name: str
    start: int
    end: int
    strict: bool


class MergeFields:
    """What the practice's programs fill in.

    Args:
        listed: the fields that the practice lists, as typed.
    """

    def __init__(self, listed: Iterable[str]) -> None:
        self._listed = {_plain(name): name.strip("[]{}<>«»%^ ") for name in listed}

    @classmethod
    def of(cls, policy: FinancialPolicy) -> MergeFields:
        """Take the fields that the practice lists; none where they cannot be read."""
        return cls(str(item.known) for item in policy.merge_fields.found if item.known is not None)

    def unknown(self, text: str) -> Iterator[tuple[MergeField, str]]:
        """Yield the placeholders of a text that no program fills in, each with the nearest known one, if any is near."""
        names = self._listed or {_plain(name): name for name in _USUAL}
        for found in placeholders(text):
            curly = text.startswith("{{", found.start)
            if found.strict and not self._knows(found.name, usual=not (curly and self._listed)):
                near = get_close_matches(_plain(found.name), list(names), n=1, cutoff=0.6)
                yield found, names[near[0]] if near else ""

    def without(self, text: str) -> str:
        """Return a text without the placeholders that a program fills in."""
        kept, last = [], 0
        for found in placeholders(text):
            if self._knows(found.name):
                kept.append(text[last : found.start])
                last = found.end
        return "".join((*kept, text[last:]))

    def _knows(self, name: str, *, usual: bool = True) -> bool:
        plain = _plain(name)
        return plain in self._listed or (usual and _is_usual(plain))


def placeholders(text: str) -> Iterator[MergeField]:
    """Yield what stands in brackets that a program may fill in, in the order of the text."""
    for found in _FOUND.finditer(text):
        number = found.lastindex or 1
        yield MergeField(found[number], found.start(), found.end(), number <= len(_STRICT))


def _plain(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _is_usual(plain: str) -> bool:
    if plain in {_plain(name) for name in _USUAL}:
        return True
    rest = _ABOUT.sub("", plain, count=1) if _ABOUT.match(plain) else plain
    return bool(plain) and _WHAT.fullmatch(rest) is not None
