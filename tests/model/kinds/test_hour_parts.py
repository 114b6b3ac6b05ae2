"""Parts of a day beside their times are the times by the 24-hour clock, and only where the times lie in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover.model.kinds.hours import WeekHours
from handover.model.refusal import Refused

#: The hours of each part that nobody puts in another one.
SURE = {"morning": range(6, 13), "afternoon": range(12, 19), "evening": range(17, 23)}
FORMS = (
    "mon-fri {part}s {a} to {b}",
    "mon-fri {part}s {a}-{b}",
    "Monday to Friday {part} from {a} to {b}",
    "weekday {part}s: {a} - {b}",
    "Mon-Fri {a} to {b} in the {part}s",
    "mon-fri, {part}s only ({a} to {b})",
    "Mon–Fri {part}s between {a} and {b}",
)


def _clock(hour: int, style: str) -> str:
    twelve = (hour - 1) % 12 + 1
    return {"bare": str(twelve), "half": f"{twelve}{'am' if hour < 12 else 'pm'}", "full": f"{hour:02}:00"}[style]


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int, str, str]:
    part = draw(st.sampled_from(sorted(SURE)))
    first = draw(st.sampled_from(SURE[part][:-1]))
    last = draw(st.sampled_from([hour for hour in SURE[part] if hour > first]))
    return part, first, last, draw(st.sampled_from(["bare", "half", "full"])), draw(st.sampled_from(FORMS))


@given(stretches())
def test_what_is_printed_back_is_what_was_written(case: tuple[str, int, int, str, str]) -> None:
    part, first, last, style, form = case
    text = form.format(part=part, a=_clock(first, style), b=_clock(last, style))
    assert str(WeekHours.read(text)) == f"Mon–Fri {first:02}:00–{last:02}:00"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("mon-fri mornings 8 to 10", "Mon–Fri 08:00–10:00"),
        ("mon-fri mornings 8-12, afternoons 1-5", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
        ("tue evenings 5:30 to 8", "Tue 17:30–20:00"),
        ("tue evenings 7 to 12", "Tue 19:00–24:00"),
        ("fri morning 9 to noon", "Fri 09:00–12:00"),
        ("sat mornings 8.30 - 1", "Sat 08:30–13:00"),
        ("every other tue afternoon 2 to 4", "every other Tue 14:00–16:00"),
    ],
)
def test_a_part_of_the_day_with_its_times(text: str, hours: str) -> None:
    assert str(WeekHours.read(text)) == hours


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        ("mornings 8 to 10", "the days of these hours are missing", "write mon-fri 08:00-10:00"),
        ("afternoons 1-5", "the days of these hours are missing", "write mon-fri 13:00-17:00"),
        (
            "evenings till 8",
            "a time stands here without its beginning or its end",
            "write both, as in mon-fri 08:00-17:00",
        ),
        (
            "mornings",
            "a morning stands here without its times",
            "write the times in its place, as in mon-fri 08:00-12:00",
        ),
    ],
)
def test_the_reason_why_it_is_not_read_is_true(text: str, message: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        WeekHours.read(text)
    assert (refused.value.message, refused.value.fix) == (message, fix)


@pytest.mark.parametrize(
    "text", ["mon mornings 2 to 4", "wed afternoons 11 to 3", "mon morning 10 to 8", "mon afternoons 8am-10am"]
)
def test_times_of_another_part_of_the_day_are_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        WeekHours.read(text)
    assert refused.value.message == "these times do not lie in the part of the day that is named"
