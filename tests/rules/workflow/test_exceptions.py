"""What the rules of `rules/workflow/exceptions.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL017",
        "five exceptions",
        'workflow-map: {"exceptions+2": {text: "The post is late.", owner: sam, route: missing_information}}',
    ),
    Case(
        "WFL017",
        "six",
        'workflow-map: {"exceptions+3": {text: "The post is late.", owner: sam, route: missing_information}}',
        ("workflow-map:exceptions: 6 exceptions are listed; more than 5 are edge cases",),
    ),
    Case(
        "WFL018",
        "an owner without a way to go",
        'workflow-map: {"exceptions+": {text: "The post is late.", owner: sam}}',
        (
            "workflow-map:exceptions[4].route: it is not said yet which of the escalations takes the last exception listed to the practice",
        ),
    ),
    Case(
        "WFL018",
        "who works denials sorts an unclear one out",
        'workflow-map: {"exceptions[unclear_denial].owner": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
