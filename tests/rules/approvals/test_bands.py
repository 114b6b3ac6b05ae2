"""What the rules of `rules/approvals/bands.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR004",
        "to the cent",
        'approvals: {"actions[other_adjustment~2].amount": "from 75.01"}',
    ),
    Case(
        "APR004",
        "a hole of one cent",
        'approvals: {"actions[other_adjustment~2].amount": "from 75.02"}',
        (
            "approvals:actions[other_adjustment].amount: it is not said yet who approves adjustments of more than USD 75 and under 75.02, or whether they are free",
        ),
    ),
    Case(
        "APR004",
        "appeals carry no money, and whoever draws bands for them leaves none out",
        'approvals: {"actions[appeal]": {kind: appeal, free: yes, amount: "up to 500"}, "actions+": {kind: appeal, amount: "over 500", approver: {is: ines, stand_in: dana}}}',
    ),
    Case(
        "APR004",
        "an amount of appeals that is in no band",
        'approvals: {"actions[appeal]": {kind: appeal, free: yes, amount: "under 500"}, "actions+": {kind: appeal, amount: "over 500", approver: {is: ines, stand_in: dana}}}',
        (
            "approvals:actions[appeal].amount: it is not said yet who approves appeals of exactly USD 500, or whether they are free",
        ),
    ),
    Case(
        "APR005",
        "the edge itself belongs to both, and nobody minds",
        'approvals: {"actions[other_adjustment~2].amount": "from 75"}',
    ),
    Case(
        "APR005",
        "a cent less is an overlap",
        'approvals: {"actions[other_adjustment~2].amount": "from 74.99"}',
        ("approvals:actions[other_adjustment~2].amount: two people are named for adjustments of USD 74.99 to 75",),
    ),
    Case(
        "APR005",
        "one person in both bands",
        'approvals: {"actions[other_adjustment~2].amount": "over 50", "actions[other_adjustment~2].approver": {is: dana, stand_in: ines}}',
    ),
    Case(
        "APR006",
        "the highest band of write-offs ends",
        'approvals: {"actions[write_off~2].amount": "10 to 500"}',
        ("approvals:actions[write_off~2].amount: it is not said yet who approves write-offs over USD 500",),
    ),
    Case(
        "APR006",
        "any amount has no top",
        'approvals: {"actions[refund~2]-": , "actions[refund].amount": any amount}',
    ),
    Case(
        "APR008",
        "pounds in a practice that counts in dollars",
        'approvals: {"actions[other_adjustment~2].amount": "over £75"}',
        ("approvals:actions[other_adjustment~2].amount: the amounts of adjustments are in GBP and USD",),
    ),
    Case(
        "APR008",
        "the code of the practice's own currency",
        'approvals: {"actions[other_adjustment~2].amount": "over USD 75"}',
    ),
    Case(
        "APR004",
        "the amount itself lies between under and over",
        'approvals: {"actions[other_adjustment].amount": "under $75", "actions[other_adjustment~2].amount": "> $75"}',
        (
            "approvals:actions[other_adjustment].amount: it is not said yet who approves adjustments of exactly USD 75, or whether they are free",
        ),
    ),
    Case(
        "APR004",
        "signs and words for the same bands",
        'approvals: {"actions[other_adjustment].amount": "$75 or less", "actions[other_adjustment~2].amount": "greater than 75"}',
    ),
    Case(
        "APR005",
        "every adjustment, and those up to an amount",
        'approvals: {"actions[other_adjustment~2]": {kind: other_adjustment, situation: "every adjustment", approver: {is: ines, stand_in: dana}}}',
        ("approvals:actions[other_adjustment~2].situation: two people are named for adjustments of up to USD 75",),
    ),
    Case(
        "APR005",
        "every one of a certain sort is a situation",
        'approvals: {"actions+": {kind: other_adjustment, situation: "every adjustment for staff", approver: {is: ines, stand_in: dana}}}',
    ),
    Case(
        "APR005",
        "one amount that the band ends with",
        'approvals: {"actions+": {kind: other_adjustment, amount: "exactly 75", approver: {is: ines, stand_in: dana}}}',
        ("approvals:actions[other_adjustment~3].amount: two people are named for adjustments of exactly USD 75",),
    ),
    Case(
        "APR021",
        "the edge is in the limit and not in the band",
        'approvals: {"actions[write_off].amount": "under 10", "actions[write_off~2].amount": "10 and above"}',
        (
            "financial-policy:small_balance.up_to: small balances are written off up to USD 10, and write-offs of USD 10 itself are in another band",
        ),
    ),
    Case(
        "APR021",
        "the edge is in neither",
        """
        approvals: {"actions[write_off].amount": "under 10", "actions[write_off~2].amount": "10 and above"}
        financial-policy: {small_balance: {is: write_off, up_to: under $10}}
        """,
    ),
    Case(
        "APR021",
        "a cent beside the edge",
        "financial-policy: {small_balance: {is: write_off, up_to: 10.01}}",
        (
            "financial-policy:small_balance.up_to: small balances are written off up to USD 10.01, and write-offs change hands at USD 10",
        ),
    ),
    Case(
        "APR021",
        "small balances that nobody has decided",
        'financial-policy: {small_balance: {said: "we let those go, up to 25 or so"}}',
    ),
    Case(
        "APR021",
        "the limit lies within what is free",
        """
        approvals:
          "actions[write_off]": {kind: write_off, amount: "up to 50", free: yes}
          "actions[write_off~2]": {kind: write_off, amount: "over 50", approver: {is: ines, stand_in: dana}}
        """,
    ),
    Case(
        "APR021",
        "bands of another situation are not for small balances, and those beside them still are",
        """
        financial-policy: {small_balance: {is: write_off, up_to: 25}}
        approvals: {"actions+": {kind: write_off, situation: courtesy, amount: "up to 25", approver: {is: dana, stand_in: ines}}}
        """,
        (
            "financial-policy:small_balance.up_to: small balances are written off up to USD 25, and write-offs change hands at USD 10",
        ),
    ),
    Case(
        "APR021",
        "one situation alone",
        """
        approvals: {"actions[write_off].situation": "family of the staff", "actions[write_off].amount": "up to 50",
          "actions[write_off~2].situation": "family of the staff", "actions[write_off~2].amount": "over 50"}
        """,
    ),
    Case(
        "APR021",
        "without a situation, or with one that says that the balance is small",
        """
        financial-policy: {small_balance: {is: write_off, up_to: 25}}
        approvals: {"actions[write_off].situation": ~, "actions[write_off~2].situation": "balances left over"}
        """,
        (
            "financial-policy:small_balance.up_to: small balances are written off up to USD 25, and write-offs change hands at USD 10",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
