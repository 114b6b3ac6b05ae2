"""Dates of logins: not tested, added after the start, not reviewed."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.login_tasks import rights_of, tasks_of
from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.access.tasks import VendorTasks
from handover.analysis.scope.areas import ALL_AREAS
from handover.analysis.structure.phrasing import some
from handover.inputs import Today
from handover.model.kinds.days import Day
from handover.model.practice_document import PracticeDocument
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC010",
    "–/W/B",
    guide=("S-4.30", "S-11.03"),
    fix="Sign in once together with each person before the start, try the work, and write the day under `tested`.",
    question="When do you try {the login} together?",
    duty="access",
    areas=ALL_AREAS,
)
def granted_not_tested(document: PracticeDocument, logins: Logins, tasks: VendorTasks, today: Today) -> Iterator[Gap]:
    """The work begins or has begun, and a right that it needs is not open, or nobody has tried it.

    Why:
        Whether a login works shows only when it is used; without a test that is the first working day.
    Bad:
        access-plan:
          "logins[pms/marco].tested": ~
    Bad:
        access-plan:
          "logins[pms/marco].granted": ~
          "logins[pms/marco].tested": ~
    Good:
        practice:
          go_live: 2026-12-07
          stage: ready
        access-plan:
          "logins[pms/marco].tested": ~
    """
    start = document.go_live.value
    begun = document.stage.value == "live" or (start is not None and not start.expected and start.latest <= today.day)
    for login in logins.vendor:
        if login.state not in ("requested", "granted") or logins.gone(login) or not _needed(login, logins, tasks):
            continue
        if login.opens_after(start):
            continue  # it comes late, and the blocked task says so
        what = f"the rights of {logins.who(login)} in {login.system_name}"
        if login.state == "granted":
            yield Gap(
                login.entry.tested,
                f"it is not said yet when {what} were tried",
                question=f"When do you try {what} together?",
                once_live=not begun,
            )
        else:
            yield Gap(
                login.entry.granted,
                f"{what} are not open yet",
                question=f"When will {what} be open and tried?",
                once_live=not begun,
            )


def _needed(login: ResolvedLogin, logins: Logins, tasks: VendorTasks) -> bool:
    """Whether some task needs the login, as far as it is understood."""
    has = rights_of([login])
    mine = tasks_of(login, logins, tasks)
    return bool(mine) and (has.unclear or any(has.meets(need) for task in mine for need in task.needs))


@rule(
    "ACC014",
    "–/–/W",
    guide=("S-4.28",),
    fix="Write under `blocked_task` which task could not be done without it. Start with less than you think you need.",
    question="Which task was blocked before {the login} got more rights?",
    duty="access",
    areas=ALL_AREAS,
)
def late_right_without_a_reason(document: PracticeDocument, logins: Logins) -> Iterator[Gap]:
    """A right was added after the start, and nothing says which task was blocked without it.

    Why:
        Rights are added one by one, and later nobody knows what for.
    Bad:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-11-18, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31}
    Good:
        access-plan:
          "logins+": {system: pms, users: marco, allows: ["save images"], granted: 2026-11-18, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31, blocked_task: "Letters could not be filed."}
    Good:
        practice:
          "people+": {id: nia, name: Nia Cole, side: vendor, from: 2026-11-16}
          "roles[billers].people": [priya, marco, nia]
        access-plan:
          "logins+": {system: clearinghouse, users: nia, allows: ["see claim status"], granted: 2026-11-16, tested: 2026-11-16, approved_by: dana, review_by: 2027-05-31}
    """
    start = document.go_live.value
    if start is None:
        return
    for login in logins.vendor:
        day = login.days.first
        if day is None or not day.surely_after(start) or not login.entry.blocked_task.missing or logins.gone(login):
            continue
        before = (one.days.first for one in logins.vendor if logins.who(one) == logins.who(login))
        if any(_earlier(one, day) for one in before):
            who = logins.who(login)
            message = (
                f"{who} got more rights in {login.system_name} on {day}, and it is not said yet which task was blocked"
            )
            yield Gap(login.entry.blocked_task, message)


def _earlier(one: Day | None, day: Day) -> bool:
    return one is not None and one.surely_before(day)


@rule(
    "ACC022",
    "–/A/W",
    guide=("S-4.24",),
    fix="Look at the rights again, and write the next day under `review_by`, half a year ahead or so.",
    question="When are the rights of {the login} looked at again?",
    duty="access",
    areas=ALL_AREAS,
)
def access_review_overdue(logins: Logins, today: Today) -> Iterator[Gap]:
    """Rights have no day on which they are looked at again, or that day has passed.

    Why:
        The work changes, and rights that are no longer needed stay until somebody reviews them.
    Bad:
        access-plan:
          "logins[pms/marco].review_by": ~
    Bad:
        access-plan:
          "logins[pms/marco].review_by": 2026-11-01
    Good:
        access-plan:
          "logins[pms/marco].review_by": 2026-11-30
    """
    opened = [one for one in logins.vendor if one.state in ("granted", "tested") and not logins.gone(one)]
    silent = [one for one in opened if one.entry.review_by.missing]
    if silent:
        which = some(dict.fromkeys(f"{logins.who(one)} in {one.system_name}" for one in silent))
        yield Gap(
            silent[0].entry.review_by,
            f"it is not said yet when the rights of {which} are looked at again",
            about=("no day",),
            question=f"When are the rights of {which} looked at again?",
        )
    for one in opened:
        day = one.entry.review_by.value
        if day is not None and day.surely_before(today.day):
            message = f"the rights of {logins.who(one)} in {one.system_name} were to be looked at again by {day}"
            yield Gap(one.entry.review_by, message, about=("passed",))


RULES: Final = (
    granted_not_tested,
    late_right_without_a_reason,
    access_review_overdue,
)
