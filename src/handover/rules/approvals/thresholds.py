"""Thresholds of approval: none, words in place of numbers, both free and approved."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from handover.analysis.money.bands import overlaps
from handover.analysis.money.ladders import Ladders, Rung
from handover.analysis.structure.site import Site
from handover.model.actions import MONEY_ACTIONS, action_name
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "APR007",
    "–/B/B",
    guide=("S-10.19",),
    fix="Write an `amount` (up to 75, over 300), a `situation`, or both.",
    duty="money",
    areas=("insurance", "balances"),
    yields_to=("APR001", "APR009"),
    answers=("approvals.actions.situation",),
    judges_words=True,
)
def no_threshold(ladders: Ladders, site: Site) -> Iterator[Gap]:
    """Nothing says from where on an action that changes money needs a yes.

    Why:
        "Large adjustments need approval" is read differently on each side of the table.
        That every refund needs a yes is clear enough; of adjustments and write-offs, some are part
        of the everyday work.
    Bad:
        approvals:
          "actions[other_adjustment~2]-":
          "actions[other_adjustment]": {kind: other_adjustment, approver: {is: dana, stand_in: ines}}
    Bad:
        approvals:
          "actions[write_off~2]-":
          "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}, amount: "small amounts"}
    Bad:
        approvals:
          "actions[write_off~2]-":
          "actions[write_off]": {kind: write_off, approver: {is: dana, stand_in: ines}, situation: "large write-offs"}
    Bad:
        approvals:
          "actions[credit_transfer]": {kind: credit_transfer, free: yes}
    Good:
        approvals:
          "actions[refund~2]-":
          "actions[refund]": {kind: refund, approver: {is: ines, stand_in: dana}}
    """
    for kind, rungs in ladders.at(site).items():
        if kind not in MONEY_ACTIONS or any(rung.stated or rung.conditional for rung in rungs):
            continue
        if not _is_plain(kind, rungs):
            yield _without_a_threshold(kind, rungs)


def _is_plain(kind: str, rungs: Sequence[Rung]) -> bool:
    """Whether "every refund needs a yes" is a threshold; of adjustments and write-offs some are everyday work."""
    return all(not rung.free and not rung.vague for rung in rungs) and kind not in ("other_adjustment", "write_off")


def _without_a_threshold(kind: str, rungs: Sequence[Rung]) -> Gap:
    """Return the gap of an action whose threshold is not said, or only in words."""
    first, name = rungs[0], action_name(kind)
    words = next((answer for rung in rungs for answer in rung.vague), None)
    at = first.action.situation if words is None else words
    text = f"it is not said yet from which amount on, or when, {name} need a yes"
    question = f"From which amount on, or in which situation, do {name} need a yes?"
    if words is not None:
        text = f"from which amount on {name} need a yes is written in words, without a number"
        question = f"How much is that in money: from which amount on do {name} need a yes?"
    return Gap(at, text, about=(kind,), causes=(at, *(rung.action.free for rung in rungs)), question=question)


@rule(
    "APR009",
    "W/B/B",
    guide=("S-10.21",),
    kind=Kind.CONTRADICTION,
    fix="Keep one of the two, let one end where the other begins, or say which situations each is for.",
    question="Which holds for an action that is both free and signed: free, or only after a yes?",
    duty="money",
)
def both_free_and_signed(ladders: Ladders, site: Site) -> Iterator[Gap]:
    """An action may just be done, and also needs a yes.

    Why:
        Each side goes by the line that suits it.
    Bad:
        approvals:
          "actions+": {kind: track_claims, approver: dana}
    Bad:
        approvals:
          "actions[patient_dispute].free": yes
    Bad:
        approvals:
          "actions[other_adjustment].approver": ~
          "actions[other_adjustment].free": yes
          "actions[other_adjustment].amount": "up to 100"
    Good:
        approvals:
          "actions[other_adjustment].approver": ~
          "actions[other_adjustment].free": yes
    """
    for kind, rungs in ladders.at(site).items():
        for rung in rungs:
            if rung.free and rung.action.approver.given:
                yield Gap(
                    rung.action.free,
                    f"{action_name(kind)}: free, and somebody is named to say yes",
                    about=(kind,),
                    question=_which(kind),
                )
        for one, other in combinations(rungs, 2):
            if one.free != other.free and _meet(one, other):
                yield Gap(
                    other.at,
                    f"{action_name(kind)}: both free and in need of a yes",
                    about=(kind, str(other.band)),
                    question=_which(kind),
                )


def _which(kind: str) -> str:
    return f"Which holds for {action_name(kind)}: free, or only after a yes?"


def _meet(one: Rung, other: Rung) -> bool:
    """Whether two entries hold for the same amounts, in the same situation as far as we can tell."""
    if one.conditional or other.conditional or one.vague or other.vague:
        return False
    if any(rung.free and rung.action.approver.given for rung in (one, other)):
        return False  # that is told already
    return bool(overlaps((one.band, other.band)))


@rule(
    "APR017",
    "A/W/W",
    guide=("S-10.19",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix='Put a number in place of the words, as in `amount: "up to 75"` and `amount: "over 75"`.',
    duty="money",
    yields_to=("APR007",),
    judges_words=True,
)
def amount_in_words_only(ladders: Ladders, site: Site) -> Iterator[Gap]:
    """An amount is a word and not a number.

    Why:
        Each reader has another number in mind.
    Bad:
        approvals:
          "actions[refund].amount": "up to a reasonable amount"
    Bad:
        approvals:
          "actions[refund~2].amount": "large refunds"
    Good:
        approvals:
          "actions[refund].amount": "up to $200.00"
    """
    for kind, rungs in ladders.at(site).items():
        vague = [answer for rung in rungs for answer in rung.vague]
        if vague:
            name, many = action_name(kind), len(vague)
            text = f"an amount for {name} is a word and not a number"
            question = f"How much is the amount for {name} that is written in words, in money?"
            if many > 1:
                text = f"{many} amounts for {name} are words and not numbers"
                question = f"How much are the {many} amounts for {name} that are written in words, in money?"
            yield Gap(vague[0], text, about=(kind,), causes=tuple(vague), question=question)


RULES: Final = (no_threshold, both_free_and_signed, amount_in_words_only)
