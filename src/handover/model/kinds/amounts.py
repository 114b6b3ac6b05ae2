"""Amounts of money and bands of amounts, in minor units (cents, pence)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

#: Three letters beside a number are a currency only if they are one of these: "75 max" is none.
CURRENCIES: Final = frozenset(
    ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN",
     "INR", "PKR", "PHP", "SGD", "HKD", "ZAR", "MXN", "BRL", "ILS", "AED", "SAR", "TRY", "CNY", "KRW", "THB")
)  # fmt: skip
_SIGNS: Final = {"$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "dollar": "USD", "dollars": "USD",
                 "pound": "GBP", "pounds": "GBP", "euro": "EUR", "euros": "EUR"}  # fmt: skip
#: The number is bounded before it becomes one, so that no text can cost time or memory.
_NUMBER: Final = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})?(?P<cents>\.[0-9]{1,2})?")
_AROUND: Final = re.compile(r"(?P<before>[^0-9.,_–−-]*)(?P<number>[0-9.,_]*)(?P<after>[^0-9.,_–−-]*)")
_FIX: Final = "write digits with a point before the cents, for example 75 or 12.50"
#: No amount is looked at longer than this.
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money, never negative.

    Args:
        minor: the amount in minor units (cents, pence).
        currency: three letters where the amount names one, else None (the practice's own).
    """

    minor: int
    currency: str | None = None

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``75``, ``$1,250.00``, ``USD 75``, ``75 GBP``, ``£12.50``.

        Raises:
            Refused: for words, negative amounts, a comma before the cents, an unknown
                currency; as FIL003 for digits with ``_``.
        """
        word = " ".join(text[: _LONGEST + 1].split())
        if len(text) > _LONGEST:
            raise Refused("this is longer than an amount", _FIX)
        found = _AROUND.fullmatch(word)
        number = found and _NUMBER.fullmatch(found["number"])
        if found is None or number is None or not found["number"]:
            raise _refusal(word)
        named = {_currency(found[side].strip()) for side in ("before", "after") if found[side].strip()}
        if len(named) > 1:
            raise Refused("two currencies stand beside this amount", "name one, for example USD 75")
        minor = int(Decimal((number["whole"] or "0").replace(",", "") + (number["cents"] or "")) * 100)
        return cls(minor, next(iter(named), None))

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units."""
        return Decimal(self.minor).scaleb(-2)

    def __str__(self) -> str:
        number = f"{self.decimal:,.2f}".removesuffix(".00")
        return number if self.currency is None else f"{self.currency} {number}"


def _currency(word: str) -> str:
    """Return the code of the currency that a sign, code or word beside the number names."""
    if "%" in word or "(" in word:
        raise _refusal(f"0{word}")
    code = _SIGNS.get(word.casefold(), word.upper())
    if code not in CURRENCIES:
        raise Refused("beside the number stands a word that is no currency", "write it like USD 75 or £75")
    return code


_UNDERSCORE: Final = "a number with _ in it means different things to different programs"
_WHOLE_NUMBER: Final = "write the digits alone, for example 1000"
#: What the form of a text shows about why it is no amount; the first that fits speaks.
_REASONS: Final = tuple(
    (re.compile(form), message, fix)
    for form, message, fix in (
        (r"^[^0-9]*$", "an amount needs a number, and this is only words", "put a number, for example 75"),
        (r"%", "a share in percent is not an amount", _FIX),
        (r"_", _UNDERSCORE, _WHOLE_NUMBER),
        (r"[-–−(]", "an amount is not negative, and a range is not one amount", _FIX),
        (
            r",[0-9]{1,2}(?![0-9])",
            "a comma before the last one or two digits can mean cents or thousands",
            "write the cents after a point, for example 12.50",
        ),
        (
            r"\.[0-9]{3}",
            "three digits after a point can mean thousands or parts of a cent",
            "write thousands with a comma or without, for example 1,250.00",
        ),
        (r"", "this amount cannot be read", _FIX),
    )
)


def _refusal(word: str) -> Refused:
    """Return why a text is no amount, as closely as its form shows."""
    message, fix = next((message, fix) for form, message, fix in _REASONS if form.search(word))
    return Refused(message, fix, "FIL003" if message == _UNDERSCORE else "FIL001")


_BAND_FIX: Final = 'write it like "up to 75", "75 to 300" or "over 300"'
_ANY: Final = frozenset(("any", "any amount", "all", "all amounts", "every amount", "everything", "no limit"))
_RANGE: Final = re.compile(
    r"(?P<lead>from |between |over |above |more than )?(?P<low>[^0-9]*[0-9].*?)"
    r"(?:(?: and)? up to | to | ?[-–] ?| and (?P<under>under |below |less than )?)(?P<high>[^0-9]*[0-9].*)"
)
#: One-sided phrases: which edge the amount is, whether the edge belongs to the band, the form.
_ONE_SIDED: Final = tuple(
    (edge, included, re.compile(form))
    for edge, included, form in (
        ("high", True, r"(?:up to and including|up to|at most|not more than|no more than|maximum|max) (.+)"),
        ("high", True, r"(.+) (?:or|and) (?:less|under|below)"),
        ("high", False, r"(?:under|below|less than) (.+)"),
        ("low", False, r"(?:over|above|more than) (.+)"),
        ("low", True, r"(?:from|at least|minimum|min) (.+?)(?: (?:upwards|up))?"),
        ("low", True, r"(.+?)(?: ?\+| (?:or|and) (?:more|above|over|up)| upwards)"),
        ("both", True, r"exactly (.+)"),
    )
)


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
        """Read ``up to 75``, ``75 to 300``, ``75-300``, ``over 400``, ``under 100``, ``any amount``.

        Raises:
            Refused: if it is no such phrase, names two currencies or ends before it begins.
        """
        word = " ".join(text[: 2 * _LONGEST + 1].casefold().split())
        if len(text) > 2 * _LONGEST:
            raise Refused("this is longer than a band of amounts", _BAND_FIX)
        if word in _ANY:
            return cls(None, None)
        band = cls._two_sided(word) or cls._one_sided(word)
        if band is None:
            raise Refused("this band of amounts cannot be read", _BAND_FIX)
        return band

    @classmethod
    def _two_sided(cls, word: str) -> Self | None:
        found = _RANGE.fullmatch(word)
        if found is None:
            return None
        low, high = Amount.read(found["low"]), Amount.read(found["high"])
        if low.currency and high.currency and low.currency != high.currency:
            raise Refused("the two ends of this band are in two currencies", _BAND_FIX)
        if low.minor > high.minor:
            raise Refused("this band ends before it begins", _BAND_FIX)
        from_ = (found["lead"] or "from ") in ("from ", "between ")
        return cls(low.minor, high.minor, from_, not found["under"], low.currency or high.currency)

    @classmethod
    def _one_sided(cls, word: str) -> Self | None:
        for edge, included, form in _ONE_SIDED:
            found = form.fullmatch(word)
            if found is not None:
                one = Amount.read(found[1])
                return cls(
                    one.minor if edge != "high" else None,
                    one.minor if edge != "low" else None,
                    low_included=included or edge == "high",
                    high_included=included or edge == "low",
                    currency=one.currency,
                )
        return None

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

    def __contains__(self, minor: int) -> bool:
        return self.first <= minor and (self.last is None or minor <= self.last)

    def __str__(self) -> str:
        low = "" if self.low is None else str(Amount(self.low, self.currency))
        high = "" if self.high is None else str(Amount(self.high, None if low else self.currency))
        if low and high and self.low_included and self.high_included:
            return f"exactly {low}" if self.low == self.high else f"{low} to {high}"
        lower = low and f"{'from' if self.low_included else 'over'} {low}"
        upper = high and f"{'up to' if self.high_included else 'under'} {high}"
        return " and ".join(part for part in (lower, upper) if part) or "any amount"
