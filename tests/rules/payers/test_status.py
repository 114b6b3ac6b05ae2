"""What the rules of `rules/payers/status.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY002",
        "the whole list is unconfirmed",
        'payers: {rules: [{topic: crowns, decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-12-04}}]}',
        (
            "payers:rules[crowns]: the rule on crowns for all payers is unconfirmed until Dana Ruiz confirms it by 4 December 2026",
        ),
    ),
    Case(
        "PAY002",
        "a promise without a decision",
        "payers: {rules: [{topic: crowns, unconfirmed: {ask: dana, by: 2026-12-04}}]}",
    ),
    Case(
        "PAY003",
        "the day is today",
        'payers: {rules: [{topic: crowns, decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-11-23}}]}',
    ),
    Case(
        "PAY003",
        "the day was yesterday",
        'payers: {rules: [{topic: crowns, decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-11-22}}]}',
        (
            "payers:rules[crowns]: the rule on crowns for all payers was to be confirmed by 22 November 2026, which has passed",
        ),
    ),
    Case(
        "PAY004",
        "a rule that was only said",
        'payers: {rules: [{topic: crowns, decision: {said: "crowns, mostly"}}]}',
        (
            "payers:rules[crowns].decision: the rule on crowns for all payers does not say what you do; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PAY004",
        "confirmed at the answer",
        'payers: {rules: [{topic: crowns, decision: {is: "Predetermine crowns only.", confirmed: 2026-10-05}}]}',
    ),
    *(
        Case(
            "PAY004",
            f"the practice knows its own standing: {words}",
            f'payers: {{"payers[lakeshore].rules+": {{topic: network, decision: "{words}"}}}}',
        )
        for words in ("in network", "Out of network", "out-of-network since 2019", "We do not participate")
    ),
    Case(
        "PAY004",
        "a rule that says more than the standing",
        'payers: {"payers[lakeshore].rules+": {topic: crowns, decision: "In network only, and crowns with a picture from before the visit."}}',
        (
            "payers:payers[lakeshore].rules[crowns]: the rule on crowns for Lakeshore Mutual Dental is neither confirmed nor unconfirmed",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
