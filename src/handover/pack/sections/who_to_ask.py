"""The first page: whom to ask for what, who is there when, what is approved by whom, and what is never done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.model.actions import MONEY_ACTIONS
from handover.model.approvals import Approvals
from handover.model.financial_policy import FinancialPolicy
from handover.model.scope import Scope
from handover.pack.amount_bands import amount_bands, is_free
from handover.pack.ask_table import ask_table
from handover.pack.blocks import Cell, Columns, Items, Text
from handover.pack.contact_cards import contact_cards
from handover.pack.page import Page, Special
from handover.pack.week import week_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.approvals import Action
    from handover.pack.blocks import Block
    from handover.pack.layout import Layout

_HOME: Final = "escalation-contacts"
_TOGETHER: Final = "the first page holds what is looked up each day, together and short"
#: What the first page shows of other pages, with the reason.
_REPEATS: Final = dict.fromkeys(
    (
        *(f"practice.people.{key}" for key in ("name", "phone", "email", "hours", "until", "away")),
        *(f"{_HOME}.channels.{key}" for key in ("name", "kind", "address", "hours", "watched_by")),
        *(f"{_HOME}.escalations.{key}" for key in ("kind", "channel", "answer_within")),
        f"{_HOME}.escalations.route.person",
        f"{_HOME}.answer_within",
        "access-plan.access_admin",
        "payers.narratives.by",
        "posting.gather.items",
        "posting.gather.by",
        "practice.time_zone",
        *(f"approvals.actions.{key}" for key in ("kind", "free", "amount", "situation", "approver")),
        "approvals.not_listed",
        "financial-policy.forbidden",
        "scope.boundaries",
    ),
    _TOGETHER,
)


def _by_location(layout: Layout) -> Iterator[Block]:
    """Yield whom to ask, who is there and who approves: once, or for each location where they differ."""
    made: dict[tuple[Block, ...], list[Site]] = {}
    for site in layout.context.get(Sites).all:
        blocks = (contact_cards(layout, site), ask_table(layout, site), week_grid(layout, site))
        made.setdefault((*blocks, amount_bands(layout, site)), []).append(site)
    for page, where in made.items():
        if len(made) > 1:
            yield Text(f"At {listed(site.label for site in where)}:", strong=True)
        yield from page


def _limits(layout: Layout) -> Iterator[Block]:
    """Yield what is just done, what waits for a yes whatever the amount, and what is never said or done."""
    show, home = layout.show, layout.context.get(Approvals)
    actions = [] if show.hides(home.actions.marks) else [one for one in home.actions.found if not show.hides(one.marks)]
    free = tuple(_action(layout, one) for one in actions if is_free(one))
    ask = tuple(_asking(layout, one) for one in actions if _waits(one))
    policy, scope = layout.context.get(FinancialPolicy), layout.context.get(Scope)
    never = [Cell(words) for words in _each(layout, scope.boundaries)]
    said = ", ".join(f"“{words}”" for words in _each(layout, policy.forbidden))
    never += [Cell(f"Never says {said}.")] if said else []
    lists = (Items(free, "Just do it"), Items(ask, "Ask first"), Items(tuple(never), "Never"))
    yield Columns(tuple(one for one in lists if one.items))


def _each(layout: Layout, answer: Many[Any]) -> Iterator[str]:
    """Yield the words of each item of a list that the reader may see."""
    if not layout.show.hides(answer.marks):
        yield from (words for item in answer.found if (words := layout.show.words(item)))


def _waits(action: Action) -> bool:
    """Whether an action waits for a yes whatever the amount; those that change money are drawn as bands."""
    return not is_free(action) and action.kind.known not in MONEY_ACTIONS


def _action(layout: Layout, action: Action) -> Cell:
    situation = layout.show.words(action.situation)
    return Cell(layout.show.words(action.kind), notes=(situation,) if situation else ())


def _asking(layout: Layout, action: Action) -> Cell:
    return Cell(f"{layout.show.words(action.kind)}: {layout.show.words(action.approver) or 'not said whom'}")


PAGE: Final = Page(
    "who_to_ask",
    (
        Special(_by_location, (f"{_HOME}.primary", f"{_HOME}.backup", f"{_HOME}.contacts")),
        Special(_limits, repeats=_REPEATS),
    ),
)
