"""Who holds a duty: whoever is written for it, else whoever it follows from.

One person of a practice usually holds many duties. Four are asked for: the internal owner, the
first contact, their backup, the access admin. The others follow from these wherever nothing is
written for them, for rules and pack alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from handover.analysis.people.directory import People
from handover.analysis.people.escalation_routes import stops
from handover.analysis.structure.site import Site, Sites
from handover.inputs import Today
from handover.model.access_plan import AccessPlan
from handover.model.answer import Unread
from handover.model.approvals import Approvals
from handover.model.escalation_contacts import EscalationContacts
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.model.answer import Many
    from handover.model.escalation_contacts import Escalation
    from handover.model.place import Place
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
_DECIDES: Final = "escalation-contacts.escalations.decides"
#: Only a clinician decides on these, whoever owns the outsourced work.
_CLINICAL: Final = ("clinical_question", "clinical_dissatisfaction")
#: On these decides whoever says yes to patients' disputes, where approvals name somebody.
_DISPUTES: Final = ("dispute", "repeated_dispute")
_AS_CLINICIAN: Final = "as the clinician on the route"
_NO_CLINICIAN: Final = "no clinician is on the route"
_AS_APPROVER: Final = "who says yes to patients' disputes"


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
    def open(self) -> bool:
        """Whether it is open who holds it, though others of its kind follow: it is not said to be anybody."""
        return self.missing and self.follows == _NO_CLINICIAN

    @property
    def missing(self) -> bool:
        """Whether nobody holds it: nobody is written, here or where it would follow from."""
        return not self.people and all(answer.missing for answer in self.answers)


class Holders:
    """Finds the holders of duties."""

    def __init__(
        self,
        people: People,
        sources: dict[Source, Many[Any]],
        vendor: tuple[Person, ...] | Unread,
        contacts: EscalationContacts,
        approvals: Approvals,
        sites: Sites,
    ) -> None:
        self._people, self._sources, self._vendor = people, sources, vendor
        self._contacts, self._approvals, self._sites = contacts, approvals, sites
        self._escalations: dict[Place, Escalation] = {one.place: one for one in contacts.escalations.found}

    @classmethod
    def of(
        cls,
        people: People,
        scope: Scope,
        access: AccessPlan,
        contacts: EscalationContacts,
        practice: PracticeDocument,
        approvals: Approvals,
        sites: Sites,
        today: Today,
    ) -> Holders:
        """Take the answers from which others follow, and the people of the billing team."""
        sources: dict[Source, Many[Any]] = {
            "owner": scope.owner,
            "first contact": contacts.primary,
            "access admin": access.access_admin,
            "vendor contact": contacts.vendor_contact,
        }
        return cls(people, sources, _only_vendor(practice, people, today), contacts, approvals, sites)

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
        return self._deciding(own, site) or self._following(sources, site)

    def _following(self, sources: tuple[Source, ...], site: Site | None) -> Held:
        """Return who holds a duty that follows from others.

        Raises:
            Unread: if it cannot be read who is of the billing team, and it follows from that.
        """
        answers: list[Many[Any]] = []
        people: list[Person] = []
        follows: list[str] = []
        for source in sources:
            from_ = self._sources[source]
            picked = site.pick(from_) if site is not None else from_
            found = self._people.known_holders(picked, site)
            if source == "vendor contact" and not found and picked.place.empty:
                if isinstance(self._vendor, Unread):
                    raise self._vendor
                found = self._vendor
                follows += [_ONLY] if found else []
            elif found or not picked.missing:
                follows.append(_AS[source])
            answers.append(picked)
            people += found
        return Held(tuple(answers), tuple(dict.fromkeys(people)), " and ".join(dict.fromkeys(follows)))

    def _deciding(self, decides: Many[Any], site: Site | None) -> Held | None:
        """Return who decides on an escalation that is not the internal owner's to decide on; None for all others."""
        around = decides.place.parent
        escalation = self._escalations.get(around) if around is not None else None
        if escalation is None:
            return None
        if escalation.kind.known in _CLINICAL:
            return self._of_clinicians(decides, escalation, site)
        return self._of_approvers(site) if escalation.kind.known in _DISPUTES else None

    def _of_clinicians(self, decides: Many[Any], escalation: Escalation, site: Site | None) -> Held:
        """Return the first clinician on a route; nobody where there is none, whoever else follows."""
        found = list(self._clinicians(escalation, site))
        if not found:
            return Held((decides,), (), _NO_CLINICIAN)
        first, _ = found[0]
        return Held((first,), tuple(dict.fromkeys(one for answer, one in found if answer is first)), _AS_CLINICIAN)

    def _of_approvers(self, site: Site | None) -> Held | None:
        """Return who says yes to patients' disputes; None where nobody is named for that."""
        actions = (one for one in self._approvals.actions.found if one.kind.known == "patient_dispute")
        signed = tuple(one.approver for one in actions if not one.approver.missing)
        people = dict.fromkeys(one for answer in signed for one in self._people.known_holders(answer, site))
        return Held(signed, tuple(people), _AS_APPROVER) if people else None

    def _clinicians(self, escalation: Escalation, site: Site | None) -> Iterator[tuple[Many[Any], Person]]:
        """Yield the practice's clinicians on the route of an escalation, in its order, each with the answer that names them."""
        for place in self._sites.all if site is None else (site,):
            try:
                route = stops(escalation, self._contacts, place)
            except Unread:  # told by itself; what is decided by whom is then open
                continue
            for stop in route:
                for one in self._people.known_holders(stop.person, place):
                    if one.clinician.known and self._people.known_side(one) == "practice":
                        yield stop.person, one


def _only_vendor(practice: PracticeDocument, people: People, today: Today) -> tuple[Person, ...] | Unread:
    """Return the one person of the billing team who is there; nobody where there are several; what cannot be read of it."""
    try:
        team = [one for one in practice.people.items if people.side(one) == "vendor" and people.is_human(one)]
        here = tuple(one for one in team if people.is_here(one, today.day))
    except Unread as unread:
        return unread
    return here if len(here) == 1 else ()
