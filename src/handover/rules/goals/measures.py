"""Gaps in the numbers that are looked at."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import some
from handover.model.goals import Goals, Measure
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: More numbers than this are not looked at for long ("a small set", guide S-2.10).
_MOST = 6

#: What the usual numbers show, where the document does not say it.
_SHOWS = {
    "treatment_to_submission": "process",
    "response_to_next_action": "process",
    "unresolved_requests": "process",
    "balance_ageing": "money",
}


def _name(measure: Measure) -> str:
    """Return what a measure is called in a message."""
    name = measure.name.known
    return name.shown if name else "a number"


@rule(
    "GOA003",
    "–/W/W",
    guide=("S-2.02",),
    fix="Add a number that you have or can have under `measures`, and name it at the goal.",
    question="By which number will both sides see that a goal is met?",
    yields_to=("FIL009",),
    answers=("goals.measures", "goals.goals.measures"),
)
def goal_without_a_measure(document: Goals) -> Iterator[Gap]:
    """A goal has no number by which it can be seen.

    Why:
        What nobody counts is judged by the last bad day.
    Bad:
        goals:
          "goals[1].measures": ~
    Bad:
        goals:
          measures: ~
    Good:
        goals:
          "goals[1].measures": [Days from visit to claim sent, Balances by age]
    """
    if document.measures.missing:
        yield Gap(document.measures, "it is not said yet which numbers show whether a goal is met")
    for goal in document.goals:
        if goal.measures.missing:
            yield Gap(
                goal.measures,
                "{the goal} has no number by which both sides see that it is met",
                question="By which number will both sides see that {the goal} is met?",
            )


@rule(
    "GOA004",
    "–/W/B",
    guide=("S-2.18",),
    fix="Name one person, of either side, who pulls the number and brings it to the check-in.",
    answers=("goals.measures.owner",),
)
def measure_without_an_owner(measure: Measure) -> Iterator[Gap]:
    """A number is nobody's.

    Why:
        A number that nobody compiles is missing from the first week on.
    Bad:
        goals:
          "measures[1].owner": ~
    Good:
        goals:
          "measures[1].owner": dana
    """
    if measure.owner.missing:
        yield Gap(
            measure.owner,
            f"it is not said yet who pulls {_name(measure)}",
            question=f"Who pulls {_name(measure)}?",
        )


@rule(
    "GOA005",
    "–/W/B",
    guide=("S-2.19",),
    fix="Write how often it is pulled; weekly is enough to start.",
    answers=("goals.measures.cadence",),
)
def measure_without_a_cadence(measure: Measure) -> Iterator[Gap]:
    """A number has no rhythm.

    Why:
        A number that is looked at now and then cannot show a change.
    Bad:
        goals:
          "measures[1].cadence": ~
    Good:
        goals:
          "measures[1].cadence": monthly
    """
    if measure.cadence.missing:
        yield Gap(
            measure.cadence,
            f"it is not said yet how often {_name(measure)} is looked at",
            question=f"How often is {_name(measure)} looked at?",
        )


@rule(
    "GOA006",
    "–/W/W",
    guide=("S-2.23",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Add a number that the team controls, such as days from visit to claim sent, open requests, or days to the next step.",
    question="Which number will you look at that shows your own work, such as days from visit to claim sent, and not payers' money?",
    yields_to=("GOA003",),
    answers=("goals.measures.measures",),
)
def only_money_is_measured(document: Goals) -> Iterator[Gap]:
    """Every number is about money, none about how the work flows.

    Why:
        Money arrives weeks later and depends on payers. A number about the work shows this
        week whether the handover goes well.
    Bad:
        goals:
          measures: [{name: Balances, measures: money, owner: dana, cadence: monthly}]
          goals: [{text: "Nobody calls twice about one balance.", measures: [Balances]}]
    Bad:
        goals:
          "measures+": {name: Calls, owner: dana, cadence: weekly}
    Good:
        goals:
          measures: [{name: Requests, kind: unresolved_requests, owner: dana, cadence: weekly}]
          goals: [{text: "No request waits longer than a week.", measures: [Requests]}]
    """
    shown = {measure: measure.measures.value or _SHOWS.get(measure.kind.value or "") for measure in document.measures}
    unknown = [measure for measure, what in shown.items() if what is None]
    for measure in unknown:
        yield Gap(measure.measures, f"nothing says whether {_name(measure)} shows how work flows, or money")
    if shown and not unknown and "process" not in shown.values():
        yield Gap(
            document.measures,
            f"every number is about money ({some(map(_name, shown))}), none about how work flows",
        )


@rule(
    "GOA007",
    "–/A/A",
    guide=("S-2.10",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Keep at most six: those that you will really look at.",
    question="Which of the numbers listed under goals will you really look at?",
)
def too_many_measures(document: Goals) -> Iterator[Gap]:
    """There are more numbers than anybody will look at.

    Why:
        A small set is looked at every week; a long one is prepared and not read.
    Bad:
        goals:
          "measures+5": {name: More, measures: process, owner: dana, cadence: weekly}
    Good:
        goals:
          "measures+": {name: Another, measures: process, owner: dana, cadence: weekly}
    """
    if len(document.measures) > _MOST:
        yield Gap(document.measures, f"{len(document.measures)} numbers are to be looked at; {_MOST} are plenty")


@rule(
    "GOA010",
    "–/W/W",
    guide=("S-2.11",),
    kind=Kind.CONTRADICTION,
    fix="Choose a number that a system gives you or that you can have without new work, or say how it could be had.",
    question="Which number for your goals do you have today, or could have without new work?",
)
def measure_nobody_can_produce(measure: Measure) -> Iterator[Gap]:
    """A number is neither there today, nor can it be had without new work.

    Why:
        A number that takes extra work is dropped in the first busy week.
    Bad:
        goals:
          "measures[2].tracked": no
    Good:
        goals:
          "measures[2].tracked": today
    """
    if measure.tracked.value == "no":
        yield Gap(measure.tracked, f"{_name(measure)} is not there today and cannot be had without new work")


RULES: Final = (
    goal_without_a_measure,
    measure_without_an_owner,
    measure_without_a_cadence,
    only_money_is_measured,
    too_many_measures,
    measure_nobody_can_produce,
)
