"""What the rules of `rules/money/balance_calls.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN010",
        "a balance is explained to whoever answers",
        "financial-policy: {call_order: [explain_balance, confirm_identity, reference_statement, offer_payment, agree_next_step]}",
        (
            "financial-policy:call_order[explain_balance]: explaining the balance comes before making sure whom one speaks to",
        ),
    ),
    Case(
        "FIN010",
        "a greeting may come first",
        'financial-policy: {call_order: [{other: "greet"}, confirm_identity, reference_statement, explain_balance, offer_payment, agree_next_step]}',
    ),
    Case(
        "FIN011",
        "two kinds are one question",
        'escalation-contacts: {"escalations[hardship]-": , "escalations[threat_to_leave]-": }',
        (
            "escalation-contacts:escalations: it is not said yet who at the practice takes calls about hardship and patients who say they will leave",
        ),
    ),
    Case(
        "FIN011",
        "a route that the practice ends",
        'escalation-contacts: {"escalations[hardship].route": [priya, dana]}',
    ),
    Case(
        "FIN023",
        "something, as somebody said",
        'escalation-contacts: {"escalations[hardship].notes": {said: "the usual"}}',
        (
            "escalation-contacts:escalations[hardship].notes: it is not decided what is noted for calls about hardship; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN023",
        "a dispute is no call from a patient in distress",
        'escalation-contacts: {"escalations[clinical_question].notes": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
