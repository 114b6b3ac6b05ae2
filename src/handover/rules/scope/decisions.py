"""Gaps in decisions: areas in or out, the one owner, where clinical questions go."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People, outsiders
from handover.analysis.people.escalation_routes import reached
from handover.analysis.scope.areas import AREA_NAMES
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.escalation_contacts import Escalation, EscalationContacts
from handover.model.scope import Scope
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "SCO001",
    "W/B/B",
    guide=("S-1.05", "S-1.06"),
    fix="Write in or out for each of the four under `areas`, also for those that were never meant to be outsourced.",
    question="Which of the four services are outsourced, and which stay?",
    answers=tuple(f"scope.areas.{area}" for area in AREA_NAMES),
)
def service_area_undecided(document: Scope, site: Site) -> Iterator[Gap]:
    """A service area is neither in nor out.

    Why:
        What is left open is done twice, or by nobody. An area that is out also switches its
        questions off.
    Bad:
        scope:
          "areas.recare": ~
    Bad:
        scope:
          "areas.recare": undecided
    Good:
        scope:
          "areas.recare": out
    """
    answers = {area: site.pick(getattr(document.areas, area)) for area in AREA_NAMES}
    undecided = [area for area, answer in answers.items() if answer.missing or answer.value == "undecided"]
    if not undecided:
        return
    names = listed(AREA_NAMES[area] for area in undecided)
    at = getattr(document.areas, undecided[0]) if len(undecided) == 1 else document.areas
    yield Gap(at, f"{names}: not decided whether in or out", about=tuple(undecided))


@rule(
    "SCO008",
    "–/B/B",
    guide=("S-1.19", "S-11.04"),
    fix="Name a clinician on the route for clinical questions, and who stands in. Say under `people` who is a clinician.",
    question="Which clinician takes clinical questions, and who stands in?",
    duty="clinical",
    yields_to=("COM013", "PPL001", "COM014"),
)
def no_route_for_clinical_questions(
    document: Scope, contacts: EscalationContacts, people: People, site: Site
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
    Good:
        escalation-contacts:
          "escalations[clinical_question].route": [ines, tess]
    """
    yield from _unhappy_with_treatment(document, contacts, people, site)
    entries = [one for one in site.entries(contacts.escalations) if one.kind.value == "clinical_question"]
    if not entries:
        yield Gap(contacts.escalations, "nothing says which clinician takes clinical questions")
    for entry in entries:
        met = reached(entry, contacts, people, site)
        if met and not any(one.clinician.value and people.side(one) == "practice" for one in met):
            names = listed(people.label(person) for person in met)
            end = "who is no clinician" if len(met) == 1 else "and none of them is a clinician"
            yield Gap(_way(entry, site), f"clinical questions go to {names}, {end}")


def _way(entry: Escalation, site: Site) -> Answer[Any]:
    """Return where it is written which way an escalation goes: its route, else the one that it goes on to."""
    route = site.pick(entry.route)
    return site.pick(entry.then) if route.missing else route


def _unhappy_with_treatment(document: Scope, contacts: EscalationContacts, people: People, site: Site) -> Iterator[Gap]:
    """Report patients unhappy with a treatment who reach neither a clinician nor the owner or first contact."""
    leading = [
        person
        for answer in (site.pick(document.owner), site.pick(contacts.primary))
        for person in people.holders_of(answer, site)
    ]
    for entry in site.entries(contacts.escalations):
        met = reached(entry, contacts, people, site) if entry.kind.value == "clinical_dissatisfaction" else ()
        ours = [person for person in met if people.side(person) == "practice"]
        if ours and not any(person.clinician.value or person in leading for person in ours):
            names = listed(people.label(person) for person in ours)
            yield Gap(
                _way(entry, site),
                f"patients unhappy with their treatment go to {names}, and to no clinician, owner or first contact",
                about=("unhappy",),
                question="Which clinician takes patients who are unhappy with their treatment?",
            )


@rule(
    "SCO009",
    "W/B/B",
    guide=("S-0.01", "S-0.02", "S-1.25"),
    fix="Name one person of the practice under `owner`.",
    question="Which one person at the practice owns the outsourced work?",
    yields_to=("PPL001", "PPL003"),
    answers=("scope.owner",),
)
def no_single_owner(document: Scope, people: People, site: Site, today: Today) -> Iterator[Gap]:
    """The outsourced work has no single owner at the practice.

    Why:
        Several people giving direction means several directions. One owner keeps the scope
        steady.
    Bad:
        scope:
          owner: ~
    Bad:
        scope:
          owner: [ines, dana]
    Bad:
        scope:
          owner: priya
    Bad:
        scope:
          owner: {is: dana, interim: {is: priya, from: 2026-12-14}}
    Good:
        scope:
          owner: dana
    """
    owner = site.pick(document.owner)
    if owner.missing:
        yield Gap(owner, "nobody at the practice owns the outsourced work")
        return
    if len(owner.items) > 1:
        names = listed(people.label(p) for ref in owner.values if (p := people.find(ref)) is not None)
        yield Gap(owner, f"{names or 'several people'} own the outsourced work together, and nobody alone")
        return
    for one in outsiders(owner, people, today.day):
        yield Gap(owner, f"{one.name} owns the outsourced work and is not of the practice")


RULES: Final = (service_area_undecided, no_route_for_clinical_questions, no_single_owner)
