"""What the rules of `rules/people/sides.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL013",
        "somebody of the practice as the contact of the billing team",
        "escalation-contacts: {vendor_contact: dana}",
        (
            "escalation-contacts:vendor_contact[dana]: Dana Ruiz is named for the billing team's side, and is not of the billing team",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
