"""What must be known of a practice before its answers can be read: what people are called, and which days count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from handover.model.answer import Unread
from handover.model.kinds.references import loosely
from handover.model.person_in_words import Known, words_of_work
from handover.model.practice_people import Person
from handover.model.side_names import SideNames
from handover.model.spoken import Unanswered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from handover.model.answer import Entries
    from handover.model.marks import Marks
    from handover.model.part import Part
    from handover.model.practice_document import PracticeDocument
    from handover.model.practice_people import Role
    from handover.model.practice_places import Location, System

P = TypeVar("P", bound="Part")


@dataclass(frozen=True, slots=True)
class Background:
    """What the reading of answers goes by.

    Args:
        names: ids and names of people, roles, systems and locations, written loosely.
        today: the day of judgement; None where nothing is judged by days.
        start: the day on which the outsourced work starts, where it is known.
        people: ids and names of people and roles, written loosely, with what tells one from another.
        sides: what the practice and the billing company are called.
        known: what is written of people and roles, by what tells one from another.
    """

    names: frozenset[str] = frozenset()
    today: date | None = None
    start: date | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    sides: SideNames = field(default_factory=SideNames)
    known: Mapping[str, Known] = field(default_factory=dict)

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
        people = _people(document)
        named = _called([*_everybody(document), *_listed(document.systems)])
        sides = SideNames.of(document.name.known or "", document.vendor.name.known or "", named)
        others = map(loosely, _called([*_listed(document.systems), *_listed(document.locations)]))
        first_day = start.latest if start is not None else None
        return cls(frozenset((*people, *others)), day, first_day, people, sides, _known(document))

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


def is_sample(document: PracticeDocument) -> bool:
    """Whether a practice is said to be a sample; not where what is said of it cannot be read.

    Raises:
        Unread: if nothing of the document can be read.
    """
    if not document.readable:
        raise Unread(document.place)
    return document.sample.readable and not document.sample.missing


def _listed(answer: Entries[P]) -> Iterator[P]:
    """Yield the entries of a list and of its other versions."""
    for one in (answer, *answer.variants):
        yield from one.found


def _everybody(document: PracticeDocument) -> list[Person | Role]:
    return [*_listed(document.people), *_listed(document.roles)]


def _called(named: Iterable[Person | Role | System | Location]) -> Iterator[str]:
    """Yield the ids and names of what is listed."""
    for one in named:
        yield from (str(answer.known) for answer in (one.id, one.name) if answer.known)


def _people(document: PracticeDocument) -> dict[str, str]:
    """Return what people and roles are called, written loosely, each with the first name that it has."""
    found: dict[str, str] = {}
    for one in _everybody(document):
        names = [loosely(name) for name in _called([one])]
        found |= {name: names[0] for name in names}  # noqa: C420 - an entry may have no name at all
    return found


def _known(document: PracticeDocument) -> dict[str, Known]:
    """Return what is written of people and roles, each by the first name that it has."""
    found: dict[str, Known] = {}
    for one in _everybody(document):
        names = [loosely(name) for name in _called([one])]
        does = one.does.known if isinstance(one, Person) else None
        if names:
            found[names[0]] = Known(one.side.known, words_of_work(does.words) if does is not None else frozenset())
    return found
