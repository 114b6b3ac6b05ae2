"""Times of the day as people say them, in digits: "half past nine", "quarter to six", "nine thirty".

"Half eight" is half past eight in Britain and half an hour before it in other languages, so it is written in digits
and left to be refused with both.
"""

from __future__ import annotations

import re
from typing import Final

HOUR_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR: Final = rf"(?P<hour>[0-9]{{1,2}}(?![0-9:.])|{'|'.join(HOUR_WORDS)})(?![a-z])"
#: "Ten to six" may be from ten until six, so only quarters are read before an hour.
_BEFORE: Final = re.compile(rf"\b(?:a )?quarter (?:to|before|of) {_HOUR}")
_PAST: Final = re.compile(
    rf"\b(?:(?P<half>half) past|(?:a )?(?P<quarter>quarter) (?:past|after)|(?P<five>five|ten|twenty) past) {_HOUR}"
)
_HALF: Final = re.compile(rf"\bhalf (?P<hour>{'|'.join(HOUR_WORDS)})(?![a-z])")
_SPELT: Final = re.compile(
    rf"\b(?P<hour>{'|'.join(HOUR_WORDS)})[ -](?P<minutes>thirty|fifteen|forty[ -]five)(?![a-z])(?! (?:minutes?|mins?|days?)\b)"
)
_MINUTES: Final = {"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty five": 45, "forty-five": 45}
_NOON: Final = 12


def in_digits(word: str) -> str:
    """Return a text in small letters with the times that are said in words written in digits."""
    if "past" not in word and "quarter" not in word and "half" not in word and not _SPELT.search(word):
        return word
    word = _HALF.sub(lambda found: f"half {_hour(found)}", word)
    word = _BEFORE.sub(lambda found: f"{(_hour(found) - 2) % _NOON + 1}:45", word)
    word = _PAST.sub(lambda found: f"{_hour(found)}:{_past(found):02}", word)
    return _SPELT.sub(lambda found: f"{_hour(found)}:{_MINUTES[found['minutes']]}", word)


def _hour(found: re.Match[str]) -> int:
    hour = found["hour"]
    return int(hour) if hour.isdigit() else HOUR_WORDS.index(hour) + 1


def _past(found: re.Match[str]) -> int:
    return 30 if found["half"] else 15 if found["quarter"] else _MINUTES[found["five"]]
