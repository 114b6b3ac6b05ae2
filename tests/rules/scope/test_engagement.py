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
    Case(
        "SCO018",
        "a day from which the billing team works says not who works what is older",
        'practice: {"backlog": {cut_off: 2026-11-02}}',
        ("practice:backlog.owner: it is not said yet who works the claims and balances from before the start",),
    ),
    Case(
        "SCO018",
        "none for a reason that does not know",
        'practice: {"backlog": {none: "no idea"}}',
        (
            "practice:backlog: it is not decided who works the claims and balances from before the start; what is written says that it is not known",
        ),
    ),
    Case("SCO018", "nothing old, in one word", "practice: {backlog: none}"),
    Case(
        "SCO018",
        "claims alone go out",
        'practice: {"backlog": ~}\nscope: {"areas.balances": out}\nstage: ready',
        ("practice:backlog.owner: it is not said yet who works the claims and balances from before the start",),
    ),
    Case("SCO018", "both sides are another gap", 'practice: {"backlog.owner": both}'),
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
