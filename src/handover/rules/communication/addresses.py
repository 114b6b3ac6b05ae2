"""Gaps in where a channel leads: to another location, or to somebody who does not watch it."""

from collections.abc import Iterable, Iterator
from typing import Final

from handover.analysis.coverage.watchers import Watchers
from handover.analysis.people.directory import People, plain_way, ways_to
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site, Sites
from handover.model.channels import Channel
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.words import Words
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.communication.channels import channel_name
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "COM024",
    "–/W/B",
    guide=("S-8.06", "S-8.07"),
    kind=Kind.CONTRADICTION,
    fix="Write the address or number of this location, and somebody who works there; or leave `locations` out where one channel serves all.",
    question="Which channel is the location's own, and who there watches that channel?",
    duty="primary",
    yields_to=("COM006", "PPL001", "PPL002"),
)
def channel_of_another_location(
    channel: Channel, watchers: Watchers, people: People, sites: Sites, site: Site
) -> Iterator[Gap]:
    """A channel is for one location, and its number or all of its watchers belong to another.

    Why:
        A question about a patient at the desk arrives where nobody knows the patient.
    Bad:
        practice:
          "locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}
          "people[sam].locations": main-street
        escalation-contacts:
          "channels[office-line].locations": main-street
          "channels+": {id: north-line, purpose: urgent, address: "555-0181", watched_by: sam, locations: north}
    Bad:
        practice:
          "locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}
        escalation-contacts:
          "channels[office-line].locations": main-street
          "channels[office-line].address": "555-0180"
          "channels+": {id: north-line, purpose: urgent, address: "555-0181", watched_by: [sam, dana], locations: north}
    Good:
        practice:
          "locations+": {id: north, name: North, hours: "mon-fri 08:00-17:00", phone: "555-0180"}
          "people[sam].locations": main-street
        escalation-contacts:
          "channels[office-line].locations": main-street
          "channels+": {id: north-line, purpose: urgent, address: "555-0180", watched_by: [sam, dana], locations: north}
    """
    if channel.marks.split_locations is None or not site.covered_by(channel.marks):
        return
    name, watched_by, address = channel_name(channel), site.pick(channel.watched_by), site.pick(channel.address)
    theirs = watchers.people(watched_by, site)
    if theirs and not any(site.covered_by(person.marks) for person in theirs):
        names = _names(theirs, people)
        verb = "works" if len(theirs) == 1 else "work"
        yield Gap(
            watched_by,
            f"{name} is watched by {names}, who {verb} at another location",
            about=("watchers", site.id or ""),
            causes=(watched_by, *watched_by.items),
        )
    if address.value is None:
        return
    same = [other for other in sites.all if _number(other) == plain_way(address.value)]
    if same and site not in same:
        yield Gap(
            address,
            f"{name} has the number of {listed(other.label for other in same)}",
            about=("address", site.id or ""),
        )


def _number(site: Site) -> str:
    """Return the telephone number of a location; empty where none is written."""
    phone = site.location.phone.known if site.location is not None else None
    return plain_way(phone) if phone is not None else ""


@rule(
    "COM025",
    "–/W/W",
    guide=("S-8.06", "S-8.01"),
    kind=Kind.CONTRADICTION,
    fix="Correct the address or number, or name its owner under `watched_by`.",
    question="Whose address or number stands at {the channel}, and who looks there?",
    duty="primary",
    yields_to=("COM006", "PPL001", "FIL009"),
)
def address_of_somebody_else(
    contacts: EscalationContacts, watchers: Watchers, people: People, site: Site
) -> Iterator[Gap]:
    """A channel or a location has the address or number of somebody who has no part in it.

    Why:
        One of the two was copied into the wrong line, and the message reaches the wrong person.
    Bad:
        escalation-contacts:
          "channels[office-line].address": "555-0142 ext. 4"
    Bad:
        escalation-contacts:
          "channels[billing-inbox].address": priya@brightledger.example
    Bad:
        practice:
          "locations[main-street].phone": "555-0161"
    Good:
        escalation-contacts:
          "channels[office-line].address": "555-0142 ext 3"
    Good:
        escalation-contacts:
          "channels[office-line].address": "555-0140"
    """
    for channel in site.entries(contacts.channels):
        address, watched_by = site.pick(channel.address), site.pick(channel.watched_by)
        owners = _owners(address.value, people)
        if owners and not watched_by.missing and not set(owners) & set(watchers.people(watched_by, site)):
            people.complete()  # else somebody who looks there may be among those whose names cannot be read
            who = "who does" if len(owners) == 1 else "who do"
            yield Gap(
                address,
                f"{channel_name(channel)} has the address or number of {_names(owners, people)}, {who} not look there",
                about=tuple(map(people.key, owners)),
                causes=(address, watched_by, *watched_by.items),
            )
    if site.location is not None:
        phone = site.location.phone
        others = [one for one in _owners(phone.value, people) if people.side(one) != "practice"]
        if others:
            text = f"{site.label} has the number of {_names(others, people)}, not of the practice"
            yield Gap(phone, text, about=tuple(map(people.key, others)))


def _names(persons: Iterable[Person], people: People) -> str:
    return listed(people.label(person) for person in persons)


def _owners(way: Words | None, people: People) -> tuple[Person, ...]:
    """Return the people who are reached at an address or number."""
    if way is None:
        return ()
    return tuple(person for person in people.all if plain_way(way) in ways_to(person))


RULES: Final = (channel_of_another_location, address_of_somebody_else)
