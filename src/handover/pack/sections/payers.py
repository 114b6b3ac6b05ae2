"""The payers, the house rules for them, and where their papers are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.payers import Payers
from handover.pack.blocks import Cell, Facts, Items, Section, Table

if TYPE_CHECKING:
    from handover.model.payer_entry import Payer, PayerRule
    from handover.pack.context import PackContext


def payers(context: PackContext) -> Section:
    """Return payers with rules, deadlines and places."""
    document, show = context.get(Payers), context.show
    rows = tuple(
        (
            _named(context, payer),
            show.cell(payer.claim_format),
            show.cell(payer.portal),
            show.cell(payer.filing_limit),
            show.cell(payer.appeal_limit),
        )
        for payer in document.payers.found
    )
    return Section(
        "payers",
        "Payers",
        (
            Facts(
                (
                    ("Look here first", show.cell(document.source_of_truth)),
                    ("EOBs are kept in", show.cell(document.eob_store)),
                    ("Remittance details are kept in", show.cell(document.remittance_store)),
                    ("Attachments", show.cell(document.attachments.preferences)),
                    ("Send only what is asked for", show.cell(document.attachments.only_on_request)),
                    ("Narratives are written by", show.cell(document.narratives.by)),
                    ("A narrative says", show.cell(document.narratives.include)),
                    ("A claim note says", show.cell(document.claim_notes)),
                    ("Second plans are billed", show.cell(document.cob.occurs)),
                    ("Before a second plan is billed, have", show.cell(document.cob.on_file)),
                    ("While the first plan has not answered", show.cell(document.cob.primary_first)),
                    ("Which plan is first is settled by", show.cell(document.cob.confirms)),
                ),
            ),
            Table(("Payer", "Claim form", "Portal", "File within", "Appeal within"), rows),
            *(_details(context, payer) for payer in document.payers.found),
            Items(tuple(_rule(context, rule) for rule in document.rules.found), "Rules for all payers"),
        ),
        ("all", "vendor", "owner"),
    )


def _named(context: PackContext, payer: Payer) -> Cell:
    name, number = context.show.cell(payer.name), context.show.inline(payer.payer_id)
    notes = (
        *((f"payer id {number}",) if number else ()),
        *context.show.told(("checked", payer.checked_on)),
        *name.notes,
    )
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
    for denial in payer.denials.found:
        codes = (("group", denial.group), ("reason", denial.carc), ("remark", denial.rarc), ("for", denial.procedures))
        cell = show.noted(show.cell(denial.fix), show.told(*codes))
        pairs.append((f"Denied: {show.inline(denial.reason)}", show.entry(denial, cell)))
    pairs += [("Electronic remittances", show.cell(payer.era)), ("Electronic payments", show.cell(payer.eft))]
    for limit in payer.deadlines.found:
        pairs.append((f"Limit for {show.inline(limit.kind) or 'something else'}", show.cell(limit.limit)))
    pairs.extend(("Habit", habit) for habit in show.items(payer.habits))
    if not payer.patient_limits.missing:
        pairs.append(("Patients", show.cell(payer.patient_limits)))
    return Facts(tuple(pairs), show.inline(payer.name))
