"""Amounts of money, in minor units (cents, pence)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from handover.model.kinds.currencies import HUNDREDTHS, SIGNS, code_of
from handover.model.kinds.numbers import NUMBER_WORDS, plain
from handover.model.kinds.spoken_amounts import NUMBER, minor_of, spoken_amount
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_AROUND: Final = re.compile(r"(?P<before>[^0-9.,_–−-]*)(?P<number>[0-9.,_]*)(?P<after>[^0-9.,_–−-]*)")
_FIX: Final = "write digits with a point before the cents, for example 75 or 12.50"
#: No amount is looked at longer than this.
LONGEST: Final = 64
_HUNDRED: Final = 100


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
        """Read ``75``, ``$1,250.00``, ``USD 75``, ``£12.50``, ``50 cents``, ``a hundred and twenty dollars``.

        Raises:
            Refused: for words that are no number, negative amounts, a comma before the cents, an
                unknown currency; as FIL003 for digits with ``_``.
        """
        if len(text) > LONGEST:
            raise Refused("this is longer than an amount", _FIX)
        spoken = spoken_amount(plain(text))
        if spoken is not None:
            return cls(*spoken)
        word = " ".join(text.split())
        found = _AROUND.fullmatch(word)
        number = found and NUMBER.fullmatch(found["number"])
        if found is None or number is None or not found["number"]:
            raise _refusal(word)
        named = {_currency(found[side].strip(), word) for side in ("before", "after") if found[side].strip()}
        if len(named) > 1:
            raise Refused("two currencies stand beside this amount", "name one, for example USD 75")
        return cls(minor_of(number), next(iter(named), None))

    @property
    def decimal(self) -> Decimal:
        """The amount in whole units."""
        return Decimal(self.minor).scaleb(-2)

    def __str__(self) -> str:
        number = f"{self.decimal:,.2f}".removesuffix(".00")
        return number if self.currency is None else f"{self.currency} {number}"


def _currency(word: str, whole: str) -> str:
    """Return the code of the currency that a sign, code or word beside the number names."""
    if "%" in word or "(" in word:
        raise _refusal(f"0{word}")
    code = code_of(word)
    if code is None:
        raise Refused(
            "beside the number stands a word that is no currency", _form_for(whole, "write it like USD 75 or £75")
        )
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
        (r"^\W*0[0-9]", "a number that starts with a zero is a code and no amount", _FIX),
        (r"", "this amount cannot be read", _FIX),
    )
)


def _refusal(word: str) -> Refused:
    """Return why a text is no amount, as closely as its form shows."""
    message, fix = next((message, fix) for form, message, fix in _REASONS if form.search(word))
    if message == _UNDERSCORE:
        return Refused(message, fix, "FIL003")
    return Refused(message, _form_for(word, fix))


_SEEN: Final = re.compile(
    r"(?<![\w.,/-])(?P<sign>us\$|[$£€])? ?(?!0[0-9])"
    r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{2}|[0-9]{1,3}\.[0-9]{3}|[0-9]{1,5}(?:\.[0-9]{1,2})?)"
    r"(?P<k> ?k\b)?(?![\w/:%]|[,.]\d|-\d)",
    re.IGNORECASE,
)
#: What shows that a text with a number in it is about something else than money, or that not all of it was seen.
_ELSE: Final = re.compile(
    r"\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|fortnights?|net|am|pm|a\.m|p\.m|o.clock|times?|visits?|ext|extension"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
    rf"|{'|'.join(NUMBER_WORDS)}|cents?|pence|p)\b|[@%:/#+_]|(?<![\d.,])0\d|\d-\d+-\d",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"(?<=\d) ?- ?(?=[$£€]? ?\d)")
#: Thousands with a blank between them.
_GROUPED: Final = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d])")
#: Words beside an amount that do not change which number is meant.
_HEDGES: Final = re.compile(
    r"about|around|approx(?:imately)?|roughly|circa|ca|some|maybe|say|max(?:imum)?|only|just|flat|each|total|or so|ish|per claim|a"
)


def amounts_in(word: str) -> list[str]:
    """Return the amounts of up to five digits that a text holds, as they are to be written; none where it is about something else.

    A longer number may be that of a patient or a claim, which no message repeats.
    """
    text = plain(word).lstrip("- ").replace("(", "").replace(")", "")
    if _ELSE.search(text):
        return []
    text = _GROUPED.sub(lambda found: found[0].replace(" ", ""), _RANGE.sub(" to ", text))
    if any(char.isdigit() for char in _SEEN.sub("", text)):
        return []  # a number that was not understood may be the one that counts
    found: list[str] = []
    for match in _SEEN.finditer(text):
        code, size = code_of(match["sign"] or ""), 1000 if match["k"] else 1
        found += [str(Amount(int(Decimal(number) * _HUNDRED) * size, code)) for number in _readings(match["number"])]
    return list(dict.fromkeys(found))


def _readings(number: str) -> tuple[str, ...]:
    """Return what a number in digits may mean."""
    if re.search(r",[0-9]{2}$", number):  # 1.250,00 as on the continent
        return (number.replace(".", "").replace(",", "."),)
    if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", number):
        return number.replace(".", ""), number[:-1]
    return (number.replace(",", ""),)


def _form_for(word: str, fix: str) -> str:
    """Return how exactly this text is to be written, where it holds one amount and nothing else that counts."""
    seen = amounts_in(word)
    rest = re.sub(r"[$£€\d.,()-]|(?<=\d)k\b|\bto\b", " ", plain(word))
    rest = " ".join(_HEDGES.sub(" ", rest).split())
    two = len(seen) == 2 and bool(_RANGE.search(plain(word)) or re.search(r"\bto\b|\d\.\d{3}", plain(word)))  # noqa: PLR2004 - the two ends
    return f"write {' or '.join(seen)}" if (len(seen) == 1 or two) and not rest else fix


def names_amount(text: str) -> bool:
    """Whether a text means to name an amount: it has digits, or a number in words beside a currency."""
    low = plain(text)
    words = set(re.findall(r"[a-z]+", low))
    currency = not words.isdisjoint({*SIGNS, *HUNDREDTHS} - {"c", "p"})
    return any(char.isdigit() for char in low) or (currency and not NUMBER_WORDS.isdisjoint(words))
