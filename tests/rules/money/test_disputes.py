"""What the rules of `rules/money/disputes.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN005",
        "one of the two homes is open",
        'escalation-contacts: {"escalations[dispute].notes": {said: "they ask around first"}}',
        (
            "escalation-contacts:escalations[dispute].notes: it is not decided what the team finds out before a dispute comes back; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN005",
        "notes of the route that it goes on to",
        'escalation-contacts: {"escalations[dispute].notes": ~, "escalations[dispute].then": hardship}',
    ),
    Case(
        "FIN016",
        "a tone that somebody only wished for",
        'financial-policy: {tone: {said: "be nice"}, forbidden: ~}',
        (
            "financial-policy:tone: it is not decided how patients are spoken to about money: neither a tone nor words to avoid; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN016",
        "one word to avoid is enough",
        "financial-policy: {tone: ~, forbidden: debt}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
