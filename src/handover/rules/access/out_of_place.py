"""Logins that lead nowhere: of a system that cannot be reached or is not used there, and those written twice."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.logins import Logins, ResolvedLogin, label_of
from handover.analysis.access.systems import Systems
from handover.analysis.people.directory import People
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.model.access_plan import Login
from handover.model.kinds.references import loosely
from handover.model.practice_places import System
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import rule


@rule(
    "ACC026",
    "–/W/B",
    guide=("S-4.02",),
    kind=Kind.CONTRADICTION,
    fix="Say how the billing team reaches it from outside and write `local_only: no`, or leave its work with the practice.",
    question="Can {the system} be reached from outside the practice?",
    duty="access",
    yields_to=("WFL011",),
)
def system_out_of_reach(logins: Logins, workflow: WorkflowMap) -> Iterator[Gap]:
    """The billing team has logins of a system that can be reached from inside the practice only.

    Why:
        The login is there, and on the first morning nobody can open it from another office.
    Bad:
        practice:
          "systems[pms].local_only": yes
    Good:
        practice:
          "systems[pms].local_only": no
    """
    users: dict[System, list[str]] = {}
    for login in logins.vendor:
        if login.system is not None and login.system.local_only.value and not logins.gone(login):
            users.setdefault(login.system, []).append(logins.who(login))
    for system, names in users.items():
        who = listed(dict.fromkeys(names))
        verb = "has a login of it" if len(names) == 1 else "have logins of it"
        text = f"{label_of(system)} can be reached from inside the practice only, and {who} {verb}"
        causes = (system.local_only, *_stores(workflow, logins, system))
        yield Gap(system.local_only, text, causes=causes)


def _stores(workflow: WorkflowMap, logins: Logins, system: System) -> Iterator[Target]:
    """Yield where attachments are said to be kept in a system, of which another rule says that it is out of reach."""
    store = workflow.attachments.store
    for answer in (store, *store.variants):
        if answer.readable and logins.system(answer.value) is system:
            yield answer


@rule(
    "ACC028",
    "–/W/W",
    guide=("S-4.23",),
    kind=Kind.CONTRADICTION,
    fix="Keep one entry for each login. What somebody got later is an entry of its own, with the rights that are new and its days.",
    question="Are the two entries of {the login} two logins, or one?",
    duty="access",
    yields_to=("ACC004",),
)
def login_written_twice(logins: Logins, people: People) -> Iterator[Gap]:
    """One person's login of a system is written twice, and the second gives nothing that the first does not.

    Why:
        One of the two is changed or closed later, and the other still stands.
    Bad:
        access-plan:
          "logins+": {system: clearinghouse, users: marco, allows: ["send claims"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    Good:
        access-plan:
          "logins+": {system: clearinghouse, users: marco, allows: ["work denials"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    first: dict[tuple[str, str], list[tuple[ResolvedLogin, frozenset[str]]]] = {}
    for entry, login in logins.written:
        if login.system is None:
            continue
        rights = _rights(entry)
        for person in logins.users_of(login):
            earlier = first.setdefault((label_of(login.system), people.key(person)), [])
            again = any(rights <= more and set(login.sites) & set(one.sites) for one, more in earlier)
            if rights and again:
                text = f"the login of {people.label(person)} of {label_of(login.system)} is written twice"
                yield Gap(entry, text, about=(people.key(person),), causes=(entry, entry.users))
            earlier.append((login, rights))


def _rights(entry: Login) -> frozenset[str]:
    """Return what an entry gives, as typed."""
    typed = [one.words for one in entry.allows.values] if entry.allows.readable else []
    named = list(entry.permissions.values) if entry.permissions.readable else []
    profile = [entry.profile.value] if entry.profile.readable and entry.profile.value is not None else []
    return frozenset(loosely(str(one)) for one in (*typed, *named, *profile))


@rule(
    "ACC029",
    "–/W/B",
    guide=("S-4.02",),
    kind=Kind.CONTRADICTION,
    fix="Correct the locations of the login, or those of the system in practice.yaml.",
    question="At which locations is the system of {the login} used?",
    duty="access",
)
def login_where_the_system_is_not(logins: Logins, systems: Systems, sites: Sites) -> Iterator[Gap]:
    """A login is for a location at which its system is not used.

    Why:
        It counts there for nothing, and whoever reads the plan takes that location for covered.
    Bad:
        practice:
          "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
          "systems[clearinghouse].locations": main-street
        access-plan:
          "logins[clearinghouse/marco].locations": [main-street, hillside]
    Good:
        practice:
          "locations+": {id: hillside, name: Hillside, hours: "mon-fri 08:00-17:00"}
        access-plan:
          "logins[clearinghouse/marco].locations": [main-street, hillside]
    """
    for entry, login in logins.written:
        split, ref = entry.marks.split_locations, entry.system.value
        if split is None or ref is None:
            continue
        missed = [
            site.label
            for site in sites.all
            for place in split.values
            if loosely(place.key) in map(loosely, (site.id or "", site.label)) and not systems.stands_at(ref, site)
        ]
        if missed:
            text = f"a login of {label_of(login.system)} is for {listed(missed)}, where it is not used"
            yield Gap(split, text, about=tuple(missed))


RULES: Final = (system_out_of_reach, login_written_twice, login_where_the_system_is_not)
