"""Who decides about access: the access admin, and rights that nobody approved."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from handover.analysis.access.logins import Logins, ResolvedLogin
from handover.analysis.people.directory import People, holders_on, outsiders
from handover.analysis.scope.areas import ALL_AREAS
from handover.analysis.structure.site import Site, Sites
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.answer import Many
from handover.model.kinds.days import Span
from handover.model.kinds.references import PersonRef, Ref
from handover.model.practice_people import Person
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: The four duties of the access admin, as messages call them.
_DUTIES = {
    "approves": "approve rights",
    "requests": "ask for new logins",
    "resets": "reset logins",
    "where_is_it": 'answer "where do I find this?"',
}


@rule(
    "ACC007",
    "W/B/B",
    guide=("S-4.18", "S-4.19"),
    fix="Name one person of the practice, who approves rights, asks for logins, resets them and says where things are. Somebody else may be named for each of these.",
    question="Which one person at the practice decides about logins and rights?",
    duty="access",
    answers=("access-plan.access_admin",),
    yields_to=("PPL001", "PPL003"),
)
def no_access_admin(plan: AccessPlan, people: People, site: Site, today: Today) -> Iterator[Gap]:
    """No one person of the practice decides about access, or a part of that is nobody's.

    Why:
        Where everybody can ask for a right, nobody knows what was given, and the practice
        loses hold of its own systems.
    Bad:
        access-plan:
          access_admin: ~
    Bad:
        access-plan:
          access_admin: [dana, ines]
    Bad:
        access-plan:
          access_admin: priya
    Bad:
        access-plan:
          access_admin: {is: dana, interim: {is: priya, from: 2026-12-14, until: 2027-01-08}}
    Bad:
        access-plan:
          duties: [{duty: approves, who: priya}]
    Bad:
        access-plan:
          duties: [{duty: resets, who: {none: "nobody has time"}}]
    Bad:
        access-plan:
          access_admin: {is: dana, stand_in: priya}
    Good:
        access-plan:
          access_admin: sam
          duties: [{duty: resets, who: priya}, {duty: where_is_it, who: dana}]
          "logins[pms/priya].approved_by": sam
    """
    admin = site.pick(plan.access_admin)
    if admin.missing:
        yield Gap(admin, "it is not said yet who decides about logins and rights", areas=ALL_AREAS)
    elif len(admin.items) > 1:
        yield Gap(admin, f"{len(admin.items)} people are named to decide about logins and rights")
    elif people.all:  # without any people it cannot be told whose side the admin is on
        yield from _outsiders(admin, people, today.day, "decides about logins and rights")
    for entry in site.entries(plan.duties):
        duty = entry.duty.value
        if duty is not None and entry.who.missing and entry.who.marks.none is not None:
            words = _DUTIES[duty]
            yield Gap(entry.who, f"it is not said yet who is to {words}", question=f"Who is to {words}?")
        elif duty == "approves" and not entry.who.missing:
            yield from _outsiders(entry.who, people, today.day, "is named to approve rights")


def _outsiders(answer: Many[PersonRef], people: People, day: date, what: str) -> Iterator[Gap]:
    for one in outsiders(answer, people, day):
        yield Gap(one.at, f"{one.name} {what} and does not belong to the practice")
    for item in holders_on(answer, day):
        if item.known is not None and not people.known(item.known):
            yield Gap(item, f"somebody who is not listed {what}")


@rule(
    "ACC008",
    "–/W/B",
    guide=("S-4.20",),
    kind=Kind.CONTRADICTION,
    fix="Have the access admin or the stand-in approve it, and write who did.",
    question="Has the access admin approved {the login}?",
    duty="access",
    yields_to=("PPL001", "PPL003", "ACC007"),
)
def approved_by_somebody_else(plan: AccessPlan, logins: Logins, people: People, sites: Sites) -> Iterator[Gap]:
    """A right was opened without the access admin: nobody approved it, or somebody else did.

    Why:
        Rights that the access admin does not know of are never taken back.
    Bad:
        access-plan:
          "logins[pms/marco].approved_by": sam
    Bad:
        access-plan:
          "logins[pms/marco].approved_by": ~
    Bad:
        access-plan:
          "logins[pms/marco].approved_by": marco
    Good:
        access-plan:
          "logins[pms/marco].approved_by": ines
    Good:
        access-plan:
          duties: [{duty: approves, who: sam}]
          "logins[pms/priya].approved_by": sam
          "logins[pms/marco].approved_by": Sam Ode
          "logins[clearinghouse/priya].approved_by": sam
          "logins[clearinghouse/marco].approved_by": sam
          "logins[tri-county-portal/priya].approved_by": sam
          "logins[lakeshore-portal/priya].approved_by": sam
          "logins[shared-drive/priya].approved_by": sam
          "logins[shared-drive/marco].approved_by": sam
    """
    for login in logins.vendor:
        if login.state not in ("granted", "tested"):
            continue
        answer = login.entry.approved_by
        what = f"the rights of {logins.who(login)} in {login.system_name}"
        if answer.missing:
            yield Gap(answer, f"it is not said yet who approved {what}", question=f"Who approved {what}?")
            continue
        days = _approved_on(login)
        may = [admin for site in sites.all for admin in _approvers(plan, people, site, days)]
        yield from _approved_wrongly(login, what, may, logins, people, plan)


def _approved_wrongly(
    login: ResolvedLogin, what: str, may: list[Person], logins: Logins, people: People, plan: AccessPlan
) -> Iterator[Gap]:
    for item in login.entry.approved_by.items:
        person = people.find(item.value) if item.value is not None else None
        if person is None:
            continue  # an unknown name or a group has a rule of its own
        name = people.label(person)
        if any(person is user for user in logins.users_of(login)):
            yield Gap(item, f"{name} approved rights for themselves")
        elif may and not any(person is one for one in may):
            text = f"{name} approved {what}; that is for {people.label(may[0])}"
            yield Gap(item, text, causes=(item, plan.access_admin))


def _approved_on(login: ResolvedLogin) -> Span:
    """Return the days on one of which a login was approved: from its request to its opening, as far as they are known."""
    days = Span.of(login.days.first, login.days.opens)
    return Span() if days.empty else days


def _approvers(plan: AccessPlan, people: People, site: Site, days: Span) -> Iterator[Person]:
    """Yield who may approve at a location: the holder, the stand-in, whoever has it for some days."""
    duties = (one.who for one in site.entries(plan.duties) if one.duty.value == "approves" and one.who.given)
    answer = next(duties, site.pick(plan.access_admin))
    refs: list[Ref | None] = list(answer.values)
    for marks in (answer.marks, *(item.marks for item in answer.items)):
        if marks.stand_in is not None:
            refs.append(marks.stand_in.value)
        spans = marks.interim.items if marks.interim is not None else ()
        refs += [one.is_.value for one in spans if Span.of(one.from_.value, one.until.value).overlaps(days)]
    for ref in refs:
        person = people.find(ref)
        if person is not None:
            yield person
            yield from _while_away(person, people, days)


def _while_away(person: Person, people: People, days: Span) -> Iterator[Person]:
    for absence, span in people.absences(person):
        other = people.stand_in(absence.marks)
        if other is not None and span.overlaps(days):
            yield other


RULES: Final = (no_access_admin, approved_by_somebody_else)
