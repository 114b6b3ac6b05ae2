"""Logins of people who have left, and who closes them."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.logins import Logins
from handover.analysis.people.directory import People
from handover.analysis.people.holders import Holders
from handover.analysis.scope.areas import ALL_AREAS
from handover.analysis.structure.phrasing import listed
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "ACC012",
    "B/B/B",
    guide=("S-4.26",),
    kind=Kind.DANGER,
    fix="Close the logins today and write the day under `revoked`.",
    question="When was {the login} closed?",
    duty="access",
)
def leaver_keeps_access(logins: Logins, people: People, today: Today) -> Iterator[Gap]:
    """Somebody has left and still has a login.

    Why:
        Former employees and their passwords are among the commonest ways in.
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
        still = [one for one in logins.all if one.open and person in logins.users_of(one)]
        if still:
            name, day = people.label(person), person.until.value
            where = listed(dict.fromkeys(one.system_name for one in still))
            yield Gap(
                still[0].entry,
                f"{name} left on {day} and can still sign in: {where}",
                about=(people.key(person),),
                question=f"When were the logins of {name} closed: {where}?",
            )


@rule(
    "ACC013",
    "–/W/W",
    guide=("S-4.26",),
    fix="Say how fast logins are closed, such as the same day; the access admin closes them unless somebody else is named.",
    question="How fast is a login closed when somebody leaves or changes roles?",
    duty="access",
    areas=ALL_AREAS,
    answers=("access-plan.leavers.within",),
)
def no_leaver_process(plan: AccessPlan, holders: Holders) -> Iterator[Gap]:
    """No time is set in which logins are closed when somebody leaves, or nobody closes them.

    Why:
        Closing a login is nobody's daily work, so it is forgotten.
    Bad:
        access-plan:
          "leavers.by": {unconfirmed: {ask: dana, by: 2026-12-04}}
    Bad:
        access-plan:
          "leavers.within": ~
    Bad:
        access-plan:
          leavers: ~
    Bad:
        access-plan:
          "leavers.by": {none: "nobody has time"}
    Good:
        access-plan:
          leavers: {within: 1 working day}
    """
    # where nothing is written the access admin closes them, and their absence is a gap of its own
    if not plan.leavers.by.place.empty and holders.of_duty(plan.leavers.by).missing:
        question = "Who closes a login when somebody leaves or changes roles?"
        yield Gap(plan.leavers.by, "it is not said yet who closes logins when somebody leaves", question=question)
    if plan.leavers.within.missing:
        place = plan.leavers if plan.leavers.missing else plan.leavers.within
        yield Gap(place, "it is not said yet how fast a login is closed when somebody leaves")


RULES: Final = (leaver_keeps_access, no_leaver_process)
