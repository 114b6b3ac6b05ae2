"""How a day, a month or a year is written: ``2026-11-02``, ``2 Nov 2026``, ``Nov 2, 2026``, ``November 2026``.

``11/2/2026`` is one day in the US and another in Britain, so it is asked which.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from handover.model.refusal import Refused

MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                 "November", "December")  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_FIX: Final = "write the day as YYYY-MM-DD, for example 2026-11-02"
_ROUGH_FIX: Final = "write the day once it is known, as in 2026-11-02, or its month, as in 2026-11"

_LEAD: Final = re.compile(
    r"(?:since|from|until|by|on|in|starting(?: on)?|as of|effective|the"
    r"|(?P<expected>expected|probably|planned(?: for)?|tentatively)) +"
)
_EXPECTED: Final = re.compile(r" *\(expected\)$")
_WEEKDAY: Final = re.compile(
    r"(?:mondays?|mon|tuesday|tues?|wednesday|weds?|thursday|thu(?:rs?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,? +(?:the +)?"
)
_MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_GAP: Final = r"(?: *[-,/.] *| +of +| +)"
#: Forms whose parts cannot be taken for one another.
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})(?:-(?P<number>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?",
        r"(?P<year>[0-9]{4})([/.])(?P<number>[0-9]{1,2})\2(?P<day>[0-9]{1,2})",
        rf"{_DAY}{_GAP}?{_MONTH}(?:{_GAP}?{_YEAR})?",
        rf"{_MONTH}(?:{_GAP}{_DAY})?(?:{_GAP}{_YEAR})?",
        rf"{_YEAR}{_GAP}{_MONTH}(?:{_GAP}{_DAY})?",
    )
)
_NUMBERS: Final = re.compile(
    r"(?P<one>[0-9]{1,2})(?P<mark>[-/.])(?P<other>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4}|[0-9]{2})"
)
#: Days by what they are called together, which no calendar of ours knows.
_HOLIDAYS: Final = re.compile(r"\b(?:bank|public|federal|national|legal) holidays?\b")
_EACH_DAY: Final = "write each of them, as in [2026-12-25, 2026-12-28]"
_ROUGH: Final = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|early|mid|late|end|start|beginning|middle|around|about|circa|roughly|approximately"
    r"|sometime|some|when(?:ever)?|once|after|before|as soon|soon|next|this|last|today|tomorrow|yesterday|now|week|month|quarter"
    r"|q[1-4]|later|eventually|maybe|perhaps|easter|christmas|thanksgiving|new year|holidays?)\b"
)
#: No day is looked at longer than this; what is longer is no day.
_LONGEST: Final = 60
#: Beyond these years a digit was mistyped; they also keep day arithmetic in range.
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as far as it is written.

    Args:
        year: the year.
        month: the month; None where only a year is written.
        day: the day; None where only a month or a year is written.
        expected: whether it is said to be expected only.
    """

    year: int
    month: int | None
    day: int | None
    expected: bool


def read_date(text: str) -> WrittenDate:
    """Read a date that stands alone, with or without a word like ``since`` before it.

    Raises:
        Refused: if it is no date, can be two days, is told roughly, or no such day exists.
    """
    word = _plain(text)
    expected = _EXPECTED.search(word) is not None
    word = _EXPECTED.sub("", word)
    while (lead := _LEAD.match(word)) is not None:
        expected, word = expected or lead["expected"] is not None, word[lead.end() :]
    weekday = _WEEKDAY.match(word)
    rest = word[weekday.end() :] if weekday is not None else word
    found = next((found for form in _FORMS if (found := form.fullmatch(rest))), None)
    year, month, day = _parts(found) if found is not None else _numbers(rest)
    _check(year, month, day)
    if weekday is not None and (month is None or day is None or date(year, month, day).weekday() != _number(weekday)):
        raise _another_weekday(year, month, day)
    return WrittenDate(year, month, day, expected)


def _plain(text: str) -> str:
    if len(text) > _LONGEST:
        raise _no_day()
    word = unicodedata.normalize("NFKC", text).casefold() if not text.isascii() else text.casefold()
    word = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", word)
    word = re.sub("[\u2010-\u2015\u2212]", "-", word)
    return " ".join(re.sub("[\u2018-\u201f\"']", " ", word).split())


def _parts(found: re.Match[str]) -> tuple[int, int | None, int | None]:
    """Return year, month and day of a form in which they cannot be taken for one another."""
    parts = found.groupdict()
    name, number, day = parts.get("month"), parts.get("number"), parts.get("day")
    month = [one[:3].casefold() for one in MONTHS].index(name[:3]) + 1 if name else int(number) if number else None
    if parts.get("year") is None:
        raise Refused("the year of this day is missing", "write the year too, as in 2 November 2026 or 2026-11-02")
    return int(parts["year"]), month, int(day) if day else None


def _numbers(word: str) -> tuple[int, int, int]:
    """Return year, month and day of ``11/23/2026``, where the numbers can be one day only."""
    found = _NUMBERS.fullmatch(word)
    if found is None:
        if _HOLIDAYS.search(word):
            raise Refused("which days these are differs from year to year", _EACH_DAY)
        if _ROUGH.search(word):
            raise Refused("this tells roughly when, and no day of the calendar", _ROUGH_FIX)
        raise _no_day()
    one, other, year = (int(found[name]) for name in ("one", "other", "year"))
    if len(found["year"]) == 2:  # noqa: PLR2004 - two digits of a year
        # with hyphens the year may stand first
        fix = DAY_FIX if found["mark"] == "-" else _both_ways(one, other, 2000 + year)
        raise Refused("the year of this day has two digits", fix)
    if one == other or not _is_day(year, one, other):
        return year, other, one
    if not _is_day(year, other, one):
        return year, one, other
    raise Refused("these numbers are two days, one in the US and another in Britain", _both_ways(one, other, year))


def _both_ways(one: int, other: int, year: int) -> str:
    """Return the days that two numbers can be, as a fix."""
    ways = {
        country: date(year, month, day).isoformat()
        for country, month, day in (("US", one, other), ("Britain", other, one))
        if _is_day(year, month, day)
    }
    if not ways:
        return DAY_FIX
    if len(set(ways.values())) == 1:
        return f"write {next(iter(ways.values()))}"
    return f"write {ways['US']} if the month stands first, as in the US, and {ways['Britain']} if the day does"


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _check(year: int, month: int | None, day: int | None) -> None:
    """Refuse what is no day of the calendar, or far from any day that can be meant."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Refused("this year is too far away to be meant", DAY_FIX)
    if not _is_day(year, 1 if month is None else month, 1 if day is None else day):
        raise Refused("there is no such day in the calendar", DAY_FIX)


def _number(weekday: re.Match[str]) -> int:
    return [one[:3].casefold() for one in WEEKDAYS].index(weekday[0][:3])


def _another_weekday(year: int, month: int | None, day: int | None) -> Refused:
    if month is None or day is None:
        return _no_day()
    written = date(year, month, day)
    fix = f"write {written.isoformat()} alone, or the day that is meant"
    return Refused(f"this day is a {WEEKDAYS[written.weekday()]}, and another weekday stands here", fix)


def _no_day() -> Refused:
    return Refused("this is not a day that can be read", DAY_FIX)
