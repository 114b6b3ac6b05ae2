"""Escalations as messages call them, and whom each reaches, over all routes that it goes on to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.people.directory import People, replacements_on
from handover.model.everything import adds_everything, is_for_everything, names_everything
from handover.model.kinds.references import OwnerRef, loosely
from handover.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer
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
    if is_general(escalation) and within is None:
        return True
    if within is not None:
        return within.days_at_most <= 1
    return escalation.kind.value in _SAME_DAY


def is_general(escalation: Escalation) -> bool:
    """Whether an escalation is for all that has none of its own: by its kind in own words, or by what stands beside it."""
    if escalation.kind.known == "other":
        words = escalation.kind.other
        return words is None or is_for_everything(words.words)
    remarks = (escalation.marks.note, escalation.marks.because)
    return any(one is not None and one.known is not None and adds_everything(one.known.words) for one in remarks)


def general(contacts: EscalationContacts, site: Site) -> Escalation | None:
    """Return the escalation that is for all that has none of its own; None where there is none."""
    return next((one for one in site.entries(contacts.escalations) if is_general(one)), None)


def of_kind(kind: EscalationKind, contacts: EscalationContacts, site: Site) -> tuple[Escalation, ...]:
    """Return the escalations of a kind; where there is none, the one that is for everything else."""
    own = tuple(one for one in site.entries(contacts.escalations) if one.kind.value == kind)
    other = None if own else general(contacts, site)
    return own if other is None else (other,)


def first_contact_for_all(contacts: EscalationContacts, site: Site) -> bool:
    """Whether the first contact is said, in so many words, to be the one for everything."""
    primary = site.pick(contacts.primary)
    if primary.missing or not primary.readable:
        return False
    holders: tuple[Answer[Any], ...] = (primary, *primary.found)
    remarks = (remark for one in holders for remark in (one.marks.note, one.marks.because))
    if any(one is not None and one.known is not None and adds_everything(one.known.words) for one in remarks):
        return True
    # the name alone is the value, and what was typed around it stands in the document
    typed = (one.place.node for one in holders)
    return any(isinstance(node, Scalar) and names_everything(node.source.text[node.start : node.end]) for node in typed)


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
