"""What the rules of `rules/workflow/verification.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL014",
        "which visits, in somebody's words only",
        'workflow-map: {"verification.which": {said: "the usual ones"}}',
        (
            "workflow-map:verification.which: it is not decided which visits are checked; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "WFL014",
        "a step that says when is as good as a number of days",
        'workflow-map: {"verification.days_ahead": ~}',
    ),
    Case(
        "WFL015",
        "one person of each side asks",
        'workflow-map: {"verification.asks_patient": [sam, priya]}',
        ("workflow-map:verification.asks_patient: both sides ask the patient for missing policy details",),
    ),
    Case(
        "WFL015",
        "each location has its own",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        workflow-map: {"verification.asks_patient": {is: sam, differs: [{for: {locations: annex}, is: priya}]}}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
