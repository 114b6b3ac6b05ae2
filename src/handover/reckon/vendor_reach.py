"""Which systems somebody of the billing team has a login or a right in, or has asked for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.model.access_plan import AccessPlan
from handover.model.kinds.references import SystemRef, loosely
from handover.reckon.owners import Owners
from handover.reckon.people import People
from handover.reckon.systems import Systems
from handover.reckon.today import Today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.access_grants import Account, Grant
    from handover.model.answer import Many
    from handover.model.kinds.references import OwnerRef
    from handover.model.marks import Marks
    from handover.reckon.site import Site


class VendorReach:
    """The systems within reach of the billing team.

    Args:
        found: each system with the reserved words of the login or right (its locations).
        known: whether any login or right is written, where each of them is, and who is who; if not, nothing can be said.
    """

    def __init__(self, found: tuple[tuple[str, Marks], ...], *, known: bool) -> None:
        self._found, self.known = found, known

    @classmethod
    def of(cls, plan: AccessPlan, people: People, owners: Owners, systems: Systems, today: Today) -> VendorReach:
        """Read logins and rights.

        Raises:
            Unread: if one of them cannot be read.
        """
        accounts = {loosely(one.id.value): one for one in plan.accounts if one.id.value is not None}
        found = [
            (systems.key(account.system.value), account.marks)
            for account in plan.accounts
            if account.system.value is not None and _vendors(account.users, owners)
        ]
        rights = [grant for grant in plan.grants if not _closed(grant, today)]
        for grant in rights:
            found += ((systems.key(ref), grant.marks) for ref in _systems(grant, accounts, owners))
        somewhere = any(_nowhere(grant, accounts) for grant in rights)
        return cls(tuple(found), known=bool(people.all and (plan.accounts.items or rights) and not somewhere))

    def has(self, key: str, site: Site) -> bool:
        """Whether the billing team reaches a system, by its key, at a site."""
        return any(system == key and site.covered_by(marks) for system, marks in self._found)


def _vendors(users: Many[OwnerRef], owners: Owners) -> bool:
    """Whether a login is the billing team's; one whose users are not written may be."""
    return users.missing or "vendor" in owners.sides(users)


def _systems(grant: Grant, accounts: dict[str, Account], owners: Owners) -> Iterator[SystemRef]:
    ref = grant.account.value
    account = accounts.get(loosely(ref.key)) if ref is not None else None
    users = account.users if account is not None and grant.users.missing else grant.users
    if not _vendors(users, owners):
        return
    for answer in (grant.system, account.system if account is not None else grant.system):
        if answer.value is not None:
            yield answer.value


def _nowhere(grant: Grant, accounts: dict[str, Account]) -> bool:
    """Whether nothing tells in which system a right is: its login is not listed, and it names no system."""
    ref = grant.account.value
    return grant.system.missing and (ref is None or loosely(ref.key) not in accounts)


def _closed(grant: Grant, today: Today) -> bool:
    revoked = grant.revoked.value
    if revoked is None or not revoked.happened:
        return False
    return revoked.day is None or not revoked.day.surely_after(today.day)
