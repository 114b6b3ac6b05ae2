"""Who says yes to which amount, drawn as bands; an amount for which nobody is named stops the work there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from handover.analysis.money.ladders import Ladders
from handover.analysis.structure.phrasing import as_sentence
from handover.model.actions import MONEY_ACTIONS
from handover.model.answer import Unread
from handover.pack.blocks import Bands, Cell, Stretch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handover.analysis.money.ladders import Rung
    from handover.analysis.structure.site import Site
    from handover.model.approvals import Action
    from handover.pack.blocks import Need
    from handover.pack.layout import Layout

#: What stands where no entry covers an amount. The work waits there, whoever might be meant.
_NOBODY: Final = Cell("nobody is named: stop and ask")


def amount_bands(layout: Layout, site: Site) -> Bands:
    """Return the actions that change money as bands at one location, those without amounts across all columns.

    An entry that cannot be read leaves its action out; the page with all actions says so.
    """
    ladders = _ladders(layout, site)
    cuts = sorted({cut for rungs in ladders.values() for one in rungs if one.stated for cut in _cuts(one)})
    edges = (0, *cuts, None)
    rows = tuple(
        (as_sentence(MONEY_ACTIONS[kind]), _stretches(layout, rungs, edges)) for kind, rungs in ladders.items()
    )
    return Bands(tuple(_head(layout, low, high) for low, high in pairwise(edges)), rows, "May I? Stop at the line")


def _ladders(layout: Layout, site: Site) -> Mapping[str, Sequence[Rung]]:
    found: dict[str, Sequence[Rung]] = {}
    try:
        for kind, rungs in layout.context.get(Ladders).at(site).items():
            seen = [one for one in rungs if not layout.show.hides(one.action.marks)]
            if kind in MONEY_ACTIONS and seen:
                found[kind] = seen
    except Unread:
        return found
    return found


def _cuts(rung: Rung) -> tuple[int, ...]:
    """Return the last amounts, in minor units, before and in a band: where something changes."""
    before = (rung.band.first - 1,) if rung.band.first > 1 else ()
    return (*before, rung.band.last) if rung.band.last is not None else before


def _head(layout: Layout, low: int | None, high: int | None) -> str:
    if high is None:
        return f"over {layout.show.amount(low)}" if low else "any amount"
    return f"{layout.show.amount(low)} to {layout.show.amount(high)}" if low else f"up to {layout.show.amount(high)}"


def _stretches(layout: Layout, rungs: Sequence[Rung], edges: Sequence[int | None]) -> tuple[Stretch, ...]:
    """Return the entries of an action over the columns; neighbours with the same entries are one stretch."""
    found: list[tuple[tuple[Rung, ...], int]] = []
    for low, high in pairwise(edges):
        here = tuple(one for one in rungs if _covers(one, (low or 0) + 1, high))
        if found and found[-1][0] == here:
            found[-1] = (here, found[-1][1] + 1)
        else:
            found.append((here, 1))
    return tuple(_stretch(layout, here, columns) for here, columns in found)


def _covers(rung: Rung, first: int, last: int | None) -> bool:
    within = rung.band.last is None or (last is not None and last <= rung.band.last)
    return rung.band.first <= first and within


def _stretch(layout: Layout, rungs: Sequence[Rung], columns: int) -> Stretch:
    """Return one stretch: what is needed there is what the strictest of its entries needs."""
    if not rungs:
        return Stretch(columns, _NOBODY, "stop")
    cells = [_cell(layout, one) for one in rungs]
    text = " or ".join(dict.fromkeys(cell.text for cell in cells if cell.text))
    flags = tuple(dict.fromkeys(flag for cell in cells for flag in cell.flags))
    notes = tuple(dict.fromkeys(note for cell in cells for note in cell.notes))
    return Stretch(columns, Cell(text or _NOBODY.text, flags, notes), _need(rungs) if text else "stop")


def _need(rungs: Sequence[Rung]) -> Need:
    """Return what the strictest of some entries needs; where nobody may say yes, the work stops."""
    if all(is_free(one.action) for one in rungs):
        return "free"
    refused = all(one.action.approver.is_none for one in rungs if not is_free(one.action))
    return "stop" if refused else "yes"


def is_free(action: Action) -> bool:
    """Whether an action can be read to be free; the rungs of the rules stop at one that cannot."""
    return action.free.known is True


def _cell(layout: Layout, rung: Rung) -> Cell:
    """Return who says yes to an entry, and in which situation it holds."""
    show, action = layout.show, rung.action
    own = () if rung.whole or not (words := show.words(action.situation)) else (words,)
    vague = tuple(words for one in rung.vague if one is action.amount and (words := show.words(one)))
    if is_free(action):
        return Cell("just do it", notes=(*vague, *own))
    return show.noted(show.again(action.approver), (*vague, *own))
