"""Gaps in the age of facts about payers, and in the limits that payers set."""

from collections.abc import Iterator
from typing import Any, Final, Literal

from handover.analysis.claims.payer_limits import PayerLimits
from handover.analysis.claims.payer_rules import payer_key, payer_label
from handover.analysis.people.directory import People
from handover.analysis.structure.ages import surely_older
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.walk import walk, walk_answer
from handover.data.payer_facts import most_months
from handover.inputs import Today
from handover.model.answer import Answer, Entries, State
from handover.model.kinds.days import Day
from handover.model.marks import Marks
from handover.model.part import Part
from handover.model.payer_entry import Limit, Payer
from handover.model.payers import Payers
from handover.outcome import FindingKind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY008",
    "–/W/W",
    guide=("S-5.02",),
    finds=FindingKind.UNDECIDED,
    fix="Ask again, and write the day: `confirmed:` at the fact, or at the payer for all that is written of it. Facts are looked up once a year, limits twice.",
    question="Does {the answer} still hold, and when did you ask?",
    duty="billing",
    areas=("insurance", "verification"),
)
def stale_fact(document: Payers, today: Today) -> Iterator[Gap]:
    """A fact about a payer was last confirmed too long ago, or a limit never.

    Why:
        Payers change their rules without telling, and a missed limit loses the claim.
        `confirmed` at the fact counts before `confirmed` at the payer; a day that is known by its
        month or year alone counts only when it is surely too old.
    Bad:
        payers:
          "payers[lakeshore].rules[1].confirmed": 2025-10-05
    Bad:
        payers:
          "payers[lakeshore].limits[appeal].confirmed": 2026-03
    Bad:
        payers:
          "payers[lakeshore].limits[appeal].confirmed": ~
          "payers[lakeshore].confirmed": ~
    Bad:
        payers:
          "payers[lakeshore].confirmed": 2024
    Bad:
        payers:
          limits: [{kind: refund_request, limit: 12 months}]
    Good:
        payers:
          "payers[lakeshore].rules[1].confirmed": 2025-11
          "payers[lakeshore].limits[appeal].confirmed": 2026-05
    Good:
        payers:
          "payers[lakeshore].confirmed": ~
    """
    for payer in document.payers:
        yield from _confirmed_as_a_whole(payer, today)
        limits = _versions(payer.limits)
        for fact in walk(payer):
            if fact is not payer:
                yield from _own_day(fact, today, deadline=id(fact) in limits)
    for fact in walk_answer(document.rules):
        yield from _own_day(fact, today, deadline=False)
    limits = _versions(document.limits)
    for fact in walk_answer(document.limits):
        yield from _own_day(fact, today, deadline=id(fact) in limits)
    undated = list(_undated(document.limits))
    if undated:
        yield _never_confirmed("all payers", undated, document.limits, ())


def _versions(limits: Entries[Any]) -> set[int]:
    """Return all that may carry the day of a limit, by identity: the list, its entries and their lengths."""
    entries: tuple[Limit, ...] = limits.items
    lengths = (version for entry in entries for version in (entry.limit, *entry.limit.variants))
    return {id(limits), *map(id, entries), *map(id, lengths)}


def _own_day(fact: Answer[Any] | Part, today: Today, *, deadline: bool) -> Iterator[Gap]:
    """Judge a fact by the day that is written beside it."""
    confirmed, day = fact.marks.confirmed, _day(fact.marks)
    months = most_months("deadline" if deadline else "fact")
    if confirmed is not None and day is not None and surely_older(day, months, today.day):
        text = f"{{the answer}} was last confirmed {_when(day)}, more than {months} months ago"
        yield Gap(confirmed, text, causes=(fact,))


def _day(marks: Marks) -> Day | None:
    """Return the day on which something was confirmed; None where it has none, or is still to come."""
    when = marks.confirmed.value if marks.confirmed is not None else None
    return when.day if when is not None and when.happened else None


def _when(day: Day) -> str:
    return f"on {day}" if day.day is not None else f"in {day}"


def _confirmed_as_a_whole(payer: Payer, today: Today) -> Iterator[Gap]:
    """Judge the facts that have no day of their own by the day on which all were confirmed."""
    label, key = payer_label(payer), payer_key(payer)
    undated, confirmed, day = list(_undated(payer.limits)), payer.marks.confirmed, _day(payer.marks)
    if confirmed is None or day is None:
        if undated:
            yield _never_confirmed(label, undated, payer.limits, (key,))
        return
    when, names = _when(day), _names(undated)
    if surely_older(day, most_months("fact"), today.day):
        text = f"the facts about {label} were last confirmed {when}, more than {most_months('fact')} months ago"
        yield Gap(confirmed, text, about=(key,), question=_still(f"what is written of {label}"))
    elif undated and surely_older(day, most_months("deadline"), today.day):
        text = (
            f"{names} of {label} {_was(undated)} last confirmed {when}, more than {most_months('deadline')} months ago"
        )
        yield Gap(confirmed, text, about=(key, *_kinds(undated)), question=_still(f"{names} of {label}", undated))


def _never_confirmed(label: str, undated: list[Limit], limits: Entries[Any], about: tuple[str, ...]) -> Gap:
    names = f"{_names(undated)} of {label}"
    at = undated[0].limit if len(undated) == 1 else limits
    text = f"it is not said yet when {names} {_was(undated)} last confirmed"
    return Gap(at, text, about=(*about, *_kinds(undated)), question=_still(names, undated), like=_ASKED_ON)


#: How it is written beside a limit on which day and with whom it was confirmed.
_ASKED_ON: Final = "confirmed: 2026-10-05\nwith: dana"


def _was(limits: list[Limit]) -> str:
    return "was" if len(set(_kinds(limits))) == 1 else "were"


def _still(names: str, limits: list[Limit] | None = None) -> str:
    """Return the question whether something still holds."""
    verb = "Does" if limits is None or _was(limits) == "was" else "Do"
    return f"{verb} {names} still hold, and when did you ask?"


def _undated(limits: Entries[Any]) -> Iterator[Limit]:
    """Yield the limits that are given as certain, and have no day of their own."""
    for entry in limits.items:
        marks = (limits.marks, entry.marks, entry.limit.marks)
        certain = entry.limit.state is State.GIVEN and not any(one.unconfirmed is not None for one in marks)
        if certain and all(one.confirmed is None or one.confirmed.missing for one in marks):
            yield entry


def _names(limits: list[Limit]) -> str:
    return listed(dict.fromkeys(_NAMES.get(limit.kind.known or "", "another limit") for limit in limits))


def _kinds(limits: list[Limit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(limit.kind.known or "other" for limit in limits))


_NAMES: Final = {"filing": "the filing limit", "appeal": "the appeal limit"}

#: The limits that are asked for of every payer, and what each is about.
Asked = Literal["filing", "appeal"]
_ASKED: Final[dict[Asked, str]] = {"filing": "claims", "appeal": "appeals"}


@rule(
    "PAY015",
    "–/A/W",
    guide=("S-8.10",),
    fix='Write the days or months, with the day on which you asked; `limit: {none: "the reason"}` where there is no limit. While you find out, mark them as unconfirmed; what nobody knows of any payer stands once, under `limits` for all payers.',
    question="How long after the treatment may a claim be sent, and how long after a denial an appeal?",
    duty="billing",
    areas=("insurance",),
    answers=("payers.payers.limits", "payers.payers.limits.limit", "payers.limits.limit"),
)
def deadline_unknown(payer: Payer, limits: PayerLimits, people: People) -> Iterator[Gap]:
    """Nobody has written by when a payer's claims or appeals must have been sent.

    Why:
        A late claim is lost for good, and mostly may not be passed on to the patient.
        A payer that sets no limit of its own goes by those for all payers.
    Bad:
        payers:
          "payers[lakeshore].limits[filing]-":
    Bad:
        payers:
          "payers[lakeshore].limits": ~
    Bad:
        payers:
          "payers[lakeshore].limits[filing].limit": ~
          "payers[lakeshore].limits[appeal].limit": {unconfirmed: {ask: priya, by: 2026-12-04}}
    Bad:
        payers:
          "payers[lakeshore].limits[appeal]-":
          limits: [{kind: appeal, limit: {said: "half a year, mostly"}}]
    Good:
        payers:
          "payers[lakeshore].limits[appeal].limit": {none: "the plan hears no appeals"}
          "payers[union-trust].limits[filing].limit": {is: 1 year, unconfirmed: {ask: priya, by: 2026-12-04}}
    Good:
        payers:
          "payers[lakeshore].limits": {none: "the plan sets none, we asked in October"}
    Good:
        payers:
          "payers[lakeshore].limits[appeal]-":
          limits: [{kind: appeal, limit: 60 days, confirmed: 2026-10-07}]
    """
    for entry, what in _open_for_all(payer, limits):  # the same for every payer it holds for, and told once
        yield _open(entry.limit, "payers", [(entry.limit, what)], ("all payers", what), people, (entry.marks,))
    absent = [*_asked_and_open(payer, limits), *_others_open(payer)]
    if absent:
        at = absent[0][0] if len(absent) == 1 else payer.limits
        marks = tuple(entry.marks for entry in payer.limits if entry.limit.missing)
        about = (payer_key(payer), *(what for _, what in absent))
        yield _open(at, payer_label(payer), absent, about, people, marks)


def _asked_and_open(payer: Payer, limits: PayerLimits) -> Iterator[tuple[Answer[Any], str]]:
    """Yield the limits for claims and appeals of which a payer's own list says nothing, and nothing holds for all."""
    if payer.limits.is_none:
        return
    for kind, what in _ASKED.items():
        holding = limits.holding(payer, kind)
        if not holding:
            yield payer.limits, what
        yield from ((entry.limit, what) for entry in _own(payer, holding) if entry.limit.missing)


def _others_open(payer: Payer) -> Iterator[tuple[Answer[Any], str]]:
    """Yield the other limits that a payer is listed with, where nothing says how long they are."""
    for entry in payer.limits:
        if entry.kind.value not in _ASKED and entry.limit.missing:
            yield entry.limit, "what else has a limit"


def _open_for_all(payer: Payer, limits: PayerLimits) -> Iterator[tuple[Limit, str]]:
    """Yield the limits for all payers that hold for this one, where nothing says how long they are."""
    for kind, what in _ASKED.items():
        holding = limits.holding(payer, kind)
        if not _own(payer, holding):
            yield from ((entry, what) for entry in holding if entry.limit.missing)


def _own(payer: Payer, holding: tuple[Limit, ...]) -> tuple[Limit, ...]:
    return tuple(entry for entry in holding if entry in payer.limits.items)


def _open(
    at: Answer[Any],
    label: str,
    absent: list[tuple[Answer[Any], str]],
    about: tuple[str, ...],
    people: People,
    entries: tuple[Marks, ...],
) -> Gap:
    """Return the gap for limits that nobody has written, asked of whoever has promised them."""
    names = listed(dict.fromkeys(what for _, what in absent))
    promises = [marks.unconfirmed for marks in (*(answer.marks for answer, _ in absent), *entries)]
    asked = (people.find(mark.ask.value) for mark in promises if mark is not None and mark.ask.readable)
    return Gap(
        at,
        f"it is not said yet by when {names} must have reached {label}",
        about=about,
        ask=tuple(people.key(person) for person in asked if person is not None),
        parts=tuple(dict.fromkeys(answer for answer, _ in absent)),
        question=f"By when must {names} have reached {label}?",
    )


RULES: Final = (stale_fact, deadline_unknown)
