"""Amounts as people say them: a number in words, cents by their name, or both behind one another."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from handover.model.kinds.currencies import HUNDREDTHS, SIGNS, code_of
from handover.model.kinds.numbers import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: The number is bounded before it becomes one, so that no text can cost time or memory.
NUMBER: Final = re.compile(r"(?!0[0-9])(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})?(?P<cents>\.[0-9]{1,2})?")
_TOKEN: Final = re.compile(r"us\$|[$£€¢]|[a-z]+|[0-9][0-9,._]*|\S")
_SIZES: Final = {"hundred": 100, "thousand": 1000}
_HUNDRED: Final = 100


def minor_of(number: re.Match[str]) -> int:
    """Return a number in digits in minor units (cents, pence)."""
    return int(Decimal((number["whole"] or "0").replace(",", "") + (number["cents"] or "")) * _HUNDRED)


def spoken_amount(word: str) -> tuple[int, str | None] | None:
    """Return minor units and currency of an amount with a number in words, or with its cents named; None for any other text."""
    tokens = _TOKEN.findall(re.sub(r"(?<=[a-z])-(?=[a-z])", " ", word))
    before = code_of(tokens[0]) if tokens else None
    rest = tokens[1:] if before else tokens
    readings = (_with_currency(minor, rest[used:], before) for minor, used in _numbers(rest))
    return next((reading for reading in readings if reading is not None), None)


def _numbers(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the numbers that tokens may begin with, in minor units and with how many tokens they take; the longest first."""
    digits = NUMBER.fullmatch(tokens[0]) if tokens else None
    if digits is not None and digits[0]:
        size = _SIZES.get(tokens[1]) if len(tokens) > 1 else None
        yield minor_of(digits) * (size or 1), 2 if size else 1
        return
    for end in range(len(tokens), 0, -1):
        # "a dollar" is one, "a" alone is nothing
        value = 1 if tokens[:end] == ["a"] and len(tokens) > 1 else in_words(tokens[:end])
        if value is not None:
            yield value * _HUNDRED, end


def _with_currency(minor: int, rest: Sequence[str], before: str | None) -> tuple[int, str | None] | None:
    """Return the amount with what follows its number: a currency, cents, or both; None where a word is left over."""
    if len(rest) == 1 and rest[0] in HUNDREDTHS:
        return _cents_alone(minor, HUNDREDTHS[rest[0]], before)
    length = next((size for size in (2, 1) if len(rest) >= size and code_of(" ".join(rest[:size]))), 0)
    name = " ".join(rest[:length])
    after = code_of(name)
    if after is not None and before not in (None, after):
        return None
    currency, behind = after or before, rest[length:]
    if not behind:
        return minor, currency
    if currency is None or minor % _HUNDRED:
        return None  # "two fifty" may be 2.50 or 250, so cents need a currency before them
    cents = _cents(behind, currency, bare=name.replace(" ", "").isalpha() and name in SIGNS)
    return None if cents is None else (minor + cents, currency)


def _cents_alone(minor: int, currency: str, before: str | None) -> tuple[int, str] | None:
    """Return "50 cents" as an amount; None for a part of a cent, and for pence behind another sign."""
    code = before or currency or "USD"
    return (minor // _HUNDRED, code) if minor % _HUNDRED == 0 and currency in ("", code) else None


def _cents(words: Sequence[str], currency: str, *, bare: bool) -> int | None:
    """Return the cents behind a currency, as in "two dollars fifty" and "$5 and 50 cents"; None where it is no such thing."""
    words = words[1:] if words[0] == "and" else words
    minor, used = next(_numbers(words), (0, 0))
    unit = words[used:]
    if not used or minor % _HUNDRED or minor >= _HUNDRED * _HUNDRED:
        return None
    named = len(unit) == 1 and HUNDREDTHS.get(unit[0], "-") in ("", currency)
    return minor // _HUNDRED if named or (bare and not unit) else None
