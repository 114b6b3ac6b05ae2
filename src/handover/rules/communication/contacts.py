"""Gaps in who is asked: primary, backup, a contact for each type of question, the check-in."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.escalation_contacts import EscalationContacts
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "COM001",
    "W/B/B",
    guide=("S-8.02", "S-8.01"),
    fix="Name one person at the practice under `primary`, whom the billing team asks first.",
    answers=("escalation-contacts.primary",),
)
def no_primary_contact(contacts: EscalationContacts, site: Site) -> Iterator[Gap]:
    """Nobody is named as the billing team's first contact.

    Why:
        Without one first contact, questions go to whoever happens to answer, and two
        people give two directions.
    Bad:
        escalation-contacts:
          primary: ~
    Good:
        escalation-contacts:
          primary: sam
    """
    primary = site.pick(contacts.primary)
    if primary.missing:
        yield Gap(primary, "nobody is named as the first contact for the billing team")


@rule(
    "COM002",
    "W/B/B",
    guide=("S-8.03", "S-8.05"),
    fix="Name a second person at the practice under `backup`, who may answer in the first one's place.",
    answers=("escalation-contacts.backup",),
)
def no_backup_contact(contacts: EscalationContacts, people: People, site: Site) -> Iterator[Gap]:
    """Nobody answers while the primary contact is away.

    Why:
        Questions wait, or go round the practice until somebody replies, whenever the
        first contact is off, in surgery or busy.
    Bad:
        escalation-contacts:
          backup: ~
    Good:
        escalation-contacts:
          backup: sam
    """
    backup = site.pick(contacts.backup)
    if not backup.missing:
        return
    primary = site.pick(contacts.primary)
    first = people.find(primary.one.value) if primary.readable and primary.one and primary.one.value else None
    if first is None:
        yield Gap(backup, "nobody answers the billing team while the first contact is away")
        return
    name, key = people.label(first), people.key(first)
    yield Gap(
        backup,
        f"nobody answers the billing team while {name} is away",
        ask=(key,),
        question=(
            f"{name}, who answers the billing team when you are away?"
            if backup.marks.unconfirmed is None
            else f"Who answers the billing team while {name} is away?"  # somebody else has promised to say
        ),
    )


@rule(
    "COM003",
    "B/B/B",
    guide=("S-8.04",),
    kind=Kind.CONTRADICTION,
    fix="Name another person under `backup`, with an address of their own.",
    question="Who, other than the first contact, can answer the billing team?",
    yields_to=("PPL001",),
)
def backup_is_the_primary(contacts: EscalationContacts, people: People, site: Site) -> Iterator[Gap]:
    """The backup contact is the primary contact again.

    Why:
        A backup that is away whenever the first contact is away is no backup.
    Bad:
        escalation-contacts:
          backup: dana
    Bad:
        practice:
          "people[ines].email": office@maplegrove.example
          "people[dana].email": office@maplegrove.example
          "people[ines].phone": ~
          "people[dana].phone": ~
    Good:
        escalation-contacts:
          backup: sam
    """
    primary, backup = site.pick(contacts.primary), site.pick(contacts.backup)
    firsts = [person for ref in primary.values if (person := people.find(ref)) is not None]
    for item in backup.items:
        second = people.find(item.value) if item.value is not None else None
        if second is None:
            continue
        name, key = people.label(second), people.key(second)
        if any(second is first for first in firsts):
            yield Gap(item, f"{name} is both the first contact and the backup", about=(key,), causes=(item, primary))
            continue
        for first in firsts:
            if people.reached_only_like(first, second):
                yield Gap(
                    item,
                    f"{people.label(first)} and {name} are reached at one and the same address",
                    about=(people.key(first), key),
                    ask=(people.key(first),),
                    causes=(item, primary),
                    question=f"How is {name} reached when {people.label(first)} is away?",
                )


@rule(
    "COM018",
    "–/B/B",
    guide=("S-11.01", "S-8.01"),
    fix="Name the first contact, who answers all questions for which nobody else is named, or a person under `contacts` for each service area that is outsourced.",
    yields_to=("COM001",),
    answers=tuple(f"escalation-contacts.contacts.{area}" for area in AREA_NAMES),
)
def question_type_without_contact(
    contacts: EscalationContacts, areas: Areas, holders: Holders, site: Site
) -> Iterator[Gap]:
    """A type of question has nobody to answer it.

    Why:
        The billing team works from one sheet that says whom to ask about claims, balances,
        cover checks and recare. A hole in it turns into a round of calls.
    Bad:
        escalation-contacts:
          "contacts.verification": {unconfirmed: {ask: dana, by: 2026-12-04}}
    Good:
        escalation-contacts:
          contacts: ~
    Good:
        escalation-contacts:
          "contacts.verification": dana
    Good:
        scope:
          "areas.recare": out
        escalation-contacts:
          "contacts.recare": ~
    """
    for area, words in AREA_NAMES.items():
        answer = getattr(contacts.contacts, area)
        if areas.outsourced(area, site) and holders.of_duty(answer, site).missing:
            own = site.pick(answer)
            text = f"nobody answers questions about {words}"
            yield Gap(
                own, text, about=(area,), causes=(own, *((site.pick(contacts.primary),) if own.place.empty else ()))
            )


@rule(
    "COM015",
    "–/W/W",
    guide=("S-8.13", "S-0.07", "S-0.09"),
    fix="Fill in `check_in`: how often and when; weekly is enough for most practices. The first contact and the contact of the billing team take part, unless others are named.",
    answers=(
        "escalation-contacts.check_in.cadence",
        "escalation-contacts.check_in.slot",
        "escalation-contacts.check_in.attendees",
    ),
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
    Good:
        escalation-contacts:
          "check_in.cadence": fortnightly
          "check_in.attendees": ~
    Good:
        escalation-contacts:
          check_in: {none: "we sit in one room"}
    """
    check_in = contacts.check_in
    if check_in.is_none:
        return
    parts: dict[str, Answer[Any]] = {"how often": site.pick(check_in.cadence), "when": site.pick(check_in.slot)}
    attendees = site.pick(check_in.attendees)
    if not attendees.missing or holders.of_duty(check_in.attendees, site).missing:
        parts["who takes part"] = attendees
    missing = [name for name, answer in parts.items() if answer.missing]
    if len(missing) == len(parts) or check_in.missing:
        yield Gap(check_in, "no regular check-in is agreed for the first weeks")
        return
    for name, answer in parts.items():
        if answer.missing:
            yield Gap(answer, f"the check-in does not say {name}")


RULES: Final = (
    no_primary_contact,
    no_backup_contact,
    backup_is_the_primary,
    question_type_without_contact,
    no_check_in,
)
