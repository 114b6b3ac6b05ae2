"""Times of day and stretches between two of them, as an office writes them.

Where a time could be morning or afternoon, or night and day seem to be mixed up, the
text is refused: hours are never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from handover.model.refusal import Refused

HOUR: Final = 60
FULL_DAY: Final = 24 * HOUR
NOON: Final = FULL_DAY // 2

_MOMENT: Final = (
    r"(?:(?P<hour{0}>[0-9]{{1,2}})(?:[:.]?(?P<minute{0}>[0-9]{{2}}))?(?: ?(?P<half{0}>am|pm))?"
    r"|(?P<word{0}>noon|midday|midnight))"
)
_STRETCH: Final = re.compile(rf"(?:from )?{_MOMENT.format(1)} ?(?:-|to|till|until) ?{_MOMENT.format(2)}", re.ASCII)
_FIX: Final = "write times like 08:00-17:00, or 8am-5pm"
_AFTERNOON: Final = "write the afternoon as 13:00-17:00 or 1pm-5pm"
#: A stretch that begins before 13:00 and runs past midnight is a mistyped afternoon.
_LATEST_DAYTIME_START: Final = 13 * HOUR
#: "1:00-5:00" is an afternoon to most people; "01:00-05:00" is a night.
_NIGHT: Final = range(HOUR, 6 * HOUR)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A time of day as typed.

    Args:
        minute: minutes since midnight, by the 24-hour clock where `half` is None.
        half: ``am`` or ``pm`` where it is said.
        bare: whether only an hour was typed.
        padded: whether the hour was typed with two digits.
    """

    minute: int
    half: str | None
    bare: bool
    padded: bool

    def in_half(self, half: str) -> int:
        """Return the minute if the hour is meant by the 12-hour clock."""
        return self.minute % NOON + (NOON if half == "pm" else 0)

    @property
    def could_be_either(self) -> bool:
        """Whether the 12-hour clock may be meant."""
        morning = self.padded and self.minute < 10 * HOUR
        return self.half is None and not morning and HOUR <= self.minute < 13 * HOUR


def read_stretch(text: str) -> tuple[int, int]:
    """Return the start and end of ``08:00-17:00``, ``8am-5pm``, ``22:00-06:00``, in minutes.

    Args:
        text: in lower case, blanks single, dashes as hyphens.

    Returns:
        Minutes since midnight; an end over 1440 lies on the next day.

    Raises:
        Refused: if it is no such stretch, or can mean two things.
    """
    found = _STRETCH.fullmatch(text)
    if found is None:
        raise Refused("these times cannot be read", _FIX)
    start, end = (_moment(found, number) for number in "12")
    if start.minute >= FULL_DAY:
        raise Refused("nothing begins at 24:00; that is 00:00 of the next day", _FIX)
    if start.half is None and end.half is None:
        return _by_24_hours(start, end)
    first, last = _first_of_halves(start, end), end.in_half(end.half) if end.half else end.minute
    if end.half is None and end.could_be_either and start.half:
        afternoon, morning = end.in_half("pm"), end.in_half("am")
        last = next((minute for minute in (morning, afternoon) if minute > first), morning)
    return _ordered(first, last)


def _moment(found: re.Match[str], number: str) -> _Moment:
    if found["word" + number]:
        midnight = found["word" + number] == "midnight"
        return _Moment(0 if midnight else NOON, "am" if midnight else "pm", bare=False, padded=True)
    typed, minutes, half = (found[name + number] for name in ("hour", "minute", "half"))
    minute = int(typed) * HOUR + int(minutes or 0)
    if minute > FULL_DAY or int(minutes or 0) >= HOUR or (half and not HOUR <= minute < 13 * HOUR):
        raise Refused("there is no such time of day", _FIX)
    moment = _Moment(minute, half, bare=minutes is None, padded=len(typed) > 1)
    return _Moment(moment.in_half(half), half, moment.bare, moment.padded) if half else moment


def _first_of_halves(start: _Moment, end: _Moment) -> int:
    """Return the start; where only the end says am or pm, the start is the nearest one before it."""
    if start.half or not end.half or not start.could_be_either:
        return start.minute
    same, other = start.in_half(end.half), start.in_half("am" if end.half == "pm" else "pm")
    return same if same < (end.minute or FULL_DAY) else other


def _by_24_hours(start: _Moment, end: _Moment) -> tuple[int, int]:
    first, last = start.minute, end.minute
    past_midnight = last <= first
    if past_midnight and first < _LATEST_DAYTIME_START and last not in (0, first):
        raise Refused("these times begin by day and run past midnight, which is seldom meant", _FIX)
    if not start.padded and first in _NIGHT and first < last <= NOON:
        raise Refused("these times can mean the night or the afternoon", _AFTERNOON)
    if start.bare and end.bare and not past_midnight and last < NOON and not (start.padded and end.padded):
        raise Refused("these times can mean the morning or the evening", _FIX)
    return _ordered(first, last)


def _ordered(first: int, last: int) -> tuple[int, int]:
    if first == last:
        raise Refused("these times begin and end at the same moment", "write 24h for round the clock")
    return first, last if last > first else last + FULL_DAY


def clock(minute: int) -> str:
    """Return a minute of the day as ``08:30``; midnight at the end of a day is ``24:00``."""
    shown = minute if minute <= FULL_DAY else minute - FULL_DAY
    return f"{shown // 60:02}:{shown % 60:02}"
