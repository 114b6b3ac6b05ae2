"""Words that people write among hours and that say no hours: what is wrong with each, and what to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Hint:
    """A word that says no hours.

    Args:
        words: how it is written, as a pattern over lower case.
        message: what is wrong with it.
        fix: what to write, before an example that is made of the text itself.
        stands_for: hours in its place in that example; empty where it is left out.
        example: an example where none can be made of the text.
        early: whether it is looked for before the words of hours, parts of which it takes in.
        of_day: whether it is a part of the day, whose times may stand beside it.
    """

    words: str
    message: str
    fix: str
    stands_for: str = ""
    example: str = "mon-thu 08:00-17:00; fri 08:00-12:00"
    early: bool = False
    of_day: bool = False


_WRITE_TIMES: Final = "write the times in its place, as in"
_WITHOUT: Final = "write the hours that hold, and the rest as `note:` beside them, as in"
_ENDS: Final = "write beginning and end, as in"

#: In the order in which they are looked for.
HINTS: Final = (
    Hint(r"half (?:[1-9]|1[0-2])(?![0-9:.])", "half and an hour is half past it in Britain, and nothing in the US",
         "write the time in numbers, as in", example="mon-fri 08:30-17:00", early=True),
    Hint(r"(?:a )?half[- ]?days?|(?:a )?half", "half a day stands here, and nobody has said which hours",
         _WRITE_TIMES, "08:00-12:00", "fri 08:00-12:00"),
    Hint(r"(?:in the )?mornings?(?: only)?|(?:a\.?m|am)\.?s?(?: only)?", "a morning stands here without its times",
         _WRITE_TIMES, "08:00-12:00", "wed 08:00-12:00", of_day=True),
    Hint(r"(?:in the )?afternoons?(?: only)?|(?:p\.?m|pm)\.?s?(?: only)?", "an afternoon stands here without its times",
         _WRITE_TIMES, "13:00-17:00", "wed 13:00-17:00", of_day=True),
    Hint(r"(?:in the )?evenings?(?: only)?|(?:at )?nights?|overnight",
         "an evening or a night stands here without its times", _WRITE_TIMES, "17:00-20:00", "wed 17:00-20:00", of_day=True),
    Hint(r"all day(?: long)?|(?:the )?(?:whole|full|entire) days?",
         "a whole day can be the opening hours or 24 hours", "write which of them, as in", "opening hours",
         "mon opening hours"),
    Hint(r"(?:(?:and |is |are )*(?:closed|off|shut|except|excluding) )?(?:for |on |all |most |major |some )*"
         r"(?:bank |public |federal |national |school |legal )?(?:holidays?|hols?)|ph|sh",
         "holidays are no days of the week",
         "list them under `closed_on:` of the location or `away:` of the person, and write", early=True),
    Hint(r"(?:in |the |during )*(?:summer|winter|spring|autumn|fall|seasonal)(?:time)?(?: hours| schedule)?",
         "a season stands here without its months", "write the months, as in", "June to August:",
         "mon-fri 08:00-17:00; June to August: mon-thu 08:00-16:00"),
    Hint(r"(?:(?:by|with)(?: prior)? )?app(?:ointmen)?ts?\.?(?: only)?|on[- ]call|on request",
         "by appointment is no time", _WITHOUT),
    Hint(r"usually|normally|generally|mostly|mainly|typically|sometimes|often|most|some|maybe|probably|about|around"
         r"|approximately|approx\.?|roughly|circa|ish|or so|ca\.?|give or take|vary|varies|varying|variable|flexible"
         r"|floats?|depends|depending", "the words say that these hours vary", _WITHOUT),
    Hint(r"bi-?weekly|bi-?monthly|twice a (?:week|month)|once a (?:week|month)|monthly",
         "nobody has said on which days or in which weeks this is", "write the days or the weeks, as in",
         example="every other fri 08:00-12:00"),
    Hint(r"every (?:3rd|third|3|three|4th|fourth|4|four)(?: weeks?)?(?! ?(?:and|&|,|/))(?! [a-z]+ (?:of|in) (?:the|each|every|a) month)",
         "this can be every third or fourth week, or one week of each month", "write which of the month, as in",
         "3rd", "3rd fri 08:00-12:00", early=True),
    Hint(r"(?:odd|even)(?: weeks?)?|week [ab12]", "weeks are counted here, which people do in two ways",
         "name the weeks without a count, as in", "every other", "every other fri 08:00-12:00"),
    Hint(r"onwards?|after(?:wards)?|before|since|late|early|closing|opening|(?:or|and) later|as of|close",
         "nobody has said when these hours begin or end", _ENDS),
    Hint(r"e[sd]?t|c[sd]t|m[sd]t|p[sd]t|gmt|bst|utc|(?:eastern|central|mountain|pacific|local)"
         r"(?: (?:standard |daylight )?time)?", "a time zone stands here, which has a key of its own",
         "write the zone as `zone:` of the person, and the hours as"),
    Hint(r"s", "one letter can be Saturday or Sunday", "write the day with three letters, as in",
         "sat", "sat 09:00-13:00"),
)  # fmt: skip
