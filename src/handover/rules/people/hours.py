"""Gaps in hours: people and locations of whom nobody knows when they are there."""

from collections.abc import Iterator

from handover.model.practice_document import PracticeDocument
from handover.reckon.duties import Duties
from handover.reckon.people import People
from handover.rules.gap import Gap
from handover.rules.people.topic import people


@people.rule(
    "010",
    "–/W/W",
    guide=("S-8.03", "S-8.04"),
    fix="Write the hours under the person in practice.yaml.",
    answers=("practice.people.hours",),
)
def hours_unknown(duties: Duties, who: People) -> Iterator[Gap]:
    """Nobody has written when somebody who must answer is there.

    Why:
        Without hours nobody can say whether a question at four on a Friday is answered.
    What to do:
        Write the usual week: `hours: "mon-thu 08:00-17:00; fri 08:00-12:00"`.
    Bad:
        practice:
          "people[ines].hours": ~
    Good:
        practice:
          "people[marco].hours": ~
    """
    for person in who.all:
        if (
            not person.hours.missing
            or person.hours.variants
            or who.side(person) != "practice"
            or not who.is_human(person)
        ):
            continue
        held = [d.name for d in duties.all if d.kind == "person" and any(one is person for one in duties.holders(d))]
        if held:
            key, name = who.key(person), who.label(person)
            question = f"{name}, when are you there in an ordinary week?"
            yield Gap(
                person.hours, f"nobody has written when {name} is there", about=(key,), ask=(key,), question=question
            )


@people.rule(
    "011",
    "–/W/W",
    guide=("S-8.01",),
    fix="List the locations with their opening hours in practice.yaml.",
    answers=("practice.locations", "practice.locations.hours"),
)
def opening_hours_unknown(document: PracticeDocument) -> Iterator[Gap]:
    """The locations or their opening hours are not written.

    Why:
        The people on a route are compared with the hours at which patients come.
    What to do:
        List each location with its opening hours; one is enough for most practices.
    Bad:
        practice:
          "locations[main-street].hours": ~
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
            yield Gap(place.hours, "the opening hours of this location are not written")
