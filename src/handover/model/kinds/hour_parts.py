"""Parts of a day beside their times: "mornings 8 to 10" is 08:00-10:00, "afternoons 1-5" is 13:00-17:00.

Only times that lie in the part that is named are taken; any others stay as they were typed, and are refused.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from handover.model.kinds.times import FULL_DAY, HOUR, NOON, clock


class _Part(NamedTuple):
    """When a part of the day begins and ends, at the outside, in minutes since midnight."""

    earliest: int
    latest: int


_PARTS: Final = {
    "morning": _Part(5 * HOUR, 13 * HOUR),
    "afternoon": _Part(NOON, 19 * HOUR),
    "evening": _Part(16 * HOUR, FULL_DAY),
}
_NAME: Final = rf"(?P<part>{'|'.join(_PARTS)})s?"
_LEAD: Final = r"(?:(?:in the|in|the|each|every|on) )*"


def _time(name: str) -> str:
    return (
        rf"(?:(?P<{name}>[0-9]{{1,2}})(?:[:.](?P<{name}_minute>[0-9]{{2}}))?(?![0-9:.]*[0-9])"
        rf"(?: ?(?P<{name}_half>[ap])\.?m\b\.?)?(?: o'clock)?|(?:noon|midday)\b)"
    )


_STRETCH: Final = rf"{_time('first')} ?(?:-|to|until|till|and) ?{_time('last')}"
#: The part before its times, or behind them where it is no more than that ("8 to 10 in the morning" is read as it is).
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?<![a-z0-9]){_LEAD}{_NAME}(?: hours| only)?[:,]? \(?(?:from |between |only )?{_STRETCH}\)?(?![a-z0-9:])",
        rf"(?<![0-9:.]){_STRETCH} {_LEAD}{_NAME.replace('s?', 's')}(?: only)?(?![a-z0-9])",
    )
)


def in_clock(text: str) -> str:
    """Return a text (made plain) in which times beside the part of the day that they lie in stand by the 24-hour clock."""
    for form in _FORMS:
        text = form.sub(_written, text)
    return text


def _written(found: re.Match[str]) -> str:
    part = _PARTS[found["part"]]
    first = _minute(found, "first", part, part.earliest)
    last = _minute(found, "last", part, first + 1) if first is not None else None
    return found[0] if first is None or last is None else f"{clock(first)}-{clock(last)}"


def _minute(found: re.Match[str], name: str, part: _Part, earliest: int) -> int | None:
    """Return the minute of the day that a time in a part of it is; None where it lies in no such part, or nowhere."""
    if found[name] is None:
        return NOON if max(part.earliest, earliest) <= NOON else None
    hour, minutes, half = int(found[name]), int(found[f"{name}_minute"] or 0), found[f"{name}_half"]
    if minutes >= HOUR or hour > FULL_DAY // HOUR or (half and not 1 <= hour <= NOON // HOUR):
        return None
    offsets = {"a": (0,), "p": (NOON,)}.get(half or "", (0, NOON) if 1 <= hour <= NOON // HOUR else (0,))
    base = hour % (NOON // HOUR) if half else hour
    minute = base * HOUR + minutes
    around = sorted({minute + offset for offset in offsets})
    fits = [one for one in around if max(part.earliest, earliest) <= one <= part.latest]
    return fits[0] if len(fits) == 1 else None
