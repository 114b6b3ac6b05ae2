"""What the rules of `rules/people/hours.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL017",
        "somebody who works everywhere is enough",
        """
        practice:
          "locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}
          "people[ines].locations": main-street
          "people[dana].locations": main-street
          "people[sam].locations": main-street
        """,
    ),
    Case(
        "PPL017",
        "the only location, where everybody is said to work elsewhere",
        """
        practice:
          "people[ines].locations": annex
          "people[dana].locations": annex
          "people[sam].locations": annex
          "people[tess].locations": annex
        """,
        ("practice:locations[main-street]: nobody of the practice is said to work at Main Street",),
    ),
    Case(
        "PPL017",
        "a location of which only the billing team and others are said to be",
        """
        practice:
          "locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}
          "people[ines].locations": main-street
          "people[dana].locations": main-street
          "people[sam].locations": main-street
          "people[tess].locations": main-street
          "people[priya].locations": annex
        """,
        ("practice:locations[annex]: nobody of the practice is said to work at Annex",),
    ),
    Case(
        "PPL010",
        "what somebody said of their hours is no week",
        'practice: {"people[sam].hours": {said: "he is mostly in"}}',
        (
            "practice:people[sam].hours: it is not decided when Sam Ode is there; words on this are on file, and decide nothing",
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
        "PPL010",
        "hours of some days have times, or are asked for",
        'practice: {"people[dana].hours": {is: "mon-fri 08:00-17:00", interim: {is: "mon, tue", from: 2026-12-14, until: 2027-01-08}}}',
        (
            "practice:people[dana].hours.interim[1].is: it is not said yet at what times Dana Ruiz is there on Mondays and Tuesdays",
        ),
    ),
    Case(
        "PPL001",
        "hours of some days name nobody",
        'practice: {"people[dana].hours": {is: "mon-thu 8am-5pm", interim: {is: "mon 7:30am-3:30pm", from: 2027-02-01, until: 2027-02-08}}}',
    ),
    Case(
        "PPL011",
        "a part of the year without times is asked for",
        'practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 8-5; July: mon, tue"}}',
        ("practice:locations[annex].hours: it is not said yet at what times Annex is open on Mondays and Tuesdays",),
    ),
    Case(
        "PPL011",
        "the second location alone lacks its hours",
        'practice: {"locations+": {id: annex, name: Annex}}',
        ("practice:locations[annex].hours: the opening hours of Annex are not written",),
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
