"""What must be known of a practice before its answers can be read: what people are called, and which days count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from handover.model.kinds.references import loosely
from handover.model.spoken import Unanswered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.marks import Marks
    from handover.model.practice_document import PracticeDocument
    from handover.model.practice_people import Person, Role
    from handover.model.practice_places import Location, System


@dataclass(frozen=True, slots=True)
class Background:
    """What the reading of answers goes by.

    Args:
        names: ids and names of people, roles, systems and locations, written loosely.
        today: the day of judgement; None where nothing is judged by days.
        start: the day on which the outsourced work starts, where it is known.
    """

    names: frozenset[str] = frozenset()
    today: date | None = None
    start: date | None = None

    @classmethod
    def of(cls, document: PracticeDocument, today: date | None) -> Background:
        """Take it from practice.yaml as it reads before anything is known.

        Args:
            document: practice.yaml, read without any background.
            today: the day by the clock; a sample's own day goes before it.
        """
        day = today if today is None else sample_day(document) or today
        starts = [one.known for one in (document.go_live, *document.go_live.variants)]
        start = next((one for one in starts if one is not None), None)
        return cls(frozenset(_names(document)), day, start.latest if start is not None else None)

    def over_or_ahead(self, marks: Marks) -> Unanswered | None:
        """Return whether the days written with ``from`` and ``until`` leave out today and the start."""
        if self.today is None:
            return None
        last = marks.until.known if marks.until is not None else None
        first = marks.from_.known if marks.from_ is not None else None
        if last is not None and last.surely_before(self.today):
            return Unanswered.OVER
        if first is not None and first.surely_after(max(self.today, self.start or self.today)):
            return Unanswered.NOT_YET
        return None


#: For documents that are read by themselves.
NOTHING_KNOWN: Final = Background()


def sample_day(document: PracticeDocument) -> date | None:
    """Return the day that a sample is always judged as of, where it names one."""
    as_of = document.sample.as_of.known
    return as_of.day if as_of is not None else None


def _names(document: PracticeDocument) -> Iterator[str]:
    people = (person for listed in (document.people, *document.people.variants) for person in listed.found)
    roles = (role for listed in (document.roles, *document.roles.variants) for role in listed.found)
    named: list[Person | Role | System | Location] = [*people, *roles]
    named += [system for listed in (document.systems, *document.systems.variants) for system in listed.found]
    named += [place for listed in (document.locations, *document.locations.variants) for place in listed.found]
    answers = [answer for part in named for answer in (part.id, part.name)]
    yield from (loosely(str(answer.known)) for answer in answers if answer.known)
