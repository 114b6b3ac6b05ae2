"""What in a text could name a patient: dates of birth, numbers of persons and policies, ways to reach them.

Only forms that hardly anything else has count, and numbers with a check digit only where it
fits. What was found is never returned, only where it stands and what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY: Final = (
    r"(?:\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})"
)
_FORMS: Final = (
    ("a date of birth", re.compile(rf"\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|born(?: on)?)\b\W{{0,4}}(?:{_DAY})", re.IGNORECASE)),
    ("a social security number", re.compile(r"(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])")),
    (
        "a member or policy number",
        re.compile(
            r"\b(?:member|subscriber|policy|patient|insured|group)\s*(?:id|no\.?|number|#)\W{0,4}(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,19}\b",
            re.IGNORECASE,
        ),
    ),
    ("an email address", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?!(?:[\w-]+\.)*example(?:\.|\b))[\w-]+(?:\.[\w-]+)+")),
    (
        "a telephone number",
        re.compile(r"(?<![\d-])(?:\+?1[ .-]?)?\(?(?!8(?:00|33|44|55|66|77|88)\b)[2-9]\d{2}\)?[ .-]\d{3}[ .-](?!01\d\d)\d{4}(?![\d-])"),
    ),
    (
        "an address",
        re.compile(
            r"\b\d{1,5}\s+(?:[NSEW]\.?\s+)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s+(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Close|Crescent)\b\.?"
        ),
    ),
)  # fmt: skip
_NHS: Final = re.compile(r"(?<![\d-])\d{3}[ -]\d{3}[ -]\d{4}(?![\d-])")
_CARD: Final = re.compile(r"(?<![\d-])[3-6][ -]?(?:\d[ -]?){11,17}\d(?![\d-])")
_CALLED: Final = re.compile(r"\bnhs\b", re.IGNORECASE)
_NHS_DIGITS: Final = 10
_NINE: Final = 9


def scan(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and kind of each identifier in a text, in order; never its value."""
    found: list[tuple[int, int, str]] = []
    for start, end, what in sorted(_candidates(text)):
        if not found or start >= found[-1][1]:
            found.append((start, end, what))
    return found


def _candidates(text: str) -> Iterator[tuple[int, int, str]]:
    for what, form in _FORMS:
        yield from ((match.start(), match.end(), what) for match in form.finditer(text))
    for match in _NHS.finditer(text):
        near = text[max(0, match.start() - 30) : match.start()]
        if _CALLED.search(near) and _is_nhs(match.group()):
            yield match.start(), match.end(), "an NHS number"
    for match in _CARD.finditer(text):
        if _luhn(match.group()):
            yield match.start(), match.end(), "a card number"


def _digits(text: str) -> list[int]:
    return [int(char) for char in text if char.isdecimal()]


def _is_nhs(text: str) -> bool:
    digits = _digits(text)
    total = sum(weight * digit for weight, digit in zip(range(_NHS_DIGITS, 1, -1), digits, strict=False))
    return len(digits) == _NHS_DIGITS and (11 - total % 11) % 11 == digits[-1]


def _luhn(text: str) -> bool:
    doubled = (digit * 2 if place % 2 else digit for place, digit in enumerate(reversed(_digits(text))))
    return sum(number - _NINE if number > _NINE else number for number in doubled) % 10 == 0


#: Words of file names that name papers, payers and outcomes, not people.
_ORDINARY: Final = frozenset(
    """
    adjusted allowed appeal appealed balance balances benefit benefits bill billing blank bluestem bridge call cascade
    chart claim claims clean clinical code codes completed copy corrected correction cover crown crowns dates day
    deductible delta denial denials denied dental detail details document documents downgrade downgraded draft email
    eob eobs era estimate exam example examples explanation extra fee fees file filling final first form format
    frequency full grange group guide history image insurance invoice lakeshore last late letter letters limit list
    main medicaid medical message missing month monthly new nhs normal note notes office old one original overpaid
    page paid paper partial patient patients pay payer payment payments perio plan plans policy portal posted practice
    prior procedure reason recall recare receipt reduced refund refused rejection reminder remit remittance report
    request resubmission resubmitted returned sample sample scaling schedule scan scenario screen script second
    secondary sheet short split standard statement statements table template templates text third three treatment two
    typical union trust unpaid update updated version visit weekly with without write year yearly
    """.split()  # noqa: SIM905 - reads as a list of words
)
_LAST_FIRST: Final = re.compile(r"(?<![A-Za-z])([A-Z][a-z]{2,})[,_\s-]+([A-Z][a-z]{2,})(?![A-Za-z])")
_PATIENT: Final = re.compile(r"(?:^|[\W_])(?:mr|mrs|ms|miss|patient|pt)[\W_]+([A-Za-z]{3,})", re.IGNORECASE)


def person_like(file_name: str) -> bool:
    """Whether a file's name looks as if it held a person's name: ``Smith, John.pdf``, ``mrs-jones.txt``."""
    stem = file_name.rpartition("/")[2].rpartition(".")[0] or file_name
    pairs = ((match[1], match[2]) for match in _LAST_FIRST.finditer(stem))
    if any(not {one.lower(), other.lower()} & _ORDINARY for one, other in pairs):
        return True
    return any(match[1].lower() not in _ORDINARY for match in _PATIENT.finditer(stem))
