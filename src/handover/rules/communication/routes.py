"""Gaps in routes: where they end, and whether they run in a circle."""

from collections.abc import Iterator

from handover.model.escalation_contacts import Escalation, EscalationContacts, EscalationKind, Hop
from handover.model.kinds.references import loosely
from handover.outcome import Kind
from handover.reckon.graph import shortest_cycle
from handover.reckon.people import People
from handover.rules.communication.escalations import subject
from handover.rules.communication.topic import communication
from handover.rules.gap import Gap

#: What each escalation needs beside its route.
_REQUIRED: tuple[EscalationKind, ...] = (
    "missing_information",
    "complaint",
    "dispute",
    "records_request",
    "clinical_question",
)


@communication.rule(
    "014",
    "W/B/B",
    guide=("S-8.20", "S-8.23"),
    kind=Kind.CONTRADICTION,
    fix="Let the route end with a named person of the practice.",
    question="Which person at the practice is the last to be asked?",
    duty="primary",
    yields_to=("PPL001", "PPL003", "FIL009"),
)
def route_ends_outside_the_practice(
    contacts: EscalationContacts, escalation: Escalation, people: People
) -> Iterator[Gap]:
    """An escalation ends with the vendor, with nobody, or where it began.

    Why:
        What is escalated needs a decision of the practice. A route that ends elsewhere, or
        runs in a circle, never gets one.
    What to do:
        Let the last stop be a named person of the practice.
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
        yield from _wrong_end(escalation, hops[-1], people)
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
                )
            elif person is not None:
                seen.append(person)
    yield from _circle(contacts, escalation)


def _wrong_end(escalation: Escalation, last: Hop, people: People) -> Iterator[Gap]:
    for item in last.person.items:
        side = people.side_of(item.value) if item.value is not None else None
        if side in ("vendor", "outside"):
            person = people.find(item.value) if item.value is not None else None
            who = (
                "outside the practice" if person is None else f"with {people.label(person)}, who is not of the practice"
            )
            yield Gap(item, f"the route for {subject(escalation)} ends {who}")


def _circle(contacts: EscalationContacts, escalation: Escalation) -> Iterator[Gap]:
    """Report a circle of routes once, at the first of its escalations in the file."""
    edges = {
        (_name(one), _name(other))
        for one in contacts.escalations
        for other in contacts.escalations
        if one.then.value is not None
        and loosely(one.then.value.key) in (loosely(_name(other)), loosely(other.kind.value or ""))
    }
    graph: dict[str, list[str]] = {}
    for start, end in sorted(edges):
        graph.setdefault(start, []).append(end)
    cycle = shortest_cycle(graph)
    if cycle is None or _name(escalation) not in cycle:
        return
    first = next(_name(one) for one in contacts.escalations if _name(one) in cycle)
    if _name(escalation) == first:
        turn = cycle[cycle.index(first) :] + cycle[: cycle.index(first)]
        words = " → ".join(name.replace("_", " ") for name in (*turn, first))
        yield Gap(escalation.then, f"the routes run in a circle: {words}", about=tuple(turn))


def _name(escalation: Escalation) -> str:
    return escalation.id.value or escalation.kind.value or escalation.seat.step
