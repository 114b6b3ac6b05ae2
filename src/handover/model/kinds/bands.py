"""Bands of amounts as people say them, in minor units (cents, pence)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.kinds.amounts import LONGEST, Amount, amounts_in
from handover.model.kinds.band_phrases import ANY, INCLUSIVE, JOIN, LEAD, ONE_SIDED, PLAIN_JOINS, SPELLINGS, WITHIN
from handover.model.kinds.numbers import plain
from handover.model.refusal import Refused

if TYPE_CHECKING:
    import re
    from typing import Self

_FIX: Final = 'write it like "up to 75", "75 to 300" or "over 300"'


@dataclass(frozen=True, slots=True)
class Band:
    """A band of amounts as people say it.

    "Up to 75" and "75 to 300" both name 75; an edge that two bands share is no overlap.

    Args:
        low: the lower edge in minor units; None from nothing.
        high: the upper edge in minor units; None without end.
        low_included: whether the lower edge is in the band ("from 75"), or not ("over 75").
        high_included: whether the upper edge is in the band ("up to 75"), or not ("under 75").
        currency: three letters where the band names a currency, else None.
    """

    low: int | None
    high: int | None
    low_included: bool = True
    high_included: bool = True
    currency: str | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``up to 75``, ``75 to 300``, ``> 400``, ``at least 10``, ``$3 or less``, ``exactly 75``, ``any amount``.

        Raises:
            Refused: if it is no such phrase, names two currencies or ends before it begins.
        """
        word = plain(text[: 2 * LONGEST + 1])
        if len(text) > 2 * LONGEST:
            raise Refused("this is longer than a band of amounts", _FIX)
        if ANY.fullmatch(word):
            return cls(None, None)
        for form, plainly in SPELLINGS:
            word = form.sub(plainly, word)
        word = LEAD.sub("", word, count=1)
        said = INCLUSIVE.sub("", word)
        band = cls._one_sided(said) or cls._two_sided(said)
        if band is None or (said != word and not (band.low_included and band.high_included)):
            raise _refusal(word)
        return band

    @classmethod
    def _one_sided(cls, word: str) -> Self | None:
        for end, included, form in ONE_SIDED:
            found = form.fullmatch(word)
            one = _amount(found[1]) if found is not None else None
            if one is not None:
                return cls(
                    one.minor if end != "high" else None,
                    one.minor if end != "low" else None,
                    low_included=included or end == "high",
                    high_included=included or end == "low",
                    currency=one.currency,
                )
        return None

    @classmethod
    def _two_sided(cls, word: str) -> Self | None:
        found = {band for join in JOIN.finditer(word) if (band := cls._joined(word, join)) is not None}
        return found.pop() if len(found) == 1 else None

    @classmethod
    def _joined(cls, word: str, join: re.Match[str]) -> Self | None:
        """Return the band of which the lower end stands before a joining word, and the upper one behind it."""
        first, second, between = word[: join.start()].strip(), word[join.end() :].strip(), False
        if first.startswith("between "):
            first, between = first.removeprefix("between "), True
        one = cls._end(first, "low")
        other = cls._end(second, "high")
        if one is None and other is None:  # "up to 300 but over 75"
            one, other = cls._end(second, "low", bare=False), cls._end(first, "high", bare=False)
        if one is None or other is None:
            return None
        # "75 and 300" are two amounts, unless between is said or the second end says which end it is
        if (
            join[0].strip(" ,") not in PLAIN_JOINS
            and not between
            and cls._end(second, "high", bare=False) is None
            and (cls._end(second, "low", bare=False) is None)
        ):
            return None
        if one.currency and other.currency and one.currency != other.currency:
            raise Refused("the two ends of this band are in two currencies", _FIX)
        low, high = one.low or 0, other.high or 0
        if low > high:
            raise Refused("this band ends before it begins", _FIX)
        return cls(low, high, one.low_included, other.high_included, one.currency or other.currency)

    @classmethod
    def _end(cls, text: str, end: str, *, bare: bool = True) -> Self | None:
        """Return a band that is open on its other side, from the words for one of its ends."""
        band = cls._one_sided(text)
        if band is not None:
            return band if (band.low is None) == (end == "high") and (band.high is None) == (end == "low") else None
        amount = _amount(text) if bare else None
        if amount is None:
            return None
        low, high = (amount.minor, None) if end == "low" else (None, amount.minor)
        return cls(low, high, currency=amount.currency)

    @property
    def first(self) -> int:
        """The smallest amount in it, in minor units; an amount is at least one of them."""
        return max(1, (self.low or 0) + (not self.low_included))

    @property
    def last(self) -> int | None:
        """The largest amount in it, in minor units; None without end."""
        return None if self.high is None else self.high - (not self.high_included)

    @property
    def empty(self) -> bool:
        """Whether no amount is in it."""
        return self.last is not None and self.last < self.first

    @property
    def single(self) -> bool:
        """Whether it is one amount and no band ("exactly 75")."""
        return self.low is not None and self.low == self.high

    def __contains__(self, minor: int) -> bool:
        return self.first <= minor and (self.last is None or minor <= self.last)

    def __str__(self) -> str:
        low = "" if self.low is None else str(Amount(self.low, self.currency))
        high = "" if self.high is None else str(Amount(self.high, None if low else self.currency))
        if low and high and self.low_included and self.high_included:
            return f"exactly {low}" if self.single else f"{low} to {high}"
        lower = low and f"{'from' if self.low_included else 'over'} {low}"
        upper = high and f"{'up to' if self.high_included else 'under'} {high}"
        return " and ".join(part for part in (lower, upper) if part) or "any amount"


def _amount(text: str) -> Amount | None:
    """Return the amount that a text is, if it is one."""
    try:
        return Amount.read(text)
    except Refused:
        return None


def _refusal(word: str) -> Refused:
    """Return why a text is no band: what is wrong with its amount, if that is all; and how it is to be written."""
    ends = [found[1] for edge in ONE_SIDED if (found := edge.form.fullmatch(word)) is not None]
    sides = [side for join in JOIN.finditer(word) for side in (word[: join.start()], word[join.end() :])]
    for text in (*ends, *sides):
        if any(char.isdigit() for char in word) and not any(char.isdigit() for char in text):
            continue  # the words beside an amount are no amount that is wrong
        try:
            Amount.read(text)
        except Refused as refused:
            if refused.code == "FIL003":
                return refused
            return Refused(refused.message, _form_for(word))
    return Refused("this band of amounts cannot be read", _form_for(word))


def _form_for(word: str) -> str:
    """Return how exactly this text is to be written, where it holds one or two amounts; else the general cure."""
    seen = amounts_in(word)
    name = next((name for form, name in WITHIN if form.search(word)), "")
    if len(seen) == 1 and "%" not in word:
        return (
            f'write "{name} {seen[0]}"' if name else f'write "up to {seen[0]}", "over {seen[0]}" or "exactly {seen[0]}"'
        )
    if len(seen) == 2:  # noqa: PLR2004 - the two ends
        return f'write "{seen[0]} to {seen[1]}"'
    return _FIX
