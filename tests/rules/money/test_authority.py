"""What the rules of `rules/money/authority.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN008",
        "a role of the billing company",
        """
        practice: {"roles+": {id: lead, side: vendor, people: [priya]}}
        financial-policy: {approved_by: lead}
        """,
        ("financial-policy:approved_by[lead]: Priya Nair of the billing company approves the money rules",),
    ),
    Case(
        "FIN008",
        "somebody outside who is not the billing company",
        """
        practice: {"people+": {id: otto, name: Otto Beck, side: outside, does: "Advises on taxes", phone: "555-0150"}}
        financial-policy: {approved_by: otto}
        """,
    ),
    Case(
        "FIN021",
        "one of two locations differs for no reason",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        financial-policy: {credits: {is: "Paid back.", differs: [{for: {locations: annex}, is: "Kept for the next visit."}]}}
        """,
        ('financial-policy:credits.differs[annex]: "Credits" differs at Annex, and it is not said yet why',),
    ),
    Case(
        "FIN021",
        "new patients differ everywhere",
        "financial-policy: {time_of_service: {is: full, differs: [{for: {visits: new_patient}, is: deposit, amount: 50}]}}",
    ),
    Case(
        "FIN021",
        "two versions hold at one location",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        financial-policy: {credits: {is: "Paid back.", differs: [{for: {locations: annex}, is: "Kept.", because: "the owner wants it"}, {for: {locations: annex}, is: "Asked.", because: "the desk wants it"}]}}
        """,
        ('financial-policy:credits.differs[annex]: two different versions hold at Annex: "Credits"',),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
