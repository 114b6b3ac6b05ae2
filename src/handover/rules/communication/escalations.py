"""Gaps in the escalations: which there must be, and what their messages say."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.escalation_routes import KINDS, first_contact_for_all, general, subject
from handover.analysis.structure.phrasing import in_full, listed
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.escalation_contacts import Escalation, EscalationContacts, EscalationKind
from handover.model.kinds.words import Words
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: What each escalation needs beside its route.
_REQUIRED: tuple[EscalationKind, ...] = (
    "missing_information",
    "complaint",
    "dispute",
    "records_request",
    "clinical_question",
)


@rule(
    "COM011",
    "–/W/W",
    guide=("S-8.26",),
    fix="Say under `requires`, once for all kinds, what it takes: deadline, patient_impact, blocked.",
    question="What must be at stake before anything is escalated: a deadline, a patient, work that stands still?",
    duty="primary",
    answers=("escalation-contacts.requires",),
)
def escalation_without_a_threshold(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Escalations ask for neither a deadline nor an effect on a patient.

    Why:
        Escalations stay useful while they are rare.
    Bad:
        escalation-contacts:
          requires: ~
    Good:
        escalation-contacts:
          requires: patient_impact
    """
    requires = site.pick(contacts.requires)
    if requires.missing and site.entries(contacts.escalations):
        yield Gap(requires, "it is not said yet what it takes to escalate anything")


#: What the message of an escalation must say.
_MESSAGE = {
    "what_is_needed": "what is needed",
    "who_provides": "who provides it",
    "when_due": "when it is due",
    "one_question": "that it asks one question",
}


@rule(
    "COM012",
    "–/W/B",
    guide=("S-8.18", "S-8.19", "S-8.27", "S-7.15"),
    fix="List under `message`, once for all kinds, what is needed, who provides it, when it is due, and exactly one question. An example must do so too.",
    question="What must the billing team's message say, so that you can answer it at once?",
    duty="primary",
    answers=("escalation-contacts.message",),
)
def escalation_message_incomplete(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """An escalation's message leaves out what is needed, from whom or by when.

    Why:
        "Claim stuck" starts a thread; one clear question with a date gets an answer.
    Bad:
        escalation-contacts:
          message: [what_is_needed, who_provides]
    Bad:
        escalation-contacts:
          "escalations[missing_information].example": "Claim stuck."
    Good:
        escalation-contacts:
          "escalations[missing_information].example": "Dana, can you send the seat date by Thursday noon?"
    """
    message = site.pick(contacts.message)
    entries = site.entries(contacts.escalations)
    left_out = [words for key, words in _MESSAGE.items() if key not in message.values]
    if message.missing and entries:
        yield Gap(message, "it is not said yet what a message about an escalation contains")
    elif message.given and left_out:
        question = f"Must the message about an escalation say {listed(left_out)}, and if not, what instead?"
        yield Gap(message, f"the message about an escalation leaves out {listed(left_out)}", question=question)
    for escalation in entries:
        example = site.pick(escalation.example)
        questions = example.value.words.count("?") if example.value is not None else 1
        if questions != 1:
            number = "no question" if questions == 0 else "several questions"
            yield Gap(
                example,
                f"the example message about {subject(escalation)} asks {number}",
                question=f"How would a good message about {subject(escalation)} read, with exactly one question?",
            )


@rule(
    "COM013",
    "–/B/B",
    guide=("S-8.16", "S-8.17", "S-8.20", "S-8.22", "S-8.24", "S-11.04"),
    fix="Add it to `escalations` with its route; requests for records also say where records go and by when.",
    duty="primary",
    answers=(
        "escalation-contacts.escalations",
        "escalation-contacts.escalations.route",
        "escalation-contacts.escalations.route.person",
        "escalation-contacts.escalations.then",
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
    Bad:
        escalation-contacts:
          "escalations[dispute]-":
    Bad:
        escalation-contacts:
          "escalations[records_request].send_by": ~
    Bad:
        escalation-contacts:
          "escalations[complaint].route": ~
    Bad:
        escalation-contacts:
          "escalations[complaint].route": ["whoever is free"]
    Good:
        escalation-contacts:
          "escalations[complaint].route": [sam, dana]
    """
    present = site.entries(contacts.escalations)
    kinds = {escalation.kind.value for escalation in present}
    absent = [kind for kind in _REQUIRED if kind not in kinds]
    if absent and (general(contacts, site) is not None or first_contact_for_all(contacts, site)):
        yield from _records_by_the_general_way(contacts, site) if "records_request" in absent else ()
        absent = []
    elif len(absent) == len(_REQUIRED):
        yield Gap(contacts.escalations, "it is not said yet how anything is escalated to the practice")
        absent = []
    if absent:
        words = [KINDS[kind] for kind in absent]
        yield Gap(
            contacts.escalations,
            in_full("it is not said yet where {} go", words),
            about=tuple(absent),
            question=in_full("Who at the practice takes {}, and who if that person is away?", words),
        )
    for escalation in present:
        yield from _without_a_way(escalation, site)
        if escalation.kind.missing:
            yield Gap(escalation.kind, "{the escalation} does not say what it is for")
        if escalation.kind.value == "records_request":
            yield from _about_records(site.pick(escalation.send_to), site.pick(escalation.send_by))


def _records_by_the_general_way(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Ask where payers' records go, which nobody has said by saying who takes everything."""
    way = general(contacts, site)
    if way is not None:
        yield from _about_records(site.pick(way.send_to), site.pick(way.send_by))
    else:
        text = "it is not said yet where records go that a payer requests, and by when"
        question = "Payers' requests for records: where do the records go, and by when are they sent?"
        yield Gap(contacts.escalations, text, about=("records_request",), question=question)


def _without_a_way(escalation: Escalation, site: Site) -> Iterator[Gap]:
    """Report an escalation without a route, and one on whose route nobody is named."""
    route = site.pick(escalation.route)
    question = f"Who at the practice takes {subject(escalation)}, and who if that person is away?"
    if route.missing and site.pick(escalation.then).missing:
        yield Gap(route, f"{subject(escalation)} have no route", question=question)
    stops = site.entries(route) if route.readable else ()
    if stops and all(stop.person.missing for stop in stops):
        yield Gap(stops[0].person, f"it is not said yet who takes {subject(escalation)}", question=question)


def _about_records(send_to: Answer[Words], send_by: Answer[Words]) -> Iterator[Gap]:
    text = "the escalation for payers' requests does not say"
    if send_to.missing:
        question = "Payers' requests for records: where do the records go?"
        yield Gap(send_to, f"{text} where records go", question=question)
    if send_by.missing:
        question = "Payers' requests for records: by when are records sent?"
        yield Gap(send_by, f"{text} by when records are sent", question=question)


RULES: Final = (escalation_without_a_threshold, escalation_message_incomplete, required_escalation_missing)
