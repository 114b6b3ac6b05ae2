"""Gaps in hours: people and locations of whom nobody knows when they are there."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.duties import Duties
from handover.model.practice_document import PracticeDocument
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PPL010",
    "–/W/W",
    guide=("S-8.03", "S-8.04"),
    fix='Write the usual week under the person in practice.yaml, such as `hours: "mon-thu 08:00-17:00; fri 08:00-12:00"`.',
    answers=("practice.people.hours",),
)
def hours_unknown(duties: Duties, who: People) -> Iterator[Gap]:
    """Nobody has written when somebody who must answer is there.

    Why:
        Without hours nobody can say whether a question at four on a Friday is answered.
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


@rule(
    "PPL011",
    "–/W/W",
    guide=("S-8.01",),
    fix="List each location with its opening hours in practice.yaml; one is enough for most practices.",
    answers=("practice.locations", "practice.locations.hours"),
)
def opening_hours_unknown(document: PracticeDocument) -> Iterator[Gap]:
    """The locations or their opening hours are not written.

    Why:
        The people on a route are compared with the hours at which patients come.
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


RULES: Final = (hours_unknown, opening_hours_unknown)
