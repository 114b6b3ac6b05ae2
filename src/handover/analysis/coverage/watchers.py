"""Who watches a channel, and when somebody of them is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handover.analysis.coverage.presence import Presence
from handover.analysis.coverage.rosters import Rosters, hours_of
from handover.analysis.people.directory import People
from handover.model.kinds.references import OwnerRef
from handover.model.practice_document import PracticeDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.practice_people import Person


class Watchers:
    """Finds who watches channels: people, those in a role, or a whole side."""

    def __init__(self, practice: PracticeDocument, people: People, rosters: Rosters) -> None:
        self._practice, self._people, self._rosters = practice, people, rosters

    @classmethod
    def of(cls, practice: PracticeDocument, people: People, rosters: Rosters) -> Watchers:
        """Take the practice's people and hours."""
        return cls(practice, people, rosters)

    def people(self, watched_by: Many[OwnerRef], site: Site) -> tuple[Person, ...]:
        """Return the people who watch, those of a whole side included.

        Raises:
            Unread: if a name cannot be read.
        """
        each = (self._of_ref(ref, site) for ref in watched_by.values)
        return tuple(dict.fromkeys(person for people in each for person in people))

    def presences(self, watched_by: Many[OwnerRef], site: Site) -> list[Presence]:
        """Return those who watch as the sweep sees them; of whom nothing is known may be there at any time.

        Raises:
            Unread: if a name cannot be read.
        """
        found: list[Presence] = []
        for ref in watched_by.values:
            people = self._of_ref(ref, site)
            found += self._rosters.presences(people, site)
            found += self._of_side(ref, site)
            role = self._people.role(ref)
            open_seats = role is not None and bool(role.unnamed.known)
            if open_seats or not (people or _sides(ref)):
                found.append(Presence(str(ref.key), None))
        return found

    def _of_ref(self, ref: OwnerRef, site: Site) -> tuple[Person, ...]:
        sides = _sides(ref)
        if not sides:
            return self._people.holders(ref, site)
        return tuple(one for one in self._people.all if self._people.side(one) in sides)

    def _of_side(self, ref: OwnerRef, site: Site) -> Iterator[Presence]:
        """Yield the hours of a side as a whole, beside those of its people."""
        for side in _sides(ref):
            hours: Any = self._rosters.opening(site) if side == "practice" else hours_of(self._practice.vendor.hours)
            yield Presence(side, hours)


def _sides(ref: OwnerRef) -> tuple[str, ...]:
    return ("practice", "vendor") if ref.side == "both" else (ref.side,) if ref.side else ()
