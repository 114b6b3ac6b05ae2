"""Gaps in credits, refunds and small balances."""

import re
from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.money.currency import Currency
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.approvals import Approvals
from handover.model.financial_policy import FinancialPolicy
from handover.model.practice_document import PracticeDocument
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: An amount within words.
_AMOUNT: Final = re.compile(r"\d")


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
        yield Gap(approvals.actions, "it is not said yet who approves refunds", about=("refund",))
    for action in refunds:
        if action.free.value:
            yield Gap(action.free, "some refunds need nobody's yes", like=_SOMEBODYS_YES)


#: How it is written that an action needs a yes.
_SOMEBODYS_YES: Final = "free: no\napprover: {is: dana, stand_in: ines}"


@rule(
    "FIN007",
    "–/W/W",
    guide=("S-6.11", "S-6.12"),
    fix="Write write_off, bill or roll_over under `small_balance`, with the amount up to which a balance is small, and its currency.",
    duty="money",
    areas=("balances",),
    yields_to=("APR008",),
    answers=("financial-policy.small_balance",),
)
def small_balance_rule_incomplete(
    policy: FinancialPolicy, practice: PracticeDocument, currency: Currency, site: Site
) -> Iterator[Gap]:
    """The rule for very small balances lacks its choice, its amount or its currency.

    How much is written off is a rule of its own.

    Why:
        People spend hours on a balance of three, or write off thirty, because nobody said what
        small is.
    Bad:
        financial-policy:
          small_balance: ~
    Bad:
        financial-policy:
          small_balance: {is: bill, up_to: "a small amount"}
    Bad:
        practice:
          currency: ~
          jurisdiction: ~
    Good:
        financial-policy:
          small_balance: {is: roll_over, up_to: "$25"}
    Good:
        financial-policy:
          small_balance: {other: "Balances under $10 stay open until the next visit."}
    """
    answer = site.pick(policy.small_balance)
    limit = answer.details.up_to
    open_yet: dict[str, Answer[Any]] = {"what is done with small balances": answer}
    # own words may hold the amount, and what is written off without one is told by FIN032
    if answer.value != "write_off" and (answer.other is None or not _AMOUNT.search(answer.other.words)):
        open_yet["up to which amount a balance is small"] = limit
    yield from unsaid(answer, open_yet)
    if limit.value is None:
        return
    amount = limit.value.amount
    if amount is None and answer.value != "write_off":
        yield Gap(limit, "the amount up to which a balance is small is a word and not a number")
    elif amount is not None and currency.asked and not (amount.currency or currency.code):
        yield Gap(
            limit,
            "the amount up to which a balance is small has no currency",
            causes=(limit, practice.currency),
            question="In which currency is the amount up to which a balance is small?",
        )


@rule(
    "FIN032",
    "–/B/B",
    guide=("S-6.11", "S-6.12", "S-10.19"),
    fix="Write the amount as a number under `up_to`; it is where a band of write-offs in approvals.yaml ends.",
    question="Up to which amount is a balance written off without asking?",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.small_balance.up_to",),
)
def written_off_without_a_number(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Small balances are written off, and no number says how small.

    Why:
        It is a free hand with the practice's money, like a threshold of approval that is missing.
    Bad:
        financial-policy:
          small_balance: {is: write_off, up_to: "a small amount"}
    Bad:
        financial-policy:
          small_balance: {is: write_off}
    Good:
        financial-policy:
          small_balance: {is: write_off, up_to: "$10"}
    """
    answer = site.pick(policy.small_balance)
    if answer.value != "write_off":
        return
    limit = answer.details.up_to
    if limit.missing:
        yield Gap(limit, "small balances are written off, and it is not said yet up to which amount")
    elif limit.value is not None and limit.value.amount is None:
        yield Gap(limit, "small balances are written off up to an amount that is a word and not a number")


@rule(
    "FIN009",
    "–/W/W",
    guide=("S-6.09",),
    fix="Say in a sentence under `credits` what is done with a credit. Whoever closes balances looks at open ones, unless `looked_at_by` beside it names another.",
    duty="money",
    areas=("balances",),
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
    Good:
        financial-policy:
          credits: ~
        scope:
          "areas.balances": out
    """
    answer = site.pick(policy.credits)
    if answer.missing:
        yield Gap(answer, "it is not said yet what happens when a patient has paid too much")


RULES: Final = (
    refund_without_approval,
    small_balance_rule_incomplete,
    written_off_without_a_number,
    credit_rule_missing,
)
