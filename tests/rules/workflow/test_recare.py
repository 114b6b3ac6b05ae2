"""What the rules of `rules/workflow/recare.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL016",
        "a selection in words of one's own may hold any group",
        'workflow-map: {"recare.selection": [time_since_visit, {other: "whoever Dana flags"}], "recare.priority": [missed_appointments, time_since_visit]}',
    ),
    Case(
        "WFL016",
        "one group twice under two names",
        'workflow-map: {"recare.priority": [planned_not_booked, incomplete_treatment]}',
        (
            "workflow-map:recare.priority[incomplete_treatment]: incomplete treatment stands twice in the order of recare calls",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
