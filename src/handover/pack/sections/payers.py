"""The payers, the house rules for them, and where their papers are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.model.payers import Payers
from handover.pack.blocks import Cell, Facts, Items, Section, Table
from handover.pack.sections.money import detailed

if TYPE_CHECKING:
    from handover.pack.desk import Desk


def payers(desk: Desk) -> Section:
    """Return payers with rules, deadlines and places."""
    document, show = desk.get(Payers), desk.show
    rows = tuple(
        (
            Cell(
                show.words(payer.name),
                notes=(f"payer id {show.words(payer.payer_id)}",) if payer.payer_id.given else (),
            ),
            show.cell(payer.claim_format),
            show.cell(payer.portal),
            detailed(desk, payer.filing_limit),
            detailed(desk, payer.appeal_limit),
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
                    ("EOBs are kept in", detailed(desk, document.eob_store)),
                    ("Remittance details are kept in", detailed(desk, document.remittance_store)),
                    ("Attachments", show.cell(document.attachments.preferences)),
                    ("Send only what is asked for", show.cell(document.attachments.only_on_request)),
                    ("A narrative says", show.cell(document.narratives.include)),
                    ("A claim note says", show.cell(document.claim_notes)),
                    ("Before a second plan is billed, have", show.cell(document.cob.on_file)),
                    ("While the first plan has not answered", show.cell(document.cob.primary_first)),
                    ("Which plan is first is settled by", show.cell(document.cob.confirms)),
                ),
            ),
            Table(("Payer", "Claim form", "Portal", "File within", "Appeal within"), rows),
            *(_details(desk, payer) for payer in document.payers.found),
            Items(tuple(_rule(desk, rule) for rule in document.rules.found), "Rules for all payers"),
        ),
        ("all", "vendor", "owner"),
    )


def _rule(desk: Desk, rule: Any) -> Cell:
    """Return a rule; its doubt may be written on the entry or on the decision."""
    show = desk.show
    decision = show.cell(rule.decision)
    entry = show.marked(rule.marks)
    procedures = f" ({show.words(rule.procedures)})" if rule.procedures.given else ""
    return Cell(
        f"{decision.text}{procedures}",
        (*decision.flags, *entry.flags),
        (*decision.notes, *entry.notes),
        decision.open,
    )


def _details(desk: Desk, payer: Any) -> Facts:
    show = desk.show
    pairs: list[tuple[str, Cell]] = [("Rule", _rule(desk, rule)) for rule in payer.rules.found]
    for extra in payer.extra_documentation.found:
        procedures = show.words(extra.procedures) or "all procedures"
        pairs.append((f"Send for {procedures}", show.cell(extra.send)))
    pairs += [(f"Denied: {show.words(denial.reason)}", show.cell(denial.fix)) for denial in payer.denials.found]
    pairs.extend(("Habit", show.cell(habit)) for habit in payer.habits.found)
    if payer.patient_limits.given:
        pairs.append(("Patients", show.cell(payer.patient_limits)))
    return Facts(tuple(pairs), show.words(payer.name))
