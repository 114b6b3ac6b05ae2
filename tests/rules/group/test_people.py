"""What the rules of `rules/group/people.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case


def overlay(person: str, backup: str = "~") -> str:
    """Return a practice that inherits its backup contact, a person of the group, unless it names its own."""
    return f"""
practice:
  extends: ../policy
escalation-contacts:
  backup: {backup}
files:
  ../policy/group.yaml: 'people: [{{id: kim, name: Kim Cho, phone: "555-0171", hours: "mon-fri 08:00-17:00"{person}}}]'
  ../policy/escalation-contacts.yaml: 'backup: kim'
"""


TOLD = "practice:extends: Kim Cho is inherited for: backup contact; and works at no location of the practice"
CASES = (
    Case("GRP003", "somebody who works everywhere", overlay("")),
    Case("GRP003", "somebody who works here too", overlay(", locations: [north, main-street]")),
    Case("GRP003", "somebody who works elsewhere", overlay(", locations: north"), (TOLD,)),
    Case(
        "GRP003",
        "somebody who works elsewhere, in place of whom another is named",
        overlay(", locations: north", "sam"),
    ),
    Case("FIL009", "the location of another practice", overlay(", locations: north")),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
