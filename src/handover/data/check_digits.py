"""Numbers that prove themselves by a check digit."""

from __future__ import annotations

import re
from typing import Final

#: Leading digits of card schemes, each with the lengths that it issues (ISO/IEC 7812 number ranges).
_SCHEMES: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|6(?:011|4[4-9]\d|5\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|(?:5018|5020|5038|5893|6304|6759|676[123])\d{8,15}"
)
_TEN: Final = 10
_MODULUS: Final = 11


def _digits(text: str) -> str:
    return "".join(char for char in text if char in "0123456789")


def is_npi(text: str) -> bool:
    """Tell whether the digits of a text are an NPI: ten, the first 1 or 2, with Luhn's digit behind the prefix 80840.

    Source: 45 CFR 162.406; ISO/IEC 7812 prefix of US health applications.
    """
    digits = _digits(text)
    return len(digits) == _TEN and digits[0] in "12" and _luhn("80840" + digits)


def is_card(text: str) -> bool:
    """Tell whether the digits of a text are a payment card's number: a scheme's range, length and Luhn digit."""
    digits = _digits(text)
    return bool(_SCHEMES.fullmatch(digits)) and len(set(digits)) > 1 and _luhn(digits)


def _luhn(digits: str) -> bool:
    total = 0
    for place, char in enumerate(reversed(digits)):
        total += sum(divmod(int(char) * (1 + place % 2), _TEN))
    return total % _TEN == 0


def is_nhs_number(text: str) -> bool:
    """Tell whether the digits of a text are an NHS number: ten of them, the last a check modulo 11.

    Source: NHS Data Dictionary, attribute NHS NUMBER.
    """
    digits = _digits(text)
    if len(digits) != _TEN or len(set(digits)) == 1:
        return False
    rest = -sum(int(char) * weight for char, weight in zip(digits, range(_TEN, 1, -1), strict=False)) % _MODULUS
    return rest == int(digits[-1])
