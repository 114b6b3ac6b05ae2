"""The money rules, the words for them, and the calls that are handed back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.financial_policy import FinancialPolicy
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.reckon.phrasing import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Detailed
    from handover.model.part import Part
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
                    ("At the time of service", detailed(desk, policy.time_of_service)),
                    ("A balance is billed", detailed(desk, policy.billing_start)),
                    ("Emergency visits differ", detailed(desk, policy.emergency)),
                    ("What counts as a dispute", show.cell(policy.disputes.counts)),
                    ("Gather before it comes back", show.cell(policy.disputes.gather)),
                    ("Credits", detailed(desk, policy.credits)),
                    ("Refunds", show.cell(policy.refunds)),
                    ("Small balances", detailed(desk, policy.small_balance)),
                    *_estimate(desk, policy),
                    ("Tone", show.cell(policy.tone)),
                    ("Speak as", show.cell(policy.speaks_as)),
                    ("Calling hours", show.cell(policy.calling_hours)),
                    ("Recare calls", show.cell(policy.recare.timing)),
                ),
            ),
            Items(
                tuple(show.cell(item) for item in policy.call_order.found),
                "A balance call goes in this order",
                numbered=True,
            ),
            Items(tuple(show.cell(item) for item in policy.forbidden.found), "Never say"),
            Items(tuple(show.cell(item) for item in policy.instructions.found), "Mind"),
            _methods(desk, policy),
            _scripts(desk, policy),
            _sensitive(desk, policy),
            Text("What a check of benefits says is an estimate. It is not a promise of payment.", strong=True),
        ),
        ("all", "vendor", "front-desk", "owner"),
    )


def _estimate(desk: Desk, policy: FinancialPolicy) -> Iterator[tuple[str, Cell]]:
    """Yield the row on good-faith estimates; only US practices are asked for one (45 CFR 149.610)."""
    if not policy.good_faith_estimate.missing:
        yield "Written estimate for patients without insurance", desk.show.cell(policy.good_faith_estimate)


def detailed(desk: Desk, answer: Detailed[Any, Any]) -> Cell:
    """Return an answer together with the details written beside it."""
    from handover.model.part import fields_of

    cell = desk.show.cell(answer)
    if cell.open:
        return cell
    details: Part = answer.details
    more = [
        f"{plain(info.key)} {desk.show.words(value)}"
        for info in fields_of(type(details)).values()
        if (value := getattr(details, info.name)).given
    ]
    return Cell(", ".join((cell.text, *more)), cell.flags, cell.notes)


def _methods(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = []
    for method in policy.methods.found:
        accepted = method.accepted.value if method.accepted.readable else None
        words = show.cell(method.say) if method.say.given or not method.script.given else show.cell(method.script)
        rows.append((show.cell(method.kind), show.cell(method.accepted), words if accepted else Cell("not offered")))
    return Table(("Way to pay", "Accepted", "Say"), tuple(rows), "Ways to pay")


def _scripts(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = tuple(
        (
            show.cell(script.purpose),
            show.cell(script.medium),
            Cell(show.words(script.text), notes=_split(desk, script)),
        )
        for script in policy.scripts.found
    )
    return Table(("For", "As", "Words"), rows, "Approved words")


def _split(desk: Desk, part: Any) -> tuple[str, ...]:
    words = desk.show.split(part.marks)
    return (words,) if words else ()


def _sensitive(desk: Desk, policy: FinancialPolicy) -> Table:
    show = desk.show
    rows = tuple(
        (
            show.cell(call.kind),
            show.cell(call.pause_when),
            show.cell(call.hand_to) if call.hand_to.given else show.cell(call.route),
            show.cell(call.notes),
        )
        for call in policy.sensitive_calls.found
    )
    return Table(("Call", "Pause when", "Hand it to", "Note down"), rows, "Calls to hand back")
