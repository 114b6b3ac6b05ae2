"""Gaps in what can be done: tasks that stand still because a right is missing."""

from collections.abc import Iterable, Iterator

from handover.data.access_facts import capability_words
from handover.model.access_plan import AccessPlan
from handover.model.kinds.references import SystemRef
from handover.model.practice_document import PracticeDocument
from handover.reckon.access import Access, Granted, label_of
from handover.reckon.access_states import opened_on
from handover.reckon.access_tasks import VendorTask, VendorTasks
from handover.reckon.areas import ALL_AREAS
from handover.reckon.capabilities import Effective, Need, blocked, effective
from handover.reckon.phrasing import listed
from handover.reckon.site import Site
from handover.reckon.today import Today
from handover.rules.access.topic import access
from handover.rules.gap import Gap


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


def unmet(granted: Iterable[Granted], mine: list[VendorTask], grants: Access, site: Site) -> tuple[Need, ...]:
    """Return the needs of one owner's tasks that no grant meets; none where that is unknown."""
    rights = [one for one in granted if grants.reaches(one, mine[0].owner, site)]
    found = list(blocked((need for task in mine for need in task.needs), _has(rights)) or ())
    for key, need in (pair for task in mine for pair in task.needs_in):
        there = [one for one in rights if one.system is grants.system(SystemRef(key))]
        found += blocked((need,), _has(there)) or ()
    return tuple(dict.fromkeys(found))


def _has(granted: Iterable[Granted]) -> Effective:
    return effective(item.given for one in granted for item in one.items)


def lacking(needs: Iterable[Need], mine: list[VendorTask]) -> str:
    """Return what is missing and for which tasks: ``see claims, needed for tracking claims``."""
    groups: dict[str, list[Need]] = {}
    for need in needs:
        names = dict.fromkeys(task.name for task in mine if need in {*task.needs, *(one for _, one in task.needs_in)})
        groups.setdefault(listed(names), []).append(need)
    return "; to ".join(f"{needs_in_words(found)}, needed for {names}" for names, found in groups.items())


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
    """
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
        missing = unmet(in_time, mine, grants, site)
        if not missing:
            continue
        rights = lacking(missing, mine)
        late = not unmet(begun, mine, grants, site)
        message = f"only after the start will {name} have the right to" if late else f"{name} has no right to"
        question = f"Who gets the right to {needs_in_words(missing)}, and by when?"
        yield Gap(plan.grants, f"{message} {rights}", about=(name,), question=question)


@access.rule(
    "019",
    "–/B/B",
    guide=("S-4.15",),
    fix="Name the place, and give the right to write there.",
    question="Where does the billing team write what it did?",
    duty="access",
    areas=ALL_AREAS,
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
    """
    place = plan.note_place.where
    if place.missing:
        yield Gap(place, "nothing says where the billing team writes what it did", about=("place",))
        return
    system = grants.system(plan.note_place.system.value)
    here = grants.at(site)
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
