"""Whom to ask: the one person who can settle a gap.

In this order: whoever said the words that decide nothing, or whoever the answer is about → the holder of the duty that
can answer → the internal owner → the primary contact → the only person of the practice → nobody named.
Who holds a duty is read where the documents say it: money is asked of whoever approved the policy, else of whoever says
yes to most that costs money; claims of the contact for insurance; the desk's work of its contacts, else of whoever is
said to work there.
What the billing team alone knows of itself is asked of its contact, then of its only person, before
anybody of the practice. People who left are passed over; the vendor's side is, too, unless the
answer is about somebody of it, or is its own: never for money or clinical questions.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from handover.analysis.people.directory import People
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.answer import Answer
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.part import Part
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handover.model.answer import Many
    from handover.model.kinds.references import PersonRef
    from handover.model.manual import Duty
    from handover.model.place import Place
    from handover.model.practice_people import Person

#: What nobody of the vendor's side is asked, whoever the answer is about.
_OURS: Final = ("money", "clinical")
#: Keys of a person's entry of which that person knows best.
_OF_THEMSELVES: Final = ("hours", "phone", "email", "npi", "zone", "away")
#: How the names of companies and desks end.
_COMPANY: Final = re.compile(
    r"(?:\bIT|(?i:\b(?:inc|llc|llp|pllc|ltd|limited|plc|corp|co|company|support|services?|solutions|systems|technolog(?:y|ies)|tech|"
    r"networks?|computers?|software|agency|bank|labs?|laborator(?:y|ies)|recovery|partners|associates|consulting|help ?desk|desk|"
    r"billing|group|team|office|hotline)))\.?$"
)
#: What somebody does who can answer for the desk.
_DESK: Final = re.compile(r"\b(?:front[- ]?(?:desk|office)|reception(?:ist)?|check-?in)\b", re.IGNORECASE)


def is_called_like_a_company(person: Person) -> bool:
    """Whether an entry without a kind has the name of a company or a desk, such as the firm that looks after computers.

    Args:
        person: the entry.
    """
    name = person.name.known
    return person.kind.missing and name is not None and bool(_COMPANY.search(str(name)))


class Assignees:
    """Finds the person to ask."""

    def __init__(
        self,
        people: People,
        scope: Scope,
        contacts: EscalationContacts,
        access: AccessPlan,
        policy: FinancialPolicy,
        approvals: Approvals,
        today: Today,
    ) -> None:
        self._people, self._today = people, today
        self._scope, self._contacts, self._access, self._policy = scope, contacts, access, policy
        self._approvals = approvals

    @classmethod
    def of(
        cls,
        people: People,
        scope: Scope,
        contacts: EscalationContacts,
        access: AccessPlan,
        policy: FinancialPolicy,
        approvals: Approvals,
        today: Today,
    ) -> Assignees:
        """Take the documents that say who holds which duty."""
        return cls(people, scope, contacts, access, policy, approvals, today)

    def person(self, duty: Duty, about: Iterable[str] = ()) -> Person | None:
        """Return whom to ask; None means whoever runs the practice.

        Args:
            duty: the duty whose holder can answer.
            about: ids of the people the answer is about, who come first.
        """
        about = tuple(about)
        return next((one for one in self._in_turn(duty, about) if self._is_there(one)), None) or self._only()

    def said_by(self, at: object) -> tuple[str, ...]:
        """Return who said the words that stand in place of an answer, for whom to ask what was decided.

        Args:
            at: what a gap points at.
        """
        quoted = isinstance(at, Answer | Part) and at.marks.on_file and (isinstance(at, Part) or at.missing)
        says = at.marks.says if isinstance(at, Answer | Part) and quoted else None
        person = self._people.find(says.known) if says is not None else None
        return () if person is None else (self._people.key(person),)

    def knows_of_themselves(self, at: Place) -> tuple[str, ...]:
        """Return the id of the person whose own hours, number or absence something is about.

        Whether they stay, on which side they are, and who takes over from them is for others to say.

        Args:
            at: the place of what a gap points at.
        """
        place: Place | None = at
        while place is not None and place.parent is not None:
            if place.step in _OF_THEMSELVES:
                around = place.parent.steps
                return tuple(self._people.key(one) for one in self._people.all if one.place.steps == around)
            place = place.parent
        return ()

    def _in_turn(self, duty: Duty, about: tuple[str, ...]) -> Iterator[Person]:
        """Yield who may be asked, the nearest first: of the billing team only what they may say."""
        ours, theirs = self._of_the_practice, self._of_the_vendor
        yield from (one for one in self._about(about) if ours(one) or (duty not in _OURS and theirs(one)))
        if duty == "vendor":
            yield from filter(theirs, self._vendor())
        yield from filter(ours, self._ladder(duty))

    def _only(self) -> Person | None:
        """Return the practice's only person."""
        practice = [one for one in self._people.all if self._is_there(one) and self._of_the_practice(one)]
        return practice[0] if len(practice) == 1 else None

    def _about(self, about: tuple[str, ...]) -> Iterator[Person]:
        for wanted in about:
            yield from (p for p in self._people.all if p.id.readable and p.id.value == wanted)

    def _vendor(self) -> Iterator[Person]:
        """Yield whom the billing team's own facts are asked of: its contact, then its only person."""
        yield from self._named(self._contacts.vendor_contact)
        theirs = [one for one in self._people.all if self._of_the_vendor(one) and self._is_there(one)]
        if len(theirs) == 1:
            yield theirs[0]

    def _ladder(self, duty: Duty) -> Iterator[Person]:
        if duty == "access":
            yield from self._named(self._access.access_admin)
        elif duty == "clinical":
            yield from (p for p in self._people.all if p.clinician.known)
        elif duty == "money":
            yield from self._named(self._policy.approved_by)
            yield from self._approvers()
        elif duty in ("primary", "billing", "front-desk"):
            yield from self._contacts_of(duty)
        yield from self._named(self._scope.owner)
        yield from self._named(self._contacts.primary)

    def _contacts_of(self, duty: Duty) -> Iterator[Person]:
        """Yield who answers questions of a kind: the contact for it, else the first contact."""
        contacts = self._contacts.contacts
        if duty == "billing":  # the internal owner has questions enough that only they decide
            owners = set(self._named(self._scope.owner))
            yield from (one for one in self._named(contacts.insurance) if one not in owners)
        if duty == "front-desk":
            yield from self._named(contacts.verification)
            yield from self._named(contacts.recare)
            yield from (one for one in self._people.all if one.does.known and _DESK.search(one.does.known.words))
        yield from self._named(self._contacts.primary)

    def _approvers(self) -> Iterator[Person]:
        """Yield who says yes to what costs money, whoever does so most often first."""
        actions = self._approvals.actions.found if self._approvals.actions.readable else ()
        found = Counter(self._people.key(person) for action in actions for person in self._named(action.approver))
        by_key = {self._people.key(person): person for person in self._people.all}
        yield from (by_key[key] for key, _ in found.most_common())

    def _named(self, answer: Many[PersonRef]) -> Iterator[Person]:
        if not answer.readable:
            return
        for item in answer.items:
            person = self._people.find(item.known) if item.known is not None else None
            if person is not None:
                yield person

    def _of_the_vendor(self, person: Person) -> bool:
        return self._people.known_side(person) == "vendor"

    def _of_the_practice(self, person: Person) -> bool:
        return self._people.known_side(person) in (None, "practice")

    def _is_there(self, person: Person) -> bool:
        asked = self._of_the_vendor(person) or not is_called_like_a_company(person)
        return asked and person.kind.known in (None, "person") and self._people.may_be_here(person, self._today.day)
