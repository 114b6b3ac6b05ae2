"""What the rules of `rules/approvals/thresholds.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR007",
        "that every write-off needs a yes is a threshold",
        'approvals: {"actions[write_off~2]-": , "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}, situation: "Every write-off, no matter how small."}}',
    ),
    Case(
        "APR009",
        "all of them free, and some in need of a yes",
        'approvals: {"actions[refund]": {kind: refund, free: yes, situation: "all of them"}}',
        ("approvals:actions[refund~2].amount: refunds: both free and in need of a yes",),
    ),
    Case(
        "APR007",
        "how large is large",
        'approvals: {"actions[other_adjustment~2]-": , "actions[other_adjustment]": {kind: other_adjustment, approver: {is: dana, stand_in: ines}, situation: "big ones"}}',
        (
            "approvals:actions[other_adjustment].situation: from which amount on adjustments need a yes is written in words, without a number",
        ),
    ),
    Case(
        "APR007",
        "both bands in words",
        'approvals: {"actions[write_off].amount": "small ones", "actions[write_off].situation": , "actions[write_off~2].amount": "the big ones", "actions[write_off~2].situation": }',
        (
            "approvals:actions[write_off].amount: from which amount on write-offs need a yes is written in words, without a number",
        ),
    ),
    Case(
        "APR007",
        "an amount in words that decide nothing",
        'approvals: {"actions[write_off~2]-": , "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}, amount: "depends"}}',
        (
            "approvals:actions[write_off].amount: from which amount on write-offs need a yes is written in words, without a number",
        ),
    ),
    Case(
        "APR007",
        "nothing at all",
        'approvals: {"actions[write_off~2]-": , "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}}}',
        (
            "approvals:actions[write_off].situation: it is not said yet from which amount on, or when, write-offs need a yes",
        ),
    ),
    Case(
        "APR007",
        "a situation in place of an amount",
        'approvals: {"actions[other_adjustment~2]-": , "actions[other_adjustment]": {kind: other_adjustment, approver: {is: dana, stand_in: ines}, situation: "whenever the fee list was wrong"}}',
    ),
    Case(
        "APR009",
        "free below, and a yes above",
        'approvals: {"actions[other_adjustment]": {kind: other_adjustment, amount: "up to 75", free: yes}}',
    ),
    Case(
        "APR009",
        "free up to an amount that also needs a yes",
        'approvals: {"actions[other_adjustment]": {kind: other_adjustment, amount: "up to 75.02", free: yes}}',
        ("approvals:actions[other_adjustment~2].amount: adjustments: both free and in need of a yes",),
    ),
    Case(
        "APR009",
        "free, and a yes in one situation",
        'approvals: {"actions+": {kind: track_claims, approver: dana, situation: "claims over 90 days"}}',
    ),
    Case(
        "APR017",
        "a few dollars are no number",
        'approvals: {"actions[refund].amount": "up to a few dollars"}',
        ("approvals:actions[refund].amount: an amount for refunds is a word and not a number",),
    ),
    Case(
        "APR017",
        "both bands in words are one question, at draft too",
        'approvals: {"actions[write_off]": {kind: write_off, amount: "small stuff", approver: dana}, '
        '"actions[write_off~2]": {kind: write_off, amount: "the big ones", approver: ines}}\nstage: draft',
        ("approvals:actions[write_off].amount: 2 amounts for write-offs are words and not numbers",),
    ),
    Case(
        "APR017",
        "a number in another dress",
        'approvals: {"actions[refund].amount": "no more than USD 200.00"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
