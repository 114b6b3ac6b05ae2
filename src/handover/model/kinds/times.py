"""Times of day and stretches between two of them, as an office writes them.

Where a time could be morning or afternoon, or night and day seem to be mixed up, the
text is refused: hours are never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from handover.model.refusal import Refused

HOUR: Final = 60
FULL_DAY: Final = 24 * HOUR
NOON: Final = FULL_DAY // 2

#: Start and end of stretches of a day, in minutes since its midnight; an end over 1440 lies on the next day.
Times = tuple[tuple[int, int], ...]

TIMES_FIX: Final = "write times like 08:00-17:00, or 8am-5pm"
#: A stretch that begins before 13:00 and runs past midnight is a mistyped afternoon.
_LATEST_DAYTIME_START: Final = 13 * HOUR
#: "1:00-5:00" is an afternoon to most people; "01:00-05:00" is a night.
_NIGHT: Final = range(HOUR, 6 * HOUR)
#: From this hour on "7-4" is a day of work; "6-2" may be the evening and the night.
_DAY_BEGINS: Final = 7 * HOUR
#: "9-10" is a morning, because nobody in an office means the late evening; "7-9" can be either.
_SURE_MORNING: Final = 9 * HOUR


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day as typed.

    Args:
        minute: minutes since midnight, by the 24-hour clock where `half` is None.
        half: ``am`` or ``pm`` where it is said.
        bare: whether only an hour was typed.
        padded: whether the hour was typed with two digits, as the 24-hour clock has it.
    """

    minute: int
    half: str | None = None
    bare: bool = False
    padded: bool = False

    @classmethod
    def typed(cls, hour: str, minutes: str, half: str | None) -> Moment:
        """Return the moment of an hour and minutes as typed, with ``am`` or ``pm`` where it is said.

        Raises:
            Refused: if no clock shows it.
        """
        minute = int(hour) * HOUR + int(minutes or 0)
        if minute > FULL_DAY or int(minutes or 0) >= HOUR or (half and not HOUR <= minute < 13 * HOUR):
            raise Refused("there is no such time of day", TIMES_FIX)
        moment = cls(minute, half, bare=not minutes, padded=len(hour) > 1)
        return cls(moment.in_half(half), half, moment.bare, moment.padded) if half else moment

    def in_half(self, half: str) -> int:
        """Return the minute if the hour is meant by the 12-hour clock."""
        return self.minute % NOON + (NOON if half == "pm" else 0)

    @property
    def could_be_either(self) -> bool:
        """Whether the 12-hour clock may be meant."""
        morning = self.padded and self.minute < 10 * HOUR
        return self.half is None and not morning and HOUR <= self.minute < 13 * HOUR

    def __str__(self) -> str:
        return clock(self.minute)


def stretch(start: Moment, end: Moment, after: int | None = None) -> tuple[int, int]:
    """Return start and end of ``08:00-17:00``, ``8am-5pm``, ``8-5``, ``22:00-06:00``, in minutes.

    Args:
        start: when it begins.
        end: when it ends.
        after: when what stands before it on the same day ends: after a morning, ``1-5`` is the afternoon.

    Returns:
        Minutes since midnight; an end over 1440 lies on the next day.

    Raises:
        Refused: if it can mean two things, or runs round the clock and is no such stretch.
    """
    if start.minute >= FULL_DAY:
        raise Refused("nothing begins at 24:00; that is 00:00 of the next day", TIMES_FIX)
    if start.half is None and end.half is None:
        return _by_24_hours(start, end, after)
    first, last = _first_of_halves(start, end), end.in_half(end.half) if end.half else end.minute
    if end.half is None and end.could_be_either and start.half:
        afternoon, morning = end.in_half("pm"), end.in_half("am")
        last = next((minute for minute in (morning, afternoon) if minute > first), morning)
    return _ordered(first, last)


def _first_of_halves(start: Moment, end: Moment) -> int:
    """Return the start; where only the end says am or pm, the start is the nearest one before it."""
    if start.half or not end.half or not start.could_be_either:
        return start.minute
    same, other = start.in_half(end.half), start.in_half("am" if end.half == "pm" else "pm")
    if same < (end.minute or FULL_DAY):
        return same
    if end.half == "am":
        raise _past_midnight()
    return other


def _by_24_hours(start: Moment, end: Moment, after: int | None) -> tuple[int, int]:
    first, last = start.minute, end.minute
    either = start.could_be_either and end.could_be_either
    if after is not None and either and first < after <= first + NOON and first < 7 * HOUR:
        return _ordered(first + NOON, (last if last > first else last + NOON) + NOON)
    if first == last and either:
        fix = f"write {clock(first % NOON)}-{clock(first % NOON + NOON)}, or 24h for round the clock"
        raise Refused("these times begin and end at the same moment", fix)
    day = _DAY_BEGINS <= first < min(last + NOON, _LATEST_DAYTIME_START)
    if last < first and last < NOON and end.could_be_either and day:
        return first, last + NOON
    if last < first < _DAY_BEGINS and either:
        fix = f"write {_both(first, last + NOON)} for the day, or {_both(first + NOON, last)} for the night"
        raise Refused("these times can mean the day or the night", fix)
    if first < last:
        _refuse_either(start, end)
    return _ordered(first, last)


def _refuse_either(start: Moment, end: Moment) -> None:
    """Refuse times of the 12-hour clock that can lie in either half of the day."""
    first, last = start.minute, end.minute
    if not start.padded and first in _NIGHT and last <= NOON:
        fix = (
            f"write {_both(first + NOON, last % NOON + NOON)} for the afternoon, or {_both(first, last)} for the night"
        )
        raise Refused("these times can mean the night or the afternoon", fix)
    if start.bare and end.bare and first < _SURE_MORNING and last < NOON and not (start.padded and end.padded):
        fix = f"write {_both(first, last)} for the morning, or {_both(first + NOON, last + NOON)} for the evening"
        raise Refused("these times can mean the morning or the evening", fix)


def _both(first: int, last: int) -> str:
    return f"{clock(first)}-{clock(last)}"


def _past_midnight() -> Refused:
    return Refused("these times begin by day and run past midnight, which is seldom meant", TIMES_FIX)


def _ordered(first: int, last: int) -> tuple[int, int]:
    if first == last:
        raise Refused("these times begin and end at the same moment", "write 24h for round the clock")
    if last > first:
        return first, last
    if last and first < _LATEST_DAYTIME_START:
        raise _past_midnight()
    if last >= NOON:
        fix = "write the end after the beginning, as in 09:00-13:00; midnight at the end of a day is 24:00"
        raise Refused("these times end before they begin, or on the next afternoon", fix)
    return first, last + FULL_DAY


def merged(times: Times) -> Times:
    """Return stretches in their order, with those that meet made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(times):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def clock(minute: int) -> str:
    """Return a minute of the day as ``08:30``; midnight at the end of a day is ``24:00``."""
    shown = minute if minute <= FULL_DAY else minute - FULL_DAY
    return f"{shown // 60:02}:{shown % 60:02}"
