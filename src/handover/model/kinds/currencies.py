"""Currencies by their codes, signs and the words that people use for them."""

from __future__ import annotations

from typing import Final

#: Three letters beside a number are a currency only if they are one of these: "75 max" is none.
CURRENCIES: Final = frozenset(
    ("USD", "GBP", "EUR", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN",
     "INR", "PKR", "PHP", "SGD", "HKD", "ZAR", "MXN", "BRL", "ILS", "AED", "SAR", "TRY", "CNY", "KRW", "THB")
)  # fmt: skip
SIGNS: Final = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "£": "GBP", "€": "EUR",
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "buck": "USD", "bucks": "USD",
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "pounds sterling": "GBP", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
#: A hundredth of a currency; cents belong to several, and are dollars' where nothing else is named.
HUNDREDTHS: Final = {
    "cent": "",
    "cents": "",
    "c": "",
    "ct": "",
    "cts": "",
    "¢": "",
    "p": "GBP",
    "penny": "GBP",
    "pence": "GBP",
}


def code_of(word: str) -> str | None:
    """Return the code of the currency that a sign, code or word names, if it is one."""
    code = SIGNS.get(word.casefold(), word.upper())
    return code if code in CURRENCIES else None
