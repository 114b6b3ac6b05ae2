"""Limits in money as people state them, words without a number included.

A vague limit ("small") can be written and is then reported by its own rule, so reading
one refuses only what holds digits and is still no amount.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from handover.model.kinds.amounts import Amount, Band
from handover.model.kinds.words import Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_DIGIT: Final = re.compile(r"\d")


class Limit(Words):
    """One amount as a limit, such as ``75`` or ``$300``; or words that name no number."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the limit as typed.

        Raises:
            Refused: if it holds digits that are no amount.
        """
        if _DIGIT.search(text):
            Amount.read(text)
        return cls(text)

    @property
    def amount(self) -> Amount | None:
        """The amount; None where no number was named."""
        return Amount.read(self.words) if _DIGIT.search(self.words) else None


class LimitBand(Words):
    """A band of amounts as a phrase, such as ``75 to 300``; or words that name no number."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the band as typed.

        Raises:
            Refused: if it holds digits that are no band of amounts.
        """
        if _DIGIT.search(text):
            Band.read(text)
        return cls(text)

    @property
    def band(self) -> Band | None:
        """The band; None where no number was named ("any amount" is a band)."""
        try:
            return Band.read(self.words)
        except Refused:
            return None
