"""Gaps in how payer rules are worded: certainty, essays, two rules that differ."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from handover.analysis.claims.payer_rules import PayerRules, Ruling, payer_label
from handover.data.access_facts import folded
from handover.inputs import Today
from handover.model.kinds.references import loosely
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: A decision longer than this is an essay, in characters; so is one of more sentences than that.
_LONGEST = 240
_SENTENCES = 2
#: The end of a sentence: not within "2.5", "e.g.", "No. 5", "Dr. Vale", "U.S. form".
_END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bno)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bvs)(?<!\betc)"
    r"(?<!\bapprox)(?<!\bincl)[.!?]+[\"'”’)]*(?=\s+\S)"
)


@rule(
    "PAY006",
    "A/A/A",
    guide=("S-5.24",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Cut it to one decision of one or two short sentences: reasons go into `note`, other decisions into rules of their own.",
    question="What does {the rule} decide, in one or two short sentences?",
    duty="billing",
)
def essay_rule(rules: PayerRules) -> Iterator[Gap]:
    """A rule about a payer is an essay and not a decision.

    Why:
        On the phone nobody reads three sentences to find what to do.
    Bad:
        payers:
          rules: [{decision: "We used to attach charts. Then they asked for more. Now attach the chart.", confirmed: 2026-10-05}]
    Good:
        payers:
          rules: [{decision: "Attach charts, e.g. perio, on repeat claims. Not older than 2.5 months.", confirmed: 2026-10-05}]
    """
    for ruling in rules.all:
        decision = ruling.rule.decision
        if decision.value is None:
            continue
        text = " ".join(decision.value.words.split())
        sentences = len(_END.findall(text)) + 1
        if len(text) > _LONGEST:
            yield Gap(decision, f"{{the rule}} has {len(text)} characters, where one decision is wanted")
        elif sentences > _SENTENCES:
            yield Gap(decision, f"{{the rule}} has {sentences} sentences, where one decision is wanted")


@rule(
    "PAY007",
    "W/B/B",
    guide=("S-5.02",),
    kind=Kind.CONTRADICTION,
    fix="Keep the current one. If both hold, give each its topic, or say with `procedures`, `for: {payers: …}`, `locations`, `from` or `until` what each is for.",
    question="Two rules contradict each other, one of them {the rule}: which one holds?",
    duty="billing",
)
def contradicting_rules(rules: PayerRules, today: Today) -> Iterator[Gap]:
    """Two confirmed rules give different decisions on one topic, for one payer and the same procedures.

    Why:
        Each of the two will be followed by somebody.
    Bad:
        payers:
          "payers[lakeshore].rules+": {topic: replacement, decision: "Leave the remarks empty.", confirmed: 2026-06-05}
    Bad:
        payers:
          rules: [{topic: replacement, for: {payers: lakeshore}, decision: "Leave the remarks empty.", confirmed: 2026-06-05}]
    Good:
        payers:
          "payers[lakeshore].rules+": {topic: replacement, procedures: [D6740], decision: "Call first.", confirmed: 2026-06-05}
    Good:
        payers:
          "payers[lakeshore].rules+": {topic: replacement, decision: "Send no date.", confirmed: 2025-06-05, until: 2026-06-30}
    Good:
        payers:
          rules: [{topic: replacement, decision: "Leave the remarks empty.", confirmed: 2026-06-05}]
    """
    settled = [one for one in rules.all if one.confirmed is not None and not one.unconfirmed and _in_force(one, today)]
    for one, other in combinations(settled, 2):
        if _same_matter(one, other, rules) and _decision(one) != _decision(other):
            payer = one.payer or other.payer
            whose = f"rules for {payer_label(payer)}" if payer is not None else "rules"
            text = f"two confirmed {whose} on the same topic give different decisions"
            yield Gap(other.rule, text, about=(one.rule.place.address,), causes=(one.rule, other.rule))


def _same_matter(one: Ruling, other: Ruling, rules: PayerRules) -> bool:
    """Whether two rules are about the same thing, and neither is the narrower one."""
    topic = _topic(one)
    return (
        bool(topic)
        and topic == _topic(other)
        and _procedures(one) == _procedures(other)
        and _cross(rules.targets(one), rules.targets(other))
        and _cross(_places(one), _places(other))
    )


def _cross(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    """Whether two parts share something, and neither lies inside the other; None is all."""
    if one is None or other is None:
        return one is other
    return one == other or (bool(one & other) and not one < other and not other < one)


def _topic(ruling: Ruling) -> str:
    topic = ruling.rule.topic.value
    return loosely(topic.words) if topic is not None else ""


def _decision(ruling: Ruling) -> str:
    decision = ruling.rule.decision.value
    return "" if decision is None else folded(decision.words)


def _procedures(ruling: Ruling) -> frozenset[str]:
    return frozenset(loosely(code.words) for code in ruling.rule.procedures.values)


def _places(ruling: Ruling) -> frozenset[str] | None:
    split = ruling.rule.marks.split_locations
    return None if split is None or split.missing else frozenset(loosely(ref.key) for ref in split.values)


def _in_force(ruling: Ruling, today: Today) -> bool:
    """Whether a rule has neither surely ended nor is surely still to come."""
    first, last = ruling.rule.marks.from_, ruling.rule.marks.until
    start, end = first.value if first is not None else None, last.value if last is not None else None
    ended = end is not None and end.surely_before(today.day)
    return not ended and (start is None or not start.surely_after(today.day))


RULES: Final = (essay_rule, contradicting_rules)
