"""Hours that are written in other words mean the same, and no word of them is left unused."""

from __future__ import annotations

import re
from datetime import date, timedelta
from time import perf_counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handover.model.kinds.days import Span
from handover.model.kinds.hour_words import LONGEST, words_of
from handover.model.kinds.hours import DAY_NAMES, WeekHours
from handover.model.kinds.weeks import Dated, EveryOther, OfMonth, Season
from handover.model.refusal import Refused

DAY = 24 * 60
QUARTER = 15
NOBODY: tuple[tuple[tuple[int, int], ...], ...] = ((),) * 7

#: A day's stretches: a morning, an afternoon, or both.
MORNINGS = st.tuples(st.integers(7 * 4, 10 * 4), st.integers(11 * 4, 12 * 4 + 2))
AFTERNOONS = st.tuples(st.integers(13 * 4, 14 * 4), st.integers(16 * 4, 19 * 4))
TIMES = st.one_of(
    st.tuples(MORNINGS), st.tuples(AFTERNOONS), st.tuples(MORNINGS, AFTERNOONS),
    st.tuples(st.tuples(st.integers(7 * 4, 10 * 4), st.integers(16 * 4, 19 * 4))),
).map(lambda found: tuple((start * QUARTER, end * QUARTER) for start, end in found))  # fmt: skip
#: The days of a week cut into groups, each with its times.
WEEKS = st.dictionaries(st.integers(0, 6), st.integers(0, 2), min_size=1).flatmap(
    lambda groups: st.tuples(st.just(groups), st.tuples(TIMES, TIMES, TIMES))
)
STYLES = st.tuples(
    st.sampled_from(["clock", "am", "a.m.", "bare"]), st.sampled_from(["-", " - ", "–", " to ", "from until", "between"]),
    st.sampled_from(["Mon", "monday", "Mondays", "MON."]), st.sampled_from([", ", " and ", " & ", "/", " "]),
    st.sampled_from(["; ", "\n", ". ", ", "]), st.booleans(), st.sampled_from(["", ":", ","]),
)  # fmt: skip


def week_of(groups: dict[int, int], times: tuple[tuple[tuple[int, int], ...], ...]) -> WeekHours:
    return WeekHours(tuple(times[groups[day]] if day in groups else () for day in range(7)))


def clock(minute: int, style: str) -> str:
    hour, rest = divmod(minute, 60)
    if style == "clock":
        return f"{hour:02}:{rest:02}"
    shown = f"{(hour - 1) % 12 + 1}" + (f":{rest:02}" if rest else "")
    half = "" if style == "bare" else ("am", "a.m.")[style == "a.m."] if hour < 12 else ("pm", "p.m.")[style == "a.m."]
    return shown + half


def stretch(start: int, end: int, style: str, joint: str) -> str:
    first, last = clock(start, style), clock(end, style)
    if joint == "from until":
        return f"from {first} until {last}"
    return f"between {first} and {last}" if joint == "between" else f"{first}{joint}{last}"


def day_name(day: int, style: str) -> str:
    name = DAY_NAMES[day]
    return {"Mon": name[:3], "monday": name.lower(), "Mondays": name + "s", "MON.": name[:3].upper() + "."}[style]


def said(groups: dict[int, int], times: tuple[tuple[tuple[int, int], ...], ...], style: tuple[object, ...]) -> str:
    half, joint, name, comma, stop, times_first, colon = map(str, style)
    rows = []
    for group in sorted(set(groups.values())):
        days = comma.join(day_name(day, name) for day in sorted(groups) if groups[day] == group)
        hours = " and ".join(stretch(*one, half, joint) for one in times[group])
        rows.append(f"{hours} {days}" if times_first == "True" else f"{days}{colon} {hours}")
    return stop.join(rows)


@given(WEEKS, STYLES)
@settings(max_examples=400, deadline=None)
def test_the_same_week_in_other_words_is_the_same(
    week: tuple[dict[int, int], tuple[object, ...]], style: tuple[object, ...]
) -> None:
    groups, times = week
    text = said(groups, times, style)  # type: ignore[arg-type]
    wanted = week_of(groups, times)  # type: ignore[arg-type]
    try:
        hours = WeekHours.read(text)
    except Refused:
        # a comma between days and between rows alike, a full stop that can belong to a short day, or a bare
        # afternoon alone may be asked about; none of them is misread
        assert style[4] in (", ", ". ") or style[3] == ", " or style[0] == "bare" or style[6] == ","
        return
    assert hours == wanted, text


WEEK = st.builds(
    lambda days, as_open: WeekHours(
        tuple(tuple(days.get(day, ())) for day in range(7)), frozenset(day for day in as_open if day not in days)
    ),
    st.dictionaries(st.integers(0, 6), TIMES, max_size=4),
    st.sets(st.integers(0, 6), max_size=2),
)
NAMED = WEEK.filter(lambda week: bool(any(week.days) or week.as_open))
SOME_WEEKS = st.one_of(
    st.just(EveryOther()),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)).map(EveryOther),
    st.tuples(st.sets(st.integers(1, 5), min_size=1, max_size=4), st.booleans()).map(
        lambda found: OfMonth(tuple(sorted(found[0])), found[1])
    ),
)
PARTS_OF_YEAR = st.one_of(
    st.tuples(st.integers(1, 12), st.integers(1, 12)).map(
        lambda ends: Season((ends[0], 1), (ends[1], (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[ends[1] - 1]))
    ),
    st.tuples(st.integers(1, 12), st.integers(2, 28), st.integers(1, 12), st.integers(1, 27)).map(
        lambda ends: Season(ends[:2], ends[2:])
    ),
    st.tuples(st.dates(date(2026, 1, 1), date(2027, 1, 1)), st.integers(0, 60)).map(
        lambda found: Dated(Span(found[0], found[0] + timedelta(found[1])))
    ),
)


def apart(week: WeekHours, other: WeekHours) -> bool:
    """Whether two weeks have no day in common, since a day stands there once."""
    return not any(
        (week.days[day] or day in week.as_open) and (other.days[day] or day in other.as_open) for day in range(7)
    )


def with_some(found: tuple[WeekHours, dict[EveryOther | OfMonth, WeekHours]]) -> WeekHours:
    week, some = found
    kept = sorted(((weeks, part) for weeks, part in some.items() if apart(week, part)), key=lambda pair: str(pair[0]))
    return WeekHours(week.days, week.as_open, some_weeks=tuple(kept))


WITH_SOME = st.tuples(WEEK, st.dictionaries(SOME_WEEKS, NAMED, max_size=2)).map(with_some)
HOURS = st.tuples(WITH_SOME, st.dictionaries(PARTS_OF_YEAR, WITH_SOME, max_size=2)).map(
    lambda found: WeekHours(
        found[0].days, found[0].as_open, some_weeks=found[0].some_weeks, seasons=tuple(found[1].items())
    )
)


@given(HOURS)
@settings(max_examples=300, deadline=None)
def test_what_is_printed_reads_back_as_the_same(hours: WeekHours) -> None:
    assume(len(str(hours)) <= LONGEST)
    assert WeekHours.read(str(hours)) == hours
    assert WeekHours.read(hours.written()) == hours


@given(HOURS, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_hours_of_one_date_are_those_that_hold_on_it(hours: WeekHours, day: date) -> None:
    week = next((part for time, part in hours.seasons if time.holds(day)), hours)
    found = hours.on(day)
    number = day.weekday()
    sure = {minute for start, end in found.times for minute in range(start, end)}
    wanted = {minute for start, end in week.days[number] for minute in range(start, end)}
    for weeks, part in week.some_weeks:
        if weeks.holds(day):
            wanted |= {minute for start, end in part.days[number] for minute in range(start, end)}
    assert sure == wanted
    assert sure <= {minute for start, end in hours.ever(number) for minute in range(start, end)}


#: Words that say nothing about hours, some of which look like words that do.
STRANGE = ("probablyish", "xyzzy", "monkey", "sunny", "weddings", "satin", "frying", "theatre", "dana", "team", "ring", "8x",
           "12b", "front-desk", "same", "ditto", "ask", "%", "€", "é", "日", "9:5", "24:0", "8:60x", "amy", "pmx")  # fmt: skip
PLAIN = ("mon-fri 08:00-17:00", "mon, wed and fri 8-5", "9am-5pm Mon-Thu, 8-12 Fri", "mon-fri 8-5, closed wed",
         "mon-thu 8-5 (closed for lunch 12-1)", "every other fri 8-12", "1st and 3rd sat 9-1", "mon-fri open",
         "June to August: mon-thu 8-4", "24 hours a day", "mon-fri 8-5 except wed", "Mon-Fri 8-12, 1-5")  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("word", STRANGE)
def test_a_word_that_is_none_of_hours_is_never_passed_over(text: str, word: str) -> None:
    WeekHours.read(text)
    for place in [0, *(found.end() for found in re.finditer(" ", text)), len(text)]:
        with pytest.raises(Refused):
            WeekHours.read(f"{text[:place]} {word} {text[place:]}")


@given(
    st.sampled_from(PLAIN), st.text(st.characters(categories=["L", "N", "S"]), min_size=3, max_size=8), st.booleans()
)
@settings(max_examples=300, deadline=None)
def test_any_word_beside_hours_is_used_or_refused(text: str, word: str, after: bool) -> None:
    beside = f"{text} {word}" if after else f"{word} {text}"
    try:
        hours = WeekHours.read(beside)
    except Refused:
        return
    # what was read with the word says something else, or the word is one of those that only join; one or two letters
    # behind a time are a part of it (8-5 p, 17:00 h)
    joining = {"on", "at", "the", "each", "every", "only", "are", "is", "in", "work", "works", "there", "here", "hours", "hrs",
               "open", "from", "daily", "weekly", "sharp", "|", "p"}  # fmt: skip
    assert hours != WeekHours.read(text) or word.casefold() in joining or names_days(word)


def names_days(word: str) -> bool:
    """Whether a word names days, which may stand among the days that are there."""
    try:
        return bool(WeekHours.read(word).as_open)
    except Refused:
        return False


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("mon-fri 8-5, closed wed", "mon, tue, thu, fri 08:00-17:00"),
        ("mon-fri 8-5 except wed", "mon, tue, thu, fri 08:00-17:00"),
        ("mon-fri except wed 8-5", "mon, tue, thu, fri 08:00-17:00"),
        ("mon-fri 8-5, off every other friday", "mon-thu 08:00-17:00; every other fri 08:00-17:00"),
        ("mon-fri 8-5; closed the first monday of the month", "tue-fri 8-5; 2nd, 3rd, 4th and 5th mon 8-5"),
        ("mon-fri 8-5, lunch 12-1", "mon-fri 08:00-12:00, 13:00-17:00"),
        ("Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off", "mon-fri 08:00-12:00, 13:00-18:00"),
        ("every other fri 8-4 (lunch 12-1)", "every other fri 08:00-12:00, 13:00-16:00"),
        ("mon-thu 8-5, fri 8-12, lunch 12-1 daily", "mon-thu 08:00-12:00, 13:00-17:00; fri 08:00-12:00"),
        ("closed in July; mon-fri 8-5", "mon-fri 8-5; July: closed"),
        ("every other Friday 8-12 from 4 December 2026; mon-thu 8-5",
         "mon-thu 08:00-17:00; every other week from 2026-12-04: fri 08:00-12:00"),
    ],
)  # fmt: skip
def test_two_ways_to_say_the_same_hours(text: str, other: str) -> None:
    assert WeekHours.read(text) == WeekHours.read(other)


@pytest.mark.parametrize(
    "text",
    ["mon," * 5000, "8-5," * 5000, "a" * 20_000, "🙂" * 300, "lunch " * 60, "every other " * 30, "(((" * 130,
     "d,&(" * 100, "mon 8-5," * 50, "june to " * 50, "1st and " * 50, "1" * 400, "-" * 400, "é日ا" * 100],
)  # fmt: skip
def test_long_and_strange_texts_are_done_with_at_once(text: str) -> None:
    best = 1.0
    for _ in range(5):
        start = perf_counter()
        with pytest.raises(Refused):
            WeekHours.of(words_of(text))  # past the cache of texts
        best = min(best, perf_counter() - start)
    assert best < 0.05
