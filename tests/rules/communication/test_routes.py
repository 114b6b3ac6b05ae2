"""What the rules of `rules/communication/routes.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "COM014",
        "somebody outside",
        """
        practice: {"people+": {id: otto, name: Otto Beck, side: outside, does: "Advises on taxes", phone: "555-0150"}}
        escalation-contacts: {"escalations[complaint].route": [dana, otto]}
        """,
        (
            "escalation-contacts:escalations[complaint].route[otto].person[otto]: the route for complaints ends with Otto Beck, who is not of the practice",
        ),
    ),
    Case(
        "COM014",
        "a stop of the billing team on the way",
        'escalation-contacts: {"escalations[missing_information].route": [priya, sam, dana]}',
    ),
    Case(
        "COM014",
        "one person under two names",
        'escalation-contacts: {"escalations[complaint].route": [dana, ines, Dana Ruiz]}',
        (
            "escalation-contacts:escalations[complaint].route[3].person[1]: the route for complaints comes back to Dana Ruiz",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
