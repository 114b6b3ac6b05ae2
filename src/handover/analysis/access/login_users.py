"""Whom a login or a task is for, compared across people, roles and the whole billing team."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.model.answer import require
from handover.model.kinds.references import OwnerRef, loosely

if TYPE_CHECKING:
    from handover.analysis.people.directory import People
    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.practice_people import Person, Role

#: The key of the whole billing team.
VENDOR: Final = "side:vendor"
#: The key of a name that is not listed: it may be anybody, and another rule asks who it is.
ANYBODY: Final = "anybody"


class LoginUsers:
    """Compares the users of logins with the owners of tasks.

    A login for the whole team, or for a role, is for each of its people; a task of the
    team can be done by each of them.
    """

    def __init__(self, people: People) -> None:
        self._people = people

    def keys(self, users: Many[OwnerRef], site: Site) -> frozenset[str]:
        """Return people, roles and the team that users belong to or consist of."""
        refs = [item.known for item in users.items if item.known is not None]
        if not refs:
            return frozenset({VENDOR})
        if not all(ref.side or self._people.known(ref) for ref in refs):
            return frozenset({VENDOR, ANYBODY})
        found = set[str]().union(*(self._keys_of(ref, site) for ref in refs))
        return frozenset(found | self._roles_of(found, site))

    def _keys_of(self, ref: OwnerRef, site: Site) -> set[str]:
        """Return the team, role and people that one reference means."""
        sides = ref.sides or {self._people.side_of(ref)}
        found = {VENDOR} if "vendor" in sides else set()
        if ref.side is not None:
            people = tuple(one for one in self._people.all if self._people.side(one) in sides)
        else:
            role = self._people.role(ref)
            found |= {_role_key(role)} if role is not None else set()
            people = self._people.holders(ref, site)
            require(*(one.side for one in people))
        return found | {self._person_key(person) for person in people}

    def own(self, owner: OwnerRef) -> frozenset[str]:
        """Return what must be among the keys of whoever can do a task, one of these."""
        if owner.side is not None:
            return frozenset({VENDOR})
        person = self._people.find(owner)
        role = self._people.role(owner)
        if role is not None:
            return frozenset({_role_key(role), ANYBODY})
        if person is None or not self._people.is_human(person):
            return frozenset({VENDOR})  # who is in a team is not known
        return frozenset({self._person_key(person), ANYBODY})

    def name(self, owner: OwnerRef) -> str:
        """Return whom an owner means, for messages."""
        people = self._people.holders(owner) if owner.side is None else ()
        if len(people) == 1:
            return self._people.label(people[0])
        role = self._people.role(owner) if owner.side is None else None
        name = role.name.known if role is not None else None
        return f"the role {name.shown}" if name is not None else "the billing team"

    def _person_key(self, person: Person) -> str:
        return f"person:{self._people.key(person)}"

    def _roles_of(self, keys: set[str], site: Site) -> set[str]:
        found = set()
        for role in self._people.roles:
            ref = OwnerRef(_role_key(role).removeprefix("role:"))
            members = {self._person_key(person) for person in self._people.holders(ref, site)}
            if members & keys or (VENDOR in keys and not members and self._people.side_of(ref) == "vendor"):
                found.add(_role_key(role))
        return found


def _role_key(role: Role) -> str:
    """Return what a role is known by: the id, else the name."""
    names = [answer.value for answer in (role.id, role.name) if answer.readable]
    return f"role:{loosely(next((name for name in names if name), ''))}"
