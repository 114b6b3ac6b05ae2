"""Escalations as messages call them, and whom each reaches, over all routes that it goes on to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People, replacements_on
from handover.model.kinds.references import OwnerRef, loosely

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.analysis.structure.site import Site
    from handover.model.escalation_contacts import Escalation, EscalationContacts, EscalationKind, Hop
    from handover.model.kinds.references import Ref
    from handover.model.practice_people import Person

#: Escalation kinds as the subject of a sentence.
KINDS: Final[dict[str, str]] = {
    "missing_information": "claims stuck for missing information",
    "complaint": "complaints",
    "dispute": "disputes",
    "repeated_dispute": "repeated disputes",
    "records_request": "payers' requests for records",
    "clinical_question": "clinical questions",
    "clinical_dissatisfaction": "patients unhappy with their treatment",
    "hardship": "calls about hardship",
    "threat_to_leave": "patients who say they will leave",
}

#: What a caller of the billing team hears from a patient, pauses at and hands back (guide S-6.20 to S-6.24).
FROM_PATIENTS: Final[tuple[EscalationKind, ...]] = (
    "hardship",
    "complaint",
    "repeated_dispute",
    "threat_to_leave",
    "clinical_dissatisfaction",
)

#: What a patient may need an answer to on the same day, unless the practice says otherwise.
_SAME_DAY: Final[tuple[str, ...]] = (*FROM_PATIENTS, "dispute", "clinical_question")


def has_hours(escalation: Escalation, site: Site) -> bool:
    """Whether an escalation has to be answered on the same day, so that somebody must be there."""
    within = site.pick(escalation.answer_within).value
    if not site.pick(escalation.must_cover).missing:
        return True
    if within is not None:
        return within.days_at_most <= 1
    return escalation.kind.value in _SAME_DAY


def subject(escalation: Escalation) -> str:
    """Return what a kind of escalation is called in a message."""
    return KINDS.get(escalation.kind.value or "", "other matters")


def with_following(escalation: Escalation, contacts: EscalationContacts, site: Site) -> tuple[Escalation, ...]:
    """Return an escalation and those that it goes on to, each once, as one location sees them."""
    found, wanted = [escalation], site.pick(escalation.then).value
    if wanted is None:
        return tuple(found)
    named: dict[str, list[Escalation]] = {}
    for other in site.entries(contacts.escalations):
        for name in {loosely(other.kind.value or ""), loosely(other.id.value or "")}:
            named.setdefault(name, []).append(other)
    while wanted is not None:
        name, wanted = loosely(wanted.key), None
        for other in named.pop(name, ()):
            if not any(other.place is one.place for one in found):
                found.append(other)
                wanted = wanted or site.pick(other.then).value
    return tuple(found)


def stops(escalation: Escalation, contacts: EscalationContacts, site: Site) -> tuple[Hop, ...]:
    """Return the stops of an escalation's route and of the routes that it goes on to, in order."""
    return tuple(
        hop for one in with_following(escalation, contacts, site) for hop in site.entries(site.pick(one.route))
    )


def reached_in_turn(
    escalation: Escalation, contacts: EscalationContacts, people: People, site: Site, day: date
) -> Iterator[tuple[Person, ...]]:
    """Yield the people whom an escalation reaches, first by those named, then with each who stands in or has a stop for some days."""
    hops = stops(escalation, contacts, site)
    named = [people.holders_of(site.pick(hop.person), site) for hop in hops]
    yield tuple(dict.fromkeys(one for each in named for one in each))
    for number, hop in enumerate(hops):
        for other in replacements_on(site.pick(hop.person), day, hop.marks):
            ref: Ref | None = other.known
            if ref is not None and (people.known(ref) or (isinstance(ref, OwnerRef) and ref.side is not None)):
                now = [*named[:number], people.holders(ref, site), *named[number + 1 :]]
                yield tuple(dict.fromkeys(one for each in now for one in each))


def decides_on_disputes(contacts: EscalationContacts, site: Site) -> bool:
    """Whether somebody is named to decide on disputes where they are escalated; that person says yes to them, too."""
    entries = site.entries(contacts.escalations) if contacts.escalations.readable else ()
    return any(one.kind.value == "dispute" and site.pick(one.decides).given for one in entries)


def has_notes(escalation: Escalation, contacts: EscalationContacts, site: Site) -> bool:
    """Whether an escalation, or one that it goes on to, says what is written down first."""
    return any(not site.pick(one.notes).missing for one in with_following(escalation, contacts, site))
