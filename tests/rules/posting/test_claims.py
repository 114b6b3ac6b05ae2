"""What the rules of `rules/posting/claims.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST020",
        "as long as the shortest limit",
        'posting: {"wait.longest": 6 months}',
    ),
    Case(
        "PST020",
        "a day more",
        'posting: {"wait.longest": 185 days}',
        ("posting:wait.longest: a claim may wait 185 days, and Lakeshore Mutual Dental takes claims for 6 months",),
    ),
    Case(
        "PST013",
        "two things are open",
        'posting: {"wait.times": ~, "wait.then": {said: "somebody looks"}}',
        (
            "posting:wait.times: it is not said yet how often a claim may wait",
            "posting:wait.then: it is not decided who decides when a claim has waited too often; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PST013",
        "an escalation takes over",
        'posting: {"wait.then": missing_information}',
    ),
    Case(
        "PST014",
        "ten are a short list",
        'posting: {"next_actions+3": call_payer}',
    ),
    Case(
        "PST014",
        "eleven",
        'posting: {"next_actions+4": call_payer}',
        ("posting:next_actions: there are 11 next actions; a short list has 10 at most",),
    ),
    Case(
        "PST010",
        "two states that lead to one another only",
        'posting: {"states[no-answer].next": wait, "states[sent].next": wait, "next_actions[wait].leads_to": [no-answer, sent]}',
        (
            "posting:states[sent].next: a claim that is sent or no-answer never comes to an end: their next actions lead to one another only",
        ),
    ),
    Case(
        "PST010",
        "a last state needs no next action",
        'posting: {"states+": {name: refused, final: yes}}',
    ),
    Case(
        "PST011",
        "pending is a status",
        'posting: {"states[denied].next": pending}',
        (
            'posting:states[denied].next[pending]: "Next action" of the claim state denied is a status, not a step that moves a claim forward',
        ),
    ),
    Case(
        "PST011",
        "a step of one's own that says what it means",
        'posting: {"next_actions+": {kind: visit_payer, means: "Dana asks at the fund\'s office."}, "states[denied].next": visit_payer}',
    ),
    Case(
        "PST012",
        "a day, and no reason",
        'posting: {"wait.requires": recheck_date}',
        ("posting:wait.requires: a claim may wait without a reason",),
    ),
    Case(
        "PST012",
        "where no claim waits",
        'posting: {"next_actions[wait]-": , "states[sent].next": call_payer, "wait.requires": ~, "wait.longest": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
