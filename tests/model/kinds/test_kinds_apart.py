"""No kind takes a form of another kind for its own, and none passes over a word that stands beside its form.

Each kind brings forms as people write them, with generated numbers; every other kind is fed all of them.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.amounts import Amount
from handover.model.kinds.bands import Band
from handover.model.kinds.choices import read_count, read_yes_no
from handover.model.kinds.days import Day
from handover.model.kinds.deadlines import Deadline
from handover.model.kinds.durations import Duration
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.limits import Limit
from handover.model.kinds.reach import Email, Phone
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.refusal import Refused

#: Forms by the kind that they are of; # is a number.
FORMS: dict[str, tuple[str, ...]] = {
    "amount": ("$#", "£#.50", "USD #", "# dollars", "# quid", "# cents", "two dollars fifty", "a hundred and twenty dollars", "€#"),
    "upper band": ("up to #", "under #", "$# or less", "<= #", "not more than £#", "max #"),
    "band": ("> $#", "over #", "at least #", "# and above", "#+", "from $# to $9,999", "between # and 9,999", "anything north of #"),
    "time span": ("# hours", "# working days", "same day", "a week and a half", "net #", "2 hours # minutes", "half an hour", "#h", "a fortnight"),
    "deadline": ("# days from DOS", "# months after service", "31 December of the following year", "within one year of the date of service"),
    "hours": ("mon-fri 08:00-17:00", "mon 9am-5pm", "mon-fri 8am-12pm, 1pm-5pm", "mon-thu 08:00-17:00; fri closed", "closed"),
    "day": ("2026-11-03", "2026-11", "since 2026-03", "expected 2026-12"),
    "telephone": ("555-0142", "(312) 555-01#", "+44 20 7946 0018", "555-0142 ext #", "1-800-555-TEETH", "01632 960140"),
    "address": ("a#@maplegrove.example", "dana@north-office.co.uk"),
    "share": ("a third", "#%", "1/3", "half of the estimate"),
    "yes or no": ("yes", "No", "true"),
}  # fmt: skip


def _taken_as_limit(text: str) -> object:
    limit = Limit.read(text)
    if limit.amount is None and limit.share is None:
        raise Refused("words are kept for the rule that asks for a number", "")
    return limit


#: Each kind with how it is read, and the forms that it may take.
KINDS: dict[str, tuple[Any, frozenset[str]]] = {
    "Amount": (Amount.read, frozenset(("amount",))),
    "Band": (Band.read, frozenset(("band", "upper band"))),
    "Limit": (_taken_as_limit, frozenset(("amount", "upper band", "share"))),
    "Duration": (Duration.read, frozenset(("time span",))),
    "Deadline": (Deadline.read, frozenset(("time span", "deadline"))),
    "WeekHours": (WeekHours.read, frozenset(("hours",))),
    "Day": (Day.read, frozenset(("day",))),
    "YesOrDay": (YesOrDay.read, frozenset(("day", "yes or no"))),
    "Phone": (Phone.read, frozenset(("telephone",))),
    "Email": (Email.read, frozenset(("address",))),
    "count": (read_count, frozenset()),
    "yes or no": (read_yes_no, frozenset(("yes or no",))),
}
#: What is a form of two kinds: "24h" is a time span, and open all day.
SHARED = {("WeekHours", "#h"): (24,), ("WeekHours", "# hours"): (24,)}


def _reads(kind: str, text: str) -> bool:
    try:
        KINDS[kind][0](text)
    except Refused:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
@given(number=st.integers(2, 99))
@settings(max_examples=12, deadline=None)
def test_a_kind_reads_its_own_forms_and_none_of_another(kind: str, form: str, number: int) -> None:
    for text in FORMS[form]:
        if number in SHARED.get((kind, text), ()):
            continue
        written = text.replace("#", str(number))
        assert _reads(kind, written) == (form in KINDS[kind][1]), f"{kind}: {written}"


MORE = (
    "maybe",
    "or more or less",
    "for Sam",
    "except Fridays",
    "not really",
    "per visit",
    "and",
    "750",
    "(call first)",
    "unless told",
)


@pytest.mark.parametrize("kind", [name for name in KINDS if name not in ("WeekHours", "Day", "YesOrDay")])
@given(
    more=st.sampled_from(MORE), number=st.integers(2, 99), behind=st.booleans(),
)  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_a_word_that_is_left_over_is_never_passed_over(kind: str, more: str, number: int, behind: bool) -> None:
    if more == "750" and (kind == "Phone" or not behind):
        return  # more digits make a longer number, and "75 up to 99" is a band
    for text in (form for name in KINDS[kind][1] - {"share"} for form in FORMS[name]):
        written = text.replace("#", str(number))
        assert not _reads(kind, f"{written} {more}" if behind else f"{more} {written}"), (kind, written, more)


@given(st.text("0123456789 $£%.,-:/@+()<>=apmhdwx", max_size=24))
@settings(max_examples=300, deadline=None)
def test_what_one_kind_prints_it_reads_back_as_the_same(text: str) -> None:
    for kind in (Amount, Band, Duration, Deadline):
        try:
            value: Any = kind.read(text)
        except Refused:
            continue
        assert kind.read(str(value)) == value
