"""Hours and days as answers: for some days only, as a table, several days in a row."""

from __future__ import annotations

from datetime import date

import pytest

from handover.analysis.coverage.rosters import hours_of
from handover.model.practice_document import PracticeDocument
from tests.model.money_documents import clean, load


def test_hours_of_some_days_are_hours_and_no_person() -> None:
    practice = clean(PracticeDocument, """\
people:
  - id: dana
    hours: {is: "mon-thu 8am-4:30pm", interim: {is: "mon 7:30am-3:30pm", from: 2026-12-14, until: 2027-01-08, because: "school"}}
vendor:
  hours: {is: "mon-fri 9-5", interim: [{is: closed, from: 2026-12-24, until: 2026-12-26}, {is: "mon 9-5", from: 2027-01-04}]}
""")  # fmt: skip
    answer = practice.people.items[0].hours
    assert answer.marks.interim is None
    assert answer.marks.interim_hours is not None
    (interim,) = answer.marks.interim_hours.items
    assert (str(interim.is_.value), str(interim.until.value)) == ("Mon 07:30–15:30", "8 January 2027")
    found = hours_of(answer)
    assert found is not None
    assert [found.on(date(2026, 12, day)).times for day in (7, 8, 14, 15)] == [
        ((480, 990),),
        ((480, 990),),
        ((450, 930),),
        (),
    ]
    vendor = hours_of(practice.vendor.hours)
    assert vendor is not None
    assert [bool(vendor.on(day).times) for day in (date(2026, 12, 24), date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 5))] == [
        False, True, True, False,
    ]  # fmt: skip


def test_hours_of_some_days_that_cannot_be_read_are_told() -> None:
    _, troubles = load(
        PracticeDocument, 'vendor: {hours: {is: "mon-fri 9-5", interim: {is: "dana 9", from: 2026-12-14}}}\n'
    )
    assert [(one.code, one.at.address, one.message) for one in troubles] == [
        ("FIL001", "practice:vendor.hours.interim[1].is", "a word before the times is no day and no time")
    ]


def test_a_table_of_days_takes_the_same_words_as_a_line() -> None:
    table = clean(PracticeDocument, """\
locations:
  - id: north
    hours:
      Mon to Thu: 8-12, 1-5
      "every other Friday": [8-12]
      sat: closed
      "June to August: mon": 8-4
""")  # fmt: skip
    line = clean(PracticeDocument, """\
locations:
  - {id: north, hours: "Mon to Thu 8-12, 1-5; every other Friday 8-12; sat closed; June to August: mon 8-4"}
""")  # fmt: skip
    assert table.locations.items[0].hours.value == line.locations.items[0].hours.value


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-12-24", date(2026, 12, 24), date(2026, 12, 24)),
        ("{from: 2026-12-24, until: 2027-01-01}", date(2026, 12, 24), date(2027, 1, 1)),
        ('{from: "24 Dec 2026", until: "Jan 1, 2027", note: "Christmas"}', date(2026, 12, 24), date(2027, 1, 1)),
        ('"2026-12-24 to 2027-01-01"', date(2026, 12, 24), date(2027, 1, 1)),
        ('"24 Dec 2026 – 1 Jan 2027"', date(2026, 12, 24), date(2027, 1, 1)),
        ("{is: 2026-12-24, note: early}", date(2026, 12, 24), date(2026, 12, 24)),
    ],
)
def test_closed_days_are_one_or_some_in_a_row(written: str, first: date, last: date) -> None:
    practice = clean(PracticeDocument, f"locations: [{{id: north, closed_on: [{written}]}}]\n")
    (answer,) = practice.locations.items[0].closed_on.items
    assert answer.value is not None
    days = list(answer.value.days)
    assert (days[0], days[-1], len(days)) == (first, last, (last - first).days + 1)
    assert (answer.marks.from_, answer.marks.until) == (None, None)


@pytest.mark.parametrize(
    ("written", "message", "fix"),
    [
        ("2026-12", "a month or a year stands here, where days are asked for",
         "write the days, as in {from: 2026-12-01, until: 2026-12-31}"),
        ("{from: 2026-12-24}", "the first or the last of these days is missing",
         "write the day, or {from: 2026-12-24, until: 2027-01-01}"),
        ("{from: 2027-01-01, until: 2026-12-24}", "the last of these days comes before the first",
         "write the day, or {from: 2026-12-24, until: 2027-01-01}"),
        ("{from: 2026-12, until: 2027-01-01}", "a month or a year stands here, where days are asked for",
         "write the days, as in {from: 2026-12-01, until: 2027-01-01}"),
        ('"Dec 24 to Jan 1, 2027"', "the year of this day is missing",
         "write both days, as in {from: 2026-12-24, until: 2027-01-01}"),
        ("{from: soon, until: 2027-01-01}", "this tells roughly when, and no day of the calendar",
         "write the day once it is known, as in 2026-11-02, or its month, as in 2026-11"),
        ("Thanksgiving", "this tells roughly when, and no day of the calendar",
         "write the day once it is known, as in 2026-11-02, or its month, as in 2026-11"),
    ],
)  # fmt: skip
def test_closed_days_that_are_no_days_are_told(written: str, message: str, fix: str) -> None:
    practice, troubles = load(PracticeDocument, f"locations: [{{id: north, closed_on: [{written}]}}]\n")
    assert [(one.code, one.message, one.fix) for one in troubles] == [("FIL001", message, fix)]
    (answer,) = practice.locations.items[0].closed_on.items
    assert not answer.readable
