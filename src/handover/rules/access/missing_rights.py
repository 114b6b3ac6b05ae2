"""Rights that are missing for tasks, notes and entries of money."""

from collections.abc import Iterator, Sequence
from typing import Final

from handover.analysis.access.capabilities import blocked
from handover.analysis.access.login_tasks import by_owner, rights_of, unmet
from handover.analysis.access.logins import Logins, ResolvedLogin, label_of
from handover.analysis.access.tasks import VendorTasks
from handover.analysis.scope.areas import ALL_AREAS, AreaName, Areas
from handover.analysis.structure.phrasing import in_full, listed
from handover.analysis.structure.site import Site
from handover.model.access_plan import AccessPlan
from handover.model.answer import Many
from handover.model.kinds.references import OwnerRef
from handover.model.posting import Posting
from handover.model.practice_document import PracticeDocument
from handover.outcome import Kind
from handover.rules.access.wording import each_need, lacking, needs_in_words
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC001",
    "–/W/B",
    guide=("S-0.04", "S-0.08", "S-4.01", "S-4.02", "S-4.06", "S-4.07", "S-4.09", "S-4.10", "S-4.11", "S-4.14"),
    fix="Ask for the right, with a day before the start, or give the task to somebody who has it.",
    question="Who of the billing team gets the rights that its tasks need, and by when?",
    duty="access",
    answers=("access-plan.logins",),
)
def task_blocked(
    plan: AccessPlan, logins: Logins, tasks: VendorTasks, practice: PracticeDocument, site: Site
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
    Bad:
        access-plan:
          "logins[pms/marco].requested": ~
          "logins[pms/marco].granted": ~
          "logins[pms/marco].tested": ~
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
            yield Gap(plan.logins, message, about=("none",), question="What may the billing team do, in which system?")
        return
    yield from _without_a_day(here, tasks, logins, site)
    in_time = [one for one in here if not one.opens_after(practice.go_live.value)]
    for name, mine in by_owner(work, logins).items():
        missing = unmet(in_time, mine, logins, site)
        if not missing:
            continue
        rights = lacking(missing, mine)
        late = not unmet(here, mine, logins, site)
        message = f"only after the start will {name} have the right to" if late else f"{name} has no right to"
        wanted = each_need(missing)
        yield Gap(
            plan.logins,
            f"{message} {rights}",
            about=(name,),
            question=in_full("Who gets the right to {}, and by when?", wanted),
            fix=f"Ask for the right to {listed(wanted)}, with a day before the start, or give the task to somebody who has it.",
        )


def _without_a_day(here: Sequence[ResolvedLogin], tasks: VendorTasks, logins: Logins, site: Site) -> Iterator[Gap]:
    """Ask when logins open whose rights are written, and are needed, and of which no day is said."""
    planned = [one for one in here if one.state == "planned"]
    begun = [one for one in here if one.state != "planned"]
    work = by_owner((task for task in tasks.at(site) if task.decided), logins)
    if planned and any(unmet(begun, mine, logins, site) != unmet(here, mine, logins, site) for mine in work.values()):
        first, several = planned[0], len(planned) > 1
        which = f"{len(planned)} logins of the billing team open" if several else "{the login} opens"
        yield Gap(
            first.entry.granted,
            f"it is not said yet when {which}",
            about=("day", *(one.entry.place.step for one in planned)),
            causes=tuple(one.entry.granted for one in planned),
            question=f"By which day {'are' if several else 'is'} {which.removesuffix(' opens').removesuffix(' open')} open?",
            fix="Write `requested`, `granted` or `tested` with the day at the login, also where the day is still to come.",
        )


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
        yield Gap(place, "it is not said yet where the billing team writes what it did", about=("place",))
        return
    system = logins.system(plan.note_place.system.value)
    here = logins.at(site)
    # a right in a system that is not listed may be one there
    there = [one for one in here if system is None or one.system in (system, None)]
    need = frozenset({"notes.write", "contact.log"})
    kind = system.kind.value if system is not None else None
    if kind not in (None, "practice_management"):
        need |= {"attachments.store", "messages.send"}  # a list, a folder or a mailbox
    if here and blocked((need,), rights_of(there)):
        where = f" in {label_of(system)}" if system is not None else ""
        yield Gap(
            place,
            f"no right to write notes{where} is listed for the billing team",
            about=("right",),
            question="Who gets the right to write notes, and by when?",
        )


@rule(
    "ACC021",
    "–/B/B",
    guide=("S-7.34", "S-4.02"),
    kind=Kind.CONTRADICTION,
    fix="Give the right, or move the entry to the side that has it.",
    question="Who of the billing team gets the right to enter money, or does the practice make those entries?",
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
    # of a login without a day it is asked when it opens, and what it gives counts
    for name, mine in by_owner((task for task in tasks.at(site) if task.posting), logins).items():
        missing = unmet(here, mine, logins, site)
        if missing:
            question = (
                f"Who gets the right to {needs_in_words(missing, most=3)}, or does the practice make the entries?"
            )
            yield Gap(
                document.kinds, f"{name} has no right to {lacking(missing, mine)}", about=(name,), question=question
            )
    closers: tuple[tuple[str, AreaName], ...] = (("claims", "insurance"), ("balances", "balances"))
    for what, area in closers:
        if not areas.out(area, site):  # else nothing of this kind is the billing team's to close
            yield from _closing_unseen(what, site.pick(getattr(document.close_loop, what)), here, logins, site)


def _closing_unseen(
    what: str, answer: Many[OwnerRef], here: Sequence[ResolvedLogin], logins: Logins, site: Site
) -> Iterator[Gap]:
    """Yield who of the billing team is to close something and cannot see that it was posted."""
    for ref in answer.values:
        if logins.owners.side(ref) != "vendor":
            continue
        if blocked((_SEES_POSTED,), rights_of(one for one in here if logins.reaches(one, ref, site))):
            who = logins.name_of(ref)
            question = f"Who gets the right to see what was posted, or who else closes {what}?"
            yield Gap(
                answer,
                f"{who} is to close {what} and has no right to see what was posted",
                about=(what,),
                question=question,
            )


#: What shows that something was posted.
_SEES_POSTED = frozenset({"ledger.view", "inspay.enter", "payment.enter"})


RULES: Final = (task_blocked, no_place_for_notes, posting_without_the_right)
