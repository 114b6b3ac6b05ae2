"""The week of who answers what, as a grid; hours at which nobody is there are named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.coverage.rosters import Rosters, hours_of
from handover.analysis.coverage.sweep import Requirement
from handover.analysis.coverage.week_cover import week_cover
from handover.analysis.people.directory import People
from handover.analysis.people.escalation_routes import stops
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Sites
from handover.inputs import Today
from handover.model.answer import Unread
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.hour_text import PRINTED, day_ranges
from handover.model.kinds.times import clock
from handover.model.practice_document import PracticeDocument
from handover.pack.blocks import Slot, WeekGrid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from handover.analysis.coverage.week_cover import Stint
    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.escalation_contacts import Escalation
    from handover.model.practice_people import Person
    from handover.pack.layout import Layout

#: The escalations that have a row of their own, where a route is written for them.
_ROUTES: Final = {
    "complaint": "Complaints",
    "records_request": "Records",
    "clinical_question": "Anything clinical",
}
_PERHAPS: Final = "perhaps {}: not sure"
_NOBODY: Final = "nobody"


def week_grid(layout: Layout, site: Site) -> WeekGrid:
    """Return who answers which matter at which hours of the week at one location.

    The hours are those at which the practice is open, the billing team works, or patients may be called.
    Nothing is drawn where the hours asked for, or who is on a route, cannot be read, or are not for this reader.
    """
    try:
        rows = () if keeps_its_hours(layout, site) else tuple(_rows(layout, site))
    except Unread:
        return WeekGrid((), ())
    days = [number for number in range(7) if any(week[number] for _, week in rows)]
    shown = tuple((label, tuple(week[number] for number in days)) for label, week in rows if any(week))
    return WeekGrid(tuple(PRINTED.names[number] for number in days), shown, "Who is there", _remark(layout))


def _remark(layout: Layout) -> str:
    zone = layout.show.words(layout.context.get(PracticeDocument).time_zone)
    return f"Hours by the clock of {zone}. Days on which somebody is away are told beside their names." if zone else ""


def _rows(layout: Layout, site: Site) -> Iterator[tuple[str, tuple[tuple[Slot, ...], ...]]]:
    contacts, people = layout.context.get(EscalationContacts), layout.context.get(People)
    answers = (site.pick(contacts.primary), site.pick(contacts.backup))
    first = [one for answer in answers for one in people.known_holders(answer, site)]
    yield "Questions", _week(layout, site, first)
    for kind, label in _ROUTES.items():
        for one in site.entries(contacts.escalations):
            on_it = _on_route(layout, one, site) if one.kind.known == kind else []
            if on_it:
                yield label, _week(layout, site, on_it)


def _on_route(layout: Layout, escalation: Escalation, site: Site) -> list[Person]:
    """Return the people of an escalation's route, in its order."""
    contacts, people = layout.context.get(EscalationContacts), layout.context.get(People)
    return [one for stop in stops(escalation, contacts, site) for one in people.known_holders(stop.person, site)]


def _week(layout: Layout, site: Site, route: Sequence[Person]) -> tuple[tuple[Slot, ...], ...]:
    people = layout.context.get(People)
    names = {people.key(one): layout.show.person(one) for one in route}
    stints = _stints(layout, site, route)
    return tuple(tuple(_slot(one, names) for one in stints if one.weekday == day) for day in range(7))


def _stints(layout: Layout, site: Site, route: Sequence[Person]) -> tuple[Stint, ...]:
    """Return who of a route answers when; hours that are not for the reader count as not said."""
    rosters = layout.context.get(Rosters)
    on_it = tuple(dict.fromkeys(route))
    there = [
        replace(presence, hours=None)
        if layout.show.hides(one.marks) or layout.show.hides(one.hours.marks)
        else presence
        for one, presence in zip(on_it, rosters.presences(on_it, site), strict=True)
    ]
    return week_cover(there, _asked(layout, site), start=_start(layout), zone=rosters.zone)


def nobody_there(layout: Layout, escalation: Escalation) -> str:
    """Return the hours of the week at which nobody of an escalation's route is there, such as ``Mon–Fri 17:00–18:00``.

    Locations that differ are told one by one. It is empty where there are none, where nobody is on the route, or
    where hours cannot be read or are not for the reader.
    """
    told: dict[str, list[str]] = {}
    for site in layout.context.get(Sites).all:
        try:
            route = _on_route(layout, escalation, site)
            known = bool(route) and site.covered_by(escalation.marks) and not keeps_its_hours(layout, site)
            holes = [one for one in _stints(layout, site, route) if one.sureness == "nobody"] if known else []
        except Unread:
            return ""
        told.setdefault(_spelled(holes), []).append(site.label)
    if len(told) == 1:
        return next(iter(told))
    return "; ".join(f"at {listed(sites)} {holes}" for holes, sites in told.items() if holes)


def _spelled(holes: Sequence[Stint]) -> str:
    """Return hours of the week as people write them, days with the same hours together."""
    days: dict[str, list[int]] = {}
    for one in holes:
        days.setdefault(f"{clock(one.start)}–{clock(one.end)}", []).append(one.weekday)
    return ", ".join(f"{days_in_words(weekdays)} {hours}" for hours, weekdays in days.items())


def days_in_words(weekdays: Iterable[int]) -> str:
    """Return weekdays (Monday 0) with runs of three and more in short: ``Mon–Thu, Sat``."""
    return ", ".join(day_ranges(sorted(set(weekdays)), PRINTED))


def days_there(layout: Layout, answer: Many[Any]) -> str:
    """Return on which weekdays the one person behind an answer is there, where the practice is open on others too.

    Empty where it is on all of them, or cannot be told.
    """
    people = () if layout.show.hides(answer.marks) else layout.context.get(People).known_holders(answer)
    try:
        there = _weekdays(layout, people[0]) if len(people) == 1 else set()
        opened = _weekdays_open(layout) if there else set()
    except Unread:
        return ""
    return days_in_words(there) if opened - there else ""


def _weekdays(layout: Layout, person: Person) -> set[int]:
    """Return the weekdays on which somebody is there; none where that is not said, or not for the reader."""
    hours = None if layout.show.hides(person.marks) or layout.show.hides(person.hours.marks) else hours_of(person.hours)
    return set() if hours is None or hours.without_times else {day for day in range(7) if hours.ever(day)}


def _weekdays_open(layout: Layout) -> set[int]:
    """Return the weekdays on which any location is open; none where that is not known of one of them."""
    sites = layout.context.get(Sites).all
    hours = [None if keeps_its_hours(layout, site) else layout.context.get(Rosters).opening(site) for site in sites]
    known = [one for one in hours if one is not None]
    return {day for day in range(7) for one in known if one.ever(day)} if len(known) == len(hours) else set()


def _start(layout: Layout) -> date:
    """Return the day from which the week is told: that on which the billing team starts, else that of the pack."""
    today, go_live = layout.context.get(Today).day, layout.context.get(PracticeDocument).go_live.known
    return max(today, go_live.earliest) if go_live is not None else today


def _asked(layout: Layout, site: Site) -> list[Requirement]:
    """Return the hours at which somebody is asked for, of those that the reader may see.

    Those of calls count only where the billing team calls patients. Days on which the practice is closed
    besides are no part of a usual week.
    """
    practice, policy = layout.context.get(PracticeDocument), layout.context.get(FinancialPolicy)
    opening, zone = layout.context.get(Rosters).opening(site), layout.context.get(Rosters).zone
    calls = layout.context.get(Areas).any_outsourced(("balances", "recare"), site.id)
    answers = [practice.vendor.hours, *([policy.calling_hours] if calls else [])]
    picked = [site.pick(answer) for answer in answers if not layout.show.hides(answer.marks)]
    found = [opening, *(hours_of(answer) for answer in picked if not layout.show.hides(answer.marks))]
    return [Requirement(hours.resolve(opening), zone) for hours in found if hours is not None]


def keeps_its_hours(layout: Layout, site: Site) -> bool:
    """Whether the opening hours of a location, by which all others are read, are not for this reader."""
    location = site.location
    return location is not None and (layout.show.hides(location.marks) or layout.show.hides(location.hours.marks))


def _slot(stint: Stint, names: dict[str, str]) -> Slot:
    hours = f"{clock(stint.start)}–{clock(stint.end)}"
    if stint.person is None:
        return Slot(hours, _NOBODY, "nobody")
    name = names[stint.person]
    return Slot(hours, name if stint.sureness == "there" else _PERHAPS.format(name), stint.sureness)
