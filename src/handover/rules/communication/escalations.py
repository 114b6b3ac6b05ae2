"""Gaps in the escalations: which there must be, what their messages say, where their routes end."""

from collections.abc import Iterator

from handover.model.escalation_contacts import Escalation, EscalationContacts, EscalationKind, Hop
from handover.model.kinds.references import loosely
from handover.outcome import Kind
from handover.reckon.graph import shortest_cycle
from handover.reckon.people import People
from handover.reckon.site import Site
from handover.rules.communication.channels import KINDS
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
    "011",
    "–/W/W",
    guide=("S-8.26",),
    fix="Say under `requires` what it takes: deadline, patient_impact, blocked.",
    question="What must be at stake before this is escalated: a deadline, a patient, work that stands still?",
    duty="primary",
    answers=("escalation-contacts.escalations.requires",),
)
def escalation_without_a_threshold(escalation: Escalation) -> Iterator[Gap]:
    """A type of escalation asks for neither a deadline nor an effect on a patient.

    Why:
        Escalations stay useful while they are rare.
    What to do:
        Require a deadline, an effect on a patient, or work that stands still.
    Bad:
        escalation-contacts:
          "escalations[dispute].requires": ~
    Good:
        escalation-contacts:
          "escalations[dispute].requires": patient_impact
    """
    if escalation.requires.missing:
        kind = KINDS.get(escalation.kind.value or "", "this escalation")
        yield Gap(escalation.requires, f"nothing says what it takes to escalate {kind}")


@communication.rule(
    "012",
    "–/W/B",
    guide=("S-8.18", "S-8.19", "S-8.27", "S-7.15"),
    fix="List under `message` what is needed, who provides it, when it is due, and one question.",
    question="What must the billing team's message say, so that you can answer it at once?",
    duty="primary",
    answers=("escalation-contacts.escalations.message",),
)
def escalation_message_incomplete(escalation: Escalation) -> Iterator[Gap]:
    """An escalation's message leaves out what is needed, from whom or by when.

    Why:
        "Claim stuck" starts a thread; one clear question with a date gets an answer.
    What to do:
        Let every message name the thing needed, the person who provides it and the day, and
        ask exactly one question. An example must do so too.
    Bad:
        escalation-contacts:
          "escalations[missing_information].message": [what_is_needed, who_provides]
    Bad:
        escalation-contacts:
          "escalations[missing_information].example": "Claim stuck."
    Good:
        escalation-contacts:
          "escalations[missing_information].example": "Dana, can you send the seat date by Thursday noon?"
    """
    parts = {
        "what_is_needed": "what is needed",
        "who_provides": "who provides it",
        "when_due": "when it is due",
        "one_question": "that it asks one question",
    }
    message = escalation.message
    if message.missing:
        yield Gap(message, f"nothing says what a message about {_subject(escalation)} contains")
    elif not message.is_none:
        left_out = [words for key, words in parts.items() if key not in message.values]
        if left_out:
            yield Gap(message, f"the message about {_subject(escalation)} leaves out {_list(left_out)}")
    example = escalation.example.value
    questions = example.words.count("?") if example is not None else 1
    if questions != 1:
        number = "no question" if questions == 0 else "several questions"
        yield Gap(escalation.example, f"the example message about {_subject(escalation)} asks {number}")


@communication.rule(
    "013",
    "–/B/B",
    guide=("S-8.16", "S-8.17", "S-8.20", "S-8.22", "S-8.24", "S-11.04"),
    fix="Add it to `escalations` with its route.",
    duty="primary",
    answers=(
        "escalation-contacts.escalations",
        "escalation-contacts.escalations.route",
        "escalation-contacts.escalations.kind",
        "escalation-contacts.escalations.send_to",
        "escalation-contacts.escalations.send_by",
    ),
)
def required_escalation_missing(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """A situation that must come back to the practice has no way back.

    Why:
        Complaints, disputes, clinical questions and requests for records are the practice's
        to decide, and a claim that waits for information moves only when it is asked for.
    What to do:
        Give each of the five its route. Requests for records also say where records go and
        by when.
    Bad:
        escalation-contacts:
          "escalations[dispute]-":
    Bad:
        escalation-contacts:
          "escalations[records_request].send_by": ~
    Bad:
        escalation-contacts:
          "escalations[complaint].route": ~
    Good:
        escalation-contacts:
          "escalations[complaint].route": [sam, dana]
    """
    present = site.entries(contacts.escalations)
    kinds = {escalation.kind.value for escalation in present}
    absent = [kind for kind in _REQUIRED if kind not in kinds]
    if len(absent) == len(_REQUIRED):
        yield Gap(contacts.escalations, "nothing says how anything is escalated to the practice")
        absent = []
    for kind in absent:
        yield Gap(
            contacts.escalations,
            f"nothing says where {KINDS[kind]} go",
            about=(kind,),
            question=f"Who at the practice takes {KINDS[kind]}, and who if that person is away?",
        )
    for escalation in present:
        if escalation.route.missing and escalation.then.missing:
            yield Gap(
                escalation.route,
                f"{_subject(escalation)} have no route",
                question=f"Who at the practice takes {_subject(escalation)}, and who if that person is away?",
            )
        if escalation.kind.missing:
            yield Gap(escalation.kind, "an escalation does not say what it is for")
        if escalation.kind.value == "records_request":
            for answer, words in (
                (escalation.send_to, "where records go"),
                (escalation.send_by, "by when records are sent"),
            ):
                if answer.missing:
                    yield Gap(answer, f"the escalation for payers' requests does not say {words}")


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
                    f"the route for {_subject(escalation)} comes back to {name}",
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
            yield Gap(item, f"the route for {_subject(escalation)} ends {who}")


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


def _subject(escalation: Escalation) -> str:
    return KINDS.get(escalation.kind.value or "", "this matter")


def _list(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
