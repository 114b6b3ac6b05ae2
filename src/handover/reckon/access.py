"""Who may do what in which system: accounts and grants with their users, rights and states.

Everything is resolved when it is asked for, so that what cannot be read ends only the rules
that need it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handover.model.access_plan import AccessPlan
from handover.model.kinds.references import OwnerRef, SystemRef, loosely
from handover.reckon.access_holders import Holders
from handover.reckon.access_rights import Item, items_of
from handover.reckon.access_states import GrantState, is_open, state_of
from handover.reckon.owners import Owners
from handover.reckon.people import People
from handover.reckon.phrasing import listed
from handover.reckon.site import Site, Sites
from handover.reckon.systems import Systems
from handover.reckon.today import Today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.access_grants import Account, Grant
    from handover.model.answer import Many
    from handover.model.practice_people import Person
    from handover.model.practice_places import System


@dataclass(frozen=True)
class Granted:
    """One grant, with its login and its system.

    Args:
        grant: the entry.
        account: the login it names, where it is listed.
        system: the system, where it is listed.
        items: what it gives, right by right.
        users: who has it, as written: the grant's own answer, else the login's.
        side: the side of its users; the vendor's where nobody is named.
        today: the day it is judged as of.
        only: the one location as which the grant is seen, where its answers differ between locations.
    """

    grant: Grant
    account: Account | None
    system: System | None
    items: tuple[Item, ...]
    users: Many[OwnerRef]
    side: str
    today: date
    only: Site | None = None

    @property
    def state(self) -> GrantState:
        """How far it has come today.

        Raises:
            Unread: if one of its days cannot be read.
        """
        return state_of(self.grant, self.today)

    @property
    def open(self) -> bool:
        """Whether it has not been revoked: planned, asked for, granted or tested.

        Raises:
            Unread: if the day of its end cannot be read.
        """
        return is_open(self.grant, self.today)

    @property
    def system_name(self) -> str:
        """The system's name for messages, with the location where the grant differs between them."""
        name = label_of(self.system)
        return name if self.only is None else f"{name} at {self.only.label}"

    def covers(self, site: Site) -> bool:
        """Whether it holds at a location, by its own words and its login's."""
        if self.only is not None and self.only is not site:
            return False
        return site.covered_by(self.grant.marks) and (self.account is None or site.covered_by(self.account.marks))


class Access:
    """The logins and grants of a practice."""

    def __init__(
        self, plan: AccessPlan, systems: Systems, people: People, owners: Owners, sites: Sites, today: Today
    ) -> None:
        self._plan, self._systems, self._sites, self._today = plan, systems, sites, today
        self.people, self.owners = people, owners
        self._holders = Holders(people)
        self._keys: dict[tuple[int, str | None], frozenset[str]] = {}

    @classmethod
    def of(
        cls, plan: AccessPlan, systems: Systems, people: People, owners: Owners, sites: Sites, today: Today
    ) -> Access:
        """Take the documents that say who may do what."""
        return cls(plan, systems, people, owners, sites, today)

    @cached_property
    def all(self) -> tuple[Granted, ...]:
        """All grants, in the order written; one whose answers differ between locations once for each.

        Raises:
            Unread: if the grants cannot be read.
        """
        return tuple(one for grant in self._plan.grants.items for one in self._seen(grant))

    @cached_property
    def vendor(self) -> tuple[Granted, ...]:
        """The open grants of the billing team."""
        return tuple(one for one in self.all if one.open and one.side == "vendor")

    def at(self, site: Site) -> tuple[Granted, ...]:
        """Return the open grants of the billing team at a location, without those of people who left."""
        return tuple(one for one in self.vendor if one.covers(site) and not self.gone(one))

    def gone(self, granted: Granted) -> bool:
        """Whether everybody who has a grant has left, so that it helps nobody."""
        users = self.users_of(granted)
        return bool(users) and all(self.people.left(person, self._today.day) for person in users)

    def sites_of(self, granted: Granted) -> tuple[Site, ...]:
        """Return the locations at which a grant holds."""
        return tuple(site for site in self._sites.all if granted.covers(site))

    def reaches(self, granted: Granted, owner: OwnerRef, site: Site) -> bool:
        """Whether somebody who does a task has a grant, at a location.

        A grant for the whole team, or for a role, is for each of its people.
        """
        place = id(granted.grant), site.id  # grants live as long as the practice
        if place not in self._keys:
            self._keys[place] = self._holders.keys(granted.users, site)
        return bool(self._keys[place] & self._holders.own(owner))

    def users_of(self, granted: Granted) -> tuple[Person, ...]:
        """Return the people who have a grant by name or role; a grant for the whole team names nobody."""
        refs = [item.value for item in granted.users.items if item.readable and item.value is not None]
        people = (person for ref in refs if ref.side is None for person in self.people.holders(ref))
        return tuple(dict.fromkeys(people))

    def name_of(self, owner: OwnerRef) -> str:
        """Return whom an owner means, for messages."""
        return self._holders.name(owner)

    def who(self, granted: Granted) -> str:
        """Return who has a grant, for messages."""
        names = [self.people.label(person) for person in self.users_of(granted)]
        return listed(names) if names else "the billing team"

    def system(self, ref: SystemRef | None) -> System | None:
        """Return the system that a reference means."""
        return self._systems.find(ref)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """All logins, in the order written."""
        return self._plan.accounts.items

    @cached_property
    def _logins(self) -> dict[str, Account]:
        named = [(one.id.value, one) for one in reversed(self.accounts) if one.id.readable]
        return {loosely(name): one for name, one in named if name is not None}

    def account_system(self, account: Account) -> System | None:
        """Return the system of a login."""
        return self.system(account.system.value)

    def _seen(self, grant: Grant) -> Iterator[Granted]:
        views = [(site, site.here(grant)) for site in self._sites.all]
        if all(view is grant for _, view in views):
            yield self._resolved(grant, None)
        else:
            yield from (self._resolved(view, site) for site, view in views)

    def _resolved(self, grant: Grant, only: Site | None) -> Granted:
        ref = grant.account.value
        account = self._logins.get(loosely(ref.key)) if ref is not None else None
        users = account.users if account is not None and not grant.users.given else grant.users
        own = grant.system.value
        if own is None and account is not None:
            own = account.system.value
        system = self.system(own)
        return Granted(
            grant,
            account,
            system,
            items_of(grant, system, loosely(own.key) if own is not None else ""),
            users,
            self._side(users),
            self._today.day,
            only,
        )

    def _side(self, users: Many[OwnerRef]) -> str:
        sides = self.owners.sides(users)
        return "vendor" if "vendor" in sides or not sides else min(sides)


def label_of(system: System | None) -> str:
    """Return what a system is called in messages."""
    if system is None:
        return "a system"
    name = system.name.value if system.name.readable else None
    return name.shown if name is not None else str(system.id.value or "a system")
