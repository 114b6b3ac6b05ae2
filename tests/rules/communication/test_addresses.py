"""What the rules of `rules/communication/addresses.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

_TWO = """practice:
  "locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}
"""

CASES = (
    Case(
        "COM024",
        "one location alone has no channel of another",
        'practice: {"locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}, "people[sam].locations": main-street}',
        (),
    ),
    Case(
        "COM024",
        "one of two watchers works at the location",
        _TWO
        + """  "people[sam].locations": main-street
  "people[tess].locations": north
escalation-contacts:
  "channels+": {id: north-line, purpose: urgent, address: "555-0181", watched_by: [sam, tess], locations: north}
""",
    ),
    Case(
        "COM024",
        "who is of both locations, and who is of the other one",
        _TWO
        + """  "people[sam].locations": [main-street, north]
  "people[tess].locations": main-street
escalation-contacts:
  "channels[office-line].watched_by": sam
  "channels[office-line].locations": north
  "channels+": {id: north-mail, purpose: routine, address: "north@maplegrove.example", watched_by: tess, locations: north}
""",
        (
            "escalation-contacts:channels[north-mail].watched_by: North: the channel north-mail is watched by Tess Hart, who works at another location",
        ),
    ),
    Case(
        "COM024",
        "the number of the other location, written in another way",
        _TWO
        + """escalation-contacts:
  "channels[office-line].locations": main-street
  "channels[office-line].address": "555 0180"
""",
        ("escalation-contacts:channels[office-line].address: Main Street: Office line has the number of North",),
    ),
    Case(
        "COM025",
        "the number of somebody who does not watch, written in another way",
        'escalation-contacts: {"channels[office-line].address": "555 0162"}',
        (
            "escalation-contacts:channels[office-line].address: Office line has the address or number of Marco Lind, who does not look there",
        ),
    ),
    Case(
        "COM025",
        "the number of one of two locations, named once",
        _TWO
        + """  "locations[north].phone": "555-0162"
""",
        ("practice:locations[north].phone: North has the number of Marco Lind, not of the practice",),
    ),
    Case(
        "COM025",
        "a role to which the owner of the address belongs",
        'escalation-contacts: {"channels[billing-inbox].address": priya@brightledger.example, "channels[billing-inbox].watched_by": [billers, dana]}',
    ),
    Case(
        "COM025",
        "the extension of somebody who watches",
        'escalation-contacts: {"channels[office-line].address": "555-0142, extension 2"}',
        (),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
