"""Gaps in hours: people and locations of whom nobody knows when they are there."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.duties import Duties
from handover.analysis.structure.site import Sites
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.kinds.hours import WeekHours
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule


@rule(
    "PPL010",
    "–/W/W",
    guide=("S-8.03", "S-8.04"),
    fix='Write the usual week under the person in practice.yaml, such as `hours: "mon-thu 08:00-17:00; fri 08:00-12:00"`; who is there whenever the doors are open has `hours: "opening hours"`.',
    answers=("practice.people.hours",),
)
def hours_unknown(duties: Duties, who: People, today: Today) -> Iterator[Gap]:
    """Nobody has written when, or at what times of a day, somebody who must answer is there.

    Days that are written without times are taken for these days: until the times are known, the
    opening hours of the days.

    Why:
        Without hours nobody can say whether a question at four on a Friday is answered.
    Bad:
        practice:
          "people[ines].hours": ~
    Bad:
        practice:
          "people[ines].hours": "Monday to Friday"
    Bad:
        practice:
          "people[ines].hours": "mon-thu 8-5, every other Friday"
    Bad:
        practice:
          "people[ines].hours": {is: "mon-fri 08:00-17:00", interim: {is: "mon-tue", from: 2026-12-14, until: 2027-01-08}}
    Good:
        practice:
          "people[marco].hours": ~
    Good:
        practice:
          "people[ines].hours": "mon-fri opening hours"
    Good:
        practice:
          "people[ines].hours": "Monday through Friday 8 to 5 (closed for lunch 12-1)"
    """
    for person in who.all:
        if who.side(person) != "practice" or not who.is_human(person):
            continue
        if any(duty.kind == "person" for duty, _ in duties.held_by(person, today.day)):
            yield from _unwritten(person, who)


def _unwritten(person: Person, who: People) -> Iterator[Gap]:
    """Report hours that are not written, or of which the times are not."""
    key, name = who.key(person), who.label(person)
    if person.hours.missing:
        question = f"{name}, when are you there in an ordinary week?"
        yield Gap(person.hours, f"it is not said yet when {name} is there", about=(key,), ask=(key,), question=question)
        return
    interims = person.hours.marks.interim_hours
    for answer in (
        person.hours,
        *person.hours.variants,
        *(one.is_ for one in (interims.items if interims is not None else ())),
    ):
        days = _untimed(answer)
        if days:
            text = f"it is not said yet at what times {name} is there on {days}"
            question = f"{name}, from when to when are you there on {days}?"
            yield Gap(answer, text, about=(key, days), ask=(key,), question=question)


def _untimed(answer: Answer[WeekHours]) -> str:
    """Return the days that are written without times; none where the hours are not known."""
    return weekdays_in_words(answer.value.only_named) if answer.value is not None else ""


@rule(
    "PPL011",
    "–/W/W",
    guide=("S-8.01",),
    fix="List each location with its opening hours in practice.yaml; one is enough for most practices.",
    answers=("practice.locations", "practice.locations.hours"),
)
def opening_hours_unknown(document: PracticeDocument) -> Iterator[Gap]:
    """The locations, their opening hours or the times of these are not written.

    Why:
        The people on a route are compared with the hours at which patients come.
    Bad:
        practice:
          "locations[main-street].hours": ~
    Bad:
        practice:
          "locations[main-street].hours": "mon-fri"
    Bad:
        practice:
          locations: ~
    Good:
        practice:
          "locations[main-street].hours": "mon-fri 08:00-12:00, 13:00-17:00"
    """
    if document.locations.missing:
        yield Gap(document.locations, "no location is listed with its opening hours")
    for place in document.locations:
        if place.hours.missing:
            yield Gap(place.hours, "the opening hours of {the location} are not written")
        elif place.hours.value is not None and place.hours.value.without_times:
            days = weekdays_in_words(place.hours.value.without_times)
            question = f"From when to when is {{the location}} open on {days}?"
            text = f"it is not said yet at what times {{the location}} is open on {days}"
            yield Gap(place.hours, text, about=(days,), question=question)


@rule(
    "PPL017",
    "–/A/W",
    guide=("S-8.01",),
    kind=Kind.CONTRADICTION,
    fix="Write under `people` who works there too; leave `locations` out for those who work at all locations.",
)
def nobody_works_at_a_location(people: People, sites: Sites) -> Iterator[Gap]:
    """Everybody of the practice is said to work elsewhere, so that a location has nobody.

    Why:
        Somebody calls the location and asks for one of the people listed.
    Bad:
        practice:
          "locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}
          "people[ines].locations": main-street
          "people[dana].locations": main-street
          "people[sam].locations": main-street
          "people[tess].locations": main-street
    Good:
        practice:
          "locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}
          "people[ines].locations": main-street
          "people[dana].locations": main-street
          "people[sam].locations": annex
          "people[tess].locations": main-street
    """
    ours = [one for one in people.all if people.side(one) == "practice" and people.is_human(one)]
    for site in sites.all:
        if site.location is not None and ours and not any(site.covered_by(one.marks) for one in ours):
            text = "nobody of the practice is said to work at {the location}"
            yield Gap(site.location, text, question="Who of the practice works at {the location}?")


RULES: Final = (nobody_works_at_a_location, hours_unknown, opening_hours_unknown)
