"""Who enters what, denials, next actions, closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handover.analysis.claims.derived_owners import StepTakers
from handover.analysis.structure.phrasing import listed
from handover.model.claim_words import next_action
from handover.model.posting import Posting
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.pack.blocks import Cell, Text
from handover.pack.cells import lead
from handover.pack.glossary import define
from handover.pack.page import Bullets, Listing, Page, Rows

if TYPE_CHECKING:
    from handover.model.posting_claims import ClaimState, Gathering, NextAction
    from handover.pack.layout import Layout


def _items(layout: Layout, gathering: Gathering) -> Cell:
    return layout.show.or_else(gathering.items, "everything")


def _action(layout: Layout, action: NextAction) -> Cell:
    """Return a next action with who takes it."""
    show, context = layout.show, layout.context
    ref = action.kind.known
    step = next_action(ref.key) if ref is not None else None
    takers = StepTakers.of(context.get(Scope), context.get(WorkflowMap), context.get(Posting))
    names = dict.fromkeys(show.in_line(show.again(answer)) for answer in takers.everywhere(step or ""))
    owner = listed(name for name in names if name)
    cell = show.cell(action.kind)
    return replace(cell, text=f"{cell.text} ({owner})") if owner else cell


def _next(layout: Layout, state: ClaimState) -> Cell:
    """Return the next action, or that the claim is closed; both where that differs."""
    show, final = layout.show, state.final
    if final.known:
        return show.with_doubt(
            Cell("closed", notes=show.told((lead(layout.label("posting.states.next")), state.next))), final
        )
    if final.variants:
        return show.with_doubt(Cell(f"{show.inline(state.next)}; closed"), final)
    return show.with_doubt(show.cell(state.next), final)


PAGE: Final = Page(
    "posting",
    (
        Rows("posting.kinds", ("kind", "owner", "within", "boundary")),
        Rows("posting.notices", ("to", "method", "contents", "channel", "when")),
        Listing(("posting.instead",)),
        Listing(("posting.vendor_posting",)),
        Rows("posting.gather", ("items", "by"), cells={"items": _items}),
        Listing(("posting.way_back",)),
        Text(
            "A denial that lacks a clinical document goes to whoever gathers it: the billing team asks for it, "
            "and says what the payer wants. A billing correction goes to whoever works denials."
        ),
        Rows("posting.denials"),
        Text(define("next action"), strong=True),
        Rows("posting.states", ("name", "next"), cells={"next": _next}, within=("final",)),
        Bullets("posting.next_actions", item=_action),
        Listing(
            ("posting.wait", "posting.close_loop", "posting.balance_notes", "posting.balance_ends"),
            "Waiting and closing",
        ),
        Bullets("posting.balance_notes.examples"),
    ),
)
