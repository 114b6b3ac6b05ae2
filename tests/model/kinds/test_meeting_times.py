"""A meeting may say only when it begins; what is printed back is read as the same."""

from __future__ import annotations

import pytest

from handover.model.kinds.hours import WeekHours
from handover.model.kinds.meeting_times import MeetingTime
from handover.model.refusal import Refused
from handover.testing.overlay import example


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("every second Tuesday at 12:30", "every other Tue 12:30"),
        ("Tuesdays at 12:30", "Tue 12:30"),
        ("Tuesday @ 2:30pm", "Tue 14:30"),
        ("tue at 9", "Tue 09:00"),
        ("tue 2pm", "Tue 14:00"),
        ("Tue 12:30 p.m.", "Tue 12:30"),
        ("2nd Tuesday of the month at 9", "2nd Tue 09:00"),
        ("alternate Thursdays at 4 pm", "every other Thu 16:00"),
        ("mon and thu at 17:00", "Mon and Thu 17:00"),
        ("tue 09:00-09:30", "Tue 09:00–09:30"),
        ("Tuesday at nine", "Tue 09:00"),
        ("Tuesdays at half past nine", "Tue 09:30"),
        ("Friday at quarter to nine", "Fri 08:45"),
        ("Tuesday at nine, half an hour", "Tue 09:00–09:30"),
        ("tue 9:30 for 30 minutes", "Tue 09:30–10:00"),
        ("Tuesday 9am (45 min)", "Tue 09:00–09:45"),
        ("an hour on Tuesdays at 9", "Tue 09:00–10:00"),
        ("every other Tuesday at 9.30 for an hour", "every other Tue 09:30–10:30"),
    ],
)
def test_days_with_the_time_at_which_it_begins(text: str, printed: str) -> None:
    found = MeetingTime.read(text)
    assert str(found) == printed
    assert MeetingTime.read(printed) == found == MeetingTime.read(found.written())


@pytest.mark.parametrize(
    "text", ["tue at 9 or 10", "at 9", "tue 9:75", "Tuesday at lunch", "tue at 25", "some day at 9"]
)
def test_what_names_no_one_time_is_refused_for_its_own_reason(text: str) -> None:
    with pytest.raises(Refused) as refused:
        MeetingTime.read(text)
    with pytest.raises(Refused) as as_hours:
        WeekHours.read(text)
    assert refused.value.message == as_hours.value.message


@pytest.mark.parametrize(
    ("text", "fix"), [("tue at 2", "write 02:00 or 14:00 in its place"), ("tue 8", "write 08:00 or 20:00 in its place")]
)
def test_a_time_of_either_half_of_the_day_is_asked_about(text: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        MeetingTime.read(text)
    assert refused.value.fix == fix


def test_only_a_meeting_has_no_end() -> None:
    with pytest.raises(Refused):
        WeekHours.read("tue at 12:30")


@pytest.mark.parametrize(
    "written", ['"every second Tuesday at 10:30"', '{slot: "tue at 9"}', '{slot: {tue: ["09:00-09:30"]}}']
)
def test_a_check_in_may_be_its_slot_alone(written: str) -> None:
    assert example(f"escalation-contacts: {{check_in: {written}}}").findings() == []


def test_a_beginning_outside_of_the_hours_is_found() -> None:
    found = example('escalation-contacts: {check_in: "tue at 18:00"}').findings()
    assert {one.code for one in found} == {"COM016"}
