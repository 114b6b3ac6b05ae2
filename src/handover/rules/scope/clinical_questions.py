"""Gaps in where clinical questions go, and unhappiness with the treatment."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from handover.analysis.people.clinicians import may_be_clinician
from handover.analysis.people.directory import People
from handover.analysis.people.escalation_routes import first_contact_for_all, of_kind, reached_in_turn, stops
from handover.analysis.people.holders import Holders
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.answer import Answer, require
from handover.model.escalation_contacts import Escalation, EscalationContacts
from handover.model.practice_people import Person
from handover.model.scope import Scope
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO008",
    "–/B/B",
    guide=("S-1.19", "S-11.04"),
    fix="Name a clinician on the route for clinical questions, and who stands in. Who is a clinician has `clinician: yes` under `people` in practice.yaml.",
    question="Which clinician takes clinical questions, and who stands in?",
    duty="clinical",
    yields_to=("COM013", "PPL001", "COM014"),
)
def no_route_for_clinical_questions(
    document: Scope, contacts: EscalationContacts, people: People, today: Today, site: Site
) -> Iterator[Gap]:
    """Clinical questions reach no clinician of the practice.

    Why:
        A patient on a billing call asks whether a treatment is needed; only a clinician may
        answer.
    Bad:
        escalation-contacts:
          "escalations[clinical_question].route": [dana, sam]
    Bad:
        escalation-contacts:
          "escalations[clinical_dissatisfaction].route": [sam]
    Bad:
        escalation-contacts:
          "escalations[clinical_question].route": [{person: tess, stand_in: sam}]
    Bad:
        practice:
          "people[ines].clinician": ~
          "people[tess].clinician": ~
    Good:
        escalation-contacts:
          "escalations[clinical_question].route": [ines, tess]
    """
    asked = [
        *_unhappy_with_treatment(document, contacts, people, today, site),
        *_with_a_clinical_question(contacts, people, today, site),
    ]
    yield from (gap for gap, met in asked if not any(map(may_be_clinician, met)))
    unsaid = dict.fromkeys(one for _, met in asked for one in met if may_be_clinician(one))
    yield from _not_said_to_be_clinicians(tuple(unsaid), people)


def _with_a_clinical_question(
    contacts: EscalationContacts, people: People, today: Today, site: Site
) -> Iterator[tuple[Gap, tuple[Person, ...]]]:
    """Yield clinical questions that reach no clinician of the practice, and whom they reach."""
    entries = of_kind("clinical_question", contacts, site)
    if not entries and not _first_contact_takes_them(contacts, people, site):
        text = "it is not said yet which clinician takes clinical questions"
        yield Gap(contacts.escalations, text, about=("clinical_question",)), ()
    for entry in entries:
        turns = reached_in_turn(entry, contacts, people, site, today.day)
        met = _unserved(turns, lambda one: bool(one.clinician.value) and people.side(one) == "practice")
        if met:
            names = listed(people.label(person) for person in met)
            end = "who is no clinician" if len(met) == 1 else "and none of them is a clinician"
            yield Gap(_way(entry, site), f"clinical questions go to {names}, {end}"), met


def _not_said_to_be_clinicians(unsaid: tuple[Person, ...], people: People) -> Iterator[Gap]:
    """Ask whether those are clinicians whose title or work says so, and their entry does not."""
    if unsaid:
        one = len(unsaid) == 1
        names = listed(people.label(person) for person in unsaid)
        each = "" if one else "each of "
        yield Gap(
            unsaid[0].clinician,
            f"clinical matters go to {names}, and it is not said yet whether {'that is a clinician' if one else 'they are clinicians'}",
            about=tuple(map(people.key, unsaid)),
            parts=tuple(person.clinician for person in unsaid),
            question=f"{'Is' if one else 'Are'} {names} {'a clinician' if one else 'clinicians'}?",
            fix=f"Write `clinician: yes` under {each}{names} in practice.yaml, at `people`; where that is not so, name a clinician on the route.",
            like="clinician: yes",
        )


def _first_contact_takes_them(contacts: EscalationContacts, people: People, site: Site) -> bool:
    """Whether the first contact, or who answers in their place, is for everything and a clinician."""
    ours = (*people.holders_of(site.pick(contacts.primary), site), *people.holders_of(site.pick(contacts.backup), site))
    return first_contact_for_all(contacts, site) and any(bool(one.clinician.value) for one in ours)


def _of_practice(turns: Iterable[tuple[Person, ...]], people: People) -> Iterator[tuple[Person, ...]]:
    """Yield of each turn those who are of the practice."""
    return (tuple(one for one in met if people.side(one) == "practice") for met in turns)


def _unserved(turns: Iterable[tuple[Person, ...]], serves: Callable[[Person], bool]) -> tuple[Person, ...]:
    """Return whom a matter reaches at the first turn at which it reaches people, and none of them serves."""
    return next((met for met in turns if met and not any(map(serves, met))), ())


def _way(entry: Escalation, site: Site) -> Answer[Any]:
    """Return where it is written which way an escalation goes: its route, else the one that it goes on to."""
    route = site.pick(entry.route)
    return site.pick(entry.then) if route.missing else route


def _unhappy_with_treatment(
    document: Scope, contacts: EscalationContacts, people: People, today: Today, site: Site
) -> Iterator[tuple[Gap, tuple[Person, ...]]]:
    """Yield patients unhappy with a treatment who reach neither a clinician nor the owner or first contact, and whom they reach."""
    leading = {
        *people.holders_of(site.pick(document.owner), site),
        *people.holders_of(site.pick(contacts.primary), site),
    }
    entries = of_kind("clinical_dissatisfaction", contacts, site)
    for entry in entries:
        turns = reached_in_turn(entry, contacts, people, site, today.day)
        ours = _unserved(_of_practice(turns, people), lambda one: bool(one.clinician.value) or one in leading)
        if ours:
            names = listed(people.label(person) for person in ours)
            gap = Gap(
                _way(entry, site),
                f"patients unhappy with their treatment go to {names}, and to no clinician, owner or first contact",
                about=("unhappy",),
                question="Which clinician takes patients who are unhappy with their treatment?",
            )
            yield gap, ours


@rule(
    "SCO019",
    "–/W/W",
    guide=("S-1.19", "S-11.04"),
    fix="Put a clinician on the route, or name under `decides` the one who does. Who is a clinician has `clinician: yes` under `people` in practice.yaml.",
    question="Which clinician decides on {the escalation}?",
    duty="clinical",
    yields_to=("SCO008", "COM013", "PPL001", "COM014"),
)
def no_clinician_decides(contacts: EscalationContacts, holders: Holders, people: People, site: Site) -> Iterator[Gap]:
    """A clinical matter goes to people of whom none is a clinician, and nobody is named who decides on it.

    Why:
        Whoever takes the call may well be the office manager; what is right for the tooth, she has to ask somebody.
    Bad:
        escalation-contacts:
          "escalations[clinical_dissatisfaction].route": [dana]
    Good:
        escalation-contacts:
          "escalations[clinical_dissatisfaction].route": [dana]
          "escalations[clinical_dissatisfaction].decides": ines
    Good:
        escalation-contacts:
          "escalations[clinical_dissatisfaction].route": [dana, ines]
    """
    for kind in ("clinical_question", "clinical_dissatisfaction"):
        for entry in of_kind(kind, contacts, site):
            if holders.of_duty(entry.decides, site).open:
                yield from _undecided(entry, contacts, people, site)


def _undecided(entry: Escalation, contacts: EscalationContacts, people: People, site: Site) -> Iterator[Gap]:
    """Yield that no clinician decides on an escalation, or the question whether one of those on its route is one."""
    named = [site.pick(hop.person) for hop in stops(entry, contacts, site)]
    met = tuple(dict.fromkeys(one for answer in named for one in people.known_holders(answer, site)))
    require(*(one.clinician for one in met))
    unsaid = tuple(one for one in met if may_be_clinician(one))
    yield from _not_said_to_be_clinicians(unsaid, people)
    items = [item for answer in named for item in answer.found]
    # whoever is not among the people of the practice is told by itself
    if not unsaid and all(people.known(item.known) for item in items if item.known is not None):
        text = "it is not said yet which clinician decides on {the escalation}"
        yield Gap(entry.decides, text, causes=(entry.decides, _way(entry, site), *named, *items))


RULES: Final = (no_route_for_clinical_questions, no_clinician_decides)
