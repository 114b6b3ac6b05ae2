"""Amounts that own words name for an action, against the bands that approvals draw for it."""

from collections.abc import Iterator, Sequence
from typing import Final

from handover.analysis.money.bands import overlaps
from handover.analysis.money.currency import Currency
from handover.analysis.money.ladders import Ladders, Rung
from handover.analysis.money.said_amounts import SaidAmount, SaidAmounts
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.actions import action_name
from handover.outcome import Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import rule


@rule(
    "APR022",
    "–/W/W",
    guide=("S-10.07", "S-10.19", "S-10.20", "S-10.21"),
    kind=Kind.CONTRADICTION,
    fix="Let the sentence and the bands of approvals.yaml name the same amounts, or leave the amount out of the sentence.",
    duty="money",
    yields_to=("APR004", "APR005", "APR008", "APR017", "APR021"),
)
def amount_said_otherwise(
    said: SaidAmounts, ladders: Ladders, people: People, currency: Currency, site: Site
) -> Iterator[Gap]:
    """A sentence lets an amount be written off, refunded or adjusted that approvals give to somebody else.

    Why:
        Whoever reads the script or the note, and not the approvals, goes by its amount.
    Bad:
        scope:
          "tasks[follow_up_balances].note": "Write off anything under $50."
    Bad:
        workflow-map:
          "exceptions[unclear_denial].text": "Refund up to 100 without asking."
    Bad:
        escalation-contacts:
          first_weeks: "Refund up to 200 without asking."
    Good:
        scope:
          "tasks[follow_up_balances].note": "Write off anything up to $10, as the approvals say."
    Good:
        workflow-map:
          "exceptions[unclear_denial].text": "Refunds over $200 go to Ines."
    """
    for one in said.found:
        if site.covered_by(one.at.marks):
            rungs = [rung for rung in ladders.at(site).of(one.action) if not rung.vague]
            touched = [rung for rung in rungs if overlaps((one.band, rung.band))]
            if touched and not _approved_by_those_named(one, touched, people, site):
                yield from _against(one, touched, _edges(rungs), currency, (one.at, *(rung.at for rung in rungs)))


def _edges(rungs: Sequence[Rung]) -> list[int]:
    """Return the amounts at which an action changes hands."""
    return sorted({edge for rung in rungs if rung.stated for edge in (rung.band.low, rung.band.high) if edge})


def _approved_by_those_named(one: SaidAmount, touched: Sequence[Rung], people: People, site: Site) -> bool:
    """Whether a sentence names who says yes to all the amounts that it is about."""
    named = frozenset(map(people.key, people.named_in(one.sentence)))
    return bool(named) and all(named & people.keys_of(rung.action.approver, site) for rung in touched)


def _against(
    one: SaidAmount, touched: Sequence[Rung], edges: list[int], currency: Currency, causes: tuple[Target, ...]
) -> Iterator[Gap]:
    """Yield what a sentence says against the bands that it reaches into."""
    name, about = action_name(one.action), (one.action, str(one.band))
    where = "beside {the answer}" if one.beside else "at {the answer}"
    signed = [rung for rung in touched if not rung.free]
    edge = one.band.low if one.band.high is None else one.band.high
    if one.free and signed:
        text = f"{name} {currency.told(one.band)} need nobody's yes by what is said {where}, and need one in approvals.yaml"
        question = f"Do {name} {currency.told(one.band)} need a yes, or not?"
    elif edges and edge not in edges and _parts(one, touched):
        apart = listed(currency.told(number) for number in edges)
        text = f"{name} {currency.told(one.band)} are named {where}, and in approvals.yaml they change hands at {apart}"
        question = f"Which amount holds for {name}: {currency.told(edge or 0)}, or {apart}?"
    else:
        return
    yield Gap(one.at, text, about=about, causes=causes, question=question)


def _parts(one: SaidAmount, touched: Sequence[Rung]) -> bool:
    """Whether a sentence takes together what bands tell apart, or tells apart what one band takes together.

    That some of the amounts need a yes which all need is no contradiction, nor is doing less than what is free.
    """
    if one.band.high is None or len(touched) > 1:
        return not all(rung.free for rung in touched)
    return one.does and not touched[0].free


RULES: Final = (amount_said_otherwise,)
