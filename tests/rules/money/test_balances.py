"""What the rules of `rules/money/balances.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN032",
        "no amount",
        "financial-policy: {small_balance: {is: write_off}}",
        (
            "financial-policy:small_balance.up_to: small balances are written off, and it is not said yet up to which amount",
        ),
    ),
    Case("FIN032", "billed, not written off", "financial-policy: {small_balance: {is: bill}}"),
    Case(
        "FIN006",
        "free up to an amount",
        'approvals: {"actions[refund]": {kind: refund, amount: "up to 20", free: yes}}',
        ("approvals:actions[refund].free: some refunds need nobody's yes",),
    ),
    Case(
        "FIN006",
        "a yes in every case",
        'approvals: {"actions[refund~2]-": , "actions[refund]": {kind: refund, approver: {is: ines, stand_in: dana}}}',
    ),
    Case(
        "FIN007",
        "an amount in words",
        'financial-policy: {small_balance: {is: bill, up_to: "a few dollars"}}',
        ("financial-policy:small_balance.up_to: the amount up to which a balance is small is a word and not a number",),
    ),
    Case(
        "FIN007",
        "no amount",
        "financial-policy: {small_balance: {is: bill}}",
        ("financial-policy:small_balance.up_to: it is not said yet up to which amount a balance is small",),
    ),
    Case(
        "FIN007",
        "pounds where a currency is written",
        'financial-policy: {small_balance: {is: write_off, up_to: "$10"}}',
    ),
    Case(
        "FIN009",
        "whatever Dana decides, as somebody said",
        'financial-policy: {credits: {said: "Dana decides"}}',
        (
            "financial-policy:credits: it is not decided what happens when a patient has paid too much; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN009",
        "in words of one's own",
        'financial-policy: {credits: "Kept for the next visit, unless the patient asks."}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
