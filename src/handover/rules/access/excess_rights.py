"""Rights that no task needs, and logins without a task."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.capabilities import excess
from handover.analysis.access.login_tasks import tasks_of
from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.access.tasks import VendorTasks
from handover.analysis.structure.phrasing import listed, some, with_more
from handover.data.access_facts import capability_words, harmless
from handover.model.answer import require
from handover.model.kinds.references import loosely
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.outcome import FindingKind, Kind
from handover.rules.access.wording import right_in_words
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC002",
    "–/W/W",
    guide=("S-4.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Take the right away, or add the task that needs it to the scope.",
    question="Which task needs each right of {the login}?",
    duty="access",
    yields_to=("ACC003", "ACC005", "ACC015", "ACC017", "ACC018"),
)
def excess_permission(document: Scope, practice: PracticeDocument, logins: Logins, tasks: VendorTasks) -> Iterator[Gap]:
    """Somebody of the billing team has a right that none of their tasks needs.

    Why:
        The law asks for the least that the work needs, and what nobody may touch cannot go
        wrong.
    Bad:
        access-plan:
          "logins[pms/marco].permissions": [AccountModule, ClaimView, ClaimSend, ClaimDelete]
    Bad:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["issue refunds"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    Good:
        posting:
          "kinds[insurance_payment].owner": practice
          "kinds[contractual_adjustment].owner": practice
        access-plan:
          "logins[pms/priya].permissions": [AccountModule, FamilyModule, ClaimView, ClaimSend, ManageModule, CommlogCreate, ImagesModule, Billing, Appointments Module, InsuranceVerification, InsPayCreate]
          "logins[pms/marco].permissions": [Account Module, Family Module, Claim View, Claim Sent Edit, Claim Send (ClaimSend), commlog create, Imaging Module, Insurance Payment Create]
    """
    # what a right allows depends on the program
    require(*(answer for one in practice.systems.items for answer in (one.id, one.name, one.product, one.kind)))
    if document.tasks.missing:
        return
    first: dict[str, ResolvedLogin] = {}
    for login in logins.vendor:
        mine = tasks_of(login, logins, tasks)
        start = first.setdefault(logins.who(login), login)
        if any(task.unclear for task in mine) or not login.sites:
            continue
        free = (tasks.free_hand(site) for site in login.sites)
        useful = frozenset[str]().union(*(task.useful for task in mine), *free)
        for item in login.items:
            more = excess(item.given, useful, harmless())
            if not more:
                continue
            powers = some(capability_words()[one] for one in sorted(more))
            who = logins.who(login)
            message = f"{right_in_words(item)} lets {who} {powers}, which no task of theirs needs"
            if item.shows:
                message = with_more(message, f"{right_in_words(item)} also shows {listed(item.shows)}")
            question = f"Which task of {who} needs the right to {powers}?"
            yield Gap(item.place, message, causes=(item.place, login.entry, start.entry), question=question)


@rule(
    "ACC003",
    "–/W/B",
    guide=("S-4.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Revoke it, or say in the scope which work the person does.",
    question="Which task is {the login} for?",
    duty="access",
)
def login_without_a_task(document: Scope, logins: Logins, tasks: VendorTasks) -> Iterator[Gap]:
    """Somebody of the billing team has rights and no task, or rights for tasks that are not theirs.

    Why:
        Nobody notices when a login that no work needs is misused.
    Bad:
        practice:
          "people+": {id: nia, name: Nia Cole, side: vendor}
          "roles+": {id: recallers, name: Recare team, side: vendor, people: nia}
        scope:
          "tasks[send_claims].owner": billers
          "tasks[track_claims].owner": billers
          "tasks[work_denials].owner": billers
          "tasks[answer_requests].owner": billers
          "tasks[resubmit].owner": billers
          "tasks[appeal].owner": billers
          "tasks[secondary_claims].owner": billers
          "tasks[send_statements].owner": billers
          "tasks[follow_up_balances].owner": billers
          "tasks[explain_balance].owner": billers
          "tasks[check_eligibility].owner": billers
          "tasks[check_benefits].owner": billers
          "tasks[call_recare].owner": billers
        workflow-map:
          "attachments.sent_on_request_by": billers
        posting:
          "kinds[insurance_payment].owner": billers
          "kinds[contractual_adjustment].owner": billers
        access-plan:
          "logins+": {system: pms, users: nia, allows: ["see the schedule"], granted: 2026-10-20, tested: 2026-11-02, approved_by: dana, review_by: 2027-05-31}
    Bad:
        access-plan:
          "logins[clearinghouse/marco].for_tasks": [update_insurance_details]
    Good:
        access-plan:
          "logins[clearinghouse/marco].for_tasks": [send_claims, track_claims]
    """
    if document.tasks.missing:
        return
    of_each: dict[str, list[ResolvedLogin]] = {}
    for login in logins.vendor:
        of_each.setdefault(logins.who(login), []).append(login)
    for who, theirs in of_each.items():
        held = [login for login in theirs if login.sites]
        if held and not any(tasks_of(one, logins, tasks) for one in theirs):
            count = f"{len(theirs)} logins" if len(theirs) > 1 else "a login"
            yield Gap(held[0].entry, f"{who} has {count} and no task", about=(who,))
        for login in theirs:
            mine = tasks_of(login, logins, tasks)
            wanted = {loosely(ref.key) for ref in login.entry.for_tasks.values}
            if mine and wanted - {"all"} and not any(task.known_as & wanted for task in mine):
                yield Gap(login.entry.for_tasks, f"{{the login}} is for tasks that {who} does not have", about=(who,))


RULES: Final = (excess_permission, login_without_a_task)
