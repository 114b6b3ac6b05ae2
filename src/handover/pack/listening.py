"""To whom own words are read: whoever said them, else whoever does the work, else whoever can answer the field."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from handover.analysis.people.assignee import Assignees
from handover.analysis.people.directory import People
from handover.analysis.people.duties import Duties
from handover.analysis.structure.walk import AllAnswers
from handover.check.duty import duty_at
from handover.model.posting import Posting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.texts.own_words import OwnWords
    from handover.check.judge import Judged
    from handover.model.place import Place
    from handover.model.practice_people import Person


class Listeners:
    """Finds who can say whether words were taken down rightly.

    Args:
        judged: the practice.
    """

    def __init__(self, judged: Judged) -> None:
        self._people: People = judged.context.get(People)
        self._assignees: Assignees = judged.context.get(Assignees)
        duties: Duties = judged.context.get(Duties)
        answers: AllAnswers = judged.context.get(AllAnswers)
        self._things = {thing.place.steps: thing for thing in answers.things if not thing.missing}
        #: who holds the duty that an entry or a block is about
        self._holders: dict[tuple[str, ...], tuple[Person, ...]] = {}
        for duty in duties.all:
            holders = duties.holders(duty)
            for place in _around(duty.answer.place) if holders else ():
                self._holders.setdefault(place.steps, holders)
        posting: Posting = judged.loaded.practice.document(Posting)
        self._holders[posting.way_back.place.steps] = self._gatherers(posting)

    def _gatherers(self, posting: Posting) -> tuple[Person, ...]:
        """Return who gathers what payers want to see, whoever gathers most of it first: they bring it back as well."""
        found: Counter[Person] = Counter()
        for gathering in posting.gather.found:
            for person in self._people.known_holders(gathering.by):
                found[person] += len(gathering.items.found)
        return tuple(person for person, _ in found.most_common())

    def of(self, words: OwnWords) -> Person | None:
        """Return to whom some words are read; None means whoever runs the practice.

        Args:
            words: the words.
        """
        place = words.at.place
        about = (*self._said_by(place), *self._told_of(words), *self._held_by(place))
        return self._assignees.person(duty_at(place) or "owner", map(self._people.key, filter(self._is_ours, about)))

    def _is_ours(self, person: Person) -> bool:
        """Whether somebody is of the practice: the billing team may do the work, but the practice says how."""
        return self._people.known_side(person) in (None, "practice")

    def _said_by(self, place: Place) -> Iterator[Person]:
        """Yield who said it, or told us, as it is written at the answer or around it."""
        at: Place | None = place
        while at is not None:
            marks = getattr(self._things.get(at.steps), "marks", None)
            for speaker in () if marks is None else (marks.says, marks.with_):
                person = self._people.find(speaker.known) if speaker is not None else None
                if person is not None:
                    yield person
            at = at.parent

    def _told_of(self, words: OwnWords) -> tuple[Person, ...]:
        """Return the one person of the practice whom the words name: they know whether they do what is told of them."""
        named = [one for one in self._people.named_in(words.words.words) if self._is_ours(one)]
        if len(named) == 1:
            return tuple(named)
        first = {self._people.label(one).split()[0]: one for one in self._people.all if self._is_ours(one)}
        found = [first[word] for word in words.words.words.split() if word in first]
        return tuple(found) if len(found) == 1 and not named else ()

    def _held_by(self, place: Place) -> Iterator[Person]:
        for at in (place, *_around(place)):
            yield from self._holders.get(at.steps, ())


def _around(place: Place) -> Iterator[Place]:
    """Yield what a place is in, from the inside out, without its document."""
    at = place.parent
    while at is not None and at.parent is not None:
        yield at
        at = at.parent
