"""Whom to ask: the one person who can settle a gap.

In this order: whoever the answer is about → the holder of the duty that can answer → the
internal owner → the primary contact → the only person of the practice → nobody named.
People who left and the vendor's side are passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handover.analysis.people.directory import People
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.escalation_contacts import EscalationContacts
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.model.answer import Many
    from handover.model.kinds.references import PersonRef
    from handover.model.manual import Duty
    from handover.model.practice_people import Person


class Assignees:
    """Finds the person to ask."""

    def __init__(
        self, people: People, scope: Scope, contacts: EscalationContacts, access: AccessPlan, today: Today
    ) -> None:
        self._people, self._today = people, today
        self._scope, self._contacts, self._access = scope, contacts, access

    @classmethod
    def of(
        cls, people: People, scope: Scope, contacts: EscalationContacts, access: AccessPlan, today: Today
    ) -> Assignees:
        """Take the documents that say who holds which duty."""
        return cls(people, scope, contacts, access, today)

    def person(self, duty: Duty, about: Iterable[str] = ()) -> Person | None:
        """Return whom to ask; None means whoever runs the practice.

        Args:
            duty: the duty whose holder can answer.
            about: ids of the people the answer is about, who come first.
        """
        for person in self._ladder(duty, tuple(about)):
            if self._can_answer(person):
                return person
        practice = [person for person in self._people.all if self._can_answer(person)]
        return practice[0] if len(practice) == 1 else None

    def _ladder(self, duty: Duty, about: tuple[str, ...]) -> Iterator[Person]:
        for wanted in about:
            yield from (p for p in self._people.all if p.id.readable and p.id.value == wanted)
        if duty == "access":
            yield from self._named(self._access.access_admin)
        elif duty == "clinical":
            yield from (p for p in self._people.all if p.clinician.known)
        elif duty in ("primary", "billing", "front-desk"):
            yield from self._named(self._contacts.primary)
        yield from self._named(self._scope.owner)
        yield from self._named(self._contacts.primary)

    def _named(self, answer: Many[PersonRef]) -> Iterator[Person]:
        if not answer.readable:
            return
        for item in answer.items:
            person = self._people.find(item.known) if item.known is not None else None
            if person is not None:
                yield person

    def _can_answer(self, person: Person) -> bool:
        side = person.side.known
        kind = person.kind.known
        return side in (None, "practice") and kind in (None, "person") and self._people.is_here(person, self._today.day)
