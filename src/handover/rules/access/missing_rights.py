"""Gaps in what can be done: tasks, notes and entries of money that stand still because a right is missing."""

from collections.abc import Iterable, Iterator
from typing import Final

from handover.analysis.access.capabilities import Effective, Need, blocked, effective
from handover.analysis.access.logins import Logins, ResolvedLogin, label_of
from handover.analysis.access.tasks import VendorTask, VendorTasks
from handover.analysis.scope.areas import ALL_AREAS, AreaName, Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.data.access_facts import capability_words
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.posting import Posting
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


def needs_in_words(needs: Iterable[Need], most: int | None = None) -> str:
    """Return needs as people say them: ``see claims and send claims``.

    Args:
        needs: the needs; one that a narrower one implies is left out.
        most: how many to name before the rest is counted.
    """
    words, wanted = capability_words(), list(dict.fromkeys(needs))
    found = [need for need in wanted if not any(other < need for other in wanted)]
    named = [" or ".join(words[one] for one in sorted(need)) for need in found[:most]]
    return listed([*named, f"{len(found) - len(named)} things more"] if len(found) > len(named) else named)


def by_owner(tasks: Iterable[VendorTask], logins: Logins) -> dict[str, list[VendorTask]]:
    """Return tasks by the name of whoever does them."""
    found: dict[str, list[VendorTask]] = {}
    for task in tasks:
        found.setdefault(logins.name_of(task.owner), []).append(task)
    return found


def _coming_late(login: ResolvedLogin, practice: PracticeDocument, today: Today) -> bool:
    """Whether a login is certain to open only after the billing team has started."""
    start, day = practice.go_live.value, login.days.opens
    return start is not None and day is not None and day.surely_after(start) and day.surely_after(today.day)


def unmet(given: Iterable[ResolvedLogin], mine: list[VendorTask], logins: Logins, site: Site) -> tuple[Need, ...]:
    """Return the needs of one owner's tasks that no login meets; none where that is unknown."""
    rights = [one for one in given if logins.reaches(one, mine[0].owner, site)]
    return blocked((need for task in mine for need in task.needs), _has(rights)) or ()


def _has(given: Iterable[ResolvedLogin]) -> Effective:
    return effective(item.given for one in given for item in one.items)


def lacking(needs: Iterable[Need], mine: list[VendorTask]) -> str:
    """Return what is missing and for which tasks: ``see claims, needed for tracking claims``."""
    groups: dict[str, list[Need]] = {}
    for need in needs:
        names = dict.fromkeys(task.name for task in mine if need in task.needs)
        groups.setdefault(listed(names), []).append(need)
    return "; to ".join(f"{needs_in_words(found)}, needed for {names}" for names, found in groups.items())


@rule(
    "ACC001",
    "–/W/B",
    guide=("S-0.04", "S-0.08", "S-4.01", "S-4.02", "S-4.06", "S-4.07", "S-4.09", "S-4.10", "S-4.11", "S-4.14"),
    fix="Ask for the right, with a day before the start, or give the task to somebody who has it.",
    question="Who gets this right, and by when?",
    duty="access",
    answers=("access-plan.logins",),
)
def task_blocked(
    plan: AccessPlan, logins: Logins, tasks: VendorTasks, practice: PracticeDocument, today: Today, site: Site
) -> Iterator[Gap]:
    """A task cannot be done, because no right that was asked for or opened is enough for it.

    Why:
        Work that needs a right nobody has asked for stands still from the first day, and
        somebody lends a login.
    Bad:
        access-plan:
          logins: ~
    Bad:
        access-plan:
          "logins[pms/priya].permissions": [AccountModule, FamilyModule, AppointmentsModule, InsuranceVerification]
          "logins[pms/marco].permissions": [AccountModule, FamilyModule, CommlogCreate, InsPayCreate, InsWriteOffEdit]
    Bad:
        scope:
          "tasks[book_recare].owner": priya
    Good:
        scope:
          "tasks[book_recare].owner": priya
        access-plan:
          "logins+": {system: pms, users: priya, allows: ["book visits"], requested: 2026-11-20, granted: 2026-11-20, tested: 2026-11-20, approved_by: dana, review_by: 2027-05-31, blocked_task: "Visits could not be booked."}
    Good:
        access-plan:
          "logins[pms/marco].profile": Billing follow-up
          "logins[pms/marco].permissions": ~
          "logins[pms/priya].profile": Billing follow-up
          "logins[pms/priya].permissions": ~
    """
    here = logins.at(site)
    entered = {task.kind for task in tasks.at(site) if task.posting}
    work = [task for task in tasks.at(site) if task.decided and not task.posting and task.kind not in entered]
    if not here:
        if work:
            count = f"{len(work)} tasks" if len(work) > 1 else "a task"
            message = f"the billing team has {count} and no right to anything is asked for or opened"
            yield Gap(plan.logins, message, about=("none",), question="What may each of them do, in which system?")
        return
    begun = [one for one in here if one.state != "planned"]
    in_time = [one for one in begun if not _coming_late(one, practice, today)]
    for name, mine in by_owner(work, logins).items():
        missing = unmet(in_time, mine, logins, site)
        if not missing:
            continue
        rights = lacking(missing, mine)
        late = not unmet(begun, mine, logins, site)
        message = f"only after the start will {name} have the right to" if late else f"{name} has no right to"
        question = f"Who gets the right to {needs_in_words(missing)}, and by when?"
        yield Gap(plan.logins, f"{message} {rights}", about=(name,), question=question)


@rule(
    "ACC019",
    "–/B/B",
    guide=("S-4.15",),
    fix="Name one place, and give the right to write there.",
    question="Where does the billing team write what it did?",
    duty="access",
    areas=ALL_AREAS,
    answers=("access-plan.note_place.where",),
)
def no_place_for_notes(plan: AccessPlan, logins: Logins, site: Site) -> Iterator[Gap]:
    """The billing team has no place to write what it did, or no right to write there.

    Why:
        What is not written down is done again, or told to the patient twice.
    Bad:
        access-plan:
          "note_place.where": ~
    Bad:
        access-plan:
          "logins[pms/priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing]
          "logins[pms/marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, InsPayCreate]
    Good:
        access-plan:
          note_place: {where: "a running list in the shared folder", system: shared-drive}
          "logins+": {system: shared-drive, users: marco, allows: ["save files"], granted: 2026-10-21, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    """
    place = plan.note_place.where
    if place.missing:
        yield Gap(place, "nothing says where the billing team writes what it did", about=("place",))
        return
    system = logins.system(plan.note_place.system.value)
    here = logins.at(site)
    # a right in a system that is not listed may be one there
    there = [one for one in here if system is None or one.system in (system, None)]
    need = frozenset({"notes.write", "contact.log"})
    kind = system.kind.value if system is not None else None
    if kind not in (None, "practice_management"):
        need |= {"attachments.store", "messages.send"}  # a list, a folder or a mailbox
    if here and blocked((need,), _has(there)):
        where = f" in {label_of(system)}" if system is not None else ""
        yield Gap(
            place,
            f"nobody of the billing team has the right to write notes{where}",
            about=("right",),
            question="Who gets the right to write notes, and by when?",
        )


@rule(
    "ACC021",
    "–/B/B",
    guide=("S-7.34", "S-4.02"),
    kind=Kind.CONTRADICTION,
    fix="Give the right, or move the entry to the side that has it.",
    question="Who gets this right, or does the other side enter it?",
    duty="access",
)
def posting_without_the_right(
    document: Posting, logins: Logins, tasks: VendorTasks, areas: Areas, site: Site
) -> Iterator[Gap]:
    """The side that enters money has no right to enter it, or whoever closes cannot see that it was entered.

    Why:
        Payments wait for somebody with the right, and items are closed that were never
        posted.
    Bad:
        access-plan:
          "logins[pms/priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "logins[pms/marco].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Bad:
        posting:
          "kinds[refund].owner": vendor
    Bad:
        posting:
          "close_loop.balances": vendor
        access-plan:
          "logins[pms/priya].permissions": [FamilyModule, ClaimView, ClaimSend, Billing, CommlogCreate]
          "logins[pms/marco].permissions": [FamilyModule, ClaimView, ClaimSend, Reports, CommlogCreate]
    Good:
        posting:
          "kinds[insurance_payment].owner": marco
    """
    here = logins.at(site)
    if not here:
        return
    begun = [one for one in here if one.state != "planned"]
    for name, mine in by_owner((task for task in tasks.at(site) if task.posting), logins).items():
        missing = unmet(begun, mine, logins, site)
        if missing:
            yield Gap(document.kinds, f"{name} has no right to {lacking(missing, mine)}", about=(name,))
    sees = frozenset({"ledger.view", "inspay.enter", "payment.enter"})
    closers: tuple[tuple[str, AreaName], ...] = (("claims", "insurance"), ("balances", "balances"))
    for what, area in closers:
        answer = site.pick(getattr(document.close_loop, what))
        if areas.out(area, site):
            continue  # nothing of this kind is the billing team's to close
        for ref in answer.values:
            if logins.owners.side(ref) != "vendor":
                continue
            rights = [one for one in begun if logins.reaches(one, ref, site)]
            if blocked((sees,), effective(item.given for one in rights for item in one.items)):
                who = logins.name_of(ref)
                yield Gap(answer, f"{who} is to close {what} and has no right to see what was posted", about=(what,))


RULES: Final = (task_blocked, no_place_for_notes, posting_without_the_right)
