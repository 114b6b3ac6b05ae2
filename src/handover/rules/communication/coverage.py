"""Gaps in the hours: times at which nobody on a route is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from handover.analysis.coverage.coverage_gap import DatedGap, WeeklyGap
from handover.analysis.coverage.presence import Presence
from handover.analysis.coverage.rosters import Rosters
from handover.analysis.coverage.sweep import Sweep, sweep
from handover.analysis.people.directory import People, span_of
from handover.analysis.people.escalation_routes import has_hours, stops, subject
from handover.analysis.scope.early_weeks import EarlyWeeks
from handover.analysis.structure.phrasing import some, with_more
from handover.analysis.structure.site import Site
from handover.model.answer import Entries, Many
from handover.model.escalation_contacts import Escalation, EscalationContacts
from handover.model.kinds.references import PersonRef
from handover.model.marks import Marks
from handover.model.part import Part
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap, Target
from handover.rules.hours_wording import dates_in_words, merged_dates, reasons_in_words, times_in_words, week_in_words
from handover.rules.rule import rule


@dataclass(frozen=True, slots=True)
class Watch:
    """One route and what the sweep found of it."""

    what: str
    at: Target
    causes: tuple[Target, ...]
    people: tuple[Person, ...]
    roster: tuple[Presence, ...]
    sweep: Sweep


@rule(
    "COM004",
    "–/W/B",
    guide=("S-8.04",),
    kind=Kind.CONTRADICTION,
    fix="Extend somebody's hours, or name somebody who is there then: a stand-in, or one more stop of a route; a backup is one person. Holes of up to an hour, such as lunch, are not reported.",
    question="Who answers the billing team at the hours at which nobody of the practice is there?",
    duty="primary",
    yields_to=("PPL007", "PPL002", "PPL001", "PPL003", "COM001", "COM002", "COM003", "COM013", "COM014"),
)
def nobody_on_duty(
    contacts: EscalationContacts, people: People, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> Iterator[Gap]:
    """At some hours nobody on a route is there.

    Why:
        A patient at the desk, or a payer's date, does not wait until somebody is back.
    Bad:
        practice:
          "people[dana].hours": "mon-tue 08:00-17:00; wed 08:00-12:00; thu-fri 08:00-17:00"
          "people[ines].hours": "mon-tue 08:00-17:00; wed 08:00-12:00; thu-fri 08:00-17:00"
    Bad:
        escalation-contacts:
          "escalations[complaint].must_cover": "sat 09:00-12:00"
    Good:
        escalation-contacts:
          "escalations[complaint].route": [{person: tess, stand_in: sam}]
    Good:
        practice:
          "people[dana].away": [{from: 2026-12-07, until: 2026-12-11}]
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
          "people[sam].hours": "mon-fri 08:00-17:00"
        escalation-contacts:
          "escalations[complaint].route": [{person: dana, interim: {is: sam, from: 2026-12-07, until: 2026-12-11}}]
          "escalations[dispute].route": [sam]
          "escalations[clinical_question].route": [{person: tess, stand_in: sam}]
    Good:
        practice:
          "people[dana].hours": "mon-fri 08:00-12:00, 13:00-17:00"
          "people[ines].hours": "mon-fri 08:00-12:00, 13:00-17:00"
    """
    watches = _watches(contacts, people, rosters, weeks, site)
    groups: dict[object, list[Watch]] = {}
    for watch in watches:
        if watch.sweep.week:
            key = frozenset(map(people.key, watch.people)), watch.sweep.week
            groups.setdefault(key, []).append(watch)
    for group in groups.values():
        first, gaps = group[0], group[0].sweep.week
        reasons = tuple(dict.fromkeys(reason for gap in gaps for reason in gap.reasons))
        times = week_in_words(gaps)
        why = reasons_in_words(reasons, lambda key: _label(people, key))
        what = some(one.what for one in group)
        yield Gap(
            first.at,
            with_more(f"{times}: nobody takes {what}", why),
            about=(times,),
            causes=tuple(cause for one in group for cause in (*one.causes, *_gone(one, one.sweep.week, people))),
            question=f"{times}: who takes {what}?",
            fix=_AT_THE_BACKUP if first.at is site.pick(contacts.backup) else "",
        )
    for watch in watches:
        yield from _dated(watch, people)


def holes_of_routes(
    contacts: EscalationContacts,
    escalations: Iterable[Escalation],
    people: People,
    rosters: Rosters,
    weeks: EarlyWeeks,
    site: Site,
) -> tuple[WeeklyGap, ...]:
    """Return the weekly hours at which nobody is there on a route of some escalations, nor among the first contacts."""
    routes = [escalation.route for escalation in escalations]
    watches = _watches(contacts, people, rosters, weeks, site)
    meant = (one for one in watches if one.at in routes or not isinstance(one.at, Entries))
    return tuple(gap for one in meant for gap in one.sweep.week)


def _dated(watch: Watch, people: People) -> Iterator[Gap]:
    """Report the holes of single dates, which absences leave."""
    absences = tuple(absence for person in watch.people for absence, _ in people.absences(person))
    gone = _gone(watch, watch.sweep.dated, people)
    for days, start, end, reasons in merged_dates(watch.sweep.dated):
        times = f"{dates_in_words(days)}, {times_in_words(start, end)}"
        why = reasons_in_words(reasons, lambda key: _label(people, key))
        yield Gap(
            watch.at,
            with_more(f"{times}: nobody takes {watch.what}", why),
            about=(days[0].isoformat(), str(start)),
            causes=(*watch.causes, *absences, *gone),
            question=f"{times}: who takes {watch.what}?",
        )


def _gone(watch: Watch, gaps: Iterable[WeeklyGap | DatedGap], people: People) -> tuple[Target, ...]:
    """Return where it is written that somebody has left, or has not begun, who would fill a hole."""
    everybody = {one.person: one for person in watch.roster for one in (person, *person.stand_ins)}
    found: dict[str, Target] = {}
    for gap in gaps:
        weekday = gap.weekday if isinstance(gap, WeeklyGap) else gap.day.weekday()
        for reason in gap.reasons:
            person = next((one for one in people.all if people.key(one) == reason.person), None)
            there = reason.person in everybody and everybody[reason.person].works(weekday) is not False
            if person is not None and there and reason.why in ("left", "not begun"):
                found[reason.person] = person.until if reason.why == "left" else person.from_
    return tuple(found.values())


def _label(people: People, key: str) -> str:
    return next((people.label(person) for person in people.all if people.key(person) == key), key)


def _watches(
    contacts: EscalationContacts, people: People, rosters: Rosters, weeks: EarlyWeeks, site: Site
) -> list[Watch]:
    """Sweep primary with backup, and every escalation that has hours to cover."""
    found: list[Watch] = []
    primary, backup = site.pick(contacts.primary), site.pick(contacts.backup)
    both = _persons(people, site, primary, backup)
    if both and not backup.missing:
        required = rosters.required(site, None)
        roster = (*rosters.presences(both, site), *_interims(people, rosters, site, _marks((primary, backup))))
        result = sweep(roster, required, start=weeks.start, zone=rosters.zone)
        found.append(Watch("the billing team's questions", backup, (primary, backup), both, roster, result))
    for escalation in site.entries(contacts.escalations):
        if site.pick(escalation.route).missing:
            continue  # it goes on to another route, which is looked at by itself
        parts = stops(escalation, contacts, site)
        hops = tuple(hop.person for hop in parts)
        persons = _persons(people, site, *hops, parts=parts)
        if not persons or not has_hours(escalation, site):
            continue
        required = rosters.required(site, site.pick(escalation.must_cover))
        roster = (*rosters.presences(persons, site), *_interims(people, rosters, site, _marks(hops, parts)))
        result = sweep(roster, required, start=weeks.start, zone=rosters.zone)
        what = subject(escalation)
        found.append(Watch(what, escalation.route, (escalation.route, *hops), persons, roster, result))
    return found


def _marks(answers: Iterable[Many[PersonRef]], parts: Iterable[Part] = ()) -> Iterator[Marks]:
    """Yield the reserved words beside answers, beside each of their items, and in entries."""
    for answer in answers:
        yield answer.marks
        yield from (item.marks for item in answer.items)
    yield from (part.marks for part in parts)


def _interims(people: People, rosters: Rosters, site: Site, marks: Iterable[Marks]) -> Iterator[Presence]:
    """Yield those who take a duty for some days, on these days."""
    for mark in marks:
        for one in mark.interim.items if mark.interim is not None else ():
            person = people.find(one.is_.value)
            if person is not None:
                span = span_of(one.from_, one.until)
                yield from (replace(there, on_duty=(span,)) for there in rosters.presences([person], site))


def _persons(people: People, site: Site, *answers: Many[PersonRef], parts: Iterable[Part] = ()) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for answer in answers:
        for person in people.holders_of(answer, site):
            found.setdefault(people.key(person), person)
    for marks in _marks(answers, parts):
        other = people.stand_in(marks)
        if other is not None:
            found.setdefault(people.key(other), other)
    return tuple(found.values())


#: The two who are asked first are one each, so that nobody is added there.
_AT_THE_BACKUP: Final = "Extend somebody's hours, or write beside the backup who stands in then, as in `{is: ines, stand_in: sam}`. Holes of up to an hour, such as lunch, are not reported."


RULES: Final = (nobody_on_duty,)
