"""Gaps in credits, refunds and small balances."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.money.currency import Currency
from handover.analysis.structure.site import Site
from handover.model.approvals import Approvals
from handover.model.financial_policy import FinancialPolicy
from handover.model.practice_document import PracticeDocument
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


@rule(
    "FIN006",
    "W/B/B",
    guide=("S-6.10", "S-10.08"),
    fix="List refunds under `actions` in approvals.yaml, each with somebody of the practice who approves it.",
    question="Who at the practice approves refunds?",
    duty="money",
    areas=("insurance", "balances"),
    yields_to=("APR001", "APR009"),
    answers=("approvals.actions",),
)
def refund_without_approval(approvals: Approvals, site: Site) -> Iterator[Gap]:
    """A refund needs nobody's yes.

    Why:
        A refund that nobody approves can go to the wrong person, and nobody notices.
    Bad:
        stage: draft
        approvals:
          "actions[refund~2]-":
          "actions[refund]-":
    Bad:
        approvals:
          "actions[refund].approver": ~
          "actions[refund].free": yes
    Good:
        approvals:
          "actions[refund~2]-":
          "actions[refund]": {kind: refund, amount: any amount, approver: {is: ines, stand_in: dana}}
    """
    refunds = [action for action in site.entries(approvals.actions) if action.kind.value == "refund"]
    if not refunds:
        yield Gap(approvals.actions, "nobody is named to approve refunds", about=("refund",))
    for action in refunds:
        if action.free.value:
            yield Gap(action.free, "a refund needs nobody's yes here")


@rule(
    "FIN007",
    "–/W/W",
    guide=("S-6.11", "S-6.12"),
    fix="Write write_off, bill or roll_over under `small_balance`, with the amount up to which a balance is small, and its currency.",
    duty="money",
    areas=("balances",),
    yields_to=("APR008",),
    answers=("financial-policy.small_balance", "financial-policy.small_balance.up_to"),
)
def small_balance_rule_incomplete(
    policy: FinancialPolicy, practice: PracticeDocument, currency: Currency, site: Site
) -> Iterator[Gap]:
    """The rule for very small balances lacks its choice, its amount or its currency.

    Why:
        People spend hours on a balance of three, or write off thirty, because nobody said what
        small is.
    Bad:
        financial-policy:
          small_balance: ~
    Bad:
        financial-policy:
          small_balance: {is: write_off, up_to: "a small amount"}
    Bad:
        practice:
          currency: ~
          jurisdiction: ~
    Good:
        financial-policy:
          small_balance: {is: roll_over, up_to: "$25"}
    """
    answer = site.pick(policy.small_balance)
    limit = answer.details.up_to
    yield from unsaid(
        answer,
        {"what is done with small balances": answer, "up to which amount a balance is small": limit},
    )
    if limit.value is None:
        return
    amount = limit.value.amount
    if amount is None:
        yield Gap(limit, "the amount up to which a balance is small is a word and not a number")
    elif currency.asked and not (amount.currency or currency.code):
        yield Gap(
            limit,
            "the amount up to which a balance is small has no currency",
            causes=(limit, practice.currency),
            question="In which currency is this amount?",
        )


@rule(
    "FIN009",
    "–/W/W",
    guide=("S-6.09",),
    fix="Say in a sentence under `credits` what is done with a credit, and who looks at open ones.",
    duty="money",
    areas=("insurance", "balances"),
    answers=("financial-policy.credits",),
)
def credit_rule_missing(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says what happens when a patient has paid too much.

    Why:
        Credits that nobody looks at grow old on the ledger, and in many places the law says
        whose they are after some years.
    Bad:
        financial-policy:
          credits: ~
    Good:
        financial-policy:
          credits: "Paid back within a month."
    """
    answer = site.pick(policy.credits)
    if answer.missing:
        yield Gap(answer, "nothing says what happens when a patient has paid too much")


RULES: Final = (refund_without_approval, small_balance_rule_incomplete, credit_rule_missing)
