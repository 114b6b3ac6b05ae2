"""Who of the practice is there when: people as presences, and the hours that must be covered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from handover.analysis.coverage.presence import Presence
from handover.analysis.coverage.sweep import Requirement
from handover.analysis.people.directory import People, span_of
from handover.model.answer import require
from handover.model.kinds.hours import WeekHours
from handover.model.kinds.weeks import Dated
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer
    from handover.model.practice_people import Person

#: Where no zone is written, hours are compared as they stand.
_PLAIN: Final = "UTC"


class Rosters:
    """Turns people and sites into what the coverage sweep works on."""

    def __init__(self, practice: PracticeDocument, people: People) -> None:
        self._practice, self._people = practice, people

    @classmethod
    def of(cls, practice: PracticeDocument, people: People) -> Rosters:
        """Take the practice's people and hours."""
        return cls(practice, people)

    @property
    def zone(self) -> str:
        """The practice's time zone."""
        zone = self._practice.time_zone
        return str(zone.value or _PLAIN)

    def opening(self, site: Site) -> WeekHours | None:
        """Return the opening hours of a site; None where they are not known."""
        return hours_of(site.pick(site.location.hours)) if site.location is not None else None

    def required(self, site: Site, must_cover: Answer[WeekHours] | None) -> list[Requirement]:
        """Return the hours that a route must cover at a site.

        Args:
            site: the site.
            must_cover: the hours written on the route, which go before all others; else the
                opening hours, and those of the billing team, who may raise it at any of theirs.
        """
        opening = self.opening(site)
        closed = self.closed(site)
        written = hours_of(must_cover) if must_cover is not None else None
        if written is not None:
            return [Requirement(written.resolve(opening), self.zone, closed)]
        wanted = [opening, hours_of(self._practice.vendor.hours)]
        return [Requirement(hours.resolve(opening), self.zone, closed) for hours in wanted if hours is not None]

    def closed(self, site: Site) -> frozenset[date]:
        """Return the dates on which a site is closed besides."""
        days = site.location.closed_on if site.location is not None else None
        values = days.values if days is not None else ()
        return frozenset(day for span in values for day in span.days)

    def presences(self, persons: Iterable[Person], site: Site) -> list[Presence]:
        """Return people as the sweep sees them: hours, absences and who stands in."""
        return [self._presence(person, site, deep=True) for person in persons]

    def _presence(self, person: Person, site: Site, *, deep: bool) -> Presence:
        hours = hours_of(site.pick(person.hours))
        zone = person.zone.value
        absences = self._people.absences(person)
        stand_ins = []
        for absence, days in absences if deep else ():
            other = self._people.stand_in(absence.marks)
            if other is not None and other is not person:
                # a stand-in named for these days covers no others
                stand_ins.append(replace(self._presence(other, site, deep=False), on_duty=(days,)))
        return Presence(
            self._people.key(person),
            hours.resolve(self.opening(site)) if hours is not None else None,
            str(zone) if zone is not None else None,
            tuple(span for _, span in absences),
            span_of(person.from_, person.until),
            stand_ins=tuple(stand_ins),
        )


def hours_of(answer: Answer[Any]) -> WeekHours | None:
    """Return hours that are written, with those of some days in their place; None where they are not.

    Raises:
        Unread: if they cannot be read.
    """
    value = answer.value
    if not isinstance(value, WeekHours):
        return None
    interims = answer.marks.interim_hours.items if answer.marks.interim_hours is not None else ()
    require(*(day for one in interims for day in (one.from_, one.until)))
    found = ((Dated(span_of(one.from_, one.until)), one.is_.value) for one in interims)
    return value.with_seasons([(days, hours) for days, hours in found if hours is not None])
