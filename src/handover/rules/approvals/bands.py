"""Bands of amounts: gaps, overlaps, no top, mixed currencies."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from handover.analysis.money.bands import band_gaps, in_a_sentence, overlaps
from handover.analysis.money.currency import Currency
from handover.analysis.money.ladders import Ladders, Rung
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.actions import action_name
from handover.model.approvals import Approvals
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.bands import Band
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


def _judged(rungs: Sequence[Rung]) -> bool:
    """Whether bands can be compared: amounts are named, none of them in words, all in one currency."""
    currencies = {rung.band.currency for rung in rungs if rung.stated and rung.band.currency}
    return any(rung.stated for rung in rungs) and not any(rung.vague for rung in rungs) and len(currencies) <= 1


def _money_ladders(ladders: Ladders, site: Site) -> Iterator[tuple[str, Sequence[Rung]]]:
    """Yield the actions whose bands can be compared, with their rungs: whoever names amounts draws bands, also for appeals."""
    for kind, rungs in ladders.at(site).items():
        if _judged(rungs):
            yield kind, rungs


@rule(
    "APR004",
    "W/B/B",
    guide=("S-10.20",),
    kind=Kind.CONTRADICTION,
    fix="Let the bands join, each beginning where the one before ends: up to 75, 75 to 300, over 300.",
    duty="money",
    yields_to=("APR009",),
)
def bands_leave_amounts_out(document: Approvals, ladders: Ladders, currency: Currency, site: Site) -> Iterator[Gap]:
    """Amounts between the bands are nobody's.

    Why:
        An amount in no band is decided by whoever happens to deal with it.
    Bad:
        approvals:
          "actions[other_adjustment~2].amount": "over 300"
    Bad:
        approvals:
          "actions[refund].amount": "20 to 200"
    Bad:
        approvals:
          "actions[appeal]": {kind: appeal, amount: "up to 400", approver: {is: dana, stand_in: ines}}
          "actions+": {kind: appeal, amount: "over 500", approver: {is: ines, stand_in: dana}}
    Good:
        approvals:
          "actions[other_adjustment~2].amount": "from 75"
    """
    for kind, rungs in _money_ladders(ladders, site):
        for band_gap in band_gaps(rung.band for rung in rungs):
            if band_gap.high is not None:
                at = next((rung.at for rung in rungs if rung.stated), document.actions)
                yield Gap(
                    at,
                    f"it is not said yet who approves {action_name(kind)} of {in_a_sentence(band_gap, currency)}, or whether they are free",
                    about=(kind, str(band_gap)),
                    question=f"Who approves {action_name(kind)} of {in_a_sentence(band_gap, currency)}?",
                )


@rule(
    "APR005",
    "W/B/B",
    guide=("S-10.20",),
    kind=Kind.CONTRADICTION,
    fix="Let the bands join without overlapping; an edge that two bands share is fine.",
    duty="money",
)
def bands_overlap(ladders: Ladders, people: People, currency: Currency, site: Site) -> Iterator[Gap]:
    """An amount is in two bands, with different people to say yes.

    Why:
        Whoever wants a yes asks the one who gives it.
    Bad:
        approvals:
          "actions[other_adjustment~2].amount": "over 50"
    Bad:
        approvals:
          "actions+": {kind: refund, amount: "100 to 300", approver: sam}
    Good:
        approvals:
          "actions[other_adjustment~2].amount": "75 and above"
    """
    for kind, rungs in _money_ladders(ladders, site):
        signed = [rung for rung in rungs if not rung.free and not rung.conditional]
        for one, other, shared in overlaps(rung.band for rung in signed):
            approvers = [people.keys_of(signed[number].action.approver, site) for number in (one, other)]
            if approvers[0] != approvers[1]:
                yield Gap(
                    signed[other].at,
                    f"two people are named for {action_name(kind)} of {currency.told(shared)}",
                    about=(kind, str(shared)),
                    question=f"Which one person approves {action_name(kind)} of {currency.told(shared)}?",
                )


@rule(
    "APR006",
    "–/B/B",
    guide=("S-10.19",),
    fix="Add an entry without an upper end for what lies above, with who says yes.",
    duty="money",
    areas=("insurance", "balances"),
    answers=(),
)
def no_top_band(ladders: Ladders, currency: Currency, site: Site) -> Iterator[Gap]:
    """The highest band ends, or nobody's yes is needed in it.

    Why:
        Nobody has agreed who approves the largest amounts.
    Bad:
        approvals:
          "actions[refund~2]-":
    Bad:
        approvals:
          "actions[other_adjustment~2].approver": ~
          "actions[other_adjustment~2].free": yes
    Good:
        approvals:
          "actions[refund~2]": {kind: refund, situation: "anything above", approver: {is: ines, stand_in: dana}}
    """
    for kind, rungs in _money_ladders(ladders, site):
        top = next((band_gap for band_gap in band_gaps(rung.band for rung in rungs) if band_gap.high is None), None)
        endless = [rung for rung in rungs if rung.band.high is None]
        highest = max((rung for rung in rungs if rung.stated), key=lambda rung: rung.band.last or 0)
        if top is not None:
            yield Gap(
                highest.at,
                f"it is not said yet who approves {action_name(kind)} {_above(top, currency)}",
                about=(kind,),
                question=f"Who approves {action_name(kind)} {_above(top, currency)}?",
                like=f"actions: [{{kind: {kind}, amount: {_above(top, currency).removeprefix('of ')}, approver: {{is: dana, stand_in: ines}}}}]",
            )
        elif endless and all(rung.free for rung in endless) and not all(rung.free for rung in rungs):
            yield Gap(
                endless[0].at,
                f"the largest {action_name(kind)} need nobody's yes",
                about=(kind, "free"),
                like="free: no\napprover: {is: dana, stand_in: ines}",
                question=f"Who approves the largest {action_name(kind)}?",
            )


def _above(top: Band, currency: Currency) -> str:
    return currency.told(top) if top.low is not None else "of any amount"


@rule(
    "APR008",
    "W/W/B",
    guide=("S-10.20",),
    kind=Kind.CONTRADICTION,
    fix="Write the practice's `currency` once, in practice.yaml, and amounts in that one; plain numbers are then enough.",
    question="In which currency are the amounts of your approvals?",
    duty="money",
)
def amounts_without_one_currency(
    practice: PracticeDocument, currency: Currency, ladders: Ladders, site: Site
) -> Iterator[Gap]:
    """Amounts have no currency, or two in one ladder.

    Why:
        300 of one currency are not 300 of another.
    Bad:
        practice:
          currency: ~
          jurisdiction: ~
    Bad:
        approvals:
          "actions[other_adjustment~2].amount": "over EUR 75"
    Good:
        approvals:
          "actions[other_adjustment~2].amount": "over $75"
    """
    bare: list[Rung] = []
    for kind, rungs in ladders.at(site).items():
        stated = [rung for rung in rungs if rung.stated and (rung.band.low or rung.band.high)]
        named = {rung.band.currency or currency.code for rung in stated}
        if len(named - {""}) > 1:
            odd = next(rung for rung in stated if (rung.band.currency or currency.code) not in ("", currency.code))
            yield Gap(
                odd.at,
                f"the amounts of {action_name(kind)} are in {listed(sorted(named - {''}))}",
                about=(kind,),
                question=f"In which one currency are the amounts of {action_name(kind)}?",
            )
        elif "" in named and currency.asked:
            bare += [rung for rung in stated if not rung.band.currency]
    if bare:
        yield Gap(practice.currency, "amounts are written without a currency, and practice.yaml names none")


@rule(
    "APR021",
    "–/W/W",
    guide=("S-6.11", "S-6.12", "S-10.07", "S-10.20"),
    kind=Kind.CONTRADICTION,
    fix="Let one band of write-offs in approvals.yaml end where a balance stops being small. Who says yes to small ones is whoever that band names.",
    question="Up to which amount is a balance small enough to be written off?",
    duty="money",
    areas=("balances",),
    yields_to=("APR004", "APR005", "APR008", "APR017"),
)
def small_balance_is_no_edge(
    policy: FinancialPolicy, ladders: Ladders, currency: Currency, site: Site
) -> Iterator[Gap]:
    """Small balances are written off up to one amount, and write-offs change hands at another.

    Why:
        Between the two amounts the rule says that it is written off, and the approvals say
        that it needs somebody's approval.
    Bad:
        financial-policy:
          small_balance: {is: write_off, up_to: 25}
    Good:
        financial-policy:
          small_balance: {is: bill, up_to: 25}
    Good:
        approvals:
          "actions[write_off].situation": courtesy
          "actions[write_off].amount": "up to 50"
          "actions[write_off~2].situation": courtesy
          "actions[write_off~2].amount": "over 50"
    Good:
        financial-policy:
          small_balance: {is: write_off, up_to: 25}
        approvals:
          "actions[write_off].amount": "up to 25"
          "actions[write_off~2].amount": "over 25"
    """
    small = site.pick(policy.small_balance)
    up_to = small.details.up_to
    limit = up_to.value
    amount = limit.amount if limit is not None and small.value == "write_off" else None
    bands = [rung for rung in ladders.at(site).of("write_off") if rung.stated and _may_be_small(rung)]
    edges = sorted({edge for rung in bands for edge in (rung.band.low, rung.band.high) if edge is not None})
    if limit is None or amount is None or not edges or _all_free(bands, Band(None, amount.minor)):
        return
    if amount.minor - (not limit.included) not in _ends(bands):
        named = listed(currency.told(edge) for edge in edges)
        apart = f"write-offs change hands at {named}"
        if amount.minor in edges:
            apart = f"write-offs of {currency.told(amount.minor)} itself are in another band"
        text = f"small balances are written off {'up to' if limit.included else 'under'} {currency.told(amount.minor)}, and {apart}"
        yield Gap(
            up_to, text, about=(str(amount.minor), *map(str, edges)), causes=(up_to, *(rung.at for rung in bands))
        )


#: Words for a balance that is small, where a band is for one situation only.
_SMALL: Final = re.compile(
    r"\b(?:small(?:er|est)?|tiny|low|minor|little|trivial|petty|left[- ]?overs?|remain\w*|residual|cents|penn(?:y|ies)|pence|"
    r"under|below|balances?|anything|everything|others?|rest)\b",
    re.IGNORECASE,
)


def _may_be_small(rung: Rung) -> bool:
    """Whether a band is for small balances: those of a situation of their own, such as courtesy, are for another."""
    situation = rung.action.situation.value
    return (
        situation is None or rung.whole or rung.action.situation in rung.vague or bool(_SMALL.search(situation.words))
    )


def _all_free(rungs: Sequence[Rung], amounts: Band) -> bool:
    """Whether nobody's yes is needed for any of some amounts, so that the limit is within what is free."""
    touched = [rung for rung in rungs if overlaps((rung.band, amounts))]
    return bool(touched) and all(rung.free for rung in touched)


def _ends(rungs: Sequence[Rung]) -> set[int | None]:
    """Return the last amounts of bands, and those right before one: "under 10" and "up to 10" end at different amounts."""
    return {end for rung in rungs for end in (rung.band.last, rung.band.first - 1)}


RULES: Final = (
    bands_leave_amounts_out,
    bands_overlap,
    no_top_band,
    amounts_without_one_currency,
    small_balance_is_no_edge,
)
