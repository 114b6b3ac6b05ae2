"""Who is who: people by id or exact name, roles, sides, and who is there on a day."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from handover.analysis.people.sides_unsaid import named_as_the_vendors
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.answer import require
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.kinds.days import Day, Span
from handover.model.kinds.references import OwnerRef, Ref, loosely, names_in
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Any

    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer, Many
    from handover.model.kinds.references import PersonRef
    from handover.model.kinds.words import Words
    from handover.model.marks import Marks
    from handover.model.practice_people import Absence, Person, Role

_EXTENSION: Final = re.compile(r"(?:\bextension|\bext|\bx)\.?\s*(?=[0-9])")


#: A word of a name that is shorter is rather a title or an initial.
_SHORTEST_NAME: Final = 3


class People:
    """The people and roles of a practice.

    Args:
        people: all people, in the order written.
        roles: all roles, in the order written.
        lists: the answers that hold them, which may not be readable.
    """

    def __init__(
        self, people: tuple[Person, ...], roles: tuple[Role, ...], lists: tuple[Answer[Any], ...] = ()
    ) -> None:
        self.all, self.roles, self._lists = people, roles, lists
        # an id used twice is reported by a rule of its own; references go to the first
        self._by_id: dict[str, Person | None] = {_id(person): person for person in reversed(people)}
        self._by_name = _unique((_name(person), person) for person in people)
        self._loosely = _unique((loosely(_id(person)), person) for person in people)
        #: people without a side: those who count as the vendor's, and those of whom it is only to be asked
        self.seen_as_vendor: frozenset[Person] = frozenset()
        self.doubtful: frozenset[Person] = frozenset()
        self._absences: dict[int, tuple[tuple[Absence, Span], ...]] = {}

    @classmethod
    def of(
        cls,
        practice: PracticeDocument,
        scope: Scope,
        access: AccessPlan,
        contacts: EscalationContacts,
        approvals: Approvals,
        today: Today,
    ) -> People:
        """Read people and roles; a list that cannot be read has none. The other documents tell sides that are not written."""
        found = cls(practice.people.found, practice.roles.found, (practice.people, practice.roles))
        seen, doubtful = named_as_the_vendors(found, practice, scope, access, contacts, approvals, today.day)
        found.seen_as_vendor, found.doubtful = seen, doubtful
        return found

    def find(self, ref: Ref | None) -> Person | None:
        """Return who is meant: by id, by exact unique name, or through a role with one holder.

        A role that is split by location counts as a person where each part has one holder;
        then the first part's is returned, and `holders` tells who it is at a site.
        """
        if ref is None:
            return None
        found = self._named(ref.key)
        if found is not None:
            return found
        parts = [(role, answer) for role in self._roles(ref) for answer in _people_of(role, None)]
        single = parts and all(_sole(answer) and not _unnamed(role) for role, answer in parts)
        return next(iter(self._people_in(parts[0][1])), None) if single else None

    def stand_in(self, marks: Marks) -> Person | None:
        """Return who stands in, by the reserved words of an answer, part or absence; None where nobody known is named."""
        mark = marks.stand_in
        return self.find(mark.value) if mark is not None and mark.readable else None

    def _named(self, key: str) -> Person | None:
        for names, wanted in ((self._by_id, key), (self._by_name, key), (self._loosely, loosely(key))):
            if wanted and wanted in names:
                return names[wanted]
        return None

    def named_in(self, text: str) -> tuple[Person, ...]:
        """Return the people whose ids or names stand in a text, in its order."""
        people = {loosely(name): person for person in self.all for name in (_id(person), _name(person)) if name}
        return tuple(people[name] for name in names_in(text, people))

    @cached_property
    def words_of_names(self) -> frozenset[str]:
        """What people are called by their first or last name alone, in small letters."""
        words = (word.strip(".,()").casefold() for person in self.all for word in _name(person).split())
        return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)

    @cached_property
    def role_names(self) -> frozenset[str]:
        """What the roles are called, written loosely."""
        return frozenset(self._roles_by_name)

    def role(self, ref: Ref) -> Role | None:
        """Return the role that a reference names; its first entry, where it has one per location."""
        return next(self._roles(ref), None)

    def _roles(self, ref: Ref) -> Iterator[Role]:
        yield from self._roles_by_name.get(loosely(ref.key), ())

    @cached_property
    def _roles_by_name(self) -> dict[str, list[Role]]:
        found: dict[str, list[Role]] = {}
        for role in self.roles:
            names = (str(value) for answer in (role.id, role.name) if (value := answer.known))
            for name in dict.fromkeys(map(loosely, names)):
                found.setdefault(name, []).append(role)
        return found

    def holders(self, ref: Ref, site: Site | None = None) -> tuple[Person, ...]:
        """Return the people behind a reference: one person, or those who hold a role at a site.

        Without a site these are the holders at any of them.

        Raises:
            Unread: if it cannot be read for which locations a role is, and a site is asked about.
        """
        person = self._named(ref.key)
        if person is not None:
            return (person,)
        answers = (answer for role in self._roles(ref) for answer in _people_of(role, site))
        return tuple(dict.fromkeys(one for answer in answers for one in self._people_in(answer)))

    def holders_of(self, answer: Many[Any], site: Site | None = None) -> tuple[Person, ...]:
        """Return the people behind all references of an answer, each once.

        Raises:
            Unread: if one of them cannot be read, or leads to nobody and may be somebody whose name cannot be read.
        """
        return tuple(dict.fromkeys(person for ref in answer.values for person in self._surely(ref, site)))

    def _surely(self, ref: Ref, site: Site | None = None) -> tuple[Person, ...]:
        """Return the people behind a reference, where it can be told (see `holders_of`)."""
        found = self.holders(ref, site)
        whole_side = isinstance(ref, OwnerRef) and ref.side is not None
        return found if found or whole_side or self.known(ref) else ()

    def all_holders_of(self, answer: Many[Any], day: date, beside: Marks | None = None) -> tuple[Person, ...]:
        """Return the people behind an answer, and who stands in for them or has it for some days, each once.

        Raises:
            Unread: if one of the references cannot be read.
        """
        others = (one.known for one in replacements_on(answer, day, beside))
        found = (person for ref in others if ref is not None for person in self._surely(ref))
        return tuple(dict.fromkeys((*self.holders_of(answer), *found)))

    def keys_of(self, answer: Many[Any], site: Site | None = None) -> frozenset[str]:
        """Return what the people behind an answer are known by; a name that leads nowhere stands for itself.

        Raises:
            Unread: if one of the references cannot be read.
        """
        each = ((ref, self._surely(ref, site)) for ref in answer.values)
        return frozenset(
            key for ref, people in each for key in (map(self.key, people) if people else (loosely(ref.key),))
        )

    def known_holders(self, answer: Many[Any], site: Site | None = None) -> tuple[Person, ...]:
        """Return the people behind the references of an answer, passing over what cannot be read."""
        refs = (item.known for item in answer.found)
        return tuple(dict.fromkeys(person for ref in refs if ref is not None for person in self.holders(ref, site)))

    def _people_in(self, answer: Many[PersonRef]) -> tuple[Person, ...]:
        """Return the known people of a list; what cannot be read there is reported elsewhere."""
        refs = (item.known for item in answer.found if item.known is not None)
        return tuple(person for ref in refs if (person := self._named(ref.key)) is not None)

    def known(self, ref: Ref) -> bool:
        """Whether a reference leads to a person or a role.

        Raises:
            Unread: if it leads to none that can be read, and one cannot be read.
        """
        return self._named(ref.key) is not None or self.role(ref) is not None or not self.complete()

    def complete(self) -> bool:
        """Whether the names of all people and roles can be read, so that another name leads to nobody.

        Raises:
            Unread: if one of them cannot be read.
        """
        require(*self._lists)
        for one in self.all:
            require(one.id, one.name)
        for role in self.roles:
            require(role.id, role.name)
        return True

    def nearest(self, ref: Ref) -> Person | None:
        """Return whom somebody probably meant by a name that is not known."""
        names = {loosely(name): person for person in self.all for name in (_id(person), _name(person)) if name}
        near = get_close_matches(loosely(ref.key), list(names), n=1, cutoff=0.6)
        if near:
            return names[near[0]]
        first = [person for person in self.all if _name(person).casefold().split()[:1] == [ref.key.casefold()]]
        return first[0] if len(first) == 1 else None

    def side_of(self, ref: Ref) -> str | None:
        """Return the side of a side word, a role, a team or a person; None where it is not known."""
        if isinstance(ref, OwnerRef) and ref.side in ("practice", "vendor"):
            return ref.side
        person = self._named(ref.key)
        if person is not None:
            return self.known_side(person)
        roles = tuple(self._roles(ref))
        sides: set[str] = {role.side.known for role in roles if role.side.known is not None}
        sides = sides or {side for holder in self.holders(ref) if (side := self.known_side(holder)) is not None}
        return sides.pop() if len(sides) == 1 else None

    def side(self, person: Person) -> str:
        """Return a person's side; where none is written, the practice's, or the vendor's if all else says so.

        Raises:
            Unread: if it cannot be read.
        """
        return person.side.value or ("vendor" if person in self.seen_as_vendor else "practice")

    def known_side(self, person: Person) -> str | None:
        """Return a person's side (see `side`); None where it cannot be read."""
        return self.side(person) if person.side.readable else None

    def is_human(self, person: Person) -> bool:
        """Whether it is one person, not a team or a mailbox."""
        return person.kind.known in (None, "person")

    def is_here(self, person: Person, day: date) -> bool:
        """Whether a person has not certainly left and has certainly or perhaps started on a day.

        Raises:
            Unread: if one of the days cannot be read.
        """
        return not self.left(person, day) and not self.starts_after(person, day)

    def may_be_here(self, person: Person, day: date) -> bool:
        """Whether a person is there on a day, or it cannot be read."""
        known = person.from_.readable and person.until.readable
        return not known or self.is_here(person, day)

    def left(self, person: Person, day: date) -> bool:
        """Whether a person certainly left before a day.

        Raises:
            Unread: if the day cannot be read.
        """
        until = person.until.value
        return until is not None and until.surely_before(day)

    def starts_after(self, person: Person, day: date) -> bool:
        """Whether a person certainly starts only after a day.

        Raises:
            Unread: if the day cannot be read.
        """
        start = person.from_.value
        return start is not None and start.surely_after(day)

    def absences(self, person: Person) -> tuple[tuple[Absence, Span], ...]:
        """Return a person's absences with the days they certainly or probably last.

        Raises:
            Unread: if one of them cannot be read.
        """
        found = self._absences.get(id(person))
        if found is None:
            written = person.away.items
            require(*(day for one in written for day in (one.from_, one.until)))
            found = tuple((absence, span_of(absence.from_, absence.until)) for absence in written)
            self._absences[id(person)] = found
        return found

    def absence_stand_ins(self, day: date) -> Iterator[tuple[Person, Answer[PersonRef], Span]]:
        """Yield who is named to stand in during each absence that is not over on a day: for whom, where, and when."""
        for person in self.all:
            for absence, span in self.absences(person):
                stand_in = absence.marks.stand_in
                if stand_in is not None and stand_in.known is not None and (span.last is None or span.last >= day):
                    yield person, stand_in, span

    def away_on_any(self, person: Person, days: Span) -> bool:
        """Whether somebody is away on any of some days."""
        return any(span.overlaps(days) for _, span in self.absences(person))

    def away(self, person: Person, day: date) -> Absence | None:
        """Return the absence that a day falls into."""
        return next((absence for absence, span in self.absences(person) if span.covers(day)), None)

    def key(self, person: Person) -> str:
        """Return what a person is known by: the id, else the name."""
        return _id(person) or _name(person) or person.place.step.strip("[]")

    def label(self, person: Person) -> str:
        """Return a person's name for messages."""
        if person.name.known is not None:
            return person.name.known.shown
        return self.key(person)

    def can_stand_in(self, other: Person | None, person: Person, days: Span) -> bool:
        """Whether somebody can do on some days what somebody of the practice does: another, a single person, of the practice, and there."""
        return (
            other is not None
            and other is not person
            and self.is_human(other)
            and self.side(other) == "practice"
            and not self.away_on_any(other, days)
            and not (days.first is not None and self.left(other, days.first))
            and not (days.last is not None and self.starts_after(other, days.last))
        )

    def reached_only_like(self, one: Person, other: Person) -> bool:
        """Whether two people have no way to be reached that is not the other's too."""
        ways, others = ways_to(one), ways_to(other)
        return bool(ways) and bool(others) and (ways <= others or others <= ways)


def _unique(pairs: Iterable[tuple[str, Person]]) -> dict[str, Person | None]:
    """Return people by a name; a name that two share means nobody."""
    found: dict[str, Person | None] = {}
    for name, person in pairs:
        found[name] = None if name in found else person
    return found


def span_of(start: Answer[Day], end: Answer[Day]) -> Span:
    """Return the days between two answers that hold days; what is missing is an open end."""
    return Span.of(start.known, end.known)


def _id(person: Person) -> str:
    return person.id.known or ""


def _name(person: Person) -> str:
    return person.name.known or ""


def replacements_on(answer: Many[Any], day: date, beside: Marks | None = None) -> tuple[Answer[Any], ...]:
    """Return who stands in for the holder of a duty, or has it for some days, on a day or later.

    Args:
        answer: who holds the duty.
        day: the day of judgement; who had the duty until a day before it is left out.
        beside: the reserved words of the entry, where it takes those about the holder.
    """
    found: list[Answer[Any]] = []
    for marks in (answer.marks, *(item.marks for item in answer.found), *((beside,) if beside is not None else ())):
        if marks.stand_in is not None:
            found.append(marks.stand_in)
        for interim in marks.interim.found if marks.interim is not None else ():
            last = interim.until.known
            if last is None or not last.surely_before(day):
                found.append(interim.is_)
    return tuple(one for one in found if one.known is not None)


def holders_on(answer: Many[Any], day: date, beside: Marks | None = None) -> tuple[Answer[Any], ...]:
    """Return all who hold a duty on a day or take it later: those named, who stands in, who has it for some days.

    What is true of the holder must be true of each of them, so rules about sides and persons
    ask for these and not for the items alone.

    Args:
        answer: who holds the duty.
        day: the day of judgement; who had the duty until a day before it is left out.
        beside: the reserved words of the entry, where it takes those about the holder.
    """
    named = (item for item in answer.found if item.known is not None)
    return (*named, *replacements_on(answer, day, beside))


class Outsider(NamedTuple):
    """Somebody who is not of the practice, where somebody of the practice is asked for.

    Args:
        at: where they are named.
        name: what they are called in messages.
        key: what they are known by.
        side: their side, ``vendor`` or ``outside``.
    """

    at: Answer[Any]
    name: str
    key: str
    side: str


def outsiders(answer: Many[Any], people: People, day: date, beside: Marks | None = None) -> Iterator[Outsider]:
    """Yield those who hold a duty on a day, or take it later, and are not of the practice.

    A role or a team counts by its side, and so do stand-ins and those who have a duty for some days.
    """
    for item in holders_on(answer, day, beside):
        ref: Ref | None = item.known
        side = _side_of_holder(ref, people) if ref is not None else None
        person = people.find(ref)
        # where the side is not written it is asked for, and nothing is held against it before
        if ref is None or side not in ("vendor", "outside") or person in people.seen_as_vendor:
            continue
        group = "the billing team" if side == "vendor" else "somebody outside the practice"
        name = people.label(person) if person is not None else group
        yield Outsider(item, name, people.key(person) if person is not None else loosely(ref.key), side)


def _side_of_holder(ref: Ref, people: People) -> str | None:
    """Return the side of whoever is named; both sides are the billing team too."""
    both = isinstance(ref, OwnerRef) and ref.side == "both"
    return "vendor" if both else people.side_of(ref)


def _people_of(role: Role, site: Site | None) -> tuple[Many[PersonRef], ...]:
    """Return who holds a role at a site, if the role is there; without a site, all that is written."""
    if site is None:
        return (role.people, *role.people.variants)
    return (site.pick(role.people),) if site.covered_by(role.marks) else ()


def _sole(answer: Many[PersonRef]) -> bool:
    """Whether exactly one holder is written, readably: an unreadable one is not absent."""
    items = answer.found
    return len(items) == 1 and items[0].readable


def _unnamed(role: Role) -> int:
    return role.unnamed.known or 0


def plain_way(way: Words) -> str:
    """Return an address or number so that two spellings of it are equal."""
    extension = _EXTENSION.sub("x", way.words.casefold())
    return "".join(char for char in extension if char.isalnum())


def ways_to(person: Person) -> frozenset[str]:
    """Return the addresses and numbers of a person, each as `plain_way` spells it."""
    ways = (answer.value for answer in (person.phone, person.email) if answer.readable)
    return frozenset(plain_way(way) for way in ways if way is not None)
