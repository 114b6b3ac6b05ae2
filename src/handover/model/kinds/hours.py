"""Hours of the week, as an office writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from handover.model.kinds import hour_text
from handover.model.kinds.hour_guess import guess
from handover.model.kinds.hour_rows import rows_of
from handover.model.kinds.hour_table import Week, weeks_of
from handover.model.kinds.hour_words import DAY_NAMES, HOURS_FIX, JOINS, Kind, Token, words_of
from handover.model.kinds.times import Times, merged
from handover.model.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Self

    from handover.model.kinds.weeks import Time, Weeks

__all__ = ["DAY_NAMES", "DayHours", "WeekHours"]


class DayHours(NamedTuple):
    """The hours of one date.

    Args:
        times: those that surely hold.
        as_open: whether the opening hours of the day are meant.
        perhaps: those of every other week, where nobody has said whether this is one.
        perhaps_as_open: the same for the opening hours of the day.
    """

    times: Times
    as_open: bool = False
    perhaps: Times = ()
    perhaps_as_open: bool = False


@dataclass(frozen=True, slots=True)
class WeekHours:
    """Hours by weekday.

    Args:
        days: for Monday to Sunday, start and end in minutes since that day's midnight; an
            end over 1440 runs past midnight. Sorted, without overlaps.
        as_open: weekdays whose opening hours are meant: those named without times, or as "open".
        untimed: those of them that are named and nothing more, so that their times may be asked for.
        some_weeks: hours of some weeks only, which come to those of each week.
        seasons: hours of a part of the year, or of some days, which stand in place of all the others.
    """

    days: tuple[Times, ...]
    as_open: frozenset[int] = frozenset()
    untimed: frozenset[int] = frozenset()
    some_weeks: tuple[tuple[Weeks, WeekHours], ...] = ()
    seasons: tuple[tuple[Time, WeekHours], ...] = ()

    @staticmethod
    def read(text: str) -> WeekHours:
        """Read ``mon-fri 08:00-17:00``, several joined by ``;``, ``mon-fri``, ``24h`` or ``closed``.

        Raises:
            Refused: if days or times cannot be told, can mean two things, or a word would be left unused.
        """
        found = _read(text)
        if isinstance(found, Refused):
            raise Refused(found.message, found.fix, found.code)
        return found

    @classmethod
    def read_table(cls, pairs: Sequence[tuple[str, Sequence[str]]]) -> Self:
        """Read days with their times: ``("mon-thu", ["08:00-12:00", "13:00-17:00"])``.

        Raises:
            Refused: if days or times cannot be told, or can mean two things.
        """
        tokens: list[Token] = []
        for name, texts in pairs:
            days = words_of(name)
            if not _names_days(days):
                raise Refused("these days cannot be read", HOURS_FIX)
            times = [token for text in texts for token in (Token(Kind.COMMA), *words_of(text))][1:]
            if any(token.kind in (Kind.DAYS, Kind.SEASON, Kind.STOP) for token in times):
                raise Refused("days stand here among the times", HOURS_FIX)
            tokens += [Token(Kind.STOP), *days, *times]
        return cls.of(tokens)

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Self:
        """Return the hours that tokens say.

        Raises:
            Refused: if days or times cannot be told, can mean two things, or a word would be left unused.
        """
        if not any(token.kind not in JOINS for token in tokens):
            raise Refused("no hours stand here", HOURS_FIX)
        try:
            return cls._built(tokens)
        except Refused as refused:
            # a fix with the times of this very text in it is better than a guess
            found = "" if refused.fix[6:7].isdigit() else guess(tokens, lambda tried: cls._built(tried).written())
            raise Refused(refused.message, found or refused.fix, refused.code) from None

    @classmethod
    def _built(cls, tokens: Sequence[Token]) -> Self:
        weeks = weeks_of(rows_of(tokens))
        seasons = tuple((time, cls._of_week(week)) for time, week in weeks.items() if time is not None)
        return replace(cls._of_week(weeks[None]), seasons=seasons)

    @classmethod
    def _of_week(cls, week: Week) -> Self:
        some = [(weeks, cls._of_week(part)) for weeks, part in week.some.items()]
        return cls(tuple(week.days), frozenset(week.as_open), frozenset(week.untimed), _in_order(some))

    @property
    def known(self) -> bool:
        """Whether every day has its own times, so that nothing hangs on opening hours."""
        return not self.without_times

    @property
    def without_times(self) -> frozenset[int]:
        """Weekdays whose opening hours are meant, in any week or part of the year."""
        return self.as_open.union(*(part.without_times for part in self._parts()))

    @property
    def only_named(self) -> frozenset[int]:
        """Weekdays that are named and nothing more, in any week or part of the year."""
        return self.untimed.union(*(part.only_named for part in self._parts()))

    def ever(self, weekday: int) -> Times:
        """Return the times that a weekday has in any week and any part of the year."""
        return merged((*self.days[weekday], *(time for part in self._parts() for time in part.ever(weekday))))

    def closed_on(self, weekday: int) -> bool:
        """Whether a weekday never has hours, with times or without."""
        return not self.ever(weekday) and weekday not in self.without_times

    def on(self, day: date) -> DayHours:
        """Return the hours of one date."""
        weekday = day.weekday()
        week = next((part for time, part in self.seasons if time.holds(day)), self)
        found = DayHours(week.days[weekday], weekday in week.as_open)
        for weeks, part in week.some_weeks:
            holds = weeks.holds(day)
            times, as_open = part.days[weekday], weekday in part.as_open
            if holds:
                found = found._replace(times=merged((*found.times, *times)), as_open=found.as_open or as_open)
            elif holds is None:
                more = merged((*found.perhaps, *times))
                found = found._replace(perhaps=more, perhaps_as_open=found.perhaps_as_open or as_open)
        return found

    def _parts(self) -> Iterator[WeekHours]:
        yield from (part for _, part in (*self.some_weeks, *self.seasons))

    def with_seasons(self, more: Sequence[tuple[Time, WeekHours]]) -> WeekHours:
        """Return these hours with others in place of them on some days; the first that names a date counts."""
        return replace(self, seasons=(*more, *self.seasons)) if more else self

    def resolve(self, opening: WeekHours | None) -> WeekHours:
        """Return the hours with "as open" replaced by the opening hours of those days.

        Days stay "as open" where the opening hours are not known, and where the doors are shut
        on a day that is named and nothing more: somebody is there, at times that nobody has told.
        """
        if opening is None or self.known:
            return self
        own = {time for time, _ in self.seasons}
        doors = dict(opening.seasons)
        seasons = [(time, _resolved(part, doors.get(time, opening))) for time, part in self.seasons]
        seasons += [(time, _resolved(self, week)) for time, week in opening.seasons if time not in own]
        return replace(_resolved(self, opening), seasons=tuple(seasons))

    def written(self) -> str:
        """Return the hours as one types them: ``mon-thu 08:00-17:00; every other fri 08:00-12:00``."""
        return hour_text.in_words(self, hour_text.TYPED)

    def __str__(self) -> str:
        return hour_text.in_words(self, hour_text.PRINTED)


def is_hours(kind: object) -> bool:
    """Whether a kind is hours of the week, which may be written as a table of days."""
    return isinstance(kind, type) and issubclass(kind, WeekHours)


@lru_cache(maxsize=1024)  # the same hours are written at many places
def _read(text: str) -> WeekHours | Refused:
    try:
        return WeekHours.of(words_of(text))
    except Refused as refused:
        return refused


def _resolved(hours: WeekHours, doors: WeekHours) -> WeekHours:
    """Return the hours of each week and of some weeks, resolved against those of the doors."""
    at_doors = dict(doors.some_weeks)
    some = [
        (weeks, _resolved_days(part, _joined(doors, at_doors[weeks]) if weeks in at_doors else doors))
        for weeks, part in hours.some_weeks
    ]
    some += [(weeks, _only(week, hours.as_open)) for weeks, week in doors.some_weeks]
    return replace(_resolved_days(hours, doors), some_weeks=_in_order(some))


def _resolved_days(hours: WeekHours, doors: WeekHours) -> WeekHours:
    days = tuple(
        merged((*day, *doors.days[number])) if number in hours.as_open else day for number, day in enumerate(hours.days)
    )
    unsettled = frozenset(day for day in hours.untimed if not days[day] and not doors.ever(day))
    return WeekHours(days, hours.as_open & doors.as_open | unsettled, unsettled)


def _only(hours: WeekHours, weekdays: frozenset[int]) -> WeekHours:
    """Return what hours say of some weekdays."""
    days = tuple(times if number in weekdays else () for number, times in enumerate(hours.days))
    return WeekHours(days, hours.as_open & weekdays)


def _joined(one: WeekHours, other: WeekHours) -> WeekHours:
    days = tuple(merged((*first, *second)) for first, second in zip(one.days, other.days, strict=True))
    return WeekHours(days, one.as_open | other.as_open, one.untimed | other.untimed)


def _in_order(some: Sequence[tuple[Weeks, WeekHours]]) -> tuple[tuple[Weeks, WeekHours], ...]:
    """Return the hours of some weeks in one order, each kind of week once, and none without hours."""
    found: dict[Weeks, WeekHours] = {}
    for weeks, week in some:
        before = found.get(weeks)
        found[weeks] = week if before is None else _joined(before, week)
    kept = ((weeks, week) for weeks, week in found.items() if any(week.days) or week.as_open)
    return tuple(sorted(kept, key=lambda pair: str(pair[0])))


def _names_days(tokens: Sequence[Token]) -> bool:
    """Whether a key of a table is days, and neither times nor closed."""
    others = {Kind.TIME, Kind.FULL, Kind.OPEN, Kind.CLOSED, Kind.LUNCH, Kind.STOP}
    kinds = {token.kind for token in tokens}
    return Kind.DAYS in kinds and not kinds & others
