"""Gaps in the age of facts about payers, and in the deadlines that payers set."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.payer_rules import payer_key, payer_label
from handover.analysis.people.directory import People
from handover.analysis.structure.ages import surely_older
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.walk import walk, walk_answer
from handover.data.payer_facts import most_months
from handover.inputs import Today
from handover.model.answer import Answer, State
from handover.model.kinds.days import Day
from handover.model.part import Part
from handover.model.payer_entry import Payer
from handover.model.payers import Payers
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY008",
    "–/W/W",
    guide=("S-5.02",),
    fix="Ask again, and write the day: `confirmed:` at the fact, or `checked_on:` at the payer. Facts are looked up once a year, deadlines twice.",
    question="Does this still hold, and when did you ask?",
    duty="billing",
    areas=("insurance", "verification"),
)
def stale_fact(document: Payers, today: Today) -> Iterator[Gap]:
    """A fact about a payer was last checked too long ago, or a deadline never.

    Why:
        Payers change their rules without telling, and a missed deadline loses the claim.
        `confirmed` at the fact counts before the payer's `checked_on`; a day that is known by its
        month or year alone counts only when it is surely too old.
    Bad:
        payers:
          "payers[lakeshore].rules[1].confirmed": 2025-10-05
    Bad:
        payers:
          "payers[lakeshore].appeal_limit": {is: 90 days, confirmed: 2026-03}
    Bad:
        payers:
          "payers[lakeshore].appeal_limit": 90 days
          "payers[lakeshore].checked_on": ~
    Bad:
        payers:
          "payers[lakeshore].checked_on": 2024
    Bad:
        payers:
          review_by: 2026-10-31
    Good:
        payers:
          "payers[lakeshore].rules[1].confirmed": 2025-11
          "payers[lakeshore].appeal_limit": {is: 90 days, confirmed: 2026-05}
    Good:
        payers:
          "payers[lakeshore].checked_on": ~
    """
    review = document.review_by.value
    if review is not None and review.surely_before(today.day):
        yield Gap(document.review_by, f"all this was to be looked through by {review}, which has passed")
    for payer in document.payers:
        yield from _checked_on(payer, today)
        limits = {id(version) for limit, _ in _limits(payer) for version in (limit, *limit.variants)}
        for fact in walk(payer):
            yield from _own_day(fact, today, deadline=id(fact) in limits)
    for fact in walk_answer(document.rules):
        yield from _own_day(fact, today, deadline=False)


def _own_day(fact: Answer[Any] | Part, today: Today, *, deadline: bool) -> Iterator[Gap]:
    """Judge a fact by the day that is written beside it."""
    confirmed = fact.marks.confirmed
    when = confirmed.value if confirmed is not None else None
    day = when.day if when is not None and when.happened else None
    months = most_months("deadline" if deadline else "fact")
    if confirmed is not None and day is not None and surely_older(day, months, today.day):
        noun = "limit" if deadline else "fact"
        text = f"this {noun} was last confirmed {_when(day)}, more than {months} months ago"
        yield Gap(confirmed, text, causes=(fact,))


def _when(day: Day) -> str:
    return f"on {day}" if day.day is not None else f"in {day}"


def _checked_on(payer: Payer, today: Today) -> Iterator[Gap]:
    """Judge the facts that have no day of their own by the day on which all were checked."""
    label, key = payer_label(payer), payer_key(payer)
    undated = [(limit, name) for limit, name in _limits(payer) if _undated(limit)]
    names = listed(dict.fromkeys(name for _, name in undated))
    day = payer.checked_on.value
    if day is None:
        if undated:
            at = undated[0][0] if len(undated) == 1 else payer.checked_on
            text = f"nothing says when this was last confirmed with {label}: {names}"
            yield Gap(at, text, about=(key, *names.split()))
        return
    when = _when(day)
    if surely_older(day, most_months("fact"), today.day):
        text = f"the facts about {label} were last checked {when}, more than {most_months('fact')} months ago"
        yield Gap(payer.checked_on, text, about=(key,))
    elif undated and surely_older(day, most_months("deadline"), today.day):
        text = f"this was last checked with {label} {when}, more than {most_months('deadline')} months ago: {names}"
        yield Gap(payer.checked_on, text, about=(key, *names.split()))


def _undated(limit: Answer[Any]) -> bool:
    """Whether a limit is given as certain, and has no day of its own."""
    return limit.state is State.GIVEN and (limit.marks.confirmed is None or limit.marks.confirmed.missing)


def _limits(payer: Payer) -> Iterator[tuple[Answer[Any], str]]:
    yield payer.filing_limit, "the filing limit"
    yield payer.appeal_limit, "the appeal limit"
    for deadline in payer.deadlines:
        yield deadline.limit, "another limit"


@rule(
    "PAY015",
    "–/A/W",
    guide=("S-8.10",),
    fix='Write the days or months, with the day on which you asked; `{none: "the reason"}` where there is no limit. While you find out, mark them as unconfirmed.',
    question="How long after the treatment may a claim be sent, and how long after a denial an appeal?",
    duty="billing",
    areas=("insurance",),
    answers=("payers.payers.filing_limit", "payers.payers.appeal_limit"),
)
def deadline_unknown(payer: Payer, people: People) -> Iterator[Gap]:
    """Nobody has written by when a payer's claims or appeals must have been sent.

    Why:
        A late claim is lost for good, and mostly may not be passed on to the patient.
    Bad:
        payers:
          "payers[lakeshore].filing_limit": ~
    Bad:
        payers:
          "payers[lakeshore].filing_limit": ~
          "payers[lakeshore].appeal_limit": {unconfirmed: {ask: priya, by: 2026-12-04}}
    Good:
        payers:
          "payers[lakeshore].appeal_limit": {none: "the plan hears no appeals"}
          "payers[union-trust].filing_limit": {is: 1 year, unconfirmed: {ask: priya, by: 2026-12-04}}
    """
    limits = ((payer.filing_limit, "claims"), (payer.appeal_limit, "appeals"))
    absent = [(answer, what) for answer, what in limits if answer.missing]
    if not absent:
        return
    label, names = payer_label(payer), listed(what for _, what in absent)
    marks = (answer.marks.unconfirmed for answer, _ in absent)
    asked = (people.find(mark.ask.value) for mark in marks if mark is not None and mark.ask.readable)
    yield Gap(
        absent[0][0] if len(absent) == 1 else payer,
        f"nothing says by when {names} must have reached {label}",
        about=(payer_key(payer), *(what for _, what in absent)),
        ask=tuple(people.key(person) for person in asked if person is not None),
        causes=tuple(answer for answer, _ in absent),
        question=f"By when must {names} have reached {label}?",
    )


RULES: Final = (stale_fact, deadline_unknown)
