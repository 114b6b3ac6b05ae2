"""What the rules of `rules/communication/addresses.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM024",
        "one location alone has no channel of another",
        'practice: {"locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}, "people[sam].locations": main-street}',
        (),
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
