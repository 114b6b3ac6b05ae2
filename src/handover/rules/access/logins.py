"""Gaps in logins: shared ones, and those that nobody's name is on."""

from collections.abc import Iterator
from typing import Any

from handover.model.access_grants import Account
from handover.model.answer import Answer, Many
from handover.model.kinds.references import OwnerRef
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.reckon.access import Access, label_of
from handover.reckon.people import People
from handover.rules.access.topic import access
from handover.rules.gap import Gap, Place


@access.rule(
    "004",
    "B/B/B",
    guide=("S-4.21", "S-4.22"),
    kind=Kind.DANGER,
    fix="Give each person a login of their own.",
    question="Who exactly signs in with this login, and when does each get one of their own?",
    duty="access",
)
def shared_login(grants: Access, people: People) -> Iterator[Gap]:
    """Several people sign in with one login, or the billing team uses somebody else's.

    Why:
        Nobody can tell who did what, and when one leaves, all are locked out or none. In the
        United States each user must have a name of their own in the system, however small
        the practice.
    What to do:
        One login for each person. Where one is slow to come, wait for it.
    Bad:
        access-plan:
          "accounts[pms-priya].users": [priya, marco]
    Bad:
        access-plan:
          "accounts[pms-priya].users": billers
    Bad:
        access-plan:
          "accounts[bridge-marco].whose": shared
          "accounts[bridge-marco].users": ~
    Bad:
        access-plan:
          "accounts[bridge-marco].belongs_to": sam
    Bad:
        access-plan:
          "grants[drive-marco].users": priya
    Bad:
        access-plan:
          "accounts[pms-marco].users": {is: marco, stand_in: priya}
    Good:
        access-plan:
          "accounts[drive-marco]-":
          "grants[drive-marco]-":
          "grants+": {system: shared-drive, users: billers, allows: ["read the folders"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    for account in grants.accounts:
        found = _shared(account, grants, people)
        if found is not None:
            place, how = found
            yield Gap(place, f"{_login(account, grants)} {how}")


def _login(account: Account, grants: Access) -> str:
    system = grants.account_system(account) if account.system.readable else None
    return f"a login of {label_of(system)}" if system is not None else "a login"


def _shared(account: Account, grants: Access, people: People) -> tuple[Place, str] | None:
    """Return where it says that a login is shared, and how."""
    whose = account.whose.value
    if whose is not None and whose != "person":
        return account.whose, "is shared" if whose == "shared" else "belongs to a desk, not to a person"
    users: dict[str, None] = {}
    others = [one.grant.users for one in grants.all if one.account is account and one.grant.users.given]
    for answer in (account.users, *account.users.variants, *others):
        more, several = _people_of(answer, people)
        users |= dict.fromkeys(more)
        if several or len(users) > 1:
            return answer, f"is for {several}" if several else f"is used by {len(users)} people"
    lent = next(_lent(account.users), None)
    if lent is not None:
        return lent, "is lent to somebody else at times"
    return _borrowed(account, users, people)


def _borrowed(account: Account, users: dict[str, None], people: People) -> tuple[Place, str] | None:
    """Return where it says that a login is in another person's name; a company's name is no person's."""
    if any(ref.side is not None for ref in account.belongs_to.values):
        return None
    names, several = _people_of(account.belongs_to, people)
    if several or (users and names and not {*names} & {*users}):
        return account.belongs_to, f"is in the name of {several}" if several else "is in somebody else's name"
    return None


def _people_of(answer: Many[OwnerRef], people: People) -> tuple[tuple[str, ...], str]:
    """Return the people of an answer; or, in words, that it means several."""
    found: list[str] = []
    for ref in answer.values:
        if ref.side is not None:
            side = [one for one in people.all if people.side(one) == ref.side and people.is_human(one)]
            if ref.side == "both" or (len(side) > 1 and ref.side == "vendor"):
                return (), "a whole team" if ref.side != "both" else "both sides"
            found += [people.key(one) for one in side] if len(side) == 1 else []
            continue
        holders = people.holders(ref)
        role = people.role(ref) if people.find(ref) is None else None
        if role is not None and len(holders) != 1:
            return (), "a role that several people hold"
        if any(not people.is_human(one) for one in holders):
            return (), "a team or a mailbox"
        found += [people.key(one) for one in holders]
    return tuple(found), ""


def _lent(users: Many[OwnerRef]) -> Iterator[Answer[Any]]:
    """Yield the words that let somebody else sign in with the same login."""
    for marks in (users.marks, *(item.marks for item in users.items)):
        for mark in (marks.stand_in, marks.interim):
            if mark is not None and not mark.missing:
                yield mark


@access.rule(
    "011",
    "–/W/B",
    guide=("S-4.23",),
    kind=Kind.CONTRADICTION,
    fix="Name each person of the billing team who signs in.",
    question="Who of the billing team signs in, by name?",
    duty="access",
    answers=("access-plan.accounts.users",),
    yields_to=("ACC004",),
)
def team_not_named(document: PracticeDocument, grants: Access, people: People) -> Iterator[Gap]:
    """There are logins for the billing team, and it is not known who uses them.

    Why:
        A login without a name cannot be closed when its user leaves.
    What to do:
        List the people of the billing team, and give each login its user.
    Bad:
        access-plan:
          "accounts[bridge-marco].users": ~
    Bad:
        practice:
          "roles[billers].unnamed": 2
    Bad:
        access-plan:
          "grants+": {system: pms, allows: ["see the ledger"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    Good:
        access-plan:
          "accounts[bridge-marco].users": Marco Lind
    """
    for account in grants.accounts:
        if account.users.missing and not _named_by_grant(account, grants):
            yield Gap(
                account.users, f"nothing says who uses {_login(account, grants)}", causes=(account.users, account.whose)
            )
    for granted in grants.vendor:
        if granted.account is None and granted.grant.users.missing and granted.grant.account.missing:
            yield Gap(granted.grant.users, f"nothing says for whom this grant in {granted.system_name} is")
    if not grants.vendor:
        return
    if people.all and not any(people.side(one) == "vendor" for one in people.all):
        yield Gap(
            document.people, "nobody of the billing team is listed, and there are rights for it", about=("roster",)
        )
    for role in people.roles:
        seats = role.unnamed.value
        if seats and people.side_of(OwnerRef(role.id.value or role.name.value or "")) == "vendor":
            number = f"{seats} seats of the billing team have" if seats > 1 else "one seat of the billing team has"
            yield Gap(role.unnamed, f"{number} no name yet")


def _named_by_grant(account: Account, grants: Access) -> bool:
    return any(one.account is account and one.grant.users.given for one in grants.all)
