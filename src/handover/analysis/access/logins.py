"""Who may do what in which system: the logins, with their users, rights, states, days and locations.

Everything is resolved when it is asked for, so that what cannot be read ends only the rules
that need it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handover.analysis.access.login_days import LoginDays, LoginState
from handover.analysis.access.login_users import LoginUsers
from handover.analysis.access.rights import Item, items_of
from handover.analysis.access.systems import Systems
from handover.analysis.people.directory import People
from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site, Sites
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.kinds.days import Day
from handover.model.kinds.references import OwnerRef, SystemRef, loosely

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.access_plan import Login
    from handover.model.practice_people import Person
    from handover.model.practice_places import System


@dataclass(frozen=True)
class ResolvedLogin:
    """One login with its system, its rights and its days.

    Args:
        entry: the entry.
        system: the system, where it is listed.
        items: what it gives, right by right.
        side: the side of its users; the vendor's where nobody is named.
        sites: the locations at which it holds, by its own words and those of its system.
        today: the day it is judged as of.
        only: the one location as which it is seen, where its answers differ between locations.
    """

    entry: Login
    system: System | None
    items: tuple[Item, ...]
    side: str
    sites: tuple[Site, ...]
    today: date
    only: Site | None = None

    @cached_property
    def days(self) -> LoginDays:
        """Its state and its days."""
        return LoginDays(self.entry, self.today)

    @property
    def state(self) -> LoginState:
        """How far it has come today.

        Raises:
            Unread: if one of its days cannot be read.
        """
        return self.days.state

    @property
    def open(self) -> bool:
        """Whether it is not closed and not refused: planned, asked for, granted or tested.

        Raises:
            Unread: if the day of its end cannot be read.
        """
        return not self.days.ended and not self.days.refused

    @property
    def system_name(self) -> str:
        """The system's name for messages, with the location where the login differs between them."""
        name = label_of(self.system)
        return name if self.only is None else f"{name} at {self.only.label}"

    def opens_after(self, start: Day | None) -> bool:
        """Whether it is certain to open only after a day, such as the start, and has not opened yet."""
        day = self.days.opens
        return start is not None and day is not None and day.surely_after(start) and day.surely_after(self.today)

    def covers(self, site: Site) -> bool:
        """Whether it holds at a location."""
        return site in self.sites


class Logins:
    """The logins of a practice: the one place that says whose each is, where it holds and how far it has come."""

    def __init__(
        self, plan: AccessPlan, systems: Systems, people: People, owners: Owners, sites: Sites, today: Today
    ) -> None:
        self._plan, self._systems, self._sites, self._today = plan, systems, sites, today
        self.people, self.owners = people, owners
        self._users = LoginUsers(people)
        self._keys: dict[tuple[int, str | None], frozenset[str]] = {}

    @classmethod
    def of(
        cls, plan: AccessPlan, systems: Systems, people: People, owners: Owners, sites: Sites, today: Today
    ) -> Logins:
        """Take the documents that say who may do what."""
        return cls(plan, systems, people, owners, sites, today)

    @cached_property
    def all(self) -> tuple[ResolvedLogin, ...]:
        """All logins, in the order written; one whose answers differ between locations once for each.

        Raises:
            Unread: if the logins cannot be read.
        """
        return tuple(one for _, views in self._resolved_each for one in views)

    @cached_property
    def written(self) -> tuple[tuple[Login, ResolvedLogin], ...]:
        """The entries that are open somewhere, each once and as written, with how it is seen there first.

        Raises:
            Unread: if the logins cannot be read.
        """
        seen = ((entry, next((one for one in views if one.open), None)) for entry, views in self._resolved_each)
        return tuple((entry, one) for entry, one in seen if one is not None)

    @cached_property
    def vendor(self) -> tuple[ResolvedLogin, ...]:
        """The open logins of the billing team."""
        return tuple(one for one in self.all if one.open and one.side == "vendor")

    def at(self, site: Site) -> tuple[ResolvedLogin, ...]:
        """Return the open logins of the billing team at a location, without those of people who left."""
        return tuple(one for one in self.vendor if one.covers(site) and not self.gone(one))

    def gone(self, login: ResolvedLogin) -> bool:
        """Whether everybody who has a login has left, so that it helps nobody."""
        users = self.users_of(login)
        return bool(users) and all(self.people.left(person, self._today.day) for person in users)

    def reaches(self, login: ResolvedLogin, owner: OwnerRef, site: Site) -> bool:
        """Whether somebody who does a task has a login, at a location.

        A login for the whole team, or for a role, is for each of its people.
        """
        place = id(login.entry), site.id  # safe as a key, because the entries live as long as the practice
        if place not in self._keys:
            self._keys[place] = self._users.keys(login.entry.users, site)
        return bool(self._keys[place] & self._users.own(owner))

    def users_of(self, login: ResolvedLogin) -> tuple[Person, ...]:
        """Return the people who have a login by name or role; one for the whole team names nobody."""
        refs = [item.known for item in login.entry.users.items if item.known is not None]
        people = (person for ref in refs if ref.side is None for person in self.people.holders(ref))
        return tuple(dict.fromkeys(people))

    def name_of(self, owner: OwnerRef) -> str:
        """Return whom an owner means, for messages."""
        return self._users.name(owner)

    def who(self, login: ResolvedLogin) -> str:
        """Return who has a login, for messages."""
        names = [self.people.label(person) for person in self.users_of(login)]
        return listed(names) if names else "the billing team"

    def system(self, ref: SystemRef | None) -> System | None:
        """Return the system that a reference means."""
        return self._systems.find(ref)

    @property
    def known(self) -> bool:
        """Whether it can be said where the billing team has logins: some are written, each of a system, and people are.

        Raises:
            Unread: if it cannot be read which logins there are, or of which systems.
        """
        nowhere = any(one.entry.system.missing for one in self.all if one.open)
        return bool(self.people.all and self._plan.logins.items and not nowhere)

    def has_login(self, key: str, site: Site) -> bool:
        """Whether the billing team has a login of a system, by its key, at a location, or has asked for one.

        Raises:
            Unread: if it cannot be read of which systems the logins are.
        """
        refs = (one.entry.system.value for one in self.vendor if one.covers(site))
        return any(ref is not None and self._systems.key(ref) == key for ref in refs)

    @cached_property
    def _resolved_each(self) -> tuple[tuple[Login, tuple[ResolvedLogin, ...]], ...]:
        return tuple((entry, tuple(self.views(entry))) for entry in self._plan.logins.items)

    def views(self, entry: Login) -> Iterator[ResolvedLogin]:
        """Yield a login, resolved; once for each location where its answers differ between them.

        Raises:
            Unread: if it cannot be read of which system it is, or whose.
        """
        seen = [(site, site.here(entry)) for site in self._sites.all]
        if all(view is entry for _, view in seen):
            yield self._resolved(entry, None)
        else:
            yield from (self._resolved(view, site) for site, view in seen)

    def _resolved(self, entry: Login, only: Site | None) -> ResolvedLogin:
        ref = entry.system.value
        system = self.system(ref)
        items = items_of(entry, system, loosely(ref.key) if ref is not None else "")
        places = self._sites.all if only is None else (only,)
        sites = tuple(
            site
            for site in places
            if site.covered_by(entry.marks) and (ref is None or self._systems.stands_at(ref, site))
        )
        sides = self.owners.sides(entry.users)
        side = "vendor" if "vendor" in sides or not sides else min(sides)
        return ResolvedLogin(entry, system, items, side, sites, self._today.day, only)


def label_of(system: System | None) -> str:
    """Return what a system is called in messages."""
    if system is None:
        return "a system"
    name = system.name.known
    return name.shown if name is not None else str(system.id.value or "a system")
