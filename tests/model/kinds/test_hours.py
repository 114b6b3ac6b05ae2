from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.hours import WeekHours
from handover.model.refusal import Refused

DAY = 24 * 60

ACCEPTED = [
    ("mon-fri 08:00-17:00", "Mon–Fri 08:00–17:00"),
    ("Mon - Fri: 08:00 - 17:00", "Mon–Fri 08:00–17:00"),
    ("mon–fri 8–17", "Mon–Fri 08:00–17:00"),
    ("monday to friday from 9 to 17", "Mon–Fri 09:00–17:00"),
    ("Monday through Friday 8:30am to 5pm", "Mon–Fri 08:30–17:00"),
    ("M-F 8am-5pm", "Mon–Fri 08:00–17:00"),
    ("M–Th 8:30 a.m. – 5 p.m.", "Mon–Thu 08:30–17:00"),
    ("mon-thu 08:00-12:00, 13:00-17:00; fri 8:00-12:00", "Mon–Thu 08:00–12:00 and 13:00–17:00; Fri 08:00–12:00"),
    ("mon-thu 08:00-12:00 and 13:00-17:00, fri 8:00-12:00", "Mon–Thu 08:00–12:00 and 13:00–17:00; Fri 08:00–12:00"),
    ("mon-thu 07:00-19:00\nfri 07:00-13:00", "Mon–Thu 07:00–19:00; Fri 07:00–13:00"),
    ("mon-thu 07:00-19:00 fri 07:00-13:00", "Mon–Thu 07:00–19:00; Fri 07:00–13:00"),
    ("mon, wed and fri 9:30 am to noon", "Mon, Wed and Fri 09:30–12:00"),
    ("tues & thurs 8.30-12.30", "Tue and Thu 08:30–12:30"),
    ("mon/wed 0830-1700", "Mon and Wed 08:30–17:00"),
    ("weds 08:00-12:00 / 13:00-17:00", "Wed 08:00–12:00 and 13:00–17:00"),
    ("mondays 5pm-midnight", "Mon 17:00–24:00"),
    ("mon 6pm-12am", "Mon 18:00–24:00"),
    ("daily midnight-8am", "Mon–Sun 00:00–08:00"),
    ("mon-thu 8am-noon and 1-5pm", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-fri 9-5pm", "Mon–Fri 09:00–17:00"),
    ("mon-fri 8am-5", "Mon–Fri 08:00–17:00"),
    ("mon-fri 8-12", "Mon–Fri 08:00–12:00"),
    ("mon 8-12, 11-15", "Mon 08:00–15:00"),
    ("mon 08:00-12:00, 12:00-17:00", "Mon 08:00–17:00"),
    ("mon-fri 22:00-06:00", "Mon–Fri 22:00–06:00"),
    ("sat 10pm-6am", "Sat 22:00–06:00"),
    ("fri-mon 08:00-12:00", "Mon and Fri–Sun 08:00–12:00"),
    ("sat-sun 00:00-24:00", "Sat and Sun 24 hours"),
    ("every day 24 hours", "Mon–Sun 24 hours"),
    ("24h", "Mon–Sun 24 hours"),
    ("24/7", "Mon–Sun 24 hours"),
    ("closed", "closed"),
    ("sun closed", "closed"),
    ("mon-fri 08:00-17:00, wed closed", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("wed closed; mon-fri 08:00-17:00", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri closed; wed 09:00-12:00", "Wed 09:00–12:00"),
    ("mon-fri 08:00-12:00; fri 13:00-15:00", "Mon–Thu 08:00–12:00; Fri 08:00–12:00 and 13:00–15:00"),
    ("mon-fri", "Mon–Fri opening hours"),
    ("mon-thu; fri 08:00-12:00", "Mon–Thu opening hours; Fri 08:00–12:00"),
    ("wed.", "Wed opening hours"),
    ("weekdays", "Mon–Fri opening hours"),
    ("weekend", "Sat and Sun opening hours"),
    ("every day", "Mon–Sun opening hours"),
    ("Tuesday and Thursday", "Tue and Thu opening hours"),
    ("on Tuesdays and Thursdays", "Tue and Thu opening hours"),
    ("every Wednesday", "Wed opening hours"),
    ("each monday 9:00-12:00", "Mon 09:00–12:00"),
    ("Tuesday only", "Tue opening hours"),
    ("Tue/Thu", "Tue and Thu opening hours"),
    ("mon-fri, wed closed", "Mon, Tue, Thu and Fri opening hours"),
    ("weekdays and Friday off", "Mon–Thu opening hours"),
    ("sat, sun closed", "closed"),
    ("opening hours", "Mon–Sun opening hours"),
]

TWICE = "one day stands here twice, with times that differ and overlap"
REFUSED = [
    ("", "no hours stand here"),
    (" ; , ;", "no hours stand here"),
    ("by appointment", "these hours cannot be read"),
    ("whenever we can", "these hours cannot be read"),
    ("fribble", "these hours cannot be read"),
    ("08:00-17:00", "the days of these hours are missing"),
    ("sunny 8-17", "the days of these hours are missing"),
    ("mon-fri except wed 8-17", "these times cannot be read"),
    ("mon-fri mornings", "these times cannot be read"),
    ("mon-fri 9am onwards", "these times cannot be read"),
    ("mon-fri 08:00", "these times cannot be read"),
    ("mon-fri 08:00-12:00-17:00", "these times cannot be read"),
    ("mon-fri ٨-١٧", "these times cannot be read"),
    ("mon 25:00-26:00", "there is no such time of day"),
    ("mon 08:61-09:00", "there is no such time of day"),
    ("mon 14pm-15pm", "there is no such time of day"),
    ("mon 24:30-25:00", "there is no such time of day"),
    ("mon 24:00-06:00", "nothing begins at 24:00; that is 00:00 of the next day"),
    ("mon 10:00-10:00", "these times begin and end at the same moment"),
    ("mon-fri 8-5", "these times begin by day and run past midnight, which is seldom meant"),
    ("mon-fri 08:00-05:00", "these times begin by day and run past midnight, which is seldom meant"),
    ("mon-fri 12:00-4:00", "these times begin by day and run past midnight, which is seldom meant"),
    ("mon 8:00-12:00, 1:00-5:00", "these times can mean the night or the afternoon"),
    ("mon-fri 1-5", "these times can mean the night or the afternoon"),
    ("mon 6-9", "these times can mean the morning or the evening"),
    ("mon-fri 08:00-17:00; wed 08:00-12:00", TWICE),
    ("mon-fri 08:00-17:00; wed 12:00-20:00", TWICE),
    ("mon-fri; fri 08:00-12:00", TWICE),
    ("mon-fri 08:00-17:00; mon-fri closed", "one day stands here twice, once closed and once with times"),
    ("mon 8-17 " * 100, "these hours are too long to be read"),
]


@pytest.mark.parametrize(("text", "words"), ACCEPTED)
def test_hours_as_offices_write_them(text: str, words: str) -> None:
    assert str(WeekHours.read(text)) == words


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_hours_that_cannot_be_told_are_refused_with_a_cure(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        WeekHours.read(text)
    assert refused.value.message == message
    assert refused.value.code == "FIL001"
    assert refused.value.fix.startswith(("write", "name each day once"))


def test_a_table_of_days_reads_like_a_line() -> None:
    table = [("mon-thu", ["08:00-12:00", "13:00-17:00"]), ("Fri", ["08:00-12:00, 12:30-14:00"]), ("sat", ["closed"])]
    line = "mon-thu 08:00-12:00, 13:00-17:00; fri 08:00-12:00, 12:30-14:00; sat closed"
    assert WeekHours.read_table(table) == WeekHours.read(line)
    assert hash(WeekHours.read_table(table)) == hash(WeekHours.read(line))
    assert WeekHours.read_table([("mon", [])]).as_open == {0}
    assert WeekHours.read_table([("every day", ["24h"])]) == WeekHours.read("24h")


@pytest.mark.parametrize("name", ["", "funday", "monday morning", "8-12", "rest"])
def test_a_row_that_names_no_days_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="these days cannot be read"):
        WeekHours.read_table([(name, ["08:00-12:00"])])


def test_day_names_alone_mean_the_opening_hours_of_these_days() -> None:
    opening = WeekHours.read("mon-thu 08:00-17:00; fri 08:00-12:00")
    assert WeekHours.read("thu-fri").resolve(opening) == WeekHours.read("thu 08:00-17:00; fri 08:00-12:00")
    assert WeekHours.read("sat open").resolve(opening) == WeekHours.read("closed")
    assert WeekHours.read("mon 18:00-19:00; tue").resolve(None).as_open == {1}
    assert WeekHours.read("mon-tue").resolve(WeekHours.read("mon; tue 08:00-12:00")) == WeekHours.read(
        "mon; tue 08:00-12:00"
    )
    assert not WeekHours.read("mon-tue").known


def test_a_day_that_is_named_alone_has_times_that_may_be_asked_for() -> None:
    opening = WeekHours.read("mon-fri 08:00-17:00")
    assert WeekHours.read("mon; tue 08:00-12:00; wed open").untimed == {0}
    assert WeekHours.read("mon-wed, tue closed").untimed == {0, 2}
    assert WeekHours.read("sat").resolve(opening) == WeekHours.read("sat")
    assert WeekHours.read("fri-sat").resolve(opening).as_open == {5}


def minutes(hours: WeekHours) -> set[tuple[int, int]]:
    return {
        (day, minute) for day, times in enumerate(hours.days) for start, end in times for minute in range(start, end)
    }


STRETCHES = st.tuples(st.integers(0, DAY - 1), st.integers(1, 12 * 60)).filter(
    lambda stretch: stretch[0] >= 13 * 60 or sum(stretch) <= DAY
)
ROWS = st.lists(st.tuples(st.integers(0, 6), STRETCHES), max_size=4)


def written(start: int, length: int) -> str:
    end = (start + length) % DAY or DAY
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


@given(st.lists(STRETCHES, min_size=1, max_size=4), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_times_of_one_row_are_merged(stretches: list[tuple[int, int]], day: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day]
    hours = WeekHours.read(f"{name} {', '.join(written(*stretch) for stretch in stretches)}")
    assert minutes(hours) == {(day, minute) for start, length in stretches for minute in range(start, start + length)}
    assert all(one[1] < other[0] for one, other in zip(hours.days[day], hours.days[day][1:], strict=False))


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_hours_in_words_can_be_read_again(rows: list[tuple[int, tuple[int, int]]]) -> None:
    days = tuple(
        tuple((start, start + length) for number, (start, length) in rows[:1] if number == day) for day in range(7)
    )
    hours = WeekHours(days, frozenset(number for number, _ in rows[1:] if not days[number]))
    assert WeekHours.read(str(hours)) == hours


@given(st.text("montuewdhfri 0123456789:-–,;ap.mclosed24hand\n", max_size=60) | st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        hours = WeekHours.read(text)
    except Refused:
        return
    assert len(hours.days) == 7
    assert all(0 <= start < DAY and start < end <= start + DAY for day in hours.days for start, end in day)
