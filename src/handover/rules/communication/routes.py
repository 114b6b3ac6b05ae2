"""Gaps in routes: where they end, and whether they run in a circle."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from handover.analysis.coverage.route_cycles import RouteCycles, escalation_name
from handover.analysis.people.directory import People, outsiders
from handover.analysis.people.escalation_routes import KINDS, subject
from handover.inputs import Today
from handover.model.escalation_contacts import Escalation, Hop
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "COM014",
    "W/B/B",
    guide=("S-8.20", "S-8.23"),
    kind=Kind.CONTRADICTION,
    fix="Let the route end with a named person of the practice.",
    question="Which person at the practice is the last to be asked?",
    duty="primary",
    yields_to=("PPL001", "PPL003", "FIL009"),
)
def route_ends_outside_the_practice(
    escalation: Escalation, people: People, circles: RouteCycles, today: Today
) -> Iterator[Gap]:
    """An escalation ends with the vendor, with nobody, or where it began.

    Why:
        What is escalated needs a decision of the practice. A route that ends elsewhere, or
        runs in a circle, never gets one.
    Bad:
        escalation-contacts:
          "escalations[complaint].route": [dana, priya]
    Bad:
        escalation-contacts:
          "escalations[complaint].then": dispute
          "escalations[dispute].then": complaint
    Bad:
        escalation-contacts:
          "escalations[complaint].route": [dana, ines, dana]
    Good:
        escalation-contacts:
          "escalations[complaint].then": dispute
    Good:
        escalation-contacts:
          "escalations[complaint].route": [sam, dana, ines]
    """
    hops = escalation.route.items
    if hops and escalation.then.missing:
        yield from _wrong_end(escalation, hops[-1], people, today.day)
    seen: list[object] = []
    for hop in hops:
        for item in hop.person.items:
            person = people.find(item.value) if item.value is not None else None
            if person is not None and any(person is other for other in seen):
                name = people.label(person)
                yield Gap(
                    item,
                    f"the route for {subject(escalation)} comes back to {name}",
                    about=(people.key(person),),
                    question=f"Who at the practice is the last to be asked about {subject(escalation)}?",
                )
            elif person is not None:
                seen.append(person)
    name = escalation_name(escalation)
    for circle in circles.all:
        if circle[0] == name and escalation.then.given:
            words = " → ".join(KINDS.get(one, one) for one in (*circle, name))
            question = f"Where does the route for {subject(escalation)} end?"
            yield Gap(escalation.then, f"the routes run in a circle: {words}", about=circle, question=question)


def _wrong_end(escalation: Escalation, last: Hop, people: People, day: date) -> Iterator[Gap]:
    for one in outsiders(last.person, people, day, last.marks):
        what = subject(escalation)
        question = f"Who at the practice is the last to be asked about {what}?"
        yield Gap(one.at, f"the route for {what} ends with {one.name}, who is not of the practice", question=question)


RULES: Final = (route_ends_outside_the_practice,)
