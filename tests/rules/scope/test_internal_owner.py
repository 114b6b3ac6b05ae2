"""What the rules of `rules/scope/internal_owner.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO009",
        "one owner for each location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {owner: {is: {is: ines, stand_in: dana}, differs: [{for: {locations: annex}, is: dana, because: "Dana runs the annex"}]}}
        """,
    ),
    Case(
        "SCO009",
        "an owner of the billing company at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {owner: {is: ines, stand_in: dana, differs: [{for: {locations: annex}, is: priya}]}}
        """,
        ("scope:owner.differs[annex]: Annex: Priya Nair owns the outsourced work and is not of the practice",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
