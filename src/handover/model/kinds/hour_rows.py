"""The small grammar of hours: from tokens to rows of days with their times.

Tokens become items (a run of days, a stretch of times, "closed", …), and the items of a piece,
which ends at a semicolon or a line, become one letter each. A piece is read only if these letters
can be cut into units in exactly one way: so each word is used once, and what can be read in two
ways is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Literal

from handover.model.kinds.hour_words import DAY_NAMES, HOURS_FIX, JOINS, Kind, Token
from handover.model.kinds.times import FULL_DAY, TIMES_FIX, Moment, Times, merged, stretch
from handover.model.kinds.weeks import EveryOther
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handover.model.kinds.weeks import Time, Weeks

Days = tuple[int, ...]
How = Literal["timed", "open", "untimed", "closed", "break", "instead", "except"]

ALL_WEEK: Final[Days] = tuple(range(7))
WHOLE_DAY: Final[Times] = ((0, FULL_DAY),)
#: What "and" stands between.
_TWO: Final = 2
#: No piece has more items than this.
_MOST_ITEMS: Final = 60
_HALF_A_TIME: Final = "a time stands here without its beginning or its end"
_BREAK_FIX: Final = "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00"
_MONTHS_FIRST: Final = "write the months first, as in mon-fri 08:00-17:00; June to August: mon-thu 08:00-16:00"
_JOIN_LETTERS: Final = {Kind.COMMA: ",", Kind.AND: "&", Kind.ASIDE: "("}

_D: Final = r"[DW](?:[,&][DW])*"
_V: Final = r"[SF](?:[,&(](?:C[,&])?[SF])*"
_S: Final = r"S(?:[,&]S)*"
#: Each way in which items make one row or two; `j` is what may join two of them.
_UNITS: Final = {
    "timed": rf"{_D}[,(]?{_V}(?:[,(]?R)?",
    "first": rf"{_V}{_D}(?:[,(]?R)?",
    "minus": rf"{_D}[,(]?X{_D},?{_V}(?:[,(]?R)?",
    "open": rf"{_D},?O(?:[,(]?R)?",
    "closed": rf"{_D},?C(?:[,(]?R)?|C{_D}(?:[,(]?R)?",
    "break": rf"(?:{_D}|E)?(?:X?C?L,?{_S}|C{_S}L?|SL|X{_S})E?|{_S}LE?|(?:{_D})?SC",
    "except": rf"X(?:{_D}C?|C{_D})",
    "instead": rf"XD(?:&D)*[(]?{_V}",
    # days of some weeks may be named alone, because their times are asked for
    "untimed": "W",
    "others": r"A,?C|CA",
}
_UNIT: Final = re.compile("|".join(f"(?P<{name}>{form})" for name, form in _UNITS.items()))
#: Units that are a piece by themselves only.
_WHOLE: Final = {
    "first": re.compile(rf"{_V}[,(]{_D}"),
    "untimed": re.compile(rf"{_D}(?:[,(]?R)?"),
    "untimed_minus": re.compile(rf"{_D}[,(&]?X{_D}C?|{_D}[,(&]X?C{_D}"),
    "bare_closed": re.compile("C"),
    "bare_full": re.compile("F"),
    "bare_open": re.compile("O"),
}
_HOW: Final[dict[str, How]] = {
    "timed": "timed", "first": "timed", "instead": "instead", "open": "open", "untimed": "untimed", "closed": "closed",
    "except": "except", "bare_closed": "closed", "bare_full": "timed", "bare_open": "open",
}  # fmt: skip
_NO_DAYS: Final = re.compile(rf"{_V}|(?:{_V}[,(&]?)?(?:C?L,?{_S}|{_S}L|C{_S})")


@dataclass(frozen=True, slots=True)
class Item:
    """Some tokens that are one thing.

    Args:
        kind: what it is; `Kind.STRETCH` for a beginning and an end.
        value: days, two moments, or which weeks.
        join: what joins it to the one before.
        each: for days that may only say "each of these".
        weeks: the weeks on which days are meant.
    """

    kind: Kind
    value: Any = None
    join: Kind | None = None
    each: bool = False
    weeks: Weeks | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of some days.

    Args:
        how: whether they have times, are open as the doors are, are named alone, are closed, have a
            break, or have these times in place of others.
        days: the weekdays; empty where a break is for all that stands before.
        times: the times, or those of the break.
        weeks: the weeks on which it holds; None for each.
        season: the part of the year for which it holds; None for all that no other row is for.
        groups: the days that each of its words names, in the order written.
        beside: whether nothing but a bracket parts a break from what stands before it.
        every: whether a break is said to be on all the days.
    """

    how: How
    days: Days
    times: Times = ()
    weeks: Weeks | None = None
    season: Time | None = None
    groups: tuple[Days, ...] = ()
    beside: bool = False
    every: bool = False


def rows_of(tokens: Sequence[Token]) -> list[Row]:
    """Return the rows of a text of hours.

    Raises:
        Refused: if a word in it is none of hours, or it can be read in two ways or none.
    """
    _refuse_other_words(tokens)
    rows: list[Row] = []
    season: Time | None = None
    pieces = [part for piece in _pieces(list(_items(tokens))) for part in _at_seasons(piece)]
    named: list[Time | None] = []
    for piece in pieces:
        season, trailing, items = _scope(piece, season)
        if not items:
            named.append(season)
            continue
        found = list(_rows(items, alone=len(pieces) == 1, in_season=trailing is not None or season is not None))
        if trailing is not None and len(pieces) > 1 and not _is_closed_time(found):
            raise Refused(
                "nobody can tell for which of these days the months are meant",
                _MONTHS_FIRST,
            )
        rows += [replace(row, season=trailing or season) for row in found]
    if not set(named) <= {row.season for row in rows}:
        raise Refused("a part of the year stands here without hours", _MONTHS_FIRST)
    return rows


def _is_closed_time(rows: Sequence[Row]) -> bool:
    """Whether the rows say of a part of the year that it is closed as a whole."""
    return [row.how for row in rows] == ["closed"] and rows[0].days == ALL_WEEK


def _refuse_other_words(tokens: Sequence[Token]) -> None:
    """Refuse a word that says no hours, by what stands beside it."""
    for number, token in enumerate(tokens):
        if token.kind is Kind.HINT:
            raise _hinted(token, [one.kind for one in tokens[number + 1 : number + 4]])
        if token.kind is Kind.UNKNOWN:
            raise _unknown(tokens, number)


def _hinted(token: Token, behind: Sequence[Kind]) -> Refused:
    """Return what is wrong with a word that says no hours, or with the times of a part of the day behind it."""
    hint = token.value
    if hint.of_day and behind[:2] == [Kind.TO, Kind.TIME]:
        return Refused(_HALF_A_TIME, "write both, as in mon-fri 08:00-17:00")
    if hint.of_day and behind == [Kind.TIME, Kind.TO, Kind.TIME]:
        return Refused("these times do not lie in the part of the day that is named", HOURS_FIX)
    return Refused(hint.message, f"{hint.fix} {hint.example}")


def _unknown(tokens: Sequence[Token], number: int) -> Refused:
    """Return that a word is none of hours, by the days and times that it stands beside."""
    before, after = tokens[number - 1 :: -1] if number else (), tokens[number + 1 :]
    where = next(
        (f"{word} {at}" for word, at in (("after", _named(before, -1)), ("before", _named(after, 0))) if at), ""
    )
    message = f"a word {where} is no day and no time" if where else "these hours cannot be read"
    return Refused(message, HOURS_FIX)


def _named(tokens: Sequence[Token], edge: int) -> str:
    """Return the day, or the times, that come first among tokens; empty where there are none."""
    known = [one for one in tokens if one.kind in (Kind.DAYS, Kind.TIME, Kind.FULL)]
    name = next((DAY_NAMES[one.value[edge]] for one in known if one.kind is Kind.DAYS), "")
    if not known or known[0].kind is Kind.DAYS:
        return name
    return f"the times of {name}" if name else "the times"


def _items(tokens: Sequence[Token]) -> Iterator[Item]:
    """Put ranges of days and beginnings with ends together."""
    join: Kind | None = None
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind in JOINS:
            beside = [one.kind for one in (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])]
            if token.kind is Kind.AND and (len(beside) < _TWO or Kind.STOP in beside):
                raise Refused("something is missing before or after “and”", HOURS_FIX)
            join = _stronger(join, token.kind)
            place += 1
            continue
        item, used = _item(tokens, place)
        yield replace(item, join=join)
        join, place = None, place + used


def _stronger(one: Kind | None, other: Kind) -> Kind:
    order = [Kind.AND, Kind.COMMA, Kind.ASIDE, Kind.STOP]
    return other if one is None else max(one, other, key=order.index)


def _item(tokens: Sequence[Token], place: int) -> tuple[Item, int]:
    """Return the item that begins at a place, and how many tokens it has."""
    first = tokens[place]
    between = first.kind is Kind.BETWEEN
    kinds = [token.kind for token in tokens[place : place + 4]]
    joint = Kind.AND if between else Kind.TO
    ends = list(tokens[place + between : place + between + 3 : 2])
    if kinds[between + 1 : between + 2] == [joint] and len(ends) > 1 and ends[0].kind is ends[1].kind:
        if ends[0].kind is Kind.TIME:
            return Item(Kind.STRETCH, (ends[0].value, ends[1].value)), 3 + between
        if ends[0].kind is Kind.DAYS:
            return Item(Kind.DAYS, _range(ends[0].value, ends[1].value)), 3 + between
    if first.kind is Kind.TIME or (first.kind is Kind.TO and kinds[1:2] == [Kind.TIME]):
        raise Refused(_HALF_A_TIME, "write both, as in mon-fri 08:00-17:00")
    if first.kind in (Kind.TO, Kind.BETWEEN):
        raise Refused("these times cannot be read", TIMES_FIX)
    return Item(first.kind, first.value, each=first.each), 1


def _range(first: Days, last: Days) -> Days:
    if len(first) > 1 or len(last) > 1:
        raise Refused("these days cannot be read", HOURS_FIX)
    start, end = first[0], last[0]
    return tuple(number % 7 for number in range(start, end + (8 if end < start else 1)))


def _pieces(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Cut items at semicolons and ends of lines."""
    piece: list[Item] = []
    for item in items:
        if item.join is Kind.STOP and piece:
            yield piece
            piece = []
        piece.append(item)
    if piece:
        yield piece


def _at_seasons(piece: list[Item]) -> Iterator[list[Item]]:
    """Cut a piece where the months for what follows stand after a comma."""
    start = 0
    for number, (item, after) in enumerate(pairwise(piece)):
        closed_time = item.kind is Kind.CLOSED and after.kind is Kind.SEASON and number + 2 == len(piece)
        leads = item.kind in (Kind.SEASON, Kind.REST) and item.join is not None and after.join is None
        if number > start and (leads or (closed_time and item.join is not None)):
            yield piece[start:number]
            start = number
    yield piece[start:]


def _scope(piece: list[Item], season: Time | None) -> tuple[Time | None, Time | None, list[Item]]:
    """Return for which part of the year the rows from here on are, for which this piece alone is, and its other items."""
    first, last = piece[0], piece[-1]
    if first.kind is Kind.SEASON and [item.kind for item in piece[1:]] == [Kind.CLOSED]:
        return season, first.value, piece[1:]
    if first.kind in (Kind.SEASON, Kind.REST):
        return first.value, None, piece[1:]
    if last.kind is Kind.SEASON and len(piece) > 1:
        return season, last.value, piece[:-1]
    return season, None, piece


def _rows(items: list[Item], *, alone: bool, in_season: bool) -> Iterator[Row]:
    """Return the rows of one piece."""
    items = _without_each(_with_weeks(_without_open(items)))
    letters, places = _letters(items)
    if len(items) > _MOST_ITEMS:
        raise Refused("these hours are too long to be read", HOURS_FIX)
    for name, form in _WHOLE.items():
        if form.fullmatch(letters) and (not name.startswith("bare") or alone or in_season):
            yield from _unit(name, items)
            return
    ways = _cut(letters)
    if len(ways) != 1:
        raise _not_read(letters, ways)
    for name, start, end in ways[0]:
        unit = [item for item, place in zip(items, places, strict=True) if start <= place < end]
        yield from _unit(name, unit)


def _not_read(letters: str, ways: Sequence[object]) -> Refused:
    if Kind.SINCE.value in letters:
        return Refused(
            "these hours begin on a day, which has a key of its own",
            'write {is: "mon-thu 08:00-17:00", from: 2026-12-04}, with the hours and the day',
        )
    if ways:
        return Refused(
            "these hours can be read in two ways",
            "part the days with semicolons, as in mon 08:00-17:00; tue 09:00-12:00",
        )
    if _NO_DAYS.fullmatch(letters):
        return Refused("the days of these hours are missing", HOURS_FIX)
    if "L" in letters and "S" in letters:
        return Refused(
            "nobody can tell from when to when the break is",
            _BREAK_FIX,
        )
    if "L" in letters:
        return Refused("the times of the break are missing", _BREAK_FIX)
    return Refused("nobody can tell which times belong to which days", HOURS_FIX)


def _without_open(items: list[Item]) -> list[Item]:
    """Leave out "open" before times, where it says nothing more; before days alone it goes behind them."""
    kept: list[Item] = []
    rest = list(items)
    while rest:
        item = rest.pop(0)
        behind_days = bool(kept) and kept[-1].kind is Kind.DAYS and item.join is None
        run = next((n for n, one in enumerate(rest) if one.kind not in (Kind.DAYS, Kind.WEEKS)), len(rest))
        timed = run < len(rest) and rest[run].kind in (Kind.STRETCH, Kind.FULL, Kind.EXCEPT)
        if item.kind is not Kind.OPEN or not rest or (run and behind_days) or not (run or timed):
            kept.append(item)
            continue
        rest[0] = replace(rest[0], join=item.join)
        if not timed:
            kept += [*rest[:run], replace(item, join=None)]
            rest = rest[run:]
    return kept


def _with_since(items: list[Item]) -> list[Item]:
    """Put the day from which every other week is counted to these weeks."""
    since = next((item for item in items if item.kind is Kind.SINCE), None)
    weeks = [item for item in items if item.kind is Kind.WEEKS and isinstance(item.value, EveryOther)]
    if since is None or len(weeks) != 1:
        return items
    value = EveryOther(since.value)
    return [replace(item, value=value) if item is weeks[0] else item for item in items if item is not since]


def _with_weeks(items: list[Item]) -> list[Item]:
    """Put ``every other`` to the days that it stands before or behind."""
    kept: list[Item] = []
    for item in _with_since(items):
        before = kept[-1] if kept else None
        if (
            item.kind is Kind.DAYS
            and before is not None
            and before.kind is Kind.WEEKS
            and item.join in (None, Kind.AND)
        ):
            kept[-1] = replace(item, weeks=before.value, join=before.join)
        elif (
            item.kind is Kind.WEEKS
            and before is not None
            and before.kind is Kind.DAYS
            and item.join in (None, Kind.ASIDE)
        ):
            if before.weeks is not None:
                raise Refused("these hours can be read in two ways", HOURS_FIX)
            kept[-1] = replace(before, weeks=item.value)
        else:
            kept.append(item)
    return kept


def _without_each(items: list[Item]) -> list[Item]:
    """Leave out "daily" where the days it is about stand there as well; beside a break it says on which days that is."""
    if not any(item.kind is Kind.DAYS and not item.each for item in items):
        return items
    if any(item.kind is Kind.LUNCH for item in items):
        return [replace(item, kind=Kind.EACH) if item.each else item for item in items]
    last = items[-1]
    return items[:-1] if last.each and last.join is None else items


def _letters(items: Sequence[Item]) -> tuple[str, list[int]]:
    """Return the items as letters, with what joins them; days or times side by side are joined as with "and"."""
    letters, places = "", []
    for number, item in enumerate(items):
        if number and item.join is not None:
            letters += _JOIN_LETTERS.get(item.join, ",")
        elif number and item.kind in (Kind.DAYS, Kind.STRETCH) and items[number - 1].kind is item.kind:
            letters += "&"
        places.append(len(letters))
        letters += "W" if item.weeks is not None else item.kind.value
    return letters, places


def _cut(letters: str) -> list[list[tuple[str, int, int]]]:
    """Return up to two ways in which letters can be cut into units."""
    ways: list[list[list[tuple[str, int, int]]]] = [[] for _ in range(len(letters) + 1)]
    ways[0] = [[]]
    for start in range(len(letters)):
        if not ways[start]:
            continue
        skip = start + (start > 0 and letters[start] in ",&(")
        for end in range(skip + 1, len(letters) + 1):
            found = _UNIT.fullmatch(letters, skip, end)
            # days of some weeks that go on with "and" are not named alone
            if found is not None and not (found.lastgroup == "untimed" and letters[end : end + 1] == "&"):
                unit = (str(found.lastgroup), skip, end)
                ways[end] = [*ways[end], *([*way, unit] for way in ways[start])][:2]
    return ways[-1]


def _unit(name: str, items: Sequence[Item]) -> Iterator[Row]:
    """Return the rows of one unit."""
    days = [item for item in items if item.kind is Kind.DAYS]
    groups = tuple(item.value for item in days)
    named = tuple(dict.fromkeys(number for group in groups for number in group))
    if name in ("minus", "untimed_minus"):
        yield from _less(items)
    elif name == "break":
        every = any(item.kind is Kind.EACH for item in items)
        beside = items[0].join in (None, Kind.ASIDE)
        yield Row("break", named, tuple(_break_times(items)), beside=beside and not every, every=every)
    elif name != "others":
        how = _HOW[name]
        times = _apart(tuple(_times(items))) if how in ("timed", "instead") else ()
        yield Row(how, named or ALL_WEEK, times, _weeks(items, days), groups=groups)


def _less(items: Sequence[Item]) -> Iterator[Row]:
    """Return the rows of days without some of them: ``mon-fri except wed 8-17``, ``mon-fri, closed wed``."""
    at = next(number for number, item in enumerate(items) if item.kind in (Kind.EXCEPT, Kind.CLOSED))
    more = [item for item in items[:at] if item.kind is Kind.DAYS]
    less = [item for item in items[at:] if item.kind is Kind.DAYS]
    out = {number for item in less for number in item.value}
    weeks = _weeks(items, more)
    groups = tuple(item.value for item in more)
    named = tuple(dict.fromkeys(number for group in groups for number in group if number not in out))
    times = _apart(tuple(_times(items)))
    if not out <= {number for group in groups for number in group} or not named or any(item.weeks for item in less):
        raise Refused("days are left out here that are not among the others", HOURS_FIX)
    yield Row("timed" if times else "untimed", named, times, weeks, groups=(named,))


def _weeks(items: Sequence[Item], days: Sequence[Item]) -> Weeks | None:
    """Return the weeks on which a unit holds."""
    found = [item.value for item in items if item.kind is Kind.WEEKS]
    found += [item.weeks for item in days if item.weeks is not None]
    if not found:
        return None
    joined = all(item.join in (None, Kind.AND) for item in days[1:])
    if len(found) > 1 or not joined:
        raise Refused(
            "nobody can tell which of these days are every week",
            "write each of them by itself, as in mon-thu 08:00-17:00; every other fri 08:00-12:00",
        )
    weeks: Weeks = found[0]
    return weeks


def _times(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Return the stretches of a unit; after a morning, ``1-5`` is the afternoon."""
    after: int | None = None
    for item in items:
        if item.kind is Kind.FULL:
            yield from WHOLE_DAY
        elif item.kind is Kind.STRETCH:
            start, end = item.value
            found = stretch(start, end, after)
            after = found[1]
            yield found


def _apart(times: Times) -> Times:
    """Return stretches in their order; one that lies within another says nothing, or is a break."""
    for number, (start, end) in enumerate(times):
        others = (*times[:number], *times[number + 1 :])
        if any(first <= start and end <= last for first, last in others):
            raise Refused("one of these times lies within another, as a break does", _BREAK_FIX)
    return merged(times)


def _break_times(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Return the stretches of a break, which lies in the day: ``1-2`` is after noon."""
    for item in items:
        if item.kind is Kind.STRETCH:
            start, end = item.value
            morning = isinstance(start, Moment) and start.minute >= 7 * 60
            yield stretch(start, end, None if morning else 12 * 60)
