"""The duties that people hold: who must be there for the outsourced work to go on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from handover.analysis.people.directory import People, span_of
from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.topics import topic_of
from handover.model.access_plan import AccessPlan
from handover.model.actions import action_name
from handover.model.answer import require
from handover.model.approvals import Approvals
from handover.model.claim_words import ITEMS
from handover.model.escalation_contacts import EscalationContacts
from handover.model.financial_policy import FinancialPolicy
from handover.model.goals import Goals
from handover.model.kinds.references import loosely
from handover.model.marks import NO_MARKS
from handover.model.payers import Payers
from handover.model.posting import Posting
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from handover.model.answer import Answer, Many
    from handover.model.kinds.days import Span
    from handover.model.marks import Marks
    from handover.model.part import Part
    from handover.model.posting_claims import Gathering
    from handover.model.practice_people import Person

#: `person`: one human of the practice; `either`: one human of either side; `owner`: a side,
#: role, team or person.
HolderKind: TypeAlias = Literal["person", "either", "owner"]


@dataclass(frozen=True, slots=True, eq=False)
class Duty:
    """One duty and the answer that says who holds it.

    Args:
        name: the duty as messages call it, such as ``internal owner``.
        answer: who holds it.
        kind: who may hold it.
        covered_by: other answers whose holders can take it over (the backup for the primary).
        single: whether the work stands still without this one holder.
        reserve: whether it is itself the cover for another duty, so that nobody covers for it.
        contact: whether its holder is one of the two whom the billing team asks first.
        entry: the entry that the answer is the main word of; a stand-in may be written at it.
    """

    name: str
    answer: Many[Any]
    kind: HolderKind
    covered_by: tuple[Many[Any], ...] = ()
    single: bool = False
    reserve: bool = False
    contact: bool = False
    entry: Part | None = None

    @property
    def marks(self) -> tuple[Marks, ...]:
        """The reserved words about the holder: at the answer, its items, and the entry where that takes them."""
        beside = (self.entry,) if self.entry is not None else ()
        written = (thing.marks for thing in (self.answer, *self.answer.found, *beside))
        return tuple(marks for marks in written if marks is not NO_MARKS)

    @property
    def waits_for_its_holder(self) -> bool:
        """Whether it is said that nobody stands in, so that it waits while its holder is away."""
        return any(marks.stand_in is not None and marks.stand_in.is_none for marks in self.marks)

    @property
    def one(self) -> bool:
        """Whether the field asks for exactly one person."""
        manual = self.answer.place.manual
        return manual is not None and manual.one


class Duties:
    """All duties of a practice, with their holders."""

    def __init__(self, duties: tuple[Duty, ...], people: People, lists: tuple[Answer[Any], ...] = ()) -> None:
        self.all = duties
        self._lists = lists
        self._people = people
        self._holders = {duty: people.known_holders(duty.answer) for duty in duties}
        # what is written beside the duties, which each person's rules ask for in turn; beside most there is nothing
        self._marks = {duty: marks for duty in duties if (marks := duty.marks)}

    @classmethod
    def of(
        cls,
        people: People,
        scope: Scope,
        access: AccessPlan,
        contacts: EscalationContacts,
        policy: FinancialPolicy,
        posting: Posting,
        approvals: Approvals,
        payers: Payers,
        goals: Goals,
        workflow: WorkflowMap,
    ) -> Duties:
        """Collect the duties from all documents; lists that cannot be read have none."""
        duties = [
            Duty("internal owner", scope.owner, "person", single=True),
            Duty("access admin", access.access_admin, "person", single=True),
            Duty("closing logins of leavers", access.leavers.by, "person"),
            *_contacts(contacts),
            *_policy(policy),
            *_posting(posting),
            *_approvals(approvals),
            Duty("writing narratives", payers.narratives.by, "owner"),
            Duty("settling plan order", payers.cob.confirms, "person", single=True),
            *(Duty("a measure", one.owner, "either") for one in goals.measures.found),
            *(Duty("an exception", one.owner, "owner") for one in workflow.exceptions.found),
            *(Duty("a step", one.owner, "owner") for one in workflow.steps.found),
            *(Duty("a task", one.owner, "owner") for one in scope.tasks.found),
        ]
        # an answer that differs at a location is a duty of its own, held by whoever is named there
        elsewhere = [
            replace(duty, answer=answer, covered_by=tuple(_beside(answer, other) for other in duty.covered_by))
            for duty in duties
            for answer in duty.answer.variants
        ]
        lists: tuple[Answer[Any], ...] = (
            contacts.escalations, contacts.channels, policy.methods, posting.gather, posting.kinds, approvals.actions,
            approvals.corrections, goals.measures, workflow.exceptions, workflow.steps, scope.tasks,
            *(one.route for one in contacts.escalations.found),
        )  # fmt: skip
        return cls((*duties, *elsewhere), people, lists)

    def require(self, *, all_of_them: bool = False) -> None:
        """See that it can be read who holds each duty without whom the work stands still, and who covers.

        Args:
            all_of_them: whether every other duty is to be seen too.

        Raises:
            Unread: if it cannot, so that nothing can be said about who is left.
        """
        self._people.complete()
        require(*self._lists)
        for duty in self.all:
            if duty.single or all_of_them:
                stand_ins = (mark for marks in duty.marks if (mark := marks.stand_in) is not None)
                items = (item for answer in (duty.answer, *duty.covered_by) for item in answer.items)
                require(*items, *stand_ins)

    def holders(self, duty: Duty) -> tuple[Person, ...]:
        """Return the people who hold a duty, without stand-ins; none where it cannot be read."""
        return self._holders[duty]

    def stand_ins(self, duty: Duty) -> tuple[Person, ...]:
        """Return who takes a duty over while its holder is away."""
        covering = (person for other in duty.covered_by for person in self._people.known_holders(other))
        return (*self.named_stand_ins(duty), *covering)

    def named_stand_ins(self, duty: Duty) -> tuple[Person, ...]:
        """Return who is written as the stand-in for this very duty."""
        found = (self._people.stand_in(marks) for marks in self._marks.get(duty, ()))
        return tuple(person for person in found if person is not None)

    def held_by(self, person: Person, day: date) -> Iterator[tuple[Duty, date]]:
        """Yield the duties that somebody holds, stands in for or has for some days, each with the day from which.

        Args:
            person: who holds them.
            day: the day asked about; a duty that ended before is left out.
        """
        for duty in self.all:
            beside = duty in self._marks
            if any(one is person for one in (*self.holders(duty), *(self.named_stand_ins(duty) if beside else ()))):
                yield duty, day
            for one, span in self.interims(duty) if beside else ():
                if one is person and (span.last is None or day <= span.last):
                    yield duty, day if span.first is None else max(day, span.first)

    def interims(self, duty: Duty) -> tuple[tuple[Person, Span], ...]:
        """Return who takes a duty for some days, and for which."""
        found: list[tuple[Person, Span]] = []
        for marks in self._marks.get(duty, ()):
            written = marks.interim
            for one in written.found if written is not None else ():
                person = self._people.find(one.is_.known)
                if person is not None:
                    found.append((person, span_of(one.from_, one.until)))
        return tuple(found)


def _beside(answer: Many[Any], other: Many[Any]) -> Many[Any]:
    """Return the version of another answer that holds at the locations of this one; else the general one."""
    places = _locations(answer)
    return next((one for one in other.variants if places and places <= _locations(one)), other)


def _locations(answer: Many[Any]) -> frozenset[str]:
    split = answer.marks.split_locations
    return frozenset(loosely(ref.key) for ref in split.values) if split is not None and split.readable else frozenset()


def _contacts(contacts: EscalationContacts) -> Iterator[Duty]:
    yield Duty("first contact", contacts.primary, "person", (contacts.backup,), single=True, contact=True)
    yield Duty("backup contact", contacts.backup, "person", single=True, reserve=True, contact=True)
    for area in ("insurance", "balances", "verification", "recare"):
        answer = getattr(contacts.contacts, area)
        yield Duty(f"questions about {area}", answer, "person", (contacts.primary, contacts.backup))
    yield Duty("contact of the billing team", contacts.vendor_contact, "either")
    for one in contacts.escalations.found:
        kind = plain(one.kind.known or "escalation")
        hops = one.route.found
        for number, hop in enumerate(hops):
            others = tuple(other.person for place, other in enumerate(hops) if place != number)
            yield Duty(f"the route for {kind}", hop.person, "person", others, entry=hop)
        yield Duty(f"deciding on {kind}", one.decides, "person")
    for channel in contacts.channels.found:
        yield Duty("watching a channel", channel.watched_by, "owner")
    yield Duty("the check-in", contacts.check_in.attendees, "either")


def _policy(policy: FinancialPolicy) -> Iterator[Duty]:
    yield Duty("credits", policy.credits.details.looked_at_by, "owner")
    for method in policy.methods.found:
        yield Duty("finding out whose payments are", method.identified_by, "owner")


def _posting(posting: Posting) -> Iterator[Duty]:
    for gathering in posting.gather.found:
        yield Duty(f"gathering {_gathered(gathering)}", gathering.by, "person", entry=gathering)
    yield Duty("claims that waited too long", posting.wait.then, "owner")
    yield Duty("closing claims", posting.close_loop.claims, "owner", single=True)
    yield Duty("closing balances", posting.close_loop.balances, "owner", single=True)
    for entry in posting.kinds.found:
        yield Duty("an entry of money", entry.owner, "owner")


def _gathered(gathering: Gathering) -> str:
    items = gathering.items.values if gathering.items.readable else ()
    words = [ITEMS[item] for item in items if item in ITEMS]
    return listed(words) if words else "what payers ask for"


def _approvals(approvals: Approvals) -> Iterator[Duty]:
    for action in approvals.actions.found:
        yield Duty(
            f"approving {topic_of(action.kind.other) or action_name(action.kind.known)}",
            action.approver,
            "person",
            single=True,
        )
    for correction in approvals.corrections.found:
        yield Duty("approving a correction", correction.approver, "person")
    yield Duty("what is not listed", approvals.not_listed, "person")
