"""The payers, the house rules for them, their limits, and where their papers are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.payers import Payers
from handover.pack.blocks import Cell, Facts, Items, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Entries
    from handover.model.payer_entry import Payer, PayerRule
    from handover.pack.context import PackContext


def payers(context: PackContext) -> Section:
    """Return payers with rules, limits and places."""
    document, show = context.get(Payers), context.show
    rows = tuple(
        (_named(context, payer), show.cell(payer.claim_format), show.cell(payer.portal))
        for payer in document.payers.found
    )
    limits = tuple(
        row for payer in document.payers.found for row in _limits(context, payer.limits, show.cell(payer.name))
    )
    return Section(
        "payers",
        "Payers",
        (
            Facts(
                (
                    ("Look here first", show.cell(document.source_of_truth)),
                    ("EOBs and remittance details are kept in", show.cell(document.eob_store)),
                    ("Narratives are written by", show.cell(document.narratives.by)),
                    ("A narrative says", show.cell(document.narratives.include)),
                    ("A claim note says", show.cell(document.claim_notes)),
                    *_second_plans(context, document),
                ),
            ),
            Table(("Payer", "Claim form", "Portal"), rows),
            Table(
                ("Payer", "Limit for", "Within", "Counted from"),
                (*limits, *_limits(context, document.limits, Cell("All payers"))),
                "Limits",
            ),
            *(_details(context, payer) for payer in document.payers.found),
            Items(tuple(_rule(context, rule) for rule in document.rules.found), "Rules for all payers"),
        ),
        ("all", "vendor", "owner"),
    )


def _second_plans(context: PackContext, document: Payers) -> tuple[tuple[str, Cell], ...]:
    """Return what is done where a patient has two plans, or why that does not occur."""
    show, cob = context.show, document.cob
    if cob.is_none:
        return (("Second plans", Cell(show.left_of(cob.marks) or "none")),)
    return (
        ("Which plan is first", show.cell(cob.first_is)),
        ("Before a second plan is billed, have", show.cell(cob.on_file)),
        ("While the first plan has not answered", show.cell(cob.primary_first)),
        ("Which plan is first is settled by", show.cell(cob.confirms)),
    )


def _limits(context: PackContext, limits: Entries[Any], payer: Cell) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each limit of a payer, and one for a list of limits that is missing or in doubt."""
    show = context.show
    whole = show.cell(limits)
    if whole.flags or whole.notes:
        yield payer, Cell("", whole.flags, whole.notes, whole.open), Cell(""), Cell("")
    for limit in limits.found:
        length = show.entry(limit, show.cell(limit.limit))
        yield payer, show.cell(limit.kind), length, show.cell(limit.counted_from)


def _named(context: PackContext, payer: Payer) -> Cell:
    name, number = context.show.cell(payer.name), context.show.inline(payer.payer_id)
    notes = (*((f"payer id {number}",) if number else ()), *name.notes)
    return context.show.entry(payer, Cell(name.text, name.flags, notes, name.open))


def _rule(context: PackContext, rule: PayerRule) -> Cell:
    """Return a rule; its doubt may be written on the entry or on the decision."""
    show = context.show
    decision = show.cell(rule.decision)
    procedures = show.inline(rule.procedures)
    text = f"{decision.text} ({procedures})" if procedures else decision.text
    return show.entry(rule, Cell(text, decision.flags, decision.notes, decision.open))


def _details(context: PackContext, payer: Payer) -> Facts:
    show = context.show
    pairs: list[tuple[str, Cell]] = [
        (f"Rule on {topic}" if (topic := show.inline(rule.topic)) else "Rule", _rule(context, rule))
        for rule in payer.rules.found
    ]
    for extra in payer.extra_documentation.found:
        procedures = show.inline(extra.procedures) or "all procedures"
        cell = show.noted(show.cell(extra.send), show.told(("", extra.when)))
        pairs.append((f"Send for {procedures}", show.entry(extra, cell)))
    if payer.extra_documentation.is_none:
        pairs.append(("Send beyond the claim", show.cell(payer.extra_documentation)))
    if payer.denials.is_none:
        pairs.append(("Denials that come again", show.cell(payer.denials)))
    for denial in payer.denials.found:
        codes = (("codes", denial.codes), ("for", denial.procedures))
        cell = show.noted(show.cell(denial.fix), show.told(*codes))
        pairs.append((f"Denied: {show.inline(denial.reason)}", show.entry(denial, cell)))
    pairs.append(("Comes electronically", show.inline_cell(payer.electronic)))
    pairs.extend(("Habit", habit) for habit in show.items(payer.habits))
    if not payer.patient_limits.missing:
        pairs.append(("Patients", show.cell(payer.patient_limits)))
    return Facts(tuple(pairs), show.inline(payer.name))
