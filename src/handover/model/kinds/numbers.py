"""Numbers as people say them: "a hundred and twenty", "twenty-five", "one and a half", "1½"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ONES: Final = {word: number for number, word in enumerate(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1
)}  # fmt: skip
_TEENS: Final = {word: number for number, word in enumerate(
    ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"), 10
)}  # fmt: skip
_TENS: Final = {word: 10 * number for number, word in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
)} | {"fourty": 40}  # fmt: skip
_BELOW_HUNDRED: Final = {**_ONES, **_TEENS, **_TENS}
#: Words that only a number has.
NUMBER_WORDS: Final = frozenset({*_BELOW_HUNDRED, "hundred", "thousand"})

_HYPHENS: Final = re.compile(r"[‐‑‒–—―−﹘﹣－]")
_BLANKS: Final = re.compile(r"[\s\u200b\u2060\ufeff]+")
_FRACTION_SIGNS: Final = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
_WITH_FRACTION: Final = re.compile(r"(?:(?P<whole>\d{1,4})(?: | and ))?(?P<upper>\d)/(?P<lower>\d)")
_DECIMAL: Final = re.compile(r"\d{1,6}(?:\.\d{1,2})?|\.\d{1,2}")
_AND_A_HALF: Final = re.compile(r"(?P<whole>.+?) and (?:a |one )?(?P<part>half|quarter|three quarters)")
_PARTS: Final = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three quarters": Fraction(3, 4)}


def plain(text: str) -> str:
    """Return a text in lower case, with single blanks, plain hyphens and fractions in digits."""
    if text.isascii():  # nearly every text: it has none of these signs, and no blanks but those that `split` knows
        return " ".join(text.lower().split())
    low = _HYPHENS.sub("-", text.casefold())
    for sign, digits in _FRACTION_SIGNS.items():
        low = re.sub(rf"(?<=\d) ?{sign}", f" {digits}", low).replace(sign, digits)
    return _BLANKS.sub(" ", low).strip()


def in_words(words: Sequence[str]) -> int | None:
    """Return the whole number that all of the words make together; None where they make none."""
    return _split(words, "thousand", 1000, _below_thousand) if "thousand" in words else _below_thousand(words)


def read_number(text: str) -> Fraction | None:
    """Return the number that a text (made `plain`) is, in digits or words; None where it is something else."""
    if _DECIMAL.fullmatch(text):
        return Fraction(text)
    fraction = _WITH_FRACTION.fullmatch(text)
    if fraction is not None:
        lower = int(fraction["lower"])
        return Fraction(int(fraction["whole"] or 0)) + Fraction(int(fraction["upper"]), lower) if lower else None
    halved = _AND_A_HALF.fullmatch(text)
    if halved is not None:
        whole = read_number(halved["whole"])
        return None if whole is None else whole + _PARTS[halved["part"]]
    if text in ("a", "an"):
        return Fraction(1)
    number = in_words(text.replace("-", " ").split())
    return None if number is None else Fraction(number)


def _below_thousand(words: Sequence[str]) -> int | None:
    return _split(words, "hundred", 100, _below_hundred) if "hundred" in words else _below_hundred(words)


def _split(words: Sequence[str], unit: str, size: int, part: Callable[[Sequence[str]], int | None]) -> int | None:
    """Return the number of "<so many> hundred [and] <the rest>"."""
    at = list(words).index(unit)
    front, back = list(words[:at]), list(words[at + 1 :])
    many = 1 if front == ["a"] else part(front)
    if back[:1] == ["and"] and len(back) > 1:
        back = back[1:]
    rest = part(back) if back else 0
    return None if many is None or rest is None else many * size + rest


def _below_hundred(words: Sequence[str]) -> int | None:
    match list(words):
        case [one]:
            return _BELOW_HUNDRED.get(one)
        case [tens, ones] if tens in _TENS and ones in _ONES:
            return _TENS[tens] + _ONES[ones]
    return None
