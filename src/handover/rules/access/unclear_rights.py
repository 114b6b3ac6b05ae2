"""Rights, profiles and logins of which it cannot be told what they allow."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.login_tasks import by_owner, rights_of
from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.access.rights import Item
from handover.analysis.access.tasks import VendorTask, VendorTasks
from handover.analysis.structure.site import Sites
from handover.model.answer import require
from handover.model.kinds.references import loosely
from handover.rules.access.wording import needs_in_words
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC020",
    "W/W/W",
    guide=("S-4.05",),
    fix="Spell the right as the system does; for a profile, write its rights beside it, or say in plain words under `allows` what it lets them do.",
    question="What exactly does {the login} let its users see and do?",
    duty="access",
    yields_to=("ACC005",),
)
def unknown_permission(logins: Logins, tasks: VendorTasks, sites: Sites) -> Iterator[Gap]:
    """It cannot be told what a login lets somebody do: an unknown name, a profile without content, no system.

    Why:
        Whoever sets up the login has to guess, and then gives more than is needed.
    Bad:
        access-plan:
          "logins[pms/marco].permissions": [AccountModule, ClaimSned]
    Bad:
        access-plan:
          "logins[pms/marco].permissions": ~
          "logins[pms/marco].profile": Billing follow-up
    Bad:
        access-plan:
          "logins[clearinghouse/marco].allows": ~
    Bad:
        access-plan:
          "logins[clearinghouse/marco].system": ~
    Bad:
        access-plan:
          "logins[pms/priya].permissions": ~
          "logins[pms/priya].allows": ["the usual"]
          "logins[pms/marco].permissions": ~
          "logins[pms/marco].allows": ["whatever is needed"]
    Good:
        access-plan:
          "logins[pms/marco].profile": Billing follow-up
    Good:
        practice:
          "systems[pms].product": Dentrix Ascend
    """
    told: set[tuple[str, str]] = set()
    for login in logins.all:
        for item in login.items if login.open else ():
            key = login.system_name, loosely(item.label)
            if item.problem != "profile" or key not in told:
                told.add(key)
                yield from _unclear(item, login, logins)
    for entry, _ in logins.written:
        if entry.system.missing:
            message = "{the login} does not say of which system"
            yield Gap(entry.system, message, question="Of which system is {the login}?")
    yield from _undecidable(logins, tasks, sites)
    for entry, _ in logins.written:
        require(entry.permissions, entry.allows, entry.profile, *entry.permissions.found, *entry.allows.found)


def _unclear(item: Item, login: ResolvedLogin, logins: Logins) -> Iterator[Gap]:
    """Yield what is unclear in itself: a name that is no right, a profile without content, nothing at all."""
    system = login.system_name
    if item.problem == "misspelt":
        hint = f"; did you mean {item.nearest}?" if item.nearest else ""
        yield Gap(item.place, f"{system} has no right called {item.label}{hint}")
    elif item.problem == "profile":
        message = f"it is not said yet what the profile {item.label} of {system} lets somebody do"
        yield Gap(
            item.place, message, question=f"What does the profile {item.label} of {system} let its users see and do?"
        )
    elif item.problem == "empty":
        yield Gap(item.place, f"it is not said yet what {{the login}} lets {logins.who(login)} do")


def _undecidable(logins: Logins, tasks: VendorTasks, sites: Sites) -> Iterator[Gap]:
    """Yield words that are not understood, where a task may depend on them."""
    for site in sites.all:
        here = logins.at(site)
        for name, mine in by_owner((task for task in tasks.at(site) if task.decided), logins).items():
            theirs = [one for one in here if logins.reaches(one, mine[0].owner, site)]
            yield from _too_vague(name, mine, theirs)


def _too_vague(name: str, mine: list[VendorTask], theirs: list[ResolvedLogin]) -> Iterator[Gap]:
    """Yield the first words that are not understood, where somebody's tasks have needs that nothing else meets."""
    items = [item for one in theirs for item in one.items]
    if not all(item.problem in ("", "words") for item in items):
        return  # where anything else is unclear, it may be enough, or is asked about already
    has = rights_of(theirs)
    open_needs = [need for task in mine for need in task.needs if not has.meets(need)]
    vague = next((item for item in items if item.problem == "words"), None)
    if open_needs and vague is not None:
        message = f"the words of {{the login}} leave open whether {name} may {needs_in_words(open_needs, most=2)}"
        yield Gap(
            vague.place, message, about=(name,), question=f"What exactly may {name} see and do with {{the login}}?"
        )


RULES: Final = (unknown_permission,)
