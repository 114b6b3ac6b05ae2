"""Gaps in who is who: unknown names, people who left, roles in place of people, hubs, absences."""

import re
from collections.abc import Iterator

from handover.model.kinds.days import Span
from handover.model.kinds.references import OwnerRef, PersonRef, loosely
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.reckon.duties import Duties, Duty
from handover.reckon.early_weeks import EarlyWeeks
from handover.reckon.everything import Everything
from handover.reckon.people import People
from handover.reckon.phrasing import listed
from handover.reckon.today import Today
from handover.rules.gap import Gap
from handover.rules.rule import Topic

people = Topic("PPL", "People and duties")

#: Words for nobody in particular: a group, a desk, whoever comes by.
_NOBODY = re.compile(
    r"\b(?:front\s?desk|reception(?:ist)?s?|whoever|anyone|anybody|someone|somebody|everyone|everybody|all of us|staff|"
    r"team|office|billing department|the doctors?|dentists?|hygienists?|manager|managers|mailbox|inbox|group)\b",
    re.IGNORECASE,
)


def _is_nobody(ref: PersonRef | OwnerRef) -> bool:
    return bool(_NOBODY.search(ref.key.replace("_", " ").replace("-", " ")))


@people.rule(
    "001",
    "B/B/B",
    guide=("S-1.26", "S-8.02"),
    kind=Kind.CONTRADICTION,
    fix="Add the person under `people` in practice.yaml, or name somebody who is listed there.",
    question="Who is meant here?",
)
def unknown_person(everything: Everything, who: People) -> Iterator[Gap]:
    """A person is named who is not among the people of the practice.

    Why:
        A name that leads nowhere has no number, no hours and no stand-in.
    What to do:
        Correct the spelling, or add the person under `people`.
    Bad:
        escalation-contacts:
          backup: inse
    Bad:
        scope:
          "tasks[appeal].owner": vendro
    Good:
        escalation-contacts:
          backup: Sam Ode
    """
    for answer, ref in (*everything.references(PersonRef), *everything.references(OwnerRef)):
        if isinstance(ref, OwnerRef) and (ref.side is not None or loosely(ref.key) in ("nobody", "none")):
            continue
        if who.known(ref) or (isinstance(ref, PersonRef) and _is_nobody(ref)):
            continue
        nearest = who.nearest(ref)
        hint = f"; did you mean {who.label(nearest)}?" if nearest is not None else ""
        yield Gap(answer, f"this person is not among the people of the practice{hint}")


@people.rule(
    "002",
    "W/B/B",
    guide=("S-4.26", "S-8.03"),
    kind=Kind.CONTRADICTION,
    fix="Name the successor in each place.",
    question="Who takes over from this person?",
)
def person_not_there(document: PracticeDocument, duties: Duties, who: People, today: Today) -> Iterator[Gap]:
    """Somebody who has left, or has not started, still holds a duty.

    Why:
        The billing team asks a name that does not answer.
    What to do:
        Name the successor in each place.
    Bad:
        practice:
          "people[sam].until": 2026-10-31
    Bad:
        practice:
          "people[sam].from": 2027-02-01
    Good:
        practice:
          "people[sam].until": 2027-06-30
    """
    go_live = document.go_live.value if document.go_live.readable else None
    day = today.day if go_live is None or not go_live.surely_after(today.day) else go_live.earliest
    for person in who.all:
        held = [duty.name for duty in duties.all if any(one is person for one in duties.holders(duty))]
        if not held:
            continue
        names = listed(dict.fromkeys(held))
        if who.left(person, day) and person.until.value is not None:
            text = f"{who.label(person)} leaves on {person.until.value} and still holds: {names}"
            yield Gap(person.until, text, about=(who.key(person),), ask=_successor(duties, person))
        elif who.starts_after(person, day) and person.from_.value is not None:
            text = f"{who.label(person)} starts on {person.from_.value} and is to hold from the start: {names}"
            yield Gap(person.from_, text, about=(who.key(person),))


def _successor(duties: Duties, person: object) -> tuple[str, ...]:
    """Ask a stand-in first, where one is named."""
    for duty in duties.all:
        if any(one is person for one in duties.holders(duty)):
            for other in duties.stand_ins(duty):
                if other is not person and other.id.value is not None:
                    return (other.id.value,)
    return ()


@people.rule(
    "003",
    "W/B/B",
    guide=("S-1.25", "S-1.26"),
    kind=Kind.CONTRADICTION,
    fix="Name one person; a shared mailbox stays a channel.",
    question="Which one person is it?",
)
def group_in_place_of_a_person(duties: Duties, who: People) -> Iterator[Gap]:
    """A team, a mailbox or "whoever is in" stands where one person is needed.

    Why:
        A group answers when one of it feels meant.
    What to do:
        Name one person. The mailbox is a channel.
    Bad:
        escalation-contacts:
          backup: front desk
    Bad:
        escalation-contacts:
          backup: [ines, sam]
    Good:
        escalation-contacts:
          backup: ines
    """
    for duty in duties.all:
        if duty.kind != "person" or not duty.answer.readable:
            continue
        for item in duty.answer.items:
            ref = item.value if item.readable else None
            if ref is None:
                continue
            person = who.find(ref)
            if person is not None and not who.is_human(person):
                yield Gap(item, f"{who.label(person)} is no single person, and is named for: {duty.name}")
            elif person is None and who.role(ref) is not None:
                yield Gap(item, f"a role that several people hold is named for: {duty.name}")
            elif person is None and _is_nobody(ref):
                yield Gap(item, f"nobody in particular is named for: {duty.name}")
        if duty.name in ("first contact", "backup contact") and len(duty.answer.items) > 1:
            yield Gap(duty.answer, f"{len(duty.answer.items)} people share one duty: {duty.name}")


#: One person may be the only holder of this many duties before it is worth a word.
_HUB = 2


@people.rule(
    "006",
    "–/A/W",
    guide=("S-2.07", "S-8.05"),
    kind=Kind.CONTRADICTION,
    fix="Name a stand-in for the duties listed.",
    question="Who could stand in for these duties?",
)
def everything_hangs_on_one_person(duties: Duties, who: People) -> Iterator[Gap]:
    """Without one person, two or more duties have nobody.

    Why:
        A day of illness stops the work at several places at once.
    What to do:
        Name a stand-in for each duty, or spread the duties.
    Bad:
        scope:
          owner: dana
        access-plan:
          access_admin: dana
    Good:
        scope:
          owner: {is: dana, stand_in: ines}
    """
    for person in who.all:
        if who.side(person) != "practice":
            continue
        empty = list(
            dict.fromkeys(duty.name for duty in duties.all if duty.single and _falls_empty(duty, person, duties))
        )
        if len(empty) >= _HUB:
            key = who.key(person)
            yield Gap(
                person,
                f"without {who.label(person)} nobody is left for: {listed(empty)}",
                about=(key,),
                ask=(key,),
                question=f"{who.label(person)}, who could stand in for you: {listed(empty)}?",
            )


def _falls_empty(duty: Duty, person: object, duties: Duties) -> bool:
    holders = duties.holders(duty)
    if duty.name == "backup contact" or not holders or not all(holder is person for holder in holders):
        return False
    return not any(other is not person for other in duties.stand_ins(duty))


@people.rule(
    "007",
    "–/W/B",
    guide=("S-8.04",),
    kind=Kind.CONTRADICTION,
    fix="Name a stand-in for these days, beside the absence or beside the duty.",
    question="Who stands in on these days?",
)
def away_in_the_early_weeks(duties: Duties, who: People, weeks: EarlyWeeks) -> Iterator[Gap]:
    """Somebody who alone holds a duty is away in the first four weeks.

    Why:
        Most questions come in the first weeks, and a backup who is away is no backup.
    What to do:
        Record who stands in on these days.
    Bad:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11}]
    Good:
        practice:
          "people[ines].away": [{from: 2026-12-07, until: 2026-12-11, stand_in: dana}]
    """
    for person in who.all:
        if who.side(person) != "practice":
            continue
        for absence, days in who.absences(person):
            if not days.overlaps(weeks.span) or _covered(absence.marks.stand_in, days, who):
                continue
            held = [
                duty.name
                for duty in duties.all
                if duty.single and _alone(duty, person, duties) and not _substitute(duty, person, days, duties, who)
            ]
            if held:
                key = who.key(person)
                text = f"{who.label(person)} is away in the first four weeks, and nobody stands in for: "
                yield Gap(absence, text + listed(dict.fromkeys(held)), about=(key, str(days.first)), ask=(key,))


def _covered(stand_in: object, days: Span, who: People) -> bool:
    """Whether the stand-in written beside an absence is there on its days."""
    value = getattr(stand_in, "value", None) if getattr(stand_in, "readable", False) else None
    person = who.find(value)
    return person is not None and not any(span.overlaps(days) for _, span in who.absences(person))


def _alone(duty: Duty, person: object, duties: Duties) -> bool:
    holders = duties.holders(duty)
    return bool(holders) and all(holder is person for holder in holders)


def _substitute(duty: Duty, person: object, days: Span, duties: Duties, who: People) -> bool:
    return any(
        other is not person and not any(span.overlaps(days) for _, span in who.absences(other))
        for other in duties.stand_ins(duty)
    )


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
        if not person.hours.missing or who.side(person) != "practice" or not who.is_human(person):
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
