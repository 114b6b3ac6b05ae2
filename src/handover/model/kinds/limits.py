"""Limits in money as people state them, words without a number included.

A vague limit ("small") can be written and is then reported by its own rule, so reading
one refuses only what names a number and is still no amount.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from handover.model.kinds.amounts import Amount, names_amount
from handover.model.kinds.bands import Band
from handover.model.kinds.numbers import plain, read_number
from handover.model.kinds.words import Words
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_PERCENT: Final = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,2})?) ?(?:%|per ?cent|percent|pct)")
_NAMED: Final = {
    "half": Fraction(1, 2), "one half": Fraction(1, 2), "a half": Fraction(1, 2),
    "a third": Fraction(1, 3), "one third": Fraction(1, 3), "two thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4), "one quarter": Fraction(1, 4), "three quarters": Fraction(3, 4),
    "a fifth": Fraction(1, 5), "one fifth": Fraction(1, 5), "a tenth": Fraction(1, 10), "one tenth": Fraction(1, 10),
    "all": Fraction(1), "the whole": Fraction(1),
}  # fmt: skip
_NAMED_SHARE: Final = re.compile("|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True)))
_SHARE: Final = re.compile(
    rf"(?:{_PERCENT.pattern}|(?P<fraction>[0-9]/[0-9])|(?P<named>{_NAMED_SHARE.pattern}))(?: of (?!them\b)[a-z' ]{{1,60}})?"
)


class Limit(Words):
    """One amount as a limit, such as ``75`` or ``$300``; a share; or words that name no number."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the limit as typed.

        Raises:
            Refused: if it names an amount and is neither that alone, the upper end of amounts, nor a share.
        """
        if names_amount(text) and _share(text) is None and _upper(text) is None:
            _refuse(text)
        return cls(text)

    @property
    def amount(self) -> Amount | None:
        """The amount, the largest one of "up to 75" too; None where no number was named, and for a share."""
        found = _upper(self.words)
        return None if found is None else Amount(found.high or 0, found.currency)

    @property
    def included(self) -> bool:
        """Whether the amount itself is within the limit: of "up to 10" it is, of "under 10" it is not."""
        found = _upper(self.words)
        return found is None or found.high_included

    @property
    def share(self) -> Fraction | None:
        """The part of something ("a third", "33 %", "half of the estimate"); None where it is no share."""
        return _share(self.words)


class LimitBand(Words):
    """A band of amounts as a phrase, such as ``75 to 300``; or words that name no number."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the band as typed.

        Raises:
            Refused: if it names an amount and is no band of amounts.
        """
        if names_amount(text):
            Band.read(text)
        return cls(text)

    @property
    def band(self) -> Band | None:
        """The band; None where no number was named ("any amount" is a band)."""
        try:
            return Band.read(self.words)
        except Refused:
            return None


def _upper(text: str) -> Band | None:
    """Return the amounts up to a limit that is one amount, or says that it is the upper end; None for anything else."""
    try:
        amount = Amount.read(text)
    except Refused:
        pass
    else:
        return Band(None, amount.minor, currency=amount.currency)
    try:
        band = Band.read(text)
    except Refused:
        return None
    if band.single:
        return Band(None, band.high, currency=band.currency)
    return band if band.low is None and band.high is not None else None


def _refuse(text: str) -> None:
    """Raise why a text that names a number is no limit."""
    try:
        band = Band.read(text)
    except Refused:
        Amount.read(text)
        return
    if band.high is None:
        fix = f"write the most that it may be; up to {Amount(band.low or 0, band.currency)} is written as that number alone"
        raise Refused("this names the least amount, where the most is asked for", fix)
    raise Refused("two amounts stand here, where the most is asked for", f"write {Amount(band.high, band.currency)}")


def _share(text: str) -> Fraction | None:
    """Return the share that a text names; None where it names none, or more than all."""
    found = _SHARE.fullmatch(plain(text))
    if found is None:
        return None
    if found["named"]:
        return _NAMED[found["named"]]
    share = Fraction(found["number"]) / 100 if found["number"] else read_number(found["fraction"])
    return share if share is not None and 0 < share <= 1 else None
