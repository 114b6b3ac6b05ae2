"""Gaps in leaving: logins that outlive their user, and nobody to close them."""

from collections.abc import Iterator

from handover.model.access_plan import AccessPlan
from handover.outcome import Kind
from handover.reckon.access import Access, label_of
from handover.reckon.areas import ALL_AREAS
from handover.reckon.people import People
from handover.reckon.phrasing import listed
from handover.reckon.today import Today
from handover.rules.access.topic import access
from handover.rules.gap import Gap, Place


@access.rule(
    "012",
    "B/B/B",
    guide=("S-4.26",),
    kind=Kind.DANGER,
    fix="Close the logins today and write the day under `revoked`.",
    question="When were these logins closed?",
    duty="access",
)
def leaver_keeps_access(grants: Access, people: People, today: Today) -> Iterator[Gap]:
    """Somebody has left and still has a login.

    Why:
        Former employees and their passwords are among the commonest ways in.
    What to do:
        Close each login on the last day, and write the day under `revoked`.
    Bad:
        practice:
          "people[marco].until": 2026-11-20
    Good:
        practice:
          "people[marco].until": 2026-11-27
    """
    for person in people.all:
        if not people.left(person, today.day):
            continue
        mine = [one for one in grants.all if any(people.find(ref) is person for ref in one.users.values)]
        still = [one for one in mine if one.open and one.state != "planned"]
        covered = [one.account for one in mine]
        idle = [
            account
            for account in grants.accounts
            if account not in covered and any(people.find(ref) is person for ref in account.users.values)
        ]
        places: list[Place] = [*(one.grant for one in still), *idle]
        if places:
            systems = [one.system_name for one in still] + [label_of(grants.account_system(one)) for one in idle]
            name, day = people.label(person), person.until.value
            where = listed(dict.fromkeys(systems))
            yield Gap(places[0], f"{name} left on {day} and can still sign in: {where}", about=(people.key(person),))


@access.rule(
    "013",
    "–/W/W",
    guide=("S-4.26",),
    fix="Say who closes logins, and how fast.",
    question="Who closes a login when somebody leaves or changes roles, and how fast?",
    duty="access",
    areas=ALL_AREAS,
    answers=("access-plan.leavers.by", "access-plan.leavers.within"),
)
def no_leaver_process(plan: AccessPlan) -> Iterator[Gap]:
    """Nobody is named to close logins when somebody leaves, or no time is set.

    Why:
        Closing a login is nobody's daily work, so it is forgotten.
    What to do:
        Name one person and a time, such as the same day.
    Bad:
        access-plan:
          "leavers.by": ~
    Bad:
        access-plan:
          "leavers.within": ~
    Bad:
        access-plan:
          leavers: ~
    Good:
        access-plan:
          leavers: {by: ines, within: 1 working day}
    """
    if plan.leavers.missing:
        yield Gap(plan.leavers, "nothing says who closes logins when somebody leaves, and how fast")
        return
    if plan.leavers.by.missing:
        question = "Who closes a login when somebody leaves or changes roles?"
        yield Gap(plan.leavers.by, "nobody is named to close logins when somebody leaves", question=question)
    if plan.leavers.within.missing:
        question = "How fast is a login closed when somebody leaves?"
        yield Gap(
            plan.leavers.within, "nothing says how fast a login is closed when somebody leaves", question=question
        )
