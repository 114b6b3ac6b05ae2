"""Gaps in upkeep: rights not tried, added late, never looked at again, or too many in one hand."""

from collections.abc import Iterator

from handover.model.kinds.days import Day
from handover.model.posting import Posting
from handover.model.practice_document import PracticeDocument
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.reckon.access import Access, Granted
from handover.reckon.access_states import first_day, opened_on
from handover.reckon.access_tasks import VendorTasks
from handover.reckon.areas import ALL_AREAS
from handover.reckon.capabilities import effective
from handover.reckon.phrasing import listed
from handover.reckon.site import Site
from handover.reckon.today import Today
from handover.rules.access.excess import tasks_of
from handover.rules.access.topic import access
from handover.rules.gap import Gap


@access.rule(
    "010",
    "–/W/B",
    guide=("S-4.30", "S-11.03"),
    fix="Sign in once together, try the work, and write the day under `tested`.",
    question="When do you sign in together and try it?",
    duty="access",
    areas=ALL_AREAS,
)
def granted_not_tested(document: PracticeDocument, grants: Access, tasks: VendorTasks, today: Today) -> Iterator[Gap]:
    """The work has begun, and a right that it needs is not open, or nobody has tried it.

    Why:
        A login that was never tried fails on the morning it is needed.
    What to do:
        Before the start, sign in once together with each person, try the work, and write
        the day.
    Bad:
        access-plan:
          "grants[pms-marco].tested": ~
    Bad:
        access-plan:
          "grants[pms-marco].granted": ~
          "grants[pms-marco].tested": ~
    Good:
        practice:
          go_live: 2026-12-07
          stage: ready
        access-plan:
          "grants[pms-marco].tested": ~
    """
    start = document.go_live.value
    begun = document.stage.value == "live" or (start is not None and not start.expected and start.latest <= today.day)
    if not begun:
        return
    for granted in grants.vendor:
        if granted.state not in ("coming", "granted") or grants.gone(granted) or not _needed(granted, grants, tasks):
            continue
        day = opened_on(granted.grant)
        if start is not None and day is not None and day.surely_after(start) and day.surely_after(today.day):
            continue  # it comes late, and the blocked task says so
        what = f"the rights of {grants.who(granted)} in {granted.system_name}"
        if granted.state == "granted":
            yield Gap(granted.grant.tested, f"nobody has tried {what}", question=f"When do you try {what} together?")
        else:
            yield Gap(
                granted.grant.granted, f"{what} are not open yet", question=f"When will {what} be open and tried?"
            )


def _needed(granted: Granted, grants: Access, tasks: VendorTasks) -> bool:
    """Whether some task needs the grant, as far as it is understood."""
    has = effective(item.given for item in granted.items)
    mine = tasks_of(granted, grants, tasks)
    return bool(mine) and (has.unclear or any(has.meets(need) for task in mine for need in task.needs))


@access.rule(
    "014",
    "–/–/W",
    guide=("S-4.28",),
    fix="Write under `blocked_task` which task could not be done without it.",
    question="Which task was blocked without this right?",
    duty="access",
    areas=ALL_AREAS,
)
def late_right_without_a_reason(document: PracticeDocument, grants: Access) -> Iterator[Gap]:
    """A right was added after the start, and nothing says which task was blocked without it.

    Why:
        Rights grow by one at a time, and nobody remembers why.
    What to do:
        Start tighter than you think you need. For each right added later, write the task
        that could not be done.
    Bad:
        access-plan:
          "grants+": {account: pms-marco, id: images, allows: ["save images"], granted: 2026-11-18, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31}
    Good:
        access-plan:
          "grants+": {account: pms-marco, id: images, allows: ["save images"], granted: 2026-11-18, tested: 2026-11-18, approved_by: dana, review_by: 2027-05-31, blocked_task: "Letters could not be filed."}
    Good:
        practice:
          "people+": {id: nia, name: Nia Cole, side: vendor, from: 2026-11-16}
          "roles[billers].people": [priya, marco, nia]
        access-plan:
          "accounts+": {id: bridge-nia, system: clearinghouse, users: nia}
          "grants+": {account: bridge-nia, allows: ["see claim status"], granted: 2026-11-16, tested: 2026-11-16, approved_by: dana, review_by: 2027-05-31}
    """
    start = document.go_live.value
    if start is None:
        return
    for granted in grants.vendor:
        day = first_day(granted.grant)
        if day is None or not day.surely_after(start) or not granted.grant.blocked_task.missing or grants.gone(granted):
            continue
        before = (first_day(one.grant) for one in grants.vendor if grants.who(one) == grants.who(granted))
        if any(_earlier(one, day) for one in before):
            who = grants.who(granted)
            message = (
                f"{who} got more rights in {granted.system_name} on {day}, and nothing says which task was blocked"
            )
            yield Gap(granted.grant.blocked_task, message)


def _earlier(one: Day | None, day: Day) -> bool:
    return one is not None and one.surely_before(day)


@access.rule(
    "022",
    "–/A/W",
    guide=("S-4.24",),
    fix="Look at the rights again, and write the next day under `review_by`.",
    question="When are these rights looked at again?",
    duty="access",
    areas=ALL_AREAS,
)
def access_review_overdue(grants: Access, today: Today) -> Iterator[Gap]:
    """Rights have no day on which they are looked at again, or that day has passed.

    Why:
        Work changes and rights stay, until somebody looks.
    What to do:
        Write a day for each grant, half a year ahead or so, and look at it then.
    Bad:
        access-plan:
          "grants[pms-marco].review_by": ~
    Bad:
        access-plan:
          "grants[pms-marco].review_by": 2026-11-01
    Good:
        access-plan:
          "grants[pms-marco].review_by": 2026-11-30
    """
    opened = [one for one in grants.vendor if one.state in ("granted", "tested") and not grants.gone(one)]
    silent = [one for one in opened if one.grant.review_by.missing]
    if silent:
        which = listed(dict.fromkeys(f"{grants.who(one)} in {one.system_name}" for one in silent))
        yield Gap(silent[0].grant.review_by, f"no day is set to look again at the rights of {which}", about=("no day",))
    for one in opened:
        day = one.grant.review_by.value
        if day is not None and day.surely_before(today.day):
            message = f"the rights of {grants.who(one)} in {one.system_name} were to be looked at again by {day}"
            yield Gap(one.grant.review_by, message, about=("passed",))


@access.rule(
    "023",
    "–/W/W",
    guide=("S-5.22", "S-6.07"),
    kind=Kind.CONTRADICTION,
    fix="Split them between two people, or write who checks the entries under `vendor_posting.checks`.",
    question="Who checks these entries, and when?",
    duty="money",
    yields_to=("PST005",),
)
def payments_and_adjustments_in_one_hand(document: Posting, grants: Access, site: Site) -> Iterator[Gap]:
    """One person can enter payments and also write off, adjust or refund, and nobody checks.

    Why:
        Whoever can do both can make money disappear from the books, or be thought to.
    What to do:
        Split the two between two people, or write how the entries are checked, and by whom.
    Bad:
        posting:
          "vendor_posting.checks": ~
    Good:
        posting:
          "vendor_posting.checks": ["Ines reads the list of adjustments every evening."]
    """
    checks = site.pick(document.vendor_posting.checks)
    if checks.items or document.missing:
        return
    here = grants.at(site)
    both: dict[tuple[str, ...], list[Person]] = {}
    for person in dict.fromkeys(person for granted in here for person in grants.users_of(granted)):
        mine = (one for one in here if person in grants.users_of(one))
        has = effective(item.given for one in mine for item in one.items).sure
        lowers = tuple(sorted(has & _LOWERS.keys()))
        if lowers and has & {"payment.enter", "inspay.enter"}:
            both.setdefault(lowers, []).append(person)
    for lowers, people in both.items():  # who checks is one question, however many people it is about
        names = listed(grants.people.label(person) for person in people)
        what = " or ".join(_LOWERS[one] for one in lowers)
        message = (
            f"{names} can {'each ' if len(people) > 1 else ''}enter payments and {what}, and nothing says who checks"
        )
        yield Gap(checks, message, about=lowers, causes=(checks,))


#: What lowers a balance without money.
_LOWERS = {"adjust.enter": "adjust", "refund.issue": "refund", "writeoff.enter": "write off"}
