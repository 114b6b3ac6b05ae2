"""The regular meeting: not agreed, or outside the hours of those who take part."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.coverage.rosters import Rosters
from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.structure.phrasing import some
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.hours import WeekHours
from handover.model.practice_people import Person
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.hours_wording import weekdays_in_words
from handover.rules.rule import rule

#: What to ask about each part of the check-in that is open.
_QUESTIONS: Final = {
    "when": "On which day and at what time do both sides meet in the first weeks?",
    "how often": "How often do both sides meet in the first weeks?",
    "who takes part": "Who takes part in the check-in of both sides?",
}


@rule(
    "COM016",
    "–/A/W",
    guide=("S-8.13",),
    kind=Kind.CONTRADICTION,
    fix="Move the slot into the hours of everybody who takes part.",
    question="At which time are all there who take part in the check-in?",
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
    Bad:
        practice:
          "people[ines].hours": "Monday and Thursday"
    Good:
        practice:
          "people[ines].hours": "tue-thu 07:30-12:00"
    """
    slot = site.pick(contacts.check_in.slot).value
    attendees = holders.of_duty(contacts.check_in.attendees, site).people
    if slot is None:
        return
    # the hours of somebody in another zone, or of a location that keeps other hours, are not compared
    away = [
        person for person in dict.fromkeys(attendees) if person.zone.missing and _misses(person, slot, rosters, site)
    ]
    if away:
        names = some(people.label(person) for person in away)
        verb = "is" if len(away) == 1 else "are"
        days = weekdays_in_words(day for day in range(7) if not slot.closed_on(day))
        yield Gap(
            contacts.check_in.slot,
            f"the check-in on {days} is at a time when {names} {verb} not there",
            question=f"At which time can {names} take part in the check-in?",
            about=tuple(people.key(person) for person in away),
        )


def _misses(person: Person, slot: WeekHours, rosters: Rosters, site: Site) -> bool:
    """Whether a part of the slot lies outside the person's known hours, or on a day without any."""
    (presence,) = rosters.presences([person], site)
    hours = presence.hours
    if hours is None:
        return False
    if any(hours.closed_on(day) for day in slot.without_times):
        return True
    # a meeting of every other week may be in the weeks of somebody who is there every other week
    there = hours.days if not slot.some_weeks else [hours.ever(day) for day in range(7)]
    return any(
        not any(start <= first and last <= end for start, end in there[day])
        for day in range(7)
        if day not in hours.without_times
        for first, last in slot.ever(day)
    )


@rule(
    "COM015",
    "–/W/W",
    guide=("S-8.13", "S-0.07", "S-0.09"),
    fix="Fill in `check_in`: on which day and when, each week unless `cadence` says otherwise; weekly is enough for most practices. The first contact and the contact of the billing team take part, unless others are named.",
    answers=("escalation-contacts.check_in.slot",),
)
def no_check_in(contacts: EscalationContacts, holders: Holders, site: Site) -> Iterator[Gap]:
    """The early weeks have no regular check-in.

    Why:
        What is stuck, which decisions are waiting and whether the rules work in real life
        comes up only if there is a time for it.
    Bad:
        escalation-contacts:
          check_in: ~
    Bad:
        escalation-contacts:
          "check_in.slot": ~
    Bad:
        escalation-contacts:
          "check_in.slot": Tuesdays
    Bad:
        escalation-contacts:
          "check_in.cadence": {said: "now and then"}
    Good:
        escalation-contacts:
          "check_in.cadence": fortnightly
          "check_in.attendees": ~
    Good:
        escalation-contacts:
          "check_in.cadence": ~
    Good:
        escalation-contacts:
          check_in: {none: "we sit in one room"}
    """
    check_in = contacts.check_in
    if check_in.is_none:
        return
    cadence, slot = site.pick(check_in.cadence), site.pick(check_in.slot)
    parts: dict[str, Answer[Any]] = {"when": slot}
    if slot.missing or not cadence.place.empty:  # a day and a time alone mean each week
        parts = {"how often": cadence, **parts}
    attendees = site.pick(check_in.attendees)
    if not attendees.missing or holders.of_duty(check_in.attendees, site).missing:
        parts["who takes part"] = attendees
    missing = [name for name, answer in parts.items() if answer.missing]
    if len(missing) == len(parts) or check_in.missing:
        yield Gap(check_in, "no regular check-in is agreed for the first weeks")
        return
    for name, answer in parts.items():
        if answer.missing:
            yield Gap(answer, f"the check-in does not say {name}", question=_QUESTIONS[name])
    if slot.value is not None and slot.value.without_times:
        yield Gap(slot, "the check-in has a day and no time", about=("time",), question=_QUESTIONS["when"])


@rule(
    "COM028",
    "–/W/W",
    guide=("S-8.15",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Decide whether the check-in stays as it is, and write the next day under `review_on`, or leave it out.",
    question="Is the check-in still right as it is?",
)
def check_in_review_overdue(contacts: EscalationContacts, today: Today) -> Iterator[Gap]:
    """The day on which the check-in was to be changed or ended has passed.

    Why:
        The pack says that a decision is to come, and it is either made or forgotten.
    Bad:
        escalation-contacts:
          "check_in.review_on": 2026-11-16
    Good:
        escalation-contacts:
          "check_in.review_on": 2026-11-30
    """
    review = contacts.check_in.review_on
    for answer in (review, *review.variants):
        day = answer.value
        if day is not None and day.surely_before(today.day):
            yield Gap(answer, f"whether the check-in stays as it is was to be decided by {day}")


RULES: Final = (check_in_when_somebody_is_not_there, no_check_in, check_in_review_overdue)
