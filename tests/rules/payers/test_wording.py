"""What the rules of `rules/payers/wording.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY006",
        "two sentences, with an abbreviation and a number",
        'payers: {rules: [{topic: charts, decision: "Attach charts, e.g. perio, no older than 2.5 months. Dr. Vale signs.", confirmed: 2026-10-05}]}',
    ),
    Case(
        "PAY006",
        "three sentences",
        'payers: {rules: [{topic: charts, decision: "Attach charts. Sign them. Send them by fax!", confirmed: 2026-10-05}]}',
        (
            "payers:rules[charts].decision: the rule on charts for all payers has 3 sentences, where one decision is wanted",
        ),
    ),
    Case(
        "PAY007",
        "one topic under another spelling",
        'payers: {"payers[lakeshore].rules+": {topic: "Re-placement", decision: "Leave the remarks empty.", confirmed: 2026-06-05}}',
        (
            "payers:payers[lakeshore].rules[Re-placement]: two confirmed rules for Lakeshore Mutual Dental on the same topic give different decisions",
        ),
    ),
    Case(
        "PAY007",
        "a rule that holds from tomorrow",
        'payers: {"payers[lakeshore].rules+": {topic: replacement, decision: "Leave the remarks empty.", confirmed: 2026-06-05, from: 2026-11-24}}',
    ),
    Case(
        "PAY007",
        "the same decision in other marks",
        'payers: {"payers[lakeshore].rules+": {topic: replacement, decision: "put the date of the first placement into the remarks of every crown claim", confirmed: 2026-06-05}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
