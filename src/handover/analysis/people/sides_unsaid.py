"""People whose side is not written, and who are named as the billing company's own.

Nobody writes a side for the people of the practice, so who has none counts as the practice's. Where all that is written
about somebody is of the billing company's people, its contact, its logins, its addresses, that would be a guess against
what is written: such a person counts as the billing company's, and it is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from handover.model.kinds.references import loosely
from handover.model.side_names import SideNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import Any

    from handover.analysis.people.directory import People
    from handover.model.access_plan import AccessPlan
    from handover.model.answer import Answer, Many
    from handover.model.approvals import Approvals
    from handover.model.escalation_contacts import EscalationContacts
    from handover.model.kinds.references import Ref
    from handover.model.marks import Marks
    from handover.model.practice_document import PracticeDocument
    from handover.model.practice_people import Person
    from handover.model.scope import Scope

#: Domains at which anybody may have an address.
_PUBLIC: Final = frozenset(
    f"{name}.com"
    for name in ("gmail", "googlemail", "outlook", "hotmail", "live", "yahoo", "icloud", "aol", "proton", "protonmail")
)
#: A beginning of the company's name that is shorter may stand in any address.
_SHORTEST: Final = 5


def named_as_the_vendors(
    people: People,
    practice: PracticeDocument,
    scope: Scope,
    access: AccessPlan,
    contacts: EscalationContacts,
    approvals: Approvals,
    day: date,
) -> tuple[frozenset[Person], frozenset[Person]]:
    """Return the people without a side who count as the billing company's, and those of whom it is only to be asked.

    Of the second, some of what is written is of the practice's people: an address of the billing company
    beside a duty of the practice.
    """
    unsaid = [one for one in people.all if one.side.missing]
    ours = set(_of(people, _held_for_the_practice(scope, access, contacts, approvals), day))
    ours |= {one for one in unsaid if one.clinician.known or not one.npi.missing}
    theirs = set(_of(people, _held_for_the_vendor(people, access, contacts, approvals), day))
    addressed = set(_addressed(people, practice))
    counted = frozenset(one for one in unsaid if (one in theirs or one in addressed) and one not in ours)
    return counted, frozenset(one for one in unsaid if one in addressed) - counted


def _of(people: People, answers: Iterable[Many[Any]], day: date) -> Iterator[Person]:
    """Yield who is named in some answers, also as stand-in or for days that are not past."""
    for answer in answers:
        for version in (answer, *answer.variants):
            yield from people.known_holders(version)
            for marks in (version.marks, *(item.marks for item in version.found)):
                yield from _replacing(people, marks, day)


def _replacing(people: People, marks: Marks, day: date) -> Iterator[Person]:
    refs: list[Ref | None] = [marks.stand_in.known] if marks.stand_in is not None else []
    for one in marks.interim.found if marks.interim is not None else ():
        last = one.until.known
        if last is None or not last.surely_before(day):
            refs.append(one.is_.known)
    yield from (person for ref in refs if (person := people.find(ref)) is not None)


def _held_for_the_vendor(
    people: People, access: AccessPlan, contacts: EscalationContacts, approvals: Approvals
) -> Iterator[Many[Any]]:
    """Yield the answers that name people of the billing company: its contact, its logins, its roles, who signed for it."""
    yield contacts.vendor_contact
    for login in access.logins.found:
        yield login.users
    for role in people.roles:
        if role.side.known == "vendor":
            yield role.people
    yield from (one.who for one in approvals.split.signatures.found if one.side.known == "vendor")


def _held_for_the_practice(
    scope: Scope, access: AccessPlan, contacts: EscalationContacts, approvals: Approvals
) -> Iterator[Many[Any]]:
    """Yield the answers that name one person of the practice."""
    yield from (
        scope.owner,
        access.access_admin,
        access.leavers.by,
        contacts.primary,
        contacts.backup,
        approvals.not_listed,
    )
    yield from (getattr(contacts.contacts, area) for area in ("insurance", "balances", "verification", "recare"))
    for escalation in contacts.escalations.found:
        yield escalation.decides
        yield from (stop.person for stop in escalation.route.found)
    yield from (one.approver for one in approvals.actions.found)
    yield from (one.approver for one in approvals.corrections.found)
    yield from (one.who for one in approvals.split.signatures.found if one.side.known == "practice")


def _addressed(people: People, practice: PracticeDocument) -> Iterator[Person]:
    """Yield the people with an address of the billing company: of its name, or of somebody who is written as its own."""
    sides = SideNames.of(practice.name.known or "", practice.vendor.name.known or "", ())
    names = [name for name, side in sides.by_name.items() if side == "vendor" and len(name) >= _SHORTEST]
    sides_at: dict[str, set[str]] = {}
    for one in people.all:
        sides_at.setdefault(_domain(one.email), set()).add(one.side.known or "")
    for one in people.all:
        domain = _domain(one.email)
        theirs = any(loosely(domain).startswith(name) for name in names) or sides_at[domain] == {"vendor", ""}
        if domain and domain not in _PUBLIC and one.side.missing and theirs:
            yield one


def _domain(email: Answer[Any]) -> str:
    """Return what stands behind the sign of an address; empty where there is none."""
    return email.known.words.rpartition("@")[2].strip().casefold() if email.known is not None else ""
