"""What the rules of `rules/people/hours.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL010",
        "what somebody said of their hours is no week",
        'practice: {"people[sam].hours": {said: "he is mostly in"}}',
        (
            "practice:people[sam].hours: nobody has written when Sam Ode is there; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PPL010",
        "who holds no duty needs no hours",
        """
        practice: {"people+": {id: otto, name: Otto Beck, phone: "555-0150"}}
        escalation-contacts: {"check_in.attendees": [ines, dana, priya, otto]}
        """,
    ),
    Case(
        "PPL011",
        "the second location alone lacks its hours",
        'practice: {"locations+": {id: annex, name: Annex}}',
        ("practice:locations[annex].hours: the opening hours of this location are not written",),
    ),
    Case(
        "PPL011",
        "a location that is closed has hours",
        'practice: {"locations+": {id: annex, name: Annex, hours: "closed"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
