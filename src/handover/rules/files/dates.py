"""Dates that cannot be, or that stand in the wrong order."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.structure.site import Sites
from handover.analysis.structure.walk import AllAnswers
from handover.inputs import Today
from handover.model.access_plan import Incident, Login
from handover.model.answer import Answer
from handover.model.approvals import Signature
from handover.model.documents import Item
from handover.model.kinds.days import Day
from handover.model.kinds.yes_or_day import YesOrDay
from handover.model.marks import Interim
from handover.model.part import Part
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Absence, Person
from handover.model.practice_places import Agreement
from handover.model.scope import ScopeChange
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: Parts in which one day comes after another: the earlier ones first, and what each is.
_ORDERS: tuple[tuple[type[Part], tuple[str, ...], tuple[str, ...]], ...] = (
    (Absence, ("from_", "until"), ("beginning", "end")),
    (Person, ("from_", "until"), ("beginning", "end")),
    (Interim, ("from_", "until"), ("beginning", "end")),
    (Agreement, ("signed", "ends"), ("beginning", "end")),
    (Login, ("requested", "granted", "tested", "revoked"), ("request", "opening", "test", "closing")),
    (Login, ("granted", "review_by"), ("opening", "review")),
)
#: Parts of which a day says that something has happened.
_HAPPENED: tuple[tuple[type[Part], str], ...] = (
    (Signature, "on"),
    (Item, "date"),
    (Incident, "on"),
    (ScopeChange, "on"),
    (WorkflowMap, "observed_on"),
)


@rule(
    "FIL006",
    "W/W/W",
    guide=("S-0.04",),
    kind=Kind.CONTRADICTION,
    fix="Correct the day, or write the month where only that is known. What is still to come is written `{unconfirmed: {ask: name, by: day}}`.",
    question="What is the right day for {the answer}, or is it still to come?",
)
def date_out_of_order(
    all_answers: AllAnswers, today: Today, practice: PracticeDocument, rosters: Rosters, sites: Sites
) -> Iterator[Gap]:
    """A day cannot be: an end before its beginning, something done on a day ahead, a start on a closed day.

    Why:
        A typing error in a date makes an absence invisible and an agreement void.
    Bad:
        practice:
          "people[dana].away": [{from: 2027-01-02, until: 2026-12-21}]
    Bad:
        access-plan:
          "logins[pms/priya].granted": 2026-10-02
    Bad:
        approvals:
          "split.signatures[vendor].on": 2027-11-02
    Bad:
        access-plan:
          "logins[pms/priya].granted": no
    Bad:
        practice:
          go_live: 2026-11-08
    Bad:
        practice:
          go_live: 2026-11-26
    Good:
        access-plan:
          "logins[pms/priya].granted": 2026-10
    Good:
        practice:
          go_live: 2026-11
    """
    yield from _closed_start(practice, rosters, sites)
    for kind, names, words in _ORDERS:
        for part in all_answers.parts_of(kind):
            answers = [(getattr(part, name), word) for name, word in zip(names, words, strict=True)]
            known = [(answer, day, word) for answer, word in answers if (day := _day(answer)) is not None]
            for (before, first, one), (answer, second, other) in pairwise(known):
                if second.surely_before(first):
                    yield Gap(answer, f"the {other} of {{the entry}} lies before the {one}", about=(before.place.step,))
    yield from _outrun(all_answers)
    yield from _happened(all_answers, today)
    yield from _confirmed(all_answers, today)


def _outrun(all_answers: AllAnswers) -> Iterator[Gap]:
    """Judge steps of which one is said not to have happened, and a later one is said to have."""
    for kind, names, words in _ORDERS:
        for part in all_answers.parts_of(kind):
            steps = ((getattr(part, name), word) for name, word in zip(names, words, strict=True))
            yield from _overtaken([(answer, word) for answer, word in steps if isinstance(answer.value, YesOrDay)])


def _overtaken(steps: list[tuple[Answer[YesOrDay], str]]) -> Iterator[Gap]:
    """Report each step that is denied before one that has happened."""
    for (answer, one), (later, other) in pairwise(steps):
        if _denied(answer.value) and later.value is not None and later.value.happened:
            text = f"the {one} is said not to have happened, and the {other} that comes after it has"
            yield Gap(answer, text, about=("outrun",))


def _denied(step: YesOrDay | None) -> bool:
    """Whether a step is said not to have happened; a day that is only expected does not say so."""
    return step is not None and not step.happened and step.day is None


def _happened(all_answers: AllAnswers, today: Today) -> Iterator[Gap]:
    """Judge the days on which something is said to have happened."""
    for kind, name in _HAPPENED:
        for part in all_answers.parts_of(kind):
            answer = getattr(part, name)
            day = _day(answer)
            if day is not None and day.expected:
                yield Gap(
                    answer, "{the answer} is said to have happened, on a day that is only expected", about=("expected",)
                )
            elif day is not None and day.surely_after(today.day):
                yield Gap(answer, "{the answer} is said to have happened, on a day that lies ahead", about=("ahead",))


def _confirmed(all_answers: AllAnswers, today: Today) -> Iterator[Gap]:
    """Judge the days on which answers are said to be confirmed."""
    things: list[Answer[Any] | Part] = [*all_answers.answers, *all_answers.parts]
    for thing in things:
        confirmed = thing.marks.confirmed
        day = _day(confirmed) if confirmed is not None else None
        if confirmed is None or day is None:
            continue
        if day.expected:
            yield Gap(
                confirmed,
                "a confirmation is said to have happened, on a day that is only expected: {the answer}",
                about=("expected",),
            )
        elif day.surely_after(today.day):
            yield Gap(
                confirmed,
                "a confirmation is said to have happened, on a day that lies ahead: {the answer}",
                about=("ahead",),
            )


def _day(answer: Answer[Day] | Answer[YesOrDay]) -> Day | None:
    """Return the day of an answer; "yes" is no day."""
    value = answer.value
    return value if isinstance(value, Day) else value.day if value is not None else None


def _closed_start(practice: PracticeDocument, rosters: Rosters, sites: Sites) -> Iterator[Gap]:
    start = practice.go_live.value
    day = start.day if start is not None else None
    hours = [(rosters.opening(site), rosters.closed(site)) for site in sites.all]
    if day is not None and all(
        opening is not None and (day in closed or opening.closed_on(day.weekday())) for opening, closed in hours
    ):
        question = "On which open day does the billing team start?"
        yield Gap(practice.go_live, "no location is open on the day of the start", about=("closed",), question=question)


RULES: Final = (date_out_of_order,)
