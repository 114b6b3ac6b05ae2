"""Hours of the week, as an office writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.kinds.times import FULL_DAY, clock, read_stretch
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

DAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUPS: Final = {"every day": range(7), "everyday": range(7), "daily": range(7), "all week": range(7),
                  "weekdays": range(5), "weekday": range(5), "working days": range(5),
                  "weekends": range(5, 7), "weekend": range(5, 7)}  # fmt: skip
_DAY: Final = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|satur|sat|sun)(?:days?|s)?\b\.?"
_ITEM: Final = rf"(?:{'|'.join(_GROUPS)}|{_DAY}(?: ?(?:-|to|through|until) ?{_DAY})?)"
_ITEM_FORM: Final = re.compile(rf"\b{_ITEM}(?![a-z])")
_DAYS: Final = re.compile(rf"\b{_ITEM}(?:(?: ?[,&/+] ?(?:and )?| and ){_ITEM})*(?![a-z])")
_AROUND: Final = re.compile(r"^(?:on|every|each) (?!day\b)|(?<=[a-z]) only$")
_BETWEEN_TIMES: Final = re.compile(r"\s*(?:[,&+/]|\band\b)\s*")
_FULL: Final = frozenset(("24h", "24 hours", "24 hrs", "always", "all day", "round the clock"))
_CLOSED: Final = frozenset(("closed", "off", "not working", "shut"))
_AS_OPEN: Final = frozenset(("open", "as open", "opening hours", "office hours", "business hours",
                             "same as opening hours"))  # fmt: skip
_FIX: Final = "write them like mon-thu 08:00-17:00; fri 08:00-12:00"
_TWICE: Final = "name each day once: mon-tue, thu-fri 08:00-17:00; wed 08:00-12:00"
#: No text of hours is looked at longer than this.
_LONGEST: Final = 400

Times = tuple[tuple[int, int], ...]
_WHOLE: Final[Times] = ((0, FULL_DAY),)


@dataclass(frozen=True, slots=True)
class WeekHours:
    """Hours by weekday.

    Args:
        days: for Monday to Sunday, start and end in minutes since that day's midnight; an
            end over 1440 runs past midnight. Sorted, without overlaps.
        as_open: weekdays whose opening hours are meant: those named without times, or as "open".
        untimed: those of them that are named and nothing more, so that their times may be asked for.
    """

    days: tuple[Times, ...]
    as_open: frozenset[int] = frozenset()
    untimed: frozenset[int] = frozenset()

    @classmethod
    def read(cls, text: str) -> Self:
        """Read ``mon-fri 08:00-17:00``, several joined by ``;``, ``mon-fri``, ``24h`` or ``closed``.

        Raises:
            Refused: if days or times cannot be told, or can mean two things.
        """
        word = _plain(text)
        if word in _CLOSED | _FULL | _AS_OPEN:
            return cls.read_table([("every day", [word])])
        rows = [row for piece in word.split(";") if piece.strip(" ,") for row in _rows(piece.strip(" ,"))]
        if not rows:
            raise Refused("no hours stand here", _FIX)
        return cls.read_table(rows)

    @classmethod
    def read_table(cls, pairs: Sequence[tuple[str, Sequence[str]]]) -> Self:
        """Read days with their times: ``("mon-thu", ["08:00-12:00", "13:00-17:00"])``.

        Days without times mean the opening hours of these days. Times given for a day a
        second time are added; where they would change what stands there already, the text
        is refused. "closed" for fewer days takes these out of more ("mon-fri 08:00-17:00,
        wed closed"), and the other way round.

        Raises:
            Refused: if days or times cannot be told, or can mean two things.
        """
        days: list[Times] = [()] * 7
        closed: dict[int, int] = {}
        timed: dict[int, int] = {}
        as_open: set[int] = set()
        for name, texts in pairs:
            words = [word for text in texts for word in _BETWEEN_TIMES.split(_plain(text)) if word]
            numbers = _numbers(_plain(name))
            meant_open = not words or words[0] in _AS_OPEN
            is_closed = any(word in _CLOSED for word in words)
            times = () if is_closed else _WHOLE if meant_open else _merged(_times(word) for word in words)
            for number in numbers:
                widths = closed if is_closed else timed
                widths[number] = min(widths.get(number, 7), len(numbers))
                _refuse_change(_WHOLE if number in as_open else days[number], times)
                if not meant_open:
                    days[number] = _merged((*days[number], *times))
                elif not is_closed:
                    as_open.add(number)
        for number in _shut(closed, timed):
            days[number] = ()
            as_open.discard(number)
        return cls(tuple(days), frozenset(as_open), _untimed(pairs) & frozenset(as_open))

    @property
    def known(self) -> bool:
        """Whether every day has its own times, so that nothing hangs on opening hours."""
        return not self.as_open

    def closed_on(self, weekday: int) -> bool:
        """Whether a weekday has no hours, with times or without."""
        return not self.days[weekday] and weekday not in self.as_open

    def resolve(self, opening: WeekHours | None) -> WeekHours:
        """Return the hours with "as open" replaced by the opening hours of those days.

        Days stay "as open" where the opening hours are not known, and where the doors are shut
        on a day that is named and nothing more: somebody is there, at times that nobody has told.
        """
        if opening is None or not self.as_open:
            return self
        days = tuple(
            _merged((*day, *opening.days[number])) if number in self.as_open else day
            for number, day in enumerate(self.days)
        )
        unsettled = frozenset(day for day in self.untimed if not days[day])
        return WeekHours(days, self.as_open & opening.as_open | unsettled, unsettled)

    def __str__(self) -> str:
        groups: dict[str, list[int]] = {}
        for number, day in enumerate(self.days):
            words = "opening hours" if number in self.as_open else " and ".join(_in_words(time) for time in day)
            if words:
                groups.setdefault(words, []).append(number)
        return "; ".join(f"{_day_list(numbers)} {words}" for words, numbers in groups.items()) or "closed"


def _plain(text: str) -> str:
    """Return a text in lower case, with single blanks, hyphens for dashes and lines parted by ``;``."""
    if len(text) > _LONGEST:
        raise Refused("these hours are too long to be read", _FIX)
    word = re.sub(r"[‐-―−]", "-", text.casefold())
    word = re.sub(r"\b([ap])\.?\s?m\b\.?", r"\1m", re.sub(r"\s*[\n\r]\s*", ";", word.strip()))
    word = re.sub(r"\bm ?- ?(f|th)\b", lambda found: "mon-fri" if found[1] == "f" else "mon-thu", word)
    return " ".join(word.replace("24/7", "24h").split())


def _rows(piece: str) -> list[tuple[str, list[str]]]:
    """Cut ``mon-thu 08:00-17:00, fri 08:00-12:00`` into days and what stands after them."""
    piece = _AROUND.sub("", piece)
    found = list(_DAYS.finditer(piece))
    if not found or piece[: found[0].start()].strip():
        if re.search(r"[0-9]", piece[: found[0].start()] if found else piece):
            raise Refused("the days of these hours are missing", _FIX)
        raise Refused("these hours cannot be read", _FIX)
    ends = [*(days.start() for days in found[1:]), len(piece)]
    rows = []
    for days, end in zip(found, ends, strict=True):
        times = re.sub(r"(?:,|\band\b|&|\s)+$", "", piece[days.end() : end].strip(" ,:"))
        rows += _shut_among(days[0]) if times in _CLOSED else [(days[0], [times])]
    return rows


def _shut_among(days: str) -> list[tuple[str, list[str]]]:
    """Return the rows of days that are closed; in ``mon-fri, wed closed`` these are the last alone."""
    *_, last = _ITEM_FORM.finditer(days)
    others = days[: last.start()].rstrip(" ,&/+").removesuffix(" and")
    if others and set(_numbers(last[0])) <= set(_numbers(others)):
        return [(others, [""]), (last[0], ["closed"])]
    return [(days, ["closed"])]


def _numbers(text: str) -> list[int]:
    """Return the weekdays that ``mon-wed, fri`` or ``weekdays`` names."""
    text = text.strip(" :")
    if not _DAYS.fullmatch(text):
        raise Refused("these days cannot be read", _FIX)
    numbers: list[int] = []
    for item in _ITEM_FORM.findall(text):
        if item in _GROUPS:
            numbers += _GROUPS[item]
            continue
        first, *rest = (_SHORT.index(day[:3]) for day in re.findall(_DAY, item))
        last = rest[0] if rest else first
        numbers += [number % 7 for number in range(first, last + (8 if last < first else 1))]
    return list(dict.fromkeys(numbers))


def _untimed(pairs: Iterable[tuple[str, Sequence[str]]]) -> frozenset[int]:
    """Return the weekdays of the rows in which nothing stands after the days."""
    names = (name for name, texts in pairs if not any(text.strip() for text in texts))
    return frozenset(number for name in names for number in _numbers(_plain(name)))


def _times(word: str) -> tuple[int, int]:
    return (0, FULL_DAY) if word in _FULL else read_stretch(word)


def _merged(times: Iterable[tuple[int, int]]) -> Times:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(times):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _refuse_change(before: Times, times: Times) -> None:
    """Refuse times that overlap what was said of the same day before, unless they contain it."""
    for start, end in before:
        meet = any(first < end and start < last for first, last in times)
        if meet and not any(first <= start and end <= last for first, last in times):
            raise Refused("one day stands here twice, with times that differ and overlap", _TWICE)


def _shut(closed: dict[int, int], timed: dict[int, int]) -> list[int]:
    """Return the days that stay closed; where both are said of a day, the row with fewer days counts."""
    both = closed.keys() & timed.keys()
    if any(closed[number] == timed[number] for number in both):
        raise Refused("one day stands here twice, once closed and once with times", _TWICE)
    return [number for number in both if closed[number] < timed[number]]


def _in_words(time: tuple[int, int]) -> str:
    return "24 hours" if time == (0, FULL_DAY) else f"{clock(time[0])}–{clock(time[1])}"


def _day_list(numbers: Sequence[int]) -> str:
    """Return weekdays as ``Mon–Thu``, ``Sat and Sun`` or ``Mon, Wed and Fri``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        names = [_SHORT[number].title() for number in run]
        parts += [f"{names[0]}–{names[-1]}"] if len(names) > 2 else names  # noqa: PLR2004 - two days are named
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
