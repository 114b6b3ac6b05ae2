"""What the rules of `rules/scope/engagement.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "SCO013",
        "a name that somebody only mentioned",
        'practice: {"vendor.name": {said: "some firm in Ohio"}}',
        ("practice:vendor.name: no billing company is named; words on this are on file, and decide nothing",),
    ),
    Case(
        "SCO013",
        "a vendor known by name alone",
        "practice: {vendor: BrightLedger Billing}",
    ),
    Case(
        "SCO014",
        "the day of the start itself",
        "practice: {go_live: 2026-11-23, stage: ready}",
    ),
    Case(
        "SCO014",
        "the day after it",
        "practice: {go_live: 2026-11-20, stage: ready}",
        ("practice:go_live: the start was on 20 November 2026, and the practice is not live",),
    ),
    Case(
        "SCO014",
        "a month that is not over",
        "practice: {go_live: 2026-11, stage: ready}",
    ),
    Case("SCO017", "old work that nobody is named for is a choice", 'practice: {"backlog.owner": }'),
    Case(
        "SCO017",
        "both, in one word",
        'practice: {"backlog.owner": both}',
        ("practice:backlog.owner: both sides are named for the claims and balances from before the cut-off",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
