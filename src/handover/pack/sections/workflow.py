"""How the work runs today, on about a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.claims.derived_owners import sorters
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.pack.blocks import Cell
from handover.pack.cells import OPEN
from handover.pack.page import Bullets, Listing, Page, Rows

if TYPE_CHECKING:
    from handover.model.workflow_map import WorkException
    from handover.pack.layout import Layout


def _sorter(layout: Layout, one: WorkException) -> Cell:
    """Return who sorts an exception out, also where that follows from who does the work anyway."""
    show, context, owner = layout.show, layout.context, layout.show.cell(one.owner)
    if not one.owner.missing or one.owner.variants or not one.owner.readable:
        return owner
    documents, found = (context.get(WorkflowMap), context.get(Scope)), {}
    for site in context.get(Sites).all:
        names = (show.in_line(show.again(answer)) for answer in sorters(one, *documents, site))
        found[site.label] = listed(dict.fromkeys(name for name in names if name))
    each = set(found.values())
    if each == {""}:
        return owner
    (same, *others) = each
    told = "; ".join(f"at {place}: {who or OPEN}" for place, who in found.items()) if others else same
    return Cell(told, tuple(flag for flag in owner.flags if flag != OPEN), owner.notes)


PAGE: Final = Page(
    "workflow",
    (
        Rows("workflow-map.steps", ("what|kind", "area", "owner", "when")),
        Listing(("workflow-map.observed_on", "workflow-map.observed_by")),
        Listing(("workflow-map.attachments",)),
        Listing(("workflow-map.balances",)),
        Bullets("workflow-map.balances.touches", numbered=True),
        Listing(("workflow-map.verification",)),
        Listing(("workflow-map.recare",)),
        Rows("workflow-map.exceptions", ("text|kind", "owner", "route"), cells={"owner": _sorter}),
    ),
    readers=("all", "vendor", "front-desk", "owner"),
)
