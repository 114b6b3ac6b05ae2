"""Who holds a duty: whoever is written for it, else whoever it follows from.

One person of a practice usually holds many duties. Four are asked for: the internal owner, the
first contact, their backup, the access admin. The others follow from these wherever nothing is
written for them, for rules and pack alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from handover.analysis.people.directory import People
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.escalation_contacts import EscalationContacts
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.practice_people import Person

Source: TypeAlias = Literal["owner", "first contact", "access admin", "vendor contact"]

#: The field of a duty → what it follows from, where nothing is written for it. That somebody did something, such as
#: approving the money rules, follows from nothing: it is a fact only where it is written.
FOLLOWS: Final[dict[str, tuple[Source, ...]]] = {
    "access-plan.leavers.by": ("access admin",),
    "approvals.not_listed": ("first contact",),
    "escalation-contacts.check_in.attendees": ("first contact", "vendor contact"),
    "escalation-contacts.contacts.balances": ("first contact",),
    "escalation-contacts.contacts.insurance": ("first contact",),
    "escalation-contacts.contacts.recare": ("first contact",),
    "escalation-contacts.contacts.verification": ("first contact",),
    "escalation-contacts.escalations.decides": ("owner",),
    "escalation-contacts.vendor_contact": ("vendor contact",),
}

#: How the pack says what a holder follows from.
_AS: Final[dict[Source, str]] = {
    "owner": "as internal owner",
    "first contact": "as first contact",
    "access admin": "as access admin",
    "vendor contact": "as contact of the billing team",
}
_ONLY: Final = "the only person listed of the billing team"


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a duty.

    Args:
        answers: where the holders are written: for the duty itself, or for those it follows from.
        people: the holders who are known, at the location asked about.
        follows: what they follow from, such as ``as first contact``; empty where written.
    """

    answers: tuple[Many[Any], ...]
    people: tuple[Person, ...]
    follows: str = ""

    @property
    def missing(self) -> bool:
        """Whether nobody holds it: nobody is written, here or where it would follow from."""
        return not self.people and all(answer.missing for answer in self.answers)


class Holders:
    """Finds the holders of duties."""

    def __init__(self, people: People, sources: dict[Source, Many[Any]], vendor: tuple[Person, ...]) -> None:
        self._people, self._sources, self._vendor = people, sources, vendor

    @classmethod
    def of(
        cls,
        people: People,
        scope: Scope,
        access: AccessPlan,
        contacts: EscalationContacts,
        practice: PracticeDocument,
        today: Today,
    ) -> Holders:
        """Take the answers from which others follow, and the people of the billing team."""
        sources: dict[Source, Many[Any]] = {
            "owner": scope.owner,
            "first contact": contacts.primary,
            "access admin": access.access_admin,
            "vendor contact": contacts.vendor_contact,
        }
        team = [one for one in practice.people.found if people.known_side(one) == "vendor" and people.is_human(one)]
        here = tuple(one for one in team if people.is_here(one, today.day))
        return cls(people, sources, here if len(here) == 1 else ())

    def of_duty(self, answer: Many[Any], site: Site | None = None) -> Held:
        """Return who holds the duty that an answer is about.

        Only a place where nothing at all is written lets it follow: words that do not answer,
        "nobody" and a person to be confirmed are somebody's words about this very duty.

        Args:
            answer: the duty's own answer.
            site: the location asked about; all of them where none is given.
        """
        own = site.pick(answer) if site is not None else answer
        sources = FOLLOWS.get(".".join(own.place.field), ())
        if not own.missing or not own.place.empty or not sources:
            return Held((own,), self._people.known_holders(own, site))
        answers: list[Many[Any]] = []
        people: list[Person] = []
        follows: list[str] = []
        for source in sources:
            from_ = self._sources[source]
            picked = site.pick(from_) if site is not None else from_
            found = self._people.known_holders(picked, site)
            if source == "vendor contact" and not found and picked.place.empty:
                found = self._vendor
                follows += [_ONLY] if found else []
            elif found or not picked.missing:
                follows.append(_AS[source])
            answers.append(picked)
            people += found
        return Held(tuple(answers), tuple(dict.fromkeys(people)), " and ".join(dict.fromkeys(follows)))
