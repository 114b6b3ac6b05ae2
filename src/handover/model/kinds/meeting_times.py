"""When two sides meet: hours of the week, or only when it begins ("every second Tuesday at 12:30")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from handover.model.kinds.clock_words import HOUR_WORDS
from handover.model.kinds.hour_words import Kind, plain, words_of
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.times import HOUR, clock
from handover.model.refusal import Refused

_TIME: Final = re.compile(
    r"(?:\bat |@ ?)?\b(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?(?P<half> ?[ap]\.?m\b\.?)?(?P<clock> ?o'clock)?"
    r"(?![0-9]|st\b|nd\b|rd\b|th\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MeetingTime(WeekHours):
    """Hours of the week at which people meet; where nobody has said how long, the end is the beginning."""

    @staticmethod
    def read(text: str) -> WeekHours:
        """Read hours, or days with the one time at which it begins.

        Raises:
            Refused: if it is neither.
        """
        word = _HOUR_ALONE.sub(lambda found: f"at {HOUR_WORDS.index(found[1]) + 1}", plain(text))
        lasting = _LASTS.search(word)
        if lasting is not None:
            begun = _beginning(f"{word[: lasting.start()]} {word[lasting.end() :]}".strip(" ,;"))
            if begun is not None:
                return _all_at(begun, _start_of(begun), _minutes(lasting))
        try:
            return WeekHours.read(text)
        except Refused:
            found = _beginning(word)
            if found is None:
                raise
            return found


#: "At nine", where no minutes and no end are said.
_HOUR_ALONE: Final = re.compile(rf"\bat ({'|'.join(HOUR_WORDS)})(?![a-z]| ?(?:-|to|till|until)\b)")
#: How long it takes: "half an hour", "for 45 minutes", "(1 hr)".
_LASTS: Final = re.compile(
    r"[,;]? ?\(?(?:for |about |around |roughly |lasting |lasts )*(?:(?P<half>half an hour|a half hour|half hour)|(?P<hour>an hour|one hour)"
    r"|(?P<number>[0-9]{1,3}) ?(?:-)?(?P<unit>min(?:ute)?s?|m|hours?|hrs?|h)\b)(?: long| each(?: time)?)?\)?"
)
_LONGEST: Final = 8 * HOUR


def _minutes(lasting: re.Match[str]) -> int:
    if lasting["half"] or lasting["hour"]:
        return HOUR // 2 if lasting["half"] else HOUR
    return min(int(lasting["number"]) * (1 if lasting["unit"].startswith("m") else HOUR), _LONGEST)


def _start_of(hours: WeekHours) -> int:
    return next(start for day in range(7) for start, _ in hours.ever(day))


def _beginning(text: str) -> WeekHours | None:
    """Return the hours of a text in which one time stands alone; None where there is none, or more than one."""
    times = list(_TIME.finditer(text))
    if len(times) != 1:
        return None
    one = times[0]
    if one["half"]:
        whole = _read(text, one, "00:00-24:00")
        return None if whole is None else _all_at(whole, _minute(one[0]))
    hour, minutes = int(one["hour"]), f":{one['minute']}" if one["minute"] else ""
    # with an end an hour later it is read in the half of the day that an office means
    hours = _read(text, one, f"{one['hour']}{minutes}-{hour % _NOON + 1 if hour <= _NOON else hour + 1}{minutes}")
    starts = set() if hours is None else {start for day in range(7) for start, _ in hours.ever(day)}
    return None if hours is None or len(starts) != 1 else _all_at(hours, starts.pop())


_NOON: Final = 12


def _read(text: str, time: re.Match[str], stretch: str) -> WeekHours | None:
    """Return the hours of a text with a stretch in place of its time; None where they are none.

    Raises:
        Refused: if the time can be in either half of the day.
    """
    try:
        return WeekHours.read(f"{text[: time.start()]}{stretch}{text[time.end() :]}")
    except Refused as refused:
        if "can mean the" not in refused.message:
            return None
        early, late = (clock((int(time["hour"]) + more) * HOUR + int(time["minute"] or 0)) for more in (0, _NOON))
        message = refused.message.replace("these times", "this time")
        raise Refused(message, f"write {early} or {late} in its place") from None


def _minute(time: str) -> int:
    """Return the minute of the day of a time with its half."""
    (token,) = (token for token in words_of(time) if token.kind is Kind.TIME)
    minute: int = token.value.minute
    return minute


def _all_at(hours: WeekHours, minute: int, lasts: int = 0) -> WeekHours:
    """Return hours with the one beginning in place of each stretch, and an end where it is said how long it takes."""
    days = tuple(((minute, minute + lasts),) if day else () for day in hours.days)
    some = tuple((weeks, _all_at(part, minute, lasts)) for weeks, part in hours.some_weeks)
    seasons = tuple((time, _all_at(part, minute, lasts)) for time, part in hours.seasons)
    return replace(hours, days=days, some_weeks=some, seasons=seasons)
