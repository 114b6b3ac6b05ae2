"""The money rules, the words for them, and the calls that are handed back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handover.analysis.people.escalation_routes import FROM_PATIENTS
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.workflow_map import WorkflowMap
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.pack.sections.contacts import route

if TYPE_CHECKING:
    from handover.model.escalation_contacts import Escalation
    from handover.model.financial_words import Script
    from handover.pack.context import PackContext


def money(context: PackContext) -> Section:
    """Return the money rules with the scripts."""
    policy, show = context.get(FinancialPolicy), context.show
    return Section(
        "money",
        "Money rules and what to say",
        (
            Facts(
                (
                    ("At the time of service", show.cell(policy.time_of_service)),
                    ("A balance is billed", show.cell(policy.billing_start)),
                    ("Emergency visits", show.cell(policy.emergency)),
                    ("What counts as a dispute", show.cell(policy.disputes.counts)),
                    ("Credits", show.cell(policy.credits)),
                    ("Small balances", show.cell(policy.small_balance)),
                    ("Written estimate for patients without insurance", show.cell(policy.good_faith_estimate)),
                    ("Tone", show.cell(policy.tone)),
                    ("Calling hours", show.cell(policy.calling_hours)),
                    ("Recare calls", show.cell(context.get(WorkflowMap).recare.timing)),
                    ("These rules are approved by", context.holder(policy.approved_by)),
                ),
            ),
            Items(show.items(policy.call_order), "A balance call goes in this order", numbered=True),
            Items(show.items(policy.forbidden), "Never say"),
            _methods(context, policy),
            _scripts(context, policy),
            _handed_back(context),
            Text("What a check of benefits says is an estimate. It is not a promise of payment.", strong=True),
        ),
        ("all", "vendor", "front-desk", "owner"),
    )


def _methods(context: PackContext, policy: FinancialPolicy) -> Table:
    show = context.show
    rows = []
    for method in policy.methods.found:
        refused = method.accepted.known is False
        kind = show.entry(method, show.cell(method.kind))
        notes = show.told(("without a name, looked into by", method.identified_by))
        words = Cell("not offered") if refused else show.noted(show.cell(method.say), notes)
        rows.append((kind, show.cell(method.accepted), words))
    return Table(("Way to pay", "Accepted", "Say"), tuple(rows), "Ways to pay")


def _scripts(context: PackContext, policy: FinancialPolicy) -> Table:
    show = context.show
    rows = tuple(
        (
            show.entry(script, show.cell(script.purpose)),
            show.cell(script.medium),
            show.cell(script.text),
            _status(context, script),
        )
        for script in policy.scripts.found
    )
    return Table(("For", "As", "Words", "Approved"), rows, "Words for patients")


def _status(context: PackContext, script: Script) -> Cell:
    """Return whether a text is approved; what is only in use must not look as if it were."""
    cell = context.show.or_else(script.status, "yes")
    return replace(cell, text="in use, not approved") if cell.text and script.status.known == "in_use" else cell


def _handed_back(context: PackContext) -> Table:
    """Return the calls of patients that are paused and handed back; whom to, the escalation page says."""
    show, contacts = context.show, context.get(EscalationContacts)
    rows = tuple(
        (
            show.entry(one, show.cell(one.kind)),
            show.inline_cell(one.pause_when),
            route(context, one),
            show.inline_cell(one.notes),
        )
        for one in contacts.escalations.found
        if not (one.pause_when.missing and one.notes.missing) or _from_patients(one)
    )
    return Table(("Call", "Pause when", "Hand it to", "Note down"), rows, "Calls to hand back")


def _from_patients(escalation: Escalation) -> bool:
    return escalation.kind.readable and escalation.kind.value in FROM_PATIENTS
