"""Whose work a login is for, and which of that work's needs the logins meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.access.capabilities import Effective, Need, blocked, effective

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handover.analysis.access.logins import Logins, ResolvedLogin
    from handover.analysis.access.tasks import VendorTask, VendorTasks
    from handover.analysis.structure.site import Site


def tasks_of(login: ResolvedLogin, logins: Logins, tasks: VendorTasks) -> tuple[VendorTask, ...]:
    """Return the tasks of whoever has a login, at the locations it holds at."""
    return tuple(task for site in login.sites for task in tasks.at(site) if logins.reaches(login, task.owner, site))


def by_owner(tasks: Iterable[VendorTask], logins: Logins) -> dict[str, list[VendorTask]]:
    """Return tasks by the name of whoever does them."""
    found: dict[str, list[VendorTask]] = {}
    for task in tasks:
        found.setdefault(logins.name_of(task.owner), []).append(task)
    return found


def rights_of(logins: Iterable[ResolvedLogin]) -> Effective:
    """Return what several logins give together."""
    return effective(item.given for login in logins for item in login.items)


def unmet(given: Iterable[ResolvedLogin], mine: list[VendorTask], logins: Logins, site: Site) -> tuple[Need, ...]:
    """Return the needs of one owner's tasks that no login meets; none where that is unknown."""
    theirs = [one for one in given if logins.reaches(one, mine[0].owner, site)]
    return blocked((need for task in mine for need in task.needs), rights_of(theirs)) or ()
