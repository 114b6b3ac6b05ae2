"""What the billing team does at each location, and what it needs for that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handover.analysis.access.plain_words import understand
from handover.analysis.people.owners import Owners, owners_of_task
from handover.analysis.scope.areas import Areas
from handover.analysis.structure.phrasing import plain
from handover.data.access_facts import TaskNeeds, action_explains, area_explains, entry_needs, task_needs
from handover.model.approvals import Approvals
from handover.model.kinds.references import OwnerRef, loosely
from handover.model.posting import Posting
from handover.model.scope import Scope
from handover.model.tasks import ENTRIES, TASKS, TASKS_ELSEWHERE
from handover.model.workflow_map import WorkflowMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handover.analysis.access.capabilities import Need
    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.kinds.words import Words
    from handover.model.scope import ScopeTask


@dataclass(frozen=True, slots=True)
class VendorTask:
    """One task that the billing team does at a location.

    Args:
        kind: the canonical task; ``other`` for one of the practice's own.
        name: what messages call it.
        owner: who does it, as written.
        needs: what it needs, each met by any one of some capabilities.
        explains: what whoever does it may well be given.
        known_as: the words that name it in other documents.
        decided: whether it is certainly and rightly outsourced: its area is, and it is not the practice's.
        posting: whether the posting document says it.
        unclear: whether it may need more than is known here.
    """

    kind: str
    name: str
    owner: OwnerRef
    needs: tuple[Need, ...]
    explains: frozenset[str]
    known_as: frozenset[str] = frozenset()
    decided: bool = True
    posting: bool = False
    unclear: bool = False

    @property
    def useful(self) -> frozenset[str]:
        """All that the task needs or explains."""
        return self.explains.union(*self.needs)


class VendorTasks:
    """The billing team's tasks, at each location."""

    def __init__(
        self,
        scope: Scope,
        posting: Posting,
        workflow: WorkflowMap,
        approvals: Approvals,
        areas: Areas,
        owners: Owners,
    ) -> None:
        self._scope, self._posting, self._workflow, self._approvals = scope, posting, workflow, approvals
        self._areas, self._owners = areas, owners
        self._known: dict[str | None, tuple[VendorTask, ...]] = {}

    @classmethod
    def of(
        cls,
        scope: Scope,
        posting: Posting,
        workflow: WorkflowMap,
        approvals: Approvals,
        areas: Areas,
        owners: Owners,
    ) -> VendorTasks:
        """Take the documents that give work to the billing team."""
        return cls(scope, posting, workflow, approvals, areas, owners)

    def at(self, site: Site) -> tuple[VendorTask, ...]:
        """Return the tasks at a location, those of the scope first.

        Raises:
            Unread: if it cannot be read what the tasks are, or whose.
        """
        if site.id not in self._known:
            tasks = (*self._listed(site), *self._entered(site), *self._attachments(site))
            self._known[site.id] = tasks
        return self._known[site.id]

    def free_hand(self, site: Site) -> frozenset[str]:
        """Return what the team's free hand at a location explains: adjustments up to an amount and the like.

        Where nothing says who enters money, all entries may be theirs.
        """
        if self._posting.kinds.missing:
            entries = entry_needs().values()
            return frozenset[str]().union(*(one.explains.union(*one.needs) for one in entries))
        actions = site.entries(self._approvals.actions) if self._approvals.actions.readable else ()
        kinds = [one.kind.value for one in actions if one.kind.readable and one.free.known]
        return frozenset[str]().union(*(action_explains().get(kind or "", frozenset()) for kind in kinds))

    def owners_of(self, kind: str, site: Site) -> frozenset[str] | None:
        """Return the sides that do a canonical task at a location; None where it is not listed or nobody's."""
        found = owners_of_task(self._scope, kind, site)
        return frozenset[str]().union(*(self._owners.sides(owner) for owner in found)) or None

    def _listed(self, site: Site) -> Iterator[VendorTask]:
        for task in site.entries(self._scope.tasks):
            known = TASKS.get(task.kind.value or "")
            area = task.area.value or (known.area if known is not None else None)
            if area is not None and self._areas.out(area, site):
                continue
            answer = site.pick(task.owner)
            # a task of both sides is undecided, and what stays at the practice needs no rights: each has its rule
            theirs = not self._owners.both(answer) and not (known is not None and known.practice_only)
            decided = theirs and (area is None or self._areas.outsourced(area, site))
            for owner in self._vendor_owners(answer):
                yield self._task(task, area, owner, decided=decided)

    def _task(self, task: ScopeTask, area: str | None, owner: OwnerRef, *, decided: bool) -> VendorTask:
        kind = task.kind.value or "other"
        known = TASKS.get(kind)
        facts = task_needs().get(kind, TaskNeeds())
        own, unclear = _in_words(task.needs)
        names = frozenset(loosely(word) for word in (kind, str(task.id.value or "")) if word)
        name = known.name if known is not None else plain(str(task.id.value or "a task of your own"))
        explains = facts.explains | area_explains().get(area or "", frozenset())
        silent = known is None and not own
        return VendorTask(
            kind,
            name,
            owner,
            (*facts.needs, *own),
            explains,
            names,
            decided,
            unclear=silent or unclear,
        )

    def _entered(self, site: Site) -> Iterator[VendorTask]:
        """Yield the entries of money that the billing team makes."""
        entries = site.entries(self._posting.kinds)
        told = {entry.kind.value for entry in entries}
        for entry in entries:
            kind = entry.kind.value
            makes = [one for one in ENTRIES if one not in told] if kind == "everything" else [kind]
            for one in makes:
                yield from self._entry(one or "", site.pick(entry.owner))

    def _entry(self, kind: str, owner: Many[OwnerRef]) -> Iterator[VendorTask]:
        facts = entry_needs().get(kind)
        if facts is None:
            return
        for ref in self._vendor_owners(owner):
            known_as = frozenset({loosely(kind)})
            yield VendorTask(kind, ENTRIES[kind], ref, facts.needs, facts.explains, known_as, posting=True)

    def _attachments(self, site: Site) -> Iterator[VendorTask]:
        """Yield the sending of attachments, which the workflow map gives to somebody."""
        path = self._workflow.attachments
        if not self._areas.outsourced("insurance", site):
            return
        for ref in self._vendor_owners(site.pick(path.sent_on_request_by)):
            facts = task_needs()["send_attachments"]
            known_as = frozenset({loosely("send_attachments")})
            yield VendorTask(
                "send_attachments", TASKS_ELSEWHERE["send_attachments"], ref, facts.needs, facts.explains, known_as
            )

    def _vendor_owners(self, owner: Many[Any]) -> Iterator[OwnerRef]:
        for ref in self._owners.refs(owner):
            if isinstance(ref, OwnerRef) and ref.side == "both":
                yield OwnerRef("vendor")
            elif self._owners.side(ref) == "vendor":
                yield OwnerRef(ref.words)


def _in_words(answer: Many[Words]) -> tuple[tuple[Need, ...], bool]:
    """Return the needs that plain words name, and whether some were not understood."""
    found: list[Need] = []
    unclear = False
    for words in answer.values:
        read = understand(words.words)
        found += [frozenset({capability}) for capability in sorted(read.gives)]
        unclear = unclear or read.unclear
    return tuple(found), unclear
