"""What the rules of `rules/workflow/step_order.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL005",
        "a misspelt step, with the nearest",
        'workflow-map: {"steps[track-claim].then": snd-claim}',
        (
            'workflow-map:steps[track-claim].then[snd-claim]: "Next step" of the step track-claim names no step of the map; did you mean send-claim?',
        ),
    ),
    Case(
        "WFL005",
        "a step called as people write it",
        'workflow-map: {"steps[track-claim].then": "Send Claim"}',
    ),
    Case(
        "WFL006",
        "a step that leads to itself",
        'workflow-map: {"steps[track-claim].then": track-claim, "steps[track-claim].ends": ~}',
        ("workflow-map:steps[track-claim].then: the step track-claim leads to itself and never ends",),
    ),
    Case(
        "WFL006",
        "a circle that one of its steps ends",
        'workflow-map: {"steps[send-claim].then": create-claim, "steps[review-claim].ends": "sent back to the desk"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
