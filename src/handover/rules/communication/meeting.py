"""Gaps between the regular meeting and the hours of those who take part."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.hours import WeekHours
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule


@rule(
    "COM016",
    "–/A/W",
    guide=("S-8.13",),
    kind=Kind.CONTRADICTION,
    fix="Move the slot into the hours of everybody who takes part.",
    question="At which time are all of them there?",
    duty="primary",
    yields_to=("COM015",),
)
def check_in_when_somebody_is_not_there(
    contacts: EscalationContacts, people: People, rosters: Rosters, holders: Holders, site: Site
) -> Iterator[Gap]:
    """The regular meeting lies outside the hours of somebody who takes part.

    Why:
        A meeting without the person who decides is held again.
    Bad:
        escalation-contacts:
          "check_in.slot": "tue 18:00-18:30"
    Bad:
        practice:
          "people[ines].hours": "mon 08:00-17:00, wed-fri 08:00-17:00"
    Good:
        practice:
          "people[ines].hours": "tue-thu 07:30-12:00"
    """
    slot = site.pick(contacts.check_in.slot).value
    attendees = holders.of_duty(contacts.check_in.attendees, site).people
    if slot is None or not slot.known:
        return
    # the hours of somebody in another zone, or of a location that keeps other hours, are not compared
    away = [
        person for person in dict.fromkeys(attendees) if person.zone.missing and _misses(person, slot, rosters, site)
    ]
    if away:
        names = listed(people.label(person) for person in away)
        verb = "is" if len(away) == 1 else "are"
        days = weekdays_in_words(day for day in range(7) if slot.days[day])
        yield Gap(
            contacts.check_in.slot,
            f"the check-in on {days} is at a time when {names} {verb} not there",
            about=tuple(people.key(person) for person in away),
        )


def _misses(person: Person, slot: WeekHours, rosters: Rosters, site: Site) -> bool:
    """Whether a part of the slot lies outside the person's known hours."""
    (presence,) = rosters.presences([person], site)
    hours = presence.hours
    if hours is None or not hours.known:
        return False
    return any(
        not any(start <= first and last <= end for start, end in hours.days[day])
        for day in range(7)
        for first, last in slot.days[day]
    )


RULES: Final = (check_in_when_somebody_is_not_there,)
