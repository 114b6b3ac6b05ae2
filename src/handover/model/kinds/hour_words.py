"""The words of which hours are made: days, times, and what joins them or takes some of them out.

Every letter typed becomes part of a token; what is none of these words is a token of its own
(`Kind.UNKNOWN`), so that nothing is passed over.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from handover.model.kinds.clock_words import HOUR_WORDS, in_digits
from handover.model.kinds.dates import MONTHS
from handover.model.kinds.days import Span
from handover.model.kinds.hour_hints import HINTS
from handover.model.kinds.hour_parts import in_clock
from handover.model.kinds.times import NOON, Moment
from handover.model.kinds.weeks import Dated, EveryOther, OfMonth, Season, month_end
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_NAMES: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOURS_FIX: Final = "write them like mon-thu 08:00-17:00; fri 08:00-12:00"
#: No text of hours is looked at longer than this.
LONGEST: Final = 400


class Kind(Enum):
    """What a token is; the value is its letter in the patterns of `hour_rows`."""

    DAYS = "D"
    TIME = "T"
    STRETCH = "S"
    FULL = "F"
    OPEN = "O"
    CLOSED = "C"
    LUNCH = "L"
    EXCEPT = "X"
    OTHERS = "A"
    EACH = "E"
    WEEKS = "R"
    SEASON = "N"
    SINCE = "Z"
    REST = "B"
    TO = "-"
    BETWEEN = "b"
    COMMA = ","
    AND = "&"
    ASIDE = "("
    STOP = ";"
    FILLER = " "
    HINT = "?"
    UNKNOWN = "!"


#: What only joins others.
JOINS: Final = frozenset({Kind.COMMA, Kind.AND, Kind.ASIDE, Kind.STOP})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or some that go together.

    Args:
        kind: what it is.
        value: weekdays, a `Moment`, which weeks, or the hint of a word that says no hours.
        each: for days that may only say "each of these", as in ``mon-fri 8-5 daily``.
    """

    kind: Kind
    value: Any = None
    each: bool = False


_END: Final = r"(?![a-z0-9])"
_DAY_WORD: Final = (
    r"(?:mondays?|mon|tuesdays?|tues?|wednesdays?|weds?|thursdays?|thurs|thur|thu|fridays?|fri|saturdays?|sat|sundays?|sun)"
    r"(?:'s|s?')?(?![a-z])\.?"
)
_CLUSTERS: Final = {"mwf": (0, 2, 4), "tth": (1, 3), "tuth": (1, 3), "mw": (0, 2), "wf": (2, 4), "mtw": (0, 1, 2),
                    "mtwth": (0, 1, 2, 3), "mtwthf": (0, 1, 2, 3, 4), "mtwtf": (0, 1, 2, 3, 4)}  # fmt: skip
_LETTERS: Final = {"mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4, "sa": 5, "su": 6, "m": 0, "t": 1, "w": 2, "f": 4}
#: What stands behind "we" where it is a day; before any other word people speak of themselves.
_BEHIND_A_DAY: Final = re.compile(
    r"\.? ?(?:$|[-,;:/&+()0-9]|(?:to|thru|through|until|till|and|mo|tu|th|fr|sa|su)(?![a-z])|(?:closed|off) ?(?:$|[,;)]))"
)
_OF_MONTH: Final = r"(?: (?:week )?(?:of|in) (?:the|each|every|a) month| (?:per|a) month)?"
_ORDINALS: Final = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4,
                    "5th": 5, "fifth": 5, "last": 0}  # fmt: skip
_ORDINAL: Final = rf"(?:{'|'.join(_ORDINALS)})(?![a-z])"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_NTH: Final = r"(?:st|nd|rd|th)?(?![a-z0-9]|[:.][0-9])"


def _date(number: int) -> str:
    """Return the pattern of a date, or a month, whose parts have a number at the end of their names."""
    return (
        rf"(?:(?P<iso{number}>20[0-9]{{2}}-[0-9]{{1,2}}-[0-9]{{1,2}})(?![0-9])"
        rf"|(?:(?<!-)(?<!- )(?P<before{number}>[0-9]{{1,2}}){_NTH} (?:of )?)?(?P<month{number}>{_MONTH})"
        rf"(?: (?P<after{number}>[0-9]{{1,2}}){_NTH}(?! ?[ap]\.?m| ?(?:-|to|until|till|thru) ?[0-9]))?"
        rf"(?:,? (?P<year{number}>20[0-9]{{2}})(?![0-9]|:[0-9]))?)"
    )


_SEASON: Final = (
    r"(?:(?:in |the )*(?:summer|winter|spring|autumn|fall|seasonal) (?:hours |schedule |times )?:? ?\(? ?)?"
    rf"(?P<lead>(?:(?:from|in|during|between|for|starting|beginning|on|until|till)(?![a-z]) )*){_date(1)}"
    rf"(?:(?P<join> ?- ?| to | through | thru | until | till | and ){_date(2)})?(?: inclusive| only)?{_END}"
)
_TIME: Final = (
    r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})|(?P<joined>[0-9]{2}))?(?![0-9])"
    r"(?: ?(?P<half>[ap])(?:\. ?m(?![a-z])\.?| ?m(?![a-z])(?:\.(?= ?(?:-|to)))?|(?![a-z.])))?"
    r"(?:(?(minute)|(?(joined)|(?!))) ?(?:hrs?|h)(?![a-z]))?(?: ?o'clock)?"
    r"(?: in the (?P<part>morning|afternoon|evening)| (?P<night>at night))?(?![a-z0-9])"
)


def words_of(text: str) -> list[Token]:
    """Cut a text of hours into its tokens.

    Raises:
        Refused: if it is too long, or a time or a date in it cannot be.
    """
    if len(text) > LONGEST:
        raise Refused("these hours are too long to be read", HOURS_FIX)
    return [token for token in _tokens(in_clock(plain(text))) if token.kind is not Kind.FILLER]


def plain(text: str) -> str:
    """Return a text in lower case, with single blanks, hyphens for dashes, straight quotes, and ``;`` between lines."""
    word = unicodedata.normalize("NFKC", text).casefold()
    word = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", word)
    word = re.sub("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]", "-", word)
    word = re.sub("[\u2018\u2019\u201b\u2032`\u00b4]", "'", re.sub('[\u201c-\u201f\u00ab\u00bb"]', " ", word))
    word = re.sub(r"\s*[\n\r\u2028]\s*", "\n", word.strip())
    word = re.sub(r"^(?:[*\u2022\u00b7-] ?)", "", word, flags=re.MULTILINE).replace("\n", ";")
    word = re.sub(r"(?<=[0-9])-?ish\b", " ish", word)
    return in_digits(" ".join(word.split()))


def _tokens(word: str) -> Iterator[Token]:
    place = 0
    while place < len(word):
        token, place = _next(word, place)
        yield token


def _next(word: str, place: int) -> tuple[Token, int]:
    """Return the token at a place and where the next one begins."""
    for form, make in _FORMS:
        found = form.match(word, place)
        token = make(found) if found is not None else None
        if found is not None and token is not None:
            return token, found.end()
    unknown = _UNKNOWN.match(word, place)
    return Token(Kind.UNKNOWN), unknown.end() if unknown is not None else place + 1


_UNKNOWN: Final = re.compile(r"[^\W_]+(?:'[a-z]+)?|.", re.DOTALL)


def _moment(found: re.Match[str]) -> Token:
    half = {"a": "am", "p": "pm"}.get(found["half"] or "")
    if half is None and (found["part"] or found["night"]):
        half = "am" if found["part"] == "morning" else "pm"
    return Token(Kind.TIME, Moment.typed(found["hour"], found["minute"] or found["joined"] or "", half))


def _spelt_moment(found: re.Match[str]) -> Token:
    return Token(Kind.TIME, Moment.typed(str(HOUR_WORDS.index(found["spelt"]) + 1), "", None))


def _named_moment(found: re.Match[str]) -> Token:
    midnight = found["named"] == "midnight"
    return Token(Kind.TIME, Moment(0 if midnight else NOON, "am" if midnight else "pm", padded=True))


def _day(found: re.Match[str]) -> Token:
    return Token(Kind.DAYS, (SHORT_NAMES.index(found[0][:3]),))


def _letters(found: re.Match[str]) -> Token | None:
    """Return the day of letters like ``Mo`` or ``W``; None for "we" where people speak of themselves."""
    letters = found["letters"]
    if letters == "we" and not _BEHIND_A_DAY.match(found.string, found.end()):
        return None
    return Token(Kind.DAYS, _CLUSTERS.get(letters) or (_LETTERS[letters],))


def _ordinals(found: re.Match[str]) -> Token:
    numbers = {_ORDINALS[word] for word in re.findall(_ORDINAL, found["ordinals"])}
    return Token(Kind.WEEKS, OfMonth(tuple(sorted(numbers - {0})), last=0 in numbers))


def _season(found: re.Match[str]) -> Token | None:
    """Return the days of a year, or of the calendar, that ``June to August`` or two dates name."""
    first, last = _Edge.of(found, "1"), _Edge.of(found, "2") or _Edge.of(found, "1")
    if first is None or last is None:
        return None
    if found["join"] is None and (lead := re.search("from|starting|beginning|until|till", found["lead"])) is not None:
        return _since(first, lead[0])
    if (found["join"] or "").strip() == "and" and "between" not in found["lead"] and not first.is_before(last):
        raise Refused(
            "two parts of the year are named here, and nobody can tell whether what is between them is meant",
            "write each by itself, as in June: mon-thu 08:00-16:00; August: mon-thu 08:00-16:00",
        )
    if first.year is None and last.year is None:
        return Token(Kind.SEASON, Season(first.start(2028)[1:], last.end(2028)[1:]))
    return _dated(first, last)


def _dated(first: _Edge, last: _Edge) -> Token | None:
    """Return days of the calendar; None where it is not told in which year they end."""
    if last.year is None:
        return None
    year = last.year if first.year is None else first.year
    if first.year is None and first.start(year) > last.end(year):
        year -= 1
    start, end = date(*first.start(year)), date(*last.end(last.year))
    return Token(Kind.SEASON, Dated(Span(start, end))) if start <= end else None


def _since(edge: _Edge, lead: str) -> Token:
    """Return the day from which every other week is counted."""
    if lead in ("until", "till"):
        raise Refused(
            "these hours end on a day, which has a key of its own",
            'write {is: "mon-thu 08:00-17:00", until: 2026-12-31}, with the hours and the day',
        )
    if edge.year is None or edge.day is None:
        raise Refused(
            "nobody has said until when these hours hold, or in which year they begin",
            "write both days, as in 2026-12-14 to 2027-01-08: mon-thu 08:00-16:00",
        )
    return Token(Kind.SINCE, date(edge.year, edge.month, edge.day))


@dataclass(frozen=True, slots=True)
class _Edge:
    """A month, or a day of it, at which a part of the year begins or ends."""

    month: int
    day: int | None
    year: int | None

    @classmethod
    def of(cls, found: re.Match[str], number: str) -> _Edge | None:
        iso, month = found["iso" + number], found["month" + number]
        if iso:
            year, month_number, day = map(int, iso.split("-"))
            edge = cls(month_number, day, year)
        elif month:
            day_words = found["before" + number], found["after" + number]
            if all(day_words):
                return None
            day_word, year_word = day_words[0] or day_words[1], found["year" + number]
            numbers = [one[:3].casefold() for one in MONTHS]
            edge = cls(
                numbers.index(month[:3]) + 1, int(day_word) if day_word else None, int(year_word) if year_word else None
            )
        else:
            return None
        try:
            date(edge.year or 2028, edge.month, 1 if edge.day is None else edge.day)
        except ValueError:
            raise Refused("there is no such day in the calendar", HOURS_FIX) from None
        return edge

    def start(self, year: int) -> tuple[int, int, int]:
        return year, self.month, self.day or 1

    def end(self, year: int) -> tuple[int, int, int]:
        last = month_end(self.month, year)
        return year, self.month, min(self.day or last, last)

    def is_before(self, other: _Edge) -> bool:
        """Whether these are two months in a row."""
        return self.day is None and other.day is None and self.month % 12 + 1 == other.month


def _token(kind: Kind, value: Any = None, *, each: bool = False) -> Callable[[re.Match[str]], Token | None]:
    token = Token(kind, value, each)
    return lambda _: token


_EACH_DAY: Final = (
    r"(?:on )?(?:every ?day(?: of the week)?|daily|each day|all days|all week(?: long)?"
    r"|(?:7|seven) days(?: (?:a|per|each) week)?)"
)
_FULL: Final = (
    r"24 ?(?:hours?|hrs?|h)(?![a-z])(?: (?:a|per|each|every) day| ?/ ?day)?(?:,? (?:7|seven) days a week|,? daily)?"
    r"|24 ?[/x-] ?7(?![0-9:]| ?[0-9ap])|always(?: open)?|a?round the clock"
)
_OPEN: Final = (
    r"(?:same as )?(?:the )?(?:our )?(?:opening|office|business|practice|clinic|surgery|working) (?:hours|times)"
    r"|as open|when(?:ever)? (?:the (?:office|practice|doors?) (?:is|are)|we are|we're|they are) open"
    r"|(?:we |we're |we are )?open(?! through)"
)
_CLOSED: Final = (
    r"(?:(?:is |are |we're |we are |she's |he's |has |takes )?(?:closed|closes?|shut|days? off|off|unavailable|no hours"
    r"|not (?:working|in|there|here|available|open))|(?:does not|doesn't|don't|do not) work)(?![a-z])(?: all day)?"
)
_LUNCH: Final = (
    r"(?:(?:w/|(?:closed?s?|shut|off|out|away|break|minus|less|with|taking|takes?|for|at|a|an|the|over|their|our|my|her|his"
    r"|has|have|(?:1|one|an)[ -]hour|30[ -]minute)(?![a-z0-9])) ?)*(?:lunch(?:es|time)?|(?:dinner |midday |mid-day )?breaks?)(?![a-z])"
    r"(?: (?:break|hours?|time|closed|closure|is|from|at|of|off)(?![a-z]))*"
)
_NO_LUNCH: Final = (
    r"(?:no|without(?: a)?|w/o|(?:we )?(?:open |works? |working |straight )*through(?:out)?(?: the)?) (?:lunch|break)(?:time)?"
    r"(?: break| hour)?"
)
_OTHER_DAYS: Final = r"(?:on )?(?:all |the |every |any )*(?:(?:other|remaining) (?:days?|times?)|rest of the (?:week|time)|(?<=the )rest|otherwise)"
_REST: Final = r"(?:for |in )?(?:the )?(?:rest of (?:the|each) year|(?:all |the )*other months|remaining months)"
_EVERY_OTHER: Final = (
    r"(?:on )?(?:every (?:other|alternate|(?:second|2nd)(?! ?(?:and|or|,|&|/)))(?: weeks?)?|alternat(?:e|ing)(?: weeks?)?"
    r"|(?:once )?every (?:2|two) weeks|fortnightly|every fortnight|once a fortnight)(?: on)?"
)
_FILLERS: Final = (
    r"(?:(?:in|at) the (?:office|practice|desk|surgery)|(?:every|each|per|a) week|a day|weekly|it's|it is|we're|we are"
    r"|i'm|i am|(?:he|she)'s|(?:he|she) is|they are|(?:he|she|they|i)(?= works?)|we(?= (?:work|open|are|closed?|shut|take|have|break))"
    r"|on|at|the|each|every|only|are|is|in|works?|working|available|there|here|hours|hrs|inclusive|incl\.?|sharp|from)"
)
_SOME_OF_MONTH: Final = (
    rf"(?:on |the )*(?P<ordinals>{_ORDINAL}(?:(?: ?, ?(?:and )?| and (?:the )?| ?& ?| ?/ ?){_ORDINAL})*)"
    rf"{_OF_MONTH}(?=$|[ ,;)]){_END}"
)
#: In the order in which they are looked for: the longer before the shorter.
_PATTERNS: Final[tuple[tuple[str, Callable[[re.Match[str]], Token | None]], ...]] = (
    (r" +", _token(Kind.FILLER)),
    (rf"(?:{_FULL}){_END}", _token(Kind.FULL)),
    (rf"(?:{_EVERY_OTHER}){_END}", _token(Kind.WEEKS, EveryOther())),
    *((rf"(?:{hint.words}){_END}", _token(Kind.HINT, hint)) for hint in HINTS if hint.early),
    (_SOME_OF_MONTH, _ordinals),
    (r"(?:of|in) (?:the|each|every|a) month", _token(Kind.FILLER)),
    (rf"{_REST}{_END}:?", _token(Kind.REST)),
    (rf"{_OTHER_DAYS}{_END}", _token(Kind.OTHERS)),
    (rf"{_NO_LUNCH}{_END}", _token(Kind.FILLER)),
    (rf"{_LUNCH}", _token(Kind.LUNCH)),
    (_SEASON, _season),
    (rf"(?:{_CLOSED}){_END}", _token(Kind.CLOSED)),
    (rf"(?:{_OPEN}){_END}", _token(Kind.OPEN)),
    (r"(?:except(?:ing)?|apart(?= from)|other than|excluding|excl\.?|but not|but|not|minus)(?: (?:for|from|on))*" + _END,
     _token(Kind.EXCEPT)),
    (rf"{_EACH_DAY}{_END}", _token(Kind.DAYS, tuple(range(7)), each=True)),
    (rf"(?:on |every |each |all )*(?:week ?days?|working days?|business days?|work ?days?){_END}",
     _token(Kind.DAYS, tuple(range(5)))),
    (rf"(?:on |at |every |each |the |over |all )*week-?ends?{_END}", _token(Kind.DAYS, (5, 6))),
    (_DAY_WORD, _day),
    (rf"(?P<letters>{'|'.join([*sorted(_CLUSTERS, key=len, reverse=True), *_LETTERS])})(?![a-z0-9'])\.?", _letters),
    (_TIME, _moment),
    (rf"(?:12 ?)?(?P<named>noon|midday|midnight){_END}", _named_moment),
    (rf"(?P<spelt>{'|'.join(HOUR_WORDS)}){_END}(?: o'clock)?", _spelt_moment),
    (r"between(?: the hours of)?" + _END, _token(Kind.BETWEEN)),
    (r"[-~\u2192]|(?:to|through|thru|until|till|'?til|up to)" + _END, _token(Kind.TO)),
    (r"[;|]|\.(?= |$)", _token(Kind.STOP)),
    (r"[,/&+)\]] ?(?:and|plus)(?![a-z])|[,/)\]]", _token(Kind.COMMA)),
    (r"[&+]|(?:and|plus)" + _END, _token(Kind.AND)),
    (r"[(\[]", _token(Kind.ASIDE)),
    (r":", _token(Kind.FILLER)),
    *((rf"(?:{hint.words}){_END}", _token(Kind.HINT, hint)) for hint in HINTS if not hint.early),
    (_FILLERS + _END, _token(Kind.FILLER)),
)  # fmt: skip
_FORMS: Final = tuple((re.compile(form), make) for form, make in _PATTERNS)
