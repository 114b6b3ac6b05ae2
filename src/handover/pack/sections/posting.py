"""Who enters what, denials, next actions, closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handover.analysis.claims.derived_owners import StepTakers
from handover.analysis.structure.phrasing import listed
from handover.model.claim_words import next_action
from handover.model.posting import Posting
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.pack.blocks import Cell, Facts, Items, Section, Table, Text
from handover.pack.glossary import define

if TYPE_CHECKING:
    from handover.model.posting_claims import ClaimState, NextAction
    from handover.pack.context import PackContext


def posting(context: PackContext) -> Section:
    """Return posting and next actions."""
    document, show = context.get(Posting), context.show
    kinds = tuple(
        (
            show.entry(entry, show.cell(entry.kind)),
            show.inline_cell(entry.owner),
            show.cell(entry.within),
            show.cell(entry.boundary),
        )
        for entry in document.kinds.found
    )
    return Section(
        "posting",
        "Posting and next actions",
        (
            Table(("What is entered", "By", "Within", "The billing team stops at"), kinds, "Who enters what"),
            Table(("Told", "By", "It lists", "On", "When"), _notices(context, document), "How each side hears of it"),
            Facts(
                (
                    ("In place of posting, the billing team", show.cell(document.instead)),
                    ("Checks", show.cell(document.vendor_posting.checks)),
                    ("They are made by", show.cell(document.vendor_posting.checked_by)),
                ),
            ),
            Table(
                ("What payers ask for", "Gathered by"),
                _gather(context, document),
                "Denials, and who gathers what payers ask for",
            ),
            Facts((("What is gathered comes back", show.cell(document.way_back)),)),
            Text(
                "A denial that lacks a clinical document goes to whoever gathers it: the billing team asks for it, "
                "and says what the payer wants. A billing correction goes to whoever works denials."
            ),
            Table(("Denied for", "It is", "It goes to"), _denials(context, document), "Denials that go another way"),
            Text(define("next action"), strong=True),
            Table(("Claim is", "Next action"), _states(context, document), "From each state, the next action"),
            Items(
                tuple(_action(context, action) for action in document.next_actions.found),
                "The next actions there are",
            ),
            Facts(
                (
                    ("A wait needs", show.cell(document.wait.requires)),
                    ("It may last", show.cell(document.wait.longest)),
                    ("After this many waits", show.cell(document.wait.times)),
                    ("it goes to", show.cell(document.wait.then)),
                    ("Claims are closed by", show.cell(document.close_loop.claims)),
                    ("Balances are closed by", show.cell(document.close_loop.balances)),
                    ("Closing means", show.cell(document.close_loop.steps)),
                    ("A note on a balance says", show.cell(document.balance_notes.capture)),
                    ("Follow-up of a balance ends with", show.cell(document.balance_ends)),
                ),
                "Waiting and closing",
            ),
            Items(show.items(document.balance_notes.examples), "A good note on a balance reads"),
        ),
        ("all", "vendor", "front-desk", "clinician", "owner"),
    )


def _notices(context: PackContext, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = context.show
    return tuple(
        (
            show.entry(one, show.cell(one.to)),
            show.cell(one.method),
            show.cell(one.contents),
            show.cell(one.channel),
            show.cell(one.when),
        )
        for one in document.notices.found
    )


def _denials(context: PackContext, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = context.show
    return tuple(
        (show.entry(one, show.cell(one.kind)), show.cell(one.bucket), show.cell(one.goes_to))
        for one in document.denials.found
    )


def _action(context: PackContext, action: NextAction) -> Cell:
    """Return a next action with who takes it."""
    cell = context.show.cell(action.kind)
    ref = action.kind.known
    step = next_action(ref.key) if ref is not None else None
    takers = StepTakers.of(context.get(Scope), context.get(WorkflowMap), context.get(Posting))
    names = dict.fromkeys(context.show.inline(answer) for answer in takers.everywhere(step or ""))
    owner = listed(name for name in names if name)
    cell = replace(cell, text=f"{cell.text} ({owner})") if owner else cell
    notes = context.show.told(("", action.means), ("then the claim is", action.leads_to))
    return context.show.entry(action, context.show.noted(cell, notes))


def _gather(context: PackContext, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = context.show
    return tuple(
        (show.entry(one, show.or_else(one.items, "everything")), show.cell(one.by)) for one in document.gather.found
    )


def _states(context: PackContext, document: Posting) -> tuple[tuple[Cell, ...], ...]:
    show = context.show
    rows = []
    for state in document.states.found:
        means = show.inline(state.means)
        name = show.entry(state, Cell(show.inline(state.name), notes=(means,) if means else ()))
        rows.append((name, _next(context, state)))
    return tuple(rows)


def _next(context: PackContext, state: ClaimState) -> Cell:
    """Return the next action, or that the claim is closed; both where that differs."""
    show, final = context.show, state.final
    if final.known:
        return replace(show.cell(final), text="closed")
    if final.variants:
        return show.with_doubt(Cell(f"{show.inline(state.next)}; closed"), final)
    return show.cell(state.next)
