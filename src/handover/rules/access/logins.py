"""Logins that are shared or have no named user, and portals without a login."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from handover.analysis.access.logins import Logins, ResolvedLogin, label_of
from handover.analysis.access.tasks import VendorTasks
from handover.analysis.people.directory import People
from handover.analysis.structure.site import Site
from handover.inputs import Today
from handover.model.access_plan import Login
from handover.model.answer import Answer, Many, require
from handover.model.kinds.references import OwnerRef, loosely
from handover.model.payers import Payers
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person, Role
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap, Target
from handover.rules.rule import rule


@rule(
    "ACC004",
    "B/B/B",
    guide=("S-4.21", "S-4.22"),
    kind=Kind.DANGER,
    fix="Give each person a login of their own; where one is slow to come, wait for it. Where each has one, write `each: own`.",
    question="Who exactly signs in with {the login}, and when does each get one of their own?",
    duty="access",
    waivable=False,
)
def shared_login(logins: Logins, people: People, today: Today) -> Iterator[Gap]:
    """Several people sign in with one login, or the billing team uses somebody else's.

    Why:
        Nobody can tell who did what, and when one leaves, all are locked out or none. In the
        United States each user must have a name of their own in the system, however small
        the practice.
    Bad:
        access-plan:
          "logins[pms/priya].users": [priya, marco]
    Bad:
        access-plan:
          "logins[pms/priya].users": billers
    Bad:
        access-plan:
          "logins[clearinghouse/marco].whose": shared
          "logins[clearinghouse/marco].users": ~
    Bad:
        access-plan:
          "logins[clearinghouse/marco].belongs_to": sam
    Bad:
        access-plan:
          "logins[pms/marco].users": {is: marco, stand_in: priya}
    Good:
        access-plan:
          "logins[shared-drive/marco]-":
          "logins[shared-drive/priya].each": own
          "logins[shared-drive/priya].users": [priya, marco]
    Good:
        access-plan:
          "logins[shared-drive/marco]-":
          "logins[shared-drive/priya]-":
          "logins+": {system: shared-drive, users: billers, each: own, allows: ["read the folders"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    for entry, _ in logins.written:
        found = _shared(entry, people, today.day)
        if found is not None:
            place, how = found
            yield Gap(place, f"{{the login}} {how}")


def _login(login: ResolvedLogin) -> str:
    return f"a login of {label_of(login.system)}" if login.system is not None else "a login"


def _shared(entry: Login, people: People, day: date) -> tuple[Target, str] | None:
    """Return where it says that a login is shared, and how."""
    whose = entry.whose.value
    if whose is not None and whose != "person":
        return entry.whose, "is shared" if whose == "shared" else "belongs to a desk, not to a person"
    own_each = entry.each.value == "own"
    users: dict[str, None] = {}
    for answer in (entry.users, *entry.users.variants):
        more, several = _people_of(answer, people)
        users |= dict.fromkeys(more)
        if not own_each and (several or len(users) > 1):
            return answer, f"is for {several}" if several else f"is used by {len(users)} people"
    lent = next(_lent(entry.users, day), None)
    if lent is not None:
        return lent, "is lent to somebody else at times"
    return _borrowed(entry, users, people)


def _borrowed(entry: Login, users: dict[str, None], people: People) -> tuple[Target, str] | None:
    """Return where it says that a login is in another person's name; a company's name is no person's."""
    if any(ref.side is not None for ref in entry.belongs_to.values):
        return None
    names, several = _people_of(entry.belongs_to, people)
    if several or (users and names and not {*names} & {*users}):
        return entry.belongs_to, f"is in the name of {several}" if several else "is in somebody else's name"
    return None


def _people_of(answer: Many[OwnerRef], people: People) -> tuple[tuple[str, ...], str]:
    """Return the people of an answer; or, in words, that it means several."""
    found: list[str] = []
    for ref in answer.values:
        meant, several = _named(ref, people) if ref.side is None else _of_side(ref.side, people)
        if several:
            return (), several
        found += map(people.key, meant)
    return tuple(found), ""


def _of_side(side: str, people: People) -> tuple[tuple[Person, ...], str]:
    """Return the one person of a side; or, in words, that it means several."""
    if side == "both":
        return (), "both sides"
    found = tuple(one for one in people.all if people.side(one) == side and people.is_human(one))
    if len(found) == 1:
        return found, ""
    return (), "a whole team" if found and side == "vendor" else ""


def _named(ref: OwnerRef, people: People) -> tuple[tuple[Person, ...], str]:
    """Return the person whom a name or a role means; or, in words, that it means several."""
    holders = people.holders(ref)
    role = people.role(ref) if people.find(ref) is None else None
    if role is not None and len(holders) != 1:
        return (), "a role that several people hold"
    if not all(map(people.is_human, holders)):
        return (), "a team or a mailbox"
    return holders, ""


def _lent(users: Many[OwnerRef], day: date) -> Iterator[Answer[Any]]:
    """Yield the words that let somebody else sign in with the same login."""
    for marks in (users.marks, *(item.marks for item in users.items)):
        if marks.stand_in is not None and not marks.stand_in.missing:
            yield marks.stand_in
        for one in marks.interim.found if marks.interim is not None else ():
            last = one.until.known
            if not one.is_.missing and (last is None or not last.surely_before(day)):
                yield one.is_


@rule(
    "ACC011",
    "–/W/B",
    guide=("S-4.23",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.OPEN,
    fix="Name each person of the billing team who signs in, and give each login its user.",
    question="Who of the billing team works for the practice, by name?",
    duty="vendor",
    answers=("access-plan.logins.users",),
    yields_to=("ACC004",),
)
def team_not_named(document: PracticeDocument, logins: Logins, people: People) -> Iterator[Gap]:
    """There are logins for the billing team, and it is not known who uses them.

    Why:
        A login without a name cannot be closed when its user leaves.
    Bad:
        access-plan:
          "logins[clearinghouse/marco].users": ~
    Bad:
        practice:
          "roles[billers].unnamed": 2
    Bad:
        access-plan:
          "logins+": {system: pms, allows: ["see the ledger"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    Good:
        access-plan:
          "logins[clearinghouse/marco].users": Marco Lind
    Good:
        practice:
          "roles[billers].unnamed": 2
        access-plan:
          "logins[shared-drive/priya]": {system: shared-drive, users: billers, each: own, allows: ["read the EOB folders"], granted: 2026-10-23, tested: 2026-11-03, approved_by: dana, review_by: 2027-05-31}
    """
    for entry, login in logins.written:
        if entry.users.missing:
            causes = (entry.users, entry.whose)
            name = _login(login)
            question = f"Who of the billing team signs in with {name}?"
            yield Gap(entry.users, f"it is not said yet who uses {name}", causes=causes, question=question)
    if not logins.vendor:
        return
    if people.all and not any(people.side(one) == "vendor" for one in people.all):
        yield Gap(
            document.people, "nobody of the billing team is listed, and there are rights for it", about=("roster",)
        )
    for role in people.roles:
        seats = role.unnamed.value
        of_vendor = people.side_of(OwnerRef(role.id.value or role.name.value or "")) == "vendor"
        if seats and of_vendor and not _each_has_one(role, logins):
            number = f"{seats} seats of the billing team have" if seats > 1 else "one seat of the billing team has"
            yield Gap(role.unnamed, f"{number} no name yet")


def _each_has_one(role: Role, logins: Logins) -> bool:
    """Whether all logins that name a role are said to be one for each of its people, with a name or without."""
    names = {loosely(str(value)) for answer in (role.id, role.name) if (value := answer.known)}
    mine = [entry for entry, _ in logins.written if any(loosely(ref.key) in names for ref in entry.users.values)]
    return bool(mine) and all(entry.each.value == "own" for entry in mine)


#: Work that a payer's portal is for.
_PORTAL_WORK = frozenset({"check_eligibility", "check_benefits", "track_claims"})


@rule(
    "ACC024",
    "–/W/B",
    guide=("S-4.02", "S-5.03"),
    fix="Add a login of that portal for whoever does the work, and say who holds the second factor.",
    question="Who of the billing team gets a login of the portal of {the payer}, and by when?",
    duty="access",
    areas=("insurance", "verification"),
)
def portal_without_a_login(document: Payers, logins: Logins, tasks: VendorTasks, site: Site) -> Iterator[Gap]:
    """A payer's portal is part of the work, and no login of it is listed for the billing team.

    Why:
        Without the portal every question to that payer is a telephone call.
    Bad:
        access-plan:
          "logins[lakeshore-portal/priya]-":
    Bad:
        practice:
          "systems+": {id: union-portal, name: Union Trust portal, kind: portal}
        payers:
          "payers[union-trust].portal": union-portal
    Good:
        access-plan:
          "logins[lakeshore-portal/priya]-":
          "logins+": {system: lakeshore-portal, users: billers, each: own, allows: ["check eligibility"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    require(*(one.side for one in logins.people.all))
    here = logins.at(site)
    if not here or not any(task.decided and task.kind in _PORTAL_WORK for task in tasks.at(site)):
        return
    if any(one.system is None for one in here):  # where it is nobody knows; it may be there
        return
    reached = {id(one.system) for one in here}
    for payer in site.entries(document.payers):
        system = logins.system(payer.portal.value)
        if system is not None and id(system) not in reached:
            message = f"{label_of(system)} is used for {{the payer}}, and no login there is listed for the billing team"
            yield Gap(payer.portal, message)


RULES: Final = (shared_login, team_not_named, portal_without_a_login)
