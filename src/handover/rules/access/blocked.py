"""Gaps in what can be done: tasks that stand still because a right is missing."""

from collections.abc import Iterable, Iterator

from handover.data.access_facts import capability_words
from handover.model.access_plan import AccessPlan
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.reckon.access import Access, Granted, label_of
from handover.reckon.access_states import opened_on
from handover.reckon.access_tasks import VendorTask, VendorTasks
from handover.reckon.areas import AREA_NAMES
from handover.reckon.capabilities import Need, blocked, effective
from handover.reckon.phrasing import listed
from handover.reckon.site import Site
from handover.reckon.today import Today
from handover.rules.access.topic import access
from handover.rules.gap import Gap

_ALL_AREAS = tuple(AREA_NAMES)


def needs_in_words(needs: Iterable[Need]) -> str:
    """Return needs as people say them: ``see claims and send claims``."""
    words = capability_words()
    return listed(" or ".join(words[one] for one in sorted(need)) for need in needs)


def by_owner(tasks: Iterable[VendorTask], grants: Access) -> dict[str, list[VendorTask]]:
    """Return tasks by the name of whoever does them."""
    found: dict[str, list[VendorTask]] = {}
    for task in tasks:
        found.setdefault(grants.name_of(task.owner), []).append(task)
    return found


def _coming_late(granted: Granted, practice: PracticeDocument, today: Today) -> bool:
    """Whether a grant is certain to open only after the billing team has started."""
    start, day = practice.go_live.value, opened_on(granted.grant)
    return start is not None and day is not None and day.surely_after(start) and day.surely_after(today.day)


def _missing(granted: Iterable[Granted], mine: list[VendorTask], grants: Access, site: Site) -> tuple[Need, ...]:
    """Return the needs of one owner's tasks that no grant meets; none where that is unknown."""
    rights = [one for one in granted if grants.reaches(one, mine[0].owner, site)]
    has = effective(item.given for one in rights for item in one.items)
    return blocked((need for task in mine for need in task.needs), has) or ()


@access.rule(
    "001",
    "–/W/B",
    guide=("S-0.04", "S-0.08", "S-4.01", "S-4.02", "S-4.06", "S-4.07", "S-4.09", "S-4.10", "S-4.11", "S-4.14"),
    fix="Ask for the right, or give the task to somebody who has it.",
    question="Who gets this right, and by when?",
    duty="access",
    answers=("access-plan.grants",),
)
def task_blocked(
    plan: AccessPlan, grants: Access, tasks: VendorTasks, practice: PracticeDocument, today: Today, site: Site
) -> Iterator[Gap]:
    """A task cannot be done, because no right that was asked for or opened is enough for it.

    Why:
        Work that needs a right nobody has asked for stands still from the first day, and
        somebody lends a login.
    What to do:
        Compare the tasks with the rights, per person and location. Ask for what is missing,
        with a day before the start.
    Bad:
        access-plan:
          grants: ~
    Bad:
        access-plan:
          "grants[pms-priya].permissions": [AccountModule, FamilyModule, AppointmentsModule, InsuranceVerification]
          "grants[pms-marco].permissions": [AccountModule, FamilyModule, CommlogCreate, InsPayCreate, InsWriteOffEdit]
    Bad:
        scope:
          "tasks[book_recare].owner": priya
    Good:
        scope:
          "tasks[book_recare].owner": priya
        access-plan:
          "grants+": {account: pms-priya, id: booking, allows: ["book visits"], requested: 2026-11-20, granted: 2026-11-20, tested: 2026-11-20, approved_by: dana, review_by: 2027-05-31, blocked_task: "Visits could not be booked."}
    Good:
        access-plan:
          "grants[pms-marco].profile": Billing follow-up
          "grants[pms-marco].permissions": ~
          "grants[pms-priya].profile": Billing follow-up
          "grants[pms-priya].permissions": ~
    """  # noqa: E501
    here = grants.at(site)
    entered = {task.kind for task in tasks.at(site) if task.posting}
    work = [task for task in tasks.at(site) if task.decided and not task.posting and task.kind not in entered]
    if not here:
        if work:
            count = f"{len(work)} tasks" if len(work) > 1 else "a task"
            message = f"the billing team has {count} and no right to anything is asked for or opened"
            yield Gap(plan.grants, message, about=("none",), question="What may each of them do, in which system?")
        return
    begun = [one for one in here if one.state != "planned"]
    in_time = [one for one in begun if not _coming_late(one, practice, today)]
    for name, mine in by_owner(work, grants).items():
        missing = _missing(in_time, mine, grants, site)
        if not missing:
            continue
        names = listed(dict.fromkeys(task.name for task in mine if set(task.needs) & {*missing}))
        rights = needs_in_words(missing)
        if not _missing(begun, mine, grants, site):
            message = f"only after the start will {name} have the right to {rights}, needed for {names}"
        else:
            message = f"{name} has no right to {rights}, needed for {names}"
        yield Gap(plan.grants, message, about=(name,), question=f"Who gets the right to {rights}, and by when?")


@access.rule(
    "019",
    "–/B/B",
    guide=("S-4.15",),
    fix="Name the place, and give the right to write there.",
    question="Where does the billing team write what it did?",
    duty="access",
    areas=_ALL_AREAS,
    answers=("access-plan.note_place.where",),
)
def no_place_for_notes(plan: AccessPlan, grants: Access, site: Site) -> Iterator[Gap]:
    """The billing team has no place to write what it did, or no right to write there.

    Why:
        What is not written down is done again, or told to the patient twice.
    What to do:
        Name one place, and give the right to write there.
    Bad:
        access-plan:
          "note_place.where": ~
    Bad:
        access-plan:
          "grants[pms-priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing]
          "grants[pms-marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, InsPayCreate]
    Good:
        access-plan:
          note_place: {where: "a running list in the shared folder", system: shared-drive}
          "grants+": {account: drive-marco, id: list, allows: ["save files"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """  # noqa: E501
    place = plan.note_place.where
    if place.missing:
        yield Gap(place, "nothing says where the billing team writes what it did", about=("place",))
        return
    ref = plan.note_place.system.value
    system = grants.system(ref.key) if ref is not None else None
    here = grants.at(site)
    there = [one for one in here if system is None or one.system is system]
    need = frozenset({"notes.write", "contact.log"})
    kind = system.kind.value if system is not None else None
    if kind not in (None, "practice_management"):
        need |= {"attachments.store", "messages.send"}  # a list, a folder or a mailbox
    has = effective(item.given for one in there for item in one.items)
    if here and blocked((need,), has):
        where = f" in {label_of(system)}" if system is not None else ""
        yield Gap(
            place,
            f"nobody of the billing team has the right to write notes{where}",
            about=("right",),
            question="Who gets the right to write notes, and by when?",
        )


@access.rule(
    "021",
    "–/B/B",
    guide=("S-7.34", "S-4.02"),
    kind=Kind.CONTRADICTION,
    fix="Give the right, or let the other side do it.",
    question="Who gets this right, or does the other side enter it?",
    duty="access",
)
def posting_without_the_right(document: Posting, grants: Access, tasks: VendorTasks, site: Site) -> Iterator[Gap]:
    """The side that enters money has no right to enter it, or whoever closes cannot see that it was entered.

    Why:
        Payments wait for somebody with the right, and items are closed that were never
        posted.
    What to do:
        Give the right, or move the entry to the side that has it.
    Bad:
        access-plan:
          "grants[pms-priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "grants[pms-marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Bad:
        posting:
          "kinds[refund].owner": vendor
    Bad:
        posting:
          "close_loop.balances": vendor
        access-plan:
          "grants[pms-priya].permissions": [FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "grants[pms-marco].permissions": [FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Good:
        posting:
          "kinds[insurance_payment].owner": marco
    """
    here = grants.at(site)
    if not here:
        return
    begun = [one for one in here if one.state != "planned"]
    for name, mine in by_owner((task for task in tasks.at(site) if task.posting), grants).items():
        missing = _missing(begun, mine, grants, site)
        if missing:
            names = listed(dict.fromkeys(task.name for task in mine if set(task.needs) & {*missing}))
            message = f"{name} is to enter {_entries(names)} and has no right to {needs_in_words(missing)}"
            yield Gap(document.kinds, message, about=(name,))
    sees = frozenset({"ledger.view", "inspay.enter", "payment.enter"})
    for what in ("claims", "balances"):
        answer = site.pick(getattr(document.close_loop, what))
        for ref in answer.values:
            if grants.owners.side(ref) != "vendor":
                continue
            rights = [one for one in begun if grants.reaches(one, ref, site)]
            if blocked((sees,), effective(item.given for one in rights for item in one.items)):
                who = grants.name_of(ref)
                yield Gap(answer, f"{who} is to close {what} and has no right to see what was posted", about=(what,))


def _entries(names: str) -> str:
    """Return tasks of entering money as what is entered: ``posting refunds`` → ``refunds``."""
    return names.replace("posting ", "")


#: Work that a payer's portal is for.
_PORTAL_WORK = frozenset({"check_eligibility", "check_benefits", "track_claims"})


@access.rule(
    "024",
    "–/W/B",
    guide=("S-4.02", "S-5.03"),
    fix="Add a login of that portal for whoever does the work.",
    question="Who of the billing team gets a login of this portal, and by when?",
    duty="access",
    areas=("insurance", "verification"),
)
def portal_without_a_login(document: Payers, grants: Access, tasks: VendorTasks, site: Site) -> Iterator[Gap]:
    """A payer's portal is part of the work, and nobody of the billing team has a login of it.

    Why:
        Without the portal every question to that payer is a telephone call.
    What to do:
        Add an account and a grant for the portal; say who holds the second factor.
    Bad:
        access-plan:
          "accounts[lakeshore-priya]-":
          "grants[lakeshore-priya]-":
    Bad:
        practice:
          "systems+": {id: union-portal, name: Union Trust portal, kind: portal}
        payers:
          "payers[union-trust].portal": union-portal
    Good:
        access-plan:
          "grants[lakeshore-priya]-":
          "accounts[lakeshore-priya]-":
          "grants+": {system: lakeshore-portal, users: billers, allows: ["check eligibility"], requested: 2026-10-20, granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """  # noqa: E501
    here = grants.at(site)
    if not here or not any(task.decided and task.kind in _PORTAL_WORK for task in tasks.at(site)):
        return
    reached = {id(one.system) for one in here}
    reached |= {id(grants.account_system(one)) for one in grants.accounts if site.covered_by(one.marks)}
    for payer in site.entries(document.payers):
        ref = payer.portal.value
        system = grants.system(ref.key) if ref is not None else None
        if system is not None and id(system) not in reached:
            message = f"{label_of(system)} is used for this payer, and nobody of the billing team has a login of it"
            yield Gap(payer.portal, message)
