"""Gaps in the status of payer rules: unconfirmed, nobody to confirm, no status at all."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.claims.payer_rules import PayerRules, Ruling
from handover.analysis.people.directory import People
from handover.analysis.people.unconfirmed import UnconfirmedAnswers
from handover.data.phrases import table
from handover.inputs import Today
from handover.model.answer import require
from handover.model.kinds.words import Words
from handover.model.payer_entry import PayerRule
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY002",
    "A/W/W",
    guide=("S-5.25",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Ask the payer: replace `unconfirmed` by `confirmed:` with the day and `with:` whom. Until then the pack shows it as unconfirmed.",
    question="Can you confirm {the rule}?",
    duty="billing",
    yields_to=("PAY003",),
)
def unconfirmed_rule(promises: UnconfirmedAnswers) -> Iterator[Gap]:
    """A rule about a payer is unconfirmed.

    Why:
        A rule that is only believed sends claims the wrong way, and nobody doubts it once it
        is written down.
    Bad:
        payers:
          "payers[lakeshore].rules+": {topic: scaling, decision: "Two quadrants a visit at most.", unconfirmed: {ask: dana, by: 2026-12-04}}
    Bad:
        payers:
          rules: [{decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-12-04}}]
    Good:
        payers:
          rules: [{decision: "Predetermine crowns only.", confirmed: 2026-11-02, with: "each payer's line"}]
    """
    for promise in promises.payer_rules:
        if promise.valued:
            yield Gap(promise.thing, promise.standing("rule"), ask=promise.who)


@rule(
    "PAY003",
    "–/W/W",
    guide=("S-5.27",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Write who confirms it and by when, `unconfirmed: {ask: name, by: 2026-12-04}`, or confirm it now.",
    question="Who can confirm {the rule}, and by when?",
    duty="billing",
)
def nobody_confirms_the_rule(promises: UnconfirmedAnswers, today: Today) -> Iterator[Gap]:
    """An unconfirmed rule about a payer has nobody to confirm it, no day, or the day has passed.

    Why:
        "Unconfirmed" without a person and a day stays so for ever.
    Bad:
        payers:
          rules: [{decision: "Predetermine crowns only.", unconfirmed: yes}]
    Bad:
        payers:
          rules: [{decision: "Predetermine crowns only.", unconfirmed: {ask: dana}}]
    Bad:
        payers:
          rules: [{decision: "Predetermine crowns only.", unconfirmed: {ask: dana, by: 2026-11-13}}]
    Good:
        payers:
          rules: [{decision: "Predetermine crowns only.", unconfirmed: {ask: priya, by: 2026-12-04}}]
    """
    for promise in promises.payer_rules:
        lacking = promise.lacking("rule", today.day)
        if lacking is not None:
            yield Gap(promise.thing, lacking[0], ask=promise.who, about=(lacking[1],))


@rule(
    "PAY004",
    "W/W/W",
    guide=("S-5.25",),
    fix="Write `confirmed:` with the day, or `unconfirmed: {ask: name, by: 2026-12-04}`. A rule is never taken as confirmed because nothing is said.",
    question="Is {the rule} confirmed, and when; or who finds out, by when?",
    duty="billing",
    areas=("insurance", "verification"),
    answers=("payers.payers.rules.decision", "payers.rules.decision"),
)
def rule_without_status(rules: PayerRules, people: People) -> Iterator[Gap]:
    """A rule about a payer is neither confirmed nor unconfirmed, or says nothing at all.

    Why:
        Whoever reads it takes it for a fact; nobody knows whether it ever was one.
    Bad:
        payers:
          rules: [{topic: crowns, decision: "Predetermine crowns only."}]
    Bad:
        payers:
          rules: [{topic: crowns, confirmed: 2026-10-05}]
    Good:
        payers:
          rules: [{topic: crowns, decision: {is: "Predetermine crowns only.", confirmed: 2026-10-05}}]
    Good:
        payers:
          rules: {is: [{topic: crowns, decision: "Predetermine crowns only."}], confirmed: 2026-10-05, with: dana}
    Good:
        payers:
          "payers[lakeshore].rules+": {topic: network, decision: "Out of network, the patient pays us the full fee."}
    """
    for ruling in rules.all:
        require(ruling.rule.decision)
        if ruling.rule.decision.missing:
            text = "{the rule} does not say what you do"
            question = "What do you do about {the rule}, in one or two short sentences?"
            fix = (
                "Write under `decision` what you do, and `confirmed:` with the day on which somebody has confirmed it."
            )
            yield Gap(ruling.rule.decision, text, ask=_asked(ruling, people), question=question, fix=fix)
        elif ruling.confirmed is None and not ruling.unconfirmed and not _is_own_standing(ruling.rule):
            yield Gap(ruling.rule, "{the rule} is neither confirmed nor unconfirmed")


def _is_own_standing(rule: PayerRule) -> bool:
    """Whether a rule says no more than whether the practice is in the network: its own contract, which it knows."""
    decision = rule.decision.known
    if type(decision) is not Words or not table("network_standing").hits(decision.words):
        return False
    topic = rule.topic.known
    of_network = topic is not None and any(word in topic.words.casefold() for word in _NETWORK)
    return of_network or len(decision.words.split()) <= _NO_MORE_THAN_THAT


#: Topics that are about the practice's standing with a payer.
_NETWORK: Final = ("network", "participation", "participating", "contract")
#: In more words than these, more is decided than the standing alone.
_NO_MORE_THAN_THAT: Final = 6


def _asked(ruling: Ruling, people: People) -> tuple[str, ...]:
    mark = ruling.rule.marks.unconfirmed
    person = people.find(mark.ask.value) if mark is not None and mark.ask.readable else None
    return () if person is None else (people.key(person),)


RULES: Final = (unconfirmed_rule, nobody_confirms_the_rule, rule_without_status)
