"""Who is who: people by id or exact name, roles, sides, and who is there on a day."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from handover.model.kinds.days import Day, Span
from handover.model.kinds.references import OwnerRef, Ref, loosely
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from handover.model.practice_people import Absence, Person, Role
    from handover.reckon.site import Site


class People:
    """The people and roles of a practice.

    Args:
        people: all people, in the order written.
        roles: all roles, in the order written.
    """

    def __init__(self, people: tuple[Person, ...], roles: tuple[Role, ...]) -> None:
        self.all, self.roles = people, roles
        # an id used twice is reported by a rule of its own; references go to the first
        self._by_id: dict[str, Person | None] = {_id(person): person for person in reversed(people)}
        self._by_name = _unique((_name(person), person) for person in people)
        self._loosely = _unique((loosely(_id(person)), person) for person in people)

    @classmethod
    def of(cls, practice: PracticeDocument) -> People:
        """Read people and roles; a list that cannot be read has none."""
        people = practice.people.items if practice.people.readable else ()
        roles = practice.roles.items if practice.roles.readable else ()
        return cls(people, roles)

    def find(self, ref: Ref | None) -> Person | None:
        """Return who is meant: by id, by exact unique name, or through a role with one holder."""
        if ref is None:
            return None
        found = self._named(ref.key)
        if found is None:
            role = self.role(ref)
            holders = self._holders(role) if role is not None else ()
            return holders[0] if len(holders) == 1 and not _count(role) else None
        return found

    def _named(self, key: str) -> Person | None:
        for names, wanted in ((self._by_id, key), (self._by_name, key), (self._loosely, loosely(key))):
            if wanted and wanted in names:
                return names[wanted]
        return None

    def role(self, ref: Ref) -> Role | None:
        """Return the role that a reference names."""
        for role in self.roles:
            names = [str(value) for answer in (role.id, role.name) if answer.readable and (value := answer.value)]
            if ref.key in names or loosely(ref.key) in [loosely(name) for name in names]:
                return role
        return None

    def holders(self, ref: Ref, site: Site | None = None) -> tuple[Person, ...]:
        """Return the people behind a reference: one person, or those who hold a role at a site."""
        person = self._named(ref.key)
        if person is not None:
            return (person,)
        role = self.role(ref)
        if role is None or (site is not None and not site.covered_by(role.marks)):
            return ()
        return self._holders(role)

    def _holders(self, role: Role) -> tuple[Person, ...]:
        refs = role.people.values if role.people.readable else ()
        return tuple(person for ref in refs if (person := self._named(ref.key)) is not None)

    def known(self, ref: Ref) -> bool:
        """Whether a reference leads to a person or a role."""
        return self._named(ref.key) is not None or self.role(ref) is not None

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
            return self.side(person)
        role = self.role(ref)
        if role is None:
            return None
        if role.side.readable and role.side.value is not None:
            return role.side.value
        sides = {self.side(holder) for holder in self._holders(role)}
        return sides.pop() if len(sides) == 1 else None

    def side(self, person: Person) -> str:
        """Return a person's side; the practice's where none is written."""
        return (person.side.value if person.side.readable else None) or "practice"

    def is_human(self, person: Person) -> bool:
        """Whether it is one person, not a team or a mailbox."""
        return (person.kind.value if person.kind.readable else None) in (None, "person")

    def is_here(self, person: Person, day: date) -> bool:
        """Whether a person has not certainly left and has certainly or perhaps started on a day."""
        return not self.left(person, day) and not self.starts_after(person, day)

    def left(self, person: Person, day: date) -> bool:
        """Whether a person certainly left before a day."""
        until = person.until.value if person.until.readable else None
        return until is not None and until.surely_before(day)

    def starts_after(self, person: Person, day: date) -> bool:
        """Whether a person certainly starts only after a day."""
        start = person.from_.value if person.from_.readable else None
        return start is not None and start.surely_after(day)

    def absences(self, person: Person) -> tuple[tuple[Absence, Span], ...]:
        """Return a person's absences with the days they certainly or probably last."""
        if not person.away.readable:
            return ()
        return tuple((absence, span_of(absence.from_, absence.until)) for absence in person.away.items)

    def away(self, person: Person, day: date) -> Absence | None:
        """Return the absence that a day falls into."""
        return next((absence for absence, span in self.absences(person) if span.covers(day)), None)

    def key(self, person: Person) -> str:
        """Return what a person is known by: the id, else the name."""
        return _id(person) or _name(person) or person.seat.step.strip("[]")

    def label(self, person: Person) -> str:
        """Return a person's name for messages."""
        if person.name.readable and person.name.value is not None:
            return person.name.value.shown
        return self.key(person)

    def reached_only_like(self, one: Person, other: Person) -> bool:
        """Whether two people have no way to be reached that is not the other's too."""
        ways, others = _ways(one), _ways(other)
        return bool(ways) and bool(others) and (ways <= others or others <= ways)


def _unique(pairs: Iterable[tuple[str, Person]]) -> dict[str, Person | None]:
    """Return people by a name; a name that two share means nobody."""
    found: dict[str, Person | None] = {}
    for name, person in pairs:
        found[name] = None if name in found else person
    return found


def span_of(start: object, end: object) -> Span:
    """Return the days between two answers that hold days; what is missing is an open end."""
    first = getattr(start, "value", None) if getattr(start, "readable", False) else None
    last = getattr(end, "value", None) if getattr(end, "readable", False) else None
    return Span(
        first.earliest if isinstance(first, Day) else None,
        last.latest if isinstance(last, Day) else None,
    )


def _id(person: Person) -> str:
    return (person.id.value if person.id.readable else None) or ""


def _name(person: Person) -> str:
    return (person.name.value if person.name.readable else None) or ""


def _count(role: Role | None) -> int:
    if role is None or not role.unnamed.readable:
        return 0
    return role.unnamed.value or 0


def _ways(person: Person) -> frozenset[str]:
    ways = (answer.value for answer in (person.phone, person.email, person.handle) if answer.readable)
    return frozenset(
        "".join(char for char in way.words.casefold() if char.isalnum()) for way in ways if way is not None
    )
