"""What the rules of `rules/payers/limits.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY019",
        "the same day in both places, in other words",
        'payers: {"payers[tri-county].limits[filing].limit": 12 months after service}',
    ),
    Case(
        "PAY019",
        "only the length says it",
        'payers: {"payers[tri-county].limits[filing]": {kind: filing, limit: 90 days from the denial, confirmed: 2026-10-05, with: dana}}',
    ),
    Case(
        "PAY019",
        "a limit for all payers",
        "payers: {limits: [{kind: refund_request, limit: one year from DOS, counted_from: submission, confirmed: 2026-10-05, with: dana}]}",
        (
            "payers:limits[refund_request].counted_from: the limit for refund requests is counted from the date of service and from submission",
        ),
    ),
    Case(
        "PAY019",
        "a length that cannot be read is told as such",
        'payers: {"payers[tri-county].limits[filing].limit": 90 days from payment}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
