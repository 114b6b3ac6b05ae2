"""The money rules and the words for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from handover.analysis.scope.areas import Areas
from handover.pack.blocks import Cell, Text
from handover.pack.page import Bullets, Listing, Page, Rows, Special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.financial_words import Method, Script
    from handover.pack.blocks import Block
    from handover.pack.layout import Layout

_HOME: Final = "financial-policy"
_RULES: Final = (
    "time_of_service", "billing_start", "emergency", "disputes", "credits", "small_balance", "good_faith_estimate",
    "tone", "calling_hours",
)  # fmt: skip


def _say(layout: Layout, method: Method) -> Cell:
    cell = layout.show.cell(method.say)
    if method.accepted.known is not False:
        return cell
    return Cell("not offered") if method.say.missing else replace(cell, text="not offered")


def _status(layout: Layout, script: Script) -> Cell:
    """Return whether a text is approved; what is only in use must not look as if it were."""
    approved = layout.at(f"{_HOME}.approved_by").given
    cell = layout.show.or_else(script.status, "yes" if approved else "not said")
    return replace(cell, text="in use, not approved") if cell.text and script.status.known == "in_use" else cell


def _call_order(layout: Layout) -> Iterator[Block]:
    """Yield the order of a call about a balance; the guide's own only where such calls are outsourced."""
    if not layout.at(f"{_HOME}.call_order").standing or layout.context.get(Areas).any_outsourced(("balances",)):
        yield layout.bullets(Bullets(f"{_HOME}.call_order", numbered=True))


PAGE: Final = Page(
    "money",
    (
        Listing(
            (*(f"{_HOME}.{key}" for key in _RULES), "workflow-map.recare.timing", f"{_HOME}.approved_by"),
        ),
        Special(_call_order, (f"{_HOME}.call_order",)),
        Bullets(f"{_HOME}.forbidden"),
        Rows(f"{_HOME}.methods", ("kind", "accepted", "say"), cells={"say": _say}),
        Rows(f"{_HOME}.scripts", ("purpose", "medium", "text", "status"), cells={"status": _status}),
    ),
    closing=(Text("What a check of benefits says is an estimate. It is not a promise of payment.", strong=True),),
    readers=("all", "vendor", "front-desk", "owner"),
)
