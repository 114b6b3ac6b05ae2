"""Duties that depend on one person, and absences in the early weeks."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.duties import Duties, Duty
from handover.analysis.people.sole_holders import left_empty
from handover.analysis.scope.early_weeks import EarlyWeeks
from handover.analysis.structure.phrasing import in_full, listed, some
from handover.model.answer import require
from handover.model.kinds.days import Span
from handover.model.practice_people import Person
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: One person may be the only holder of this many duties before it is worth a remark.
_HUB = 2


@rule(
    "PPL006",
    "–/A/W",
    guide=("S-2.07", "S-8.05"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Name a stand-in for each duty listed, or spread the duties; what only waits for its holder is `stand_in: {none: …}` with the reason.",
    question="Who could stand in for whoever holds most duties alone?",
)
def everything_hangs_on_one_person(duties: Duties, who: People, weeks: EarlyWeeks) -> Iterator[Gap]:
    """Without one person, two or more duties have nobody.

    Why:
        A day of illness stops the work at several places at once.
    Bad:
        scope:
          owner: dana
        access-plan:
          access_admin: dana
    Bad:
        scope:
          owner: {is: dana, stand_in: priya}
        access-plan:
          access_admin: {is: dana, stand_in: printer}
    Good:
        scope:
          owner: {is: dana, stand_in: ines}
    Good:
        scope:
          owner: {is: dana, stand_in: {none: "a change of scope waits"}}
        access-plan:
          access_admin: {is: dana, stand_in: {none: "logins wait until she is back"}}
    """
    duties.require()
    # who covers for the first contact, or that nobody does, is told by itself
    single = (
        duty
        for duty in duties.all
        if duty.single and not duty.reserve and not duty.covered_by and not duty.waits_for_its_holder
    )
    counted = [duty for duty in single if duties.holders(duty)]
    hanging = left_empty(
        {duty: duties.holders(duty) for duty in counted}, {duty: _fit(duty, duties, who, weeks) for duty in counted}
    )
    for person in who.all:
        empty = list(dict.fromkeys(duty.name for duty in hanging.get(person, ())))
        if len(empty) >= _HUB and who.side(person) == "practice":
            key = who.key(person)
            yield Gap(
                person,
                f"without {who.label(person)} nobody is left for: {some(empty)}",
                about=(key,),
                ask=(key,),
                question=_question(person, empty, duties, who),
                fix=f"Name a stand-in for each, or spread the duties: {listed(empty)}.",
            )


def _question(person: Person, empty: list[str], duties: Duties, who: People) -> str:
    """Return what to ask somebody; who answers in their place as first contact may do the rest too, or may not."""
    first = (duty for duty in duties.all if duty.contact and not duty.reserve and person in duties.holders(duty))
    others = (other for duty in first for other in duties.stand_ins(duty) if other is not person)
    backup = next((other for other in others if who.side(other) == "practice"), None)
    names = _gathered(empty)
    asked = [f"{who.label(person)}, who could stand in for you: {{}}?"]
    if backup is not None:
        asked.insert(0, f"{who.label(person)}, does {who.label(backup)} or somebody else stand in for you: {{}}?")
    whole = (question for question in asked if in_full(question, names) == question.format(listed(names)))
    return in_full(next(whole, ""), names) or in_full(asked[-1], empty)


def _gathered(names: list[str]) -> list[str]:
    """Return the names of duties with all that are approved in one, so that a question has room for them."""
    approving = [name.removeprefix(_APPROVING) for name in names if name.startswith(_APPROVING)]
    rest = [name for name in names if not name.startswith(_APPROVING)]
    return [*rest, f"{_APPROVING}{listed(approving)}"] if approving else rest


_APPROVING: Final = "approving "


def _fit(duty: Duty, duties: Duties, who: People, weeks: EarlyWeeks) -> tuple[Person, ...]:
    """Return who covers for the holder of a duty, without those who cannot: a team, the billing team, who has left."""
    fit = (one for one in duties.stand_ins(duty) if who.is_human(one) and who.is_here(one, weeks.start))
    return tuple(one for one in fit if duty.kind != "person" or who.side(one) == "practice")


@rule(
    "PPL007",
    "–/W/B",
    guide=("S-8.04",),
    kind=Kind.CONTRADICTION,
    fix="Name a stand-in for these days, beside the absence or beside the duty.",
    question="Who stands in for {the person} on the days away in the first four weeks?",
)
def away_in_the_early_weeks(duties: Duties, who: People, weeks: EarlyWeeks) -> Iterator[Gap]:
    """Somebody who alone holds a duty is away in the first four weeks.

    Why:
        Most questions come in the first weeks, and a backup who is away is no backup.
    Bad:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
    Bad:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11, stand_in: ines}]
    Bad:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
        escalation-contacts:
          backup: {is: ines, interim: {is: sam, from: 2026-12-07, until: 2026-12-09}}
    Good:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11, stand_in: dana}]
    Good:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
        escalation-contacts:
          backup: {is: ines, interim: {is: sam, from: 2026-12-05, until: 2026-12-13}}
    """
    duties.require()
    for person in who.all:
        if who.side(person) == "practice":
            yield from _away_alone(person, duties, who, weeks)
    for person in who.all:
        for absence in person.away.found:
            require(absence.from_, absence.until)


def _away_alone(person: Person, duties: Duties, who: People, weeks: EarlyWeeks) -> Iterator[Gap]:
    early = [(absence, days) for absence, days in who.absences(person) if days.overlaps(weeks.span)]
    alone = [duty for duty in duties.all if early and duty.single and _alone(duty, person, duties)]
    for absence, days in early:
        if who.can_stand_in(who.stand_in(absence.marks), person, days):
            continue
        held = [duty.name for duty in alone if not _stood_in_for(duty, person, days, weeks, duties, who)]
        if held:
            key = who.key(person)
            text = f"{who.label(person)} is away in the first four weeks, and it is not said yet who stands in for: "
            names = dict.fromkeys(held)
            yield Gap(
                absence,
                text + some(names),
                about=(key, str(days.first)),
                ask=(key,),
                question=in_full(
                    f"{who.label(person)}, who stands in while you are away in the first weeks: {{}}?", names
                ),
                fix=f"Name a stand-in for the days away, beside the absence or beside each duty: {listed(names)}.",
            )


def _stood_in_for(duty: Duty, person: Person, days: Span, weeks: EarlyWeeks, duties: Duties, who: People) -> bool:
    """Whether somebody else does a duty while its holder is away: a stand-in who is there, or an interim holder."""
    here = any(who.can_stand_in(other, person, days) for other in duties.stand_ins(duty))
    return here or _taken(duty, person, days.within(weeks.span), duties, who)


def _taken(duty: Duty, person: Person, days: Span, duties: Duties, who: People) -> bool:
    """Whether somebody who is there takes the duty for all of some days."""
    return any(
        other is not person and span.within(days) == days and not who.away_on_any(other, days)
        for other, span in duties.interims(duty)
    )


def _alone(duty: Duty, person: object, duties: Duties) -> bool:
    holders = duties.holders(duty)
    return bool(holders) and all(holder is person for holder in holders)


RULES: Final = (everything_hangs_on_one_person, away_in_the_early_weeks)
