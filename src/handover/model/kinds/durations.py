"""Time spans such as "4 hours" or "2 working days"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Final

from handover.model.kinds.duration_words import PHRASES, SIZES, UNITS, Unit
from handover.model.kinds.numbers import NUMBER_WORDS, plain, read_number
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from typing import Self

_FIX: Final = "write a number and a unit, for example 4 hours, 2 working days or 30 days"
#: No time span is looked at longer than this.
_LONGEST: Final = 60
#: Words before and behind a time span that say that it is the longest, as it is meant anyway.
_LEAD: Final = re.compile(
    r"(?:(?:with)?in|inside(?: of)?|by|up to|at (?:the )?most|(?:not?|never) (?:more|longer|later) than|(?:a )?max(?:imum)?(?: of)?"
    r"|less than|under)(?: the)? |the "
)
_TAIL: Final = re.compile(r",? (?:or (?:less|sooner|faster|earlier)|at (?:the )?(?:most|latest)|max(?:imum)?)")
_NET: Final = re.compile(r"(?:net|n/)[ -]?(\d{1,3})(?: days?)?")
_UNIT: Final = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_TERM: Final = re.compile(
    r"(?:(?P<digits>\d[\d./]*(?: \d/\d)?|\.\d+)[- ]?|(?P<words>[a-z]+(?:[ -][a-z]+){0,6}?)[- ])"
    rf"(?P<unit>{_UNIT})s?(?![a-z])\.?(?P<half> and (?:a |one )?(?:half|quarter))?"
)
#: "1h30" and "2h 30m": minutes behind hours need no unit, and m is no month there.
_CLOCKED: Final = re.compile(r"(\d+) ?(?:h ?(?=[0-5]?\d ?m?$)|h(?:ou)?rs? ?(?=[0-5]?\d ?m$))(\d{1,2}) ?m?")
_TWO: Final = re.compile(rf".*?(?P<low>\w+) ?(?:-|to|or) ?(?P<high>\w+)[ -](?P<unit>{_UNIT})s?\b.*")
_A_DAY_OR_TWO: Final = re.compile(rf".*\b(?:an?|one) (?:(?P<unit>{_UNIT}) or two|couple of (?P<units>{_UNIT})s)\b.*")
_ONE: Final = re.compile(
    rf"(?P<before>.*?)(?<![\w.,/-])(?P<number>\d+(?:[.,]\d)?|[a-z]+)[ -](?P<unit>{_UNIT})s?(?![\w-])(?P<behind>.*)"
)
_AT_LEAST: Final = re.compile(r"\b(?:at least|more than|over|minimum|min(?= ?\d)|longer than)\b")
_BUSINESS: Final = re.compile(r"\b(?:bus|biz)\b\.?(?= (?:day|hour))")
_IN_BRACKETS: Final = re.compile(r"(?P<first>[a-z0-9]+) \((?P<second>[a-z0-9]+)\)")
_ELSE: Final = re.compile(r"\b(?:an?|per|each) (?:day|week|month)\b|[@:$£€%]")
#: Units in which a part of a longer one is whole: longer → (shorter, how many).
_PARTS: Final[dict[Unit, tuple[Unit, int]]] = {
    "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7), "year": ("month", 12),
}  # fmt: skip
_KEPT_IN_PARTS: Final = frozenset(("working hour", "working day", "day", "week"))

_MINUTES_OF_DAY: Final = 24 * 60
#: A day of work has at least so many hours, so that "24 business hours" end on the third of them.
_WORKING_HOURS: Final = 8
#: The longest that this many months in a row can be, in days.
_MONTHS_AT_MOST: Final = (0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337)
_MOST: Final = 9999


@dataclass(frozen=True, slots=True)
class Duration:
    """A time span in the unit that it was given in.

    Args:
        amount: how many; 0 days is "the same day", 0 minutes "at once". It is whole, but for quarters of a day or week.
        unit: of what; a working day is a day on which the practice works, a working hour one of its hours.
    """

    amount: int | Fraction
    unit: Unit

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``4 hours``, ``2 working days``, ``same day``, ``2 hours 20 minutes``, ``a week and a half``, ``net 30``.

        Raises:
            Refused: if it is not one time span, or a word of it would be left over.
        """
        if len(text) > _LONGEST:
            raise Refused("this is longer than a time span", _FIX)
        word = _CLOCKED.sub(r"\1 hours \2 minutes", plain(text)) if _CLOCKED.fullmatch(plain(text)) else plain(text)
        word = _twice_said(_BUSINESS.sub("business", re.sub(r"(?<=[a-z])-(?=[a-z])", " ", word)))
        if re.fullmatch(r"[0-9]+", word):
            raise Refused(
                "this number has no unit, so it can mean hours, days or months",
                f"write {word} hours, {word} working days or {word} days" if len(word) <= 3 else _FIX,  # noqa: PLR2004 - no claim number
            )
        if re.fullmatch(r"(?:within )?(?:a )?half (?:a )?day", word):
            raise Refused(
                "half a day can mean twelve hours or the half of a working day", "write 4 working hours or 12 hours"
            )
        found = cls._found(word) or cls._found(_TAIL.sub("", _LEAD.sub("", word, count=1))) or cls._at_once(word)
        if found is None:
            raise _refusal(word)
        return found

    @classmethod
    def _at_once(cls, word: str) -> Self | None:
        """Return that something is done at once or on the day, where that is said twice: "right away, the day they go"."""
        said = [cls._found(_LEAD.sub("", one.strip(), count=1)) for one in word.split(",")]
        none = [one for one in said if one is not None and not one.amount]
        return max(none, key=lambda one: one.unit == "day") if len(none) == len(said) > 1 else None

    @classmethod
    def _found(cls, word: str) -> Self | None:
        """Return the time span that a text is, all of it."""
        if word in PHRASES:
            return cls(*PHRASES[word])
        net = _NET.fullmatch(word)
        if net is not None:
            return cls(int(net[1]), "day")
        total: tuple[Fraction, Unit] | None = None
        at = 0
        for term in _TERM.finditer(word):
            between = word[at : term.start()]
            if between.strip() not in (("", "and", ",", ", and", "&") if at else ("",)):
                return None
            one = _term(term)
            total = _sum(total, one) if total is not None and one is not None else one
            if total is None:
                return None
            at = term.end()
        return None if total is None or at != len(word) else cls._in_whole(*total)

    @classmethod
    def _in_whole(cls, number: Fraction, unit: Unit) -> Self | None:
        """Return a number of units without a part of a minute, month or claim's worth."""
        while number.denominator != 1 and unit in _PARTS and (unit not in _KEPT_IN_PARTS or number.denominator > 4):  # noqa: PLR2004 - quarters
            unit, many = _PARTS[unit]
            number *= many
        if (number.denominator != 1 and unit not in _KEPT_IN_PARTS) or number.denominator > 4 or number > _MOST:  # noqa: PLR2004
            return None
        if number == 0:
            return cls(0, "minute" if unit in ("minute", "hour", "working hour") else "day")
        return cls(int(number) if number.denominator == 1 else number, unit)

    @property
    def days_at_most(self) -> float:
        """The longest it can last, in calendar days.

        Two working days begun on a Friday end on Tuesday, so they last up to four days (bank
        holidays are not counted). "The same day" lasts up to one day, "at once" none. Months
        and years are as long as the longest ones.
        """
        if self.unit == "day":
            return float(self.amount or 1)
        if self.unit in ("minute", "hour"):
            return float(self.amount * (60 if self.unit == "hour" else 1) / Fraction(_MINUTES_OF_DAY))
        if self.unit in ("working day", "working hour"):
            days = ceil(self.amount if self.unit == "working day" else self.amount / Fraction(_WORKING_HOURS))
            return float(days + 2 * -(-days // 5))
        if self.unit == "week":
            return float(self.amount * 7)
        years, months = divmod(int(self.amount) * (12 if self.unit == "year" else 1), 12)
        return float(365 * years + -(-years // 4) + _MONTHS_AT_MOST[months])

    @property
    def hours(self) -> float:
        """The longest it can last, in hours; see `days_at_most`."""
        return self.days_at_most * 24

    def __str__(self) -> str:
        if self.amount == 0:
            return "the same day" if self.unit == "day" else "at once"
        return f"{float(self.amount):g} {self.unit}{'' if self.amount == 1 else 's'}"


class Lead(Duration):
    """A time span before something: "2 days before each visit", "48 hours ahead", "the day before"."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a time span that may say what it is before.

        Raises:
            Refused: if it is not one time span before a visit, or a word of it would be left over.
        """
        whole = plain(text)
        if _AFTER.search(whole):
            raise Refused("this says how long after, where how long before is asked for", _HOW_LONG_BEFORE)
        if _BEFORE_ELSE.search(_BEFORE.sub("", whole)):
            raise Refused("this is before something else than a visit", _HOW_LONG_BEFORE)
        word = _LEAST.sub("", _BEFORE.sub("", whole))
        if word == whole:
            return super().read(text)
        return super().read(_ONE_UNIT.sub("1 ", word))


_HOW_LONG_BEFORE: Final = "write how long before a visit, for example 2 days"
_BEFORE_ELSE: Final = re.compile(r"\b(?:before|prior to|ahead of|in advance of)\b")
#: The least time before something is the time that is meant.
_LEAST: Final = re.compile(r"^(?:at least|no later than|a minimum of|minimum|not less than|no less than) ")
_AFTER: Final = re.compile(r"\b(?:after|following)\b")
_ONE_UNIT: Final = re.compile(r"^(?:the )?(?=(?:working |business )?(?:day|week|month)$)")
#: What a time span of work on visits is before.
_BEFORE: Final = re.compile(
    r" (?:before|prior to|ahead of|in advance of)(?: (?:the|each|every|any|a|an|their|your|patient))*"
    r"(?: (?:visit|appointment|appt|treatment|date of service|day of the visit|patient comes in)s?)$"
    r"| (?:before|beforehand|ahead|in advance|prior|out|earlier)(?: of time)?$"
)


def _twice_said(word: str) -> str:
    """Return "two (2) days" as "two days", where both are the same number."""
    found = _IN_BRACKETS.search(word)
    same = found is not None and read_number(found["first"]) == read_number(found["second"]) is not None
    return word[: found.end("first")] + word[found.end() :] if found is not None and same else word


def _term(term: re.Match[str]) -> tuple[Fraction, Unit] | None:
    """Return one number with its unit; "a week and a half" counts the half in weeks."""
    unit, half = UNITS[term["unit"]], term["half"]
    number = _number(term["digits"] or term["words"])
    if number is None:
        return None
    if half:
        number += Fraction(1, 2) if half.endswith("half") else Fraction(1, 4)
    return number * SIZES.get(term["unit"], 1), unit


def _number(text: str) -> Fraction | None:
    """Return the number before a unit, where it takes up to four digits; "half a" is one."""
    word = text.strip()
    if word in ("half a", "half an", "half"):
        return Fraction(1, 2)
    number = read_number(word)
    return None if number is None or number > _MOST else number


def _sum(one: tuple[Fraction, Unit], other: tuple[Fraction, Unit]) -> tuple[Fraction, Unit] | None:
    """Return two spans together, in the unit of the shorter; None where that is not exact, or it stands first."""
    number, unit = one
    while unit != other[1]:
        if unit not in _PARTS:
            return None
        unit, many = _PARTS[unit]
        number *= many
    return None if one[1] == other[1] else (number + other[0], unit)


def _refusal(word: str) -> Refused:
    """Return why a text is no time span, and how exactly this one is to be written."""
    cannot = "this is not a time span that can be read"
    several = _A_DAY_OR_TWO.fullmatch(word)
    if several is not None:
        return Refused(cannot, f"write {_named(Fraction(2), several['unit'] or several['units'])}")
    if _ELSE.search(word):
        return Refused(cannot, _FIX)
    two = _TWO.fullmatch(word)
    high = read_number(two["high"]) if two is not None and read_number(two["low"]) is not None else None
    if two is not None and high is not None:
        return Refused("two numbers stand here, where the longest is asked for", f"write {_named(high, two['unit'])}")
    if _AT_LEAST.search(word):
        return Refused("this says how long it takes at least, where the longest is asked for", _FIX)
    return Refused(cannot, _form_for(word))


def _form_for(word: str) -> str:
    """Return how exactly this text is to be written, where it holds one number with its unit; else the general cure."""
    one = _ONE.fullmatch(word)
    number = read_number(one["number"].replace(",", ".")) if one is not None else None
    if one is None or number is None or number > _MOST:
        return _FIX
    others = re.findall(r"\d+|[a-z]+", f"{one['before']} {one['behind']}")
    if any(other.isdigit() or other in NUMBER_WORDS for other in others):
        return _FIX
    if number.denominator != 1 and UNITS[one["unit"]] == "month":
        number, unit = number * 30, "day"
        return f"write it in days, for example {_named(number, unit)}"
    return f"write {_named(number, one['unit'])}{' alone' if others else ''}"


def _named(number: Fraction, unit: str) -> str:
    number *= SIZES.get(unit, 1)
    return f"{float(number):g} {UNITS[unit]}{'' if number == 1 else 's'}"
