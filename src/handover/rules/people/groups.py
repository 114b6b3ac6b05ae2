"""Gaps in groups: a mailbox among the people, and one name for two."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.directory import People, holders_on
from handover.inputs import Today
from handover.model.kinds.references import OwnerRef, loosely
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person, Role
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PPL012",
    "W/W/W",
    guide=("S-1.26", "S-8.06"),
    kind=Kind.CONTRADICTION,
    fix="List who belongs together under `roles`, each name once. A mailbox is a channel: write it under `channels` in escalation-contacts.yaml, with who watches it.",
    question="Who is meant by {the role}?",
    yields_to=("FIL004",),
)
def group_in_two_forms(document: PracticeDocument, people: People, today: Today) -> Iterator[Gap]:
    """A mailbox stands among the people, or a name is that of a role and of a person, or of a side.

    A role is a group of people on one side; a team among the people is a company or an office whose
    people are not listed. A mailbox is neither: somebody watches it.

    Why:
        Who reads one of the two forms answers to the other one's name.
    Bad:
        practice:
          "people+": {id: inbox, name: Inbox, kind: mailbox, email: "desk@maplegrove.example"}
    Bad:
        practice:
          "people+": {id: billers, name: Billing desk, kind: team, phone: "555-0150"}
    Bad:
        practice:
          "roles+": {id: practice, side: practice, people: [dana, sam]}
    Bad:
        practice:
          "roles[billers].side": practice
    Good:
        practice:
          "roles+": {id: desk, name: Front desk, side: practice, people: [dana, sam]}
        scope:
          "tasks[book_recare].owner": desk
    """
    yield from _people(people)
    everybody: tuple[Person | Role, ...] = (*people.all, *people.roles)
    for one in everybody:
        if any(OwnerRef(name).side for name in _names(one)):
            yield Gap(one, "{the role} has a name that means a whole side", about=("side",))
    for role in document.roles:
        yield from _other_side(role, people, today)


def _people(people: People) -> Iterator[Gap]:
    """Report people who are a mailbox, or have the name of a role."""
    roles = {name for role in people.roles for name in _names(role)}
    for person in people.all:
        if person.kind.known == "mailbox":
            yield Gap(
                person, f"{people.label(person)} is a mailbox, which is a channel and no person", about=("mailbox",)
            )
        elif _names(person) & roles:
            yield Gap(person, f"{people.label(person)} is a role too, so the name means two", about=("role",))


def _other_side(role: Role, people: People, today: Today) -> Iterator[Gap]:
    """Report a role of one side that somebody of another holds."""
    side = role.side.value
    refs = (one.known for one in holders_on(role.people, today.day))
    holders = dict.fromkeys(person for ref in refs if ref is not None and (person := people.find(ref)) is not None)
    others = [one for one in holders if side is not None and people.side(one) != side]
    if others:
        words = {"practice": "the practice", "vendor": "the billing team", "outside": "neither side"}
        text = f"{{the role}} is of {words[side or 'outside']}, and the holder {people.label(others[0])} is not"
        yield Gap(role.side, text, about=tuple(map(people.key, others)), causes=(role.side, role.people))


def _names(one: Person | Role) -> set[str]:
    """Return what a person or role is called, loosely written."""
    return {loosely(str(value)) for answer in (one.id, one.name) if (value := answer.known)}


RULES: Final = (group_in_two_forms,)
