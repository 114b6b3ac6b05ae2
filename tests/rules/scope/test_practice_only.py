"""What the rules of `rules/scope/practice_only.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO006",
        "the author says that it is no clinical work",
        'scope: {"tasks+": {kind: other, id: codes, text: "Chooses the procedure codes", area: insurance, owner: vendor, clinical: no}}',
    ),
    Case(
        "SCO006",
        "clinical work of a role of the billing team",
        'scope: {"tasks[clinical_question].owner": billers}',
        (
            "scope:tasks[clinical_question].owner: answering clinical questions is clinical work and is given to the billing team",
        ),
    ),
    Case(
        "SCO007",
        "a person of the billing team is the billing team",
        'scope: {"tasks[collect_at_checkout].owner": marco}',
        ("scope:tasks[collect_at_checkout].owner: collecting at checkout is given to the billing team",),
    ),
    Case(
        "SCO016",
        "a role of the billing team, at one of two locations",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        scope: {"tasks[release_records].owner": {is: practice, differs: [{for: {locations: annex}, is: billers}]}}
        """,
        ("scope:tasks[release_records].owner.differs[annex]: Annex: releasing records is given to the billing team",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
