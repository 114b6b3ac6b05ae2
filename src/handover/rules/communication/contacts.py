"""Whom the billing team asks, and whom the practice asks: first contact, backup, a contact for each type of question."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.scope.areas import AREA_NAMES, Areas
from handover.analysis.structure.site import Site
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
        yield Gap(primary, "it is not said yet who is the first contact for the billing team")


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
        yield Gap(backup, "it is not said yet who answers the billing team while the first contact is away")
        return
    name, key = people.label(first), people.key(first)
    yield Gap(
        backup,
        f"it is not said yet who answers the billing team while {name} is away",
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
    answers=("escalation-contacts.primary",),
)
def question_type_without_contact(
    contacts: EscalationContacts, areas: Areas, holders: Holders, site: Site
) -> Iterator[Gap]:
    """A type of question has nobody to answer it.

    Why:
        The billing team works from one sheet that says whom to ask about claims, balances,
        cover checks and recare. Where a line is missing they have to call round.
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
            text = f"it is not said yet who answers questions about {words}"
            yield Gap(
                own, text, about=(area,), causes=(own, *((site.pick(contacts.primary),) if own.place.empty else ()))
            )


@rule(
    "COM019",
    "–/W/B",
    guide=("S-8.28",),
    fix="Name one person of the billing team; where only one is listed, it is that one.",
    duty="vendor",
    answers=("escalation-contacts.vendor_contact",),
)
def no_vendor_contact(contacts: EscalationContacts, holders: Holders, site: Site) -> Iterator[Gap]:
    """Nobody on the billing team's side is named to be asked.

    Why:
        The practice has questions too. Where nobody is named, each is sent to somebody else, and
        nobody feels responsible for the answer.
    Bad:
        escalation-contacts:
          vendor_contact: ~
    Good:
        escalation-contacts:
          vendor_contact: marco
    Good:
        practice:
          "people[marco].until": 2026-11-20
        escalation-contacts:
          vendor_contact: ~
    """
    answer = site.pick(contacts.vendor_contact)
    if holders.of_duty(contacts.vendor_contact, site).missing:
        yield Gap(answer, "it is not said yet who answers the practice's own questions for the billing team")


RULES: Final = (
    no_primary_contact,
    no_backup_contact,
    backup_is_the_primary,
    question_type_without_contact,
    no_vendor_contact,
)
