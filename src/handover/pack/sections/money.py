"""The money rules, the words for them, and the calls that are handed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.financial_policy import FinancialPolicy
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text

if TYPE_CHECKING:
    from handover.model.financial_words import SensitiveCall
    from handover.pack.desk import Desk


def money(desk: Desk) -> Section:
    """Return the money rules with the scripts."""
    policy, show = desk.get(FinancialPolicy), desk.show
    return Section(
        "money",
        "Money rules and what to say",
        (
            Facts(
                (
                    ("At the time of service", show.cell(policy.time_of_service)),
                    ("A balance is billed", show.cell(policy.billing_start)),
                    ("Emergency visits differ", show.cell(policy.emergency)),
                    ("What counts as a dispute", show.cell(policy.disputes.counts)),
                    ("Gather before it comes back", show.cell(policy.disputes.gather)),
                    ("Follow-up pauses until a dispute is settled", show.cell(policy.disputes.pause_follow_up)),
                    ("Credits", show.cell(policy.credits)),
                    ("Refunds", show.cell(policy.refunds)),
                    ("Small balances", show.cell(policy.small_balance)),
                    ("Written estimate for patients without insurance", show.cell(policy.good_faith_estimate)),
                    ("Tone", show.cell(policy.tone)),
                    ("Speak as", show.cell(policy.speaks_as)),
                    ("Calling hours", show.cell(policy.calling_hours)),
                    ("Recare calls", show.cell(policy.recare.timing)),
                    ("Their words", show.cell(policy.recare.scripts)),
                    ("These rules are set by", show.cell(policy.owner)),
                    ("They are approved by", show.cell(policy.approved_by)),
                ),
            ),
            Items(show.items(policy.call_order), "A balance call goes in this order", numbered=True),
            Items(show.items(policy.forbidden), "Never say"),
            Items(show.items(policy.instructions), "Mind"),
            _methods(desk, policy),
            _scripts(desk, policy),
            _sensitive(desk, policy),
            Text("What a check of benefits says is an estimate. It is not a promise of payment.", strong=True),
        ),
        ("all", "vendor", "front-desk", "owner"),
    )


def _methods(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = []
    for method in policy.methods.found:
        accepted = method.accepted.value if method.accepted.readable else None
        words = show.cell(method.script) if method.say.missing and method.script.given else show.cell(method.say)
        kind = show.entry(method, show.cell(method.kind))
        notes = show.told(("without a name, looked into by", method.identified_by), ("recording:", method.recording))
        rows.append((kind, show.cell(method.accepted), show.noted(words, notes) if accepted else Cell("not offered")))
    return Table(("Way to pay", "Accepted", "Say"), tuple(rows), "Ways to pay")


def _scripts(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = tuple(
        (
            show.entry(script, show.cell(script.purpose)),
            show.cell(script.medium),
            show.cell(script.text),
        )
        for script in policy.scripts.found
    )
    return Table(("For", "As", "Words"), rows, "Approved words")


def _sensitive(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = tuple(
        (
            show.entry(call, show.cell(call.kind)),
            show.cell(call.pause_when),
            _taken_by(desk, call),
            show.cell(call.notes),
        )
        for call in policy.sensitive_calls.found
    )
    return Table(("Call", "Pause when", "Hand it to", "Note down"), rows, "Calls to hand back")


def _taken_by(desk: Desk, call: SensitiveCall) -> Cell:
    """Return who takes a call, and the escalation that it goes by."""
    show = desk.show
    if call.hand_to.missing:
        return show.cell(call.route)
    return show.noted(show.cell(call.hand_to), show.told(("as an escalation:", call.route)))
