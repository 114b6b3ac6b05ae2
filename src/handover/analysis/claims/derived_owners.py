"""Who does work that no answer of its own need name: whoever has the task behind it.

These are the next steps of a claim, and exceptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from handover.analysis.people.owners import owners_of_task
from handover.model.place import Place
from handover.model.posting import Posting
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.answer import Answer, Many
    from handover.model.kinds.references import OwnerRef
    from handover.model.workflow_map import WorkException

#: The task of the scope behind each step; the other two steps have their answer elsewhere.
TASK_BEHIND: Final = {
    "wait": "track_claims",
    "call_payer": "track_claims",
    "request_from_practice": "work_denials",
    "correct_and_resubmit": "resubmit",
    "appeal": "appeal",
}


#: How the other two steps have their answer.
_OWN_LINES: Final = {
    "request_from_patient": "`verification: {asks_patient: practice}` in workflow-map.yaml, or vendor",
    "post_and_close": "`close_loop: {claims: vendor}` in posting.yaml, or practice",
}


class StepTakers:
    """Who takes each of the seven steps."""

    def __init__(self, scope: Scope, workflow: WorkflowMap, posting: Posting) -> None:
        self._scope, self._workflow, self._posting = scope, workflow, posting

    @classmethod
    def of(cls, scope: Scope, workflow: WorkflowMap, posting: Posting) -> StepTakers:
        """Take the documents that say who does the work."""
        return cls(scope, workflow, posting)

    def home(self, step: str) -> Answer[Any] | Place:
        """Return where it is written who takes a step: the task, also where it is not listed, or one answer of its own."""
        return self._own(step) or Place(None, self._scope.tasks.place, f"[{TASK_BEHIND.get(step, step)}]")

    @staticmethod
    def line(step: str) -> str:
        """Return in which document and as what it is written who takes a step."""
        task = TASK_BEHIND.get(step)
        if task is not None:
            return f"`- {{kind: {task}, owner: vendor}}` under `tasks` in scope.yaml, or practice as its owner"
        return _OWN_LINES[step]

    def at(self, step: str, site: Site) -> tuple[Many[OwnerRef], ...]:
        """Return the answers to who takes a step at a location; none where no task is behind it.

        Raises:
            Unread: if the tasks cannot be read.
        """
        own = self._own(step)
        if own is not None:
            return (site.pick(own),)
        task = TASK_BEHIND.get(step)
        return owners_of_task(self._scope, task, site) if task is not None else ()

    def everywhere(self, step: str) -> tuple[Many[OwnerRef], ...]:
        """Return all answers to who takes a step, as far as they can be read."""
        own = self._own(step)
        if own is not None:
            return (own,)
        task = TASK_BEHIND.get(step)
        entries = self._scope.tasks.found if task is not None else ()
        return tuple(entry.owner for entry in entries if entry.kind.readable and entry.kind.value == task)

    def _own(self, step: str) -> Many[OwnerRef] | None:
        if step == "post_and_close":
            return self._posting.close_loop.claims
        return self._workflow.verification.asks_patient if step == "request_from_patient" else None


def sorters(exception: WorkException, document: WorkflowMap, scope: Scope, site: Site) -> tuple[Many[OwnerRef], ...]:
    """Return the answers that say who sorts an exception out, the one written at it alone where there is one."""
    written = site.pick(exception.owner)
    if not written.missing:
        return (written,)
    path = document.attachments
    if exception.kind.value == "missing_policy_details":
        return (site.pick(document.verification.asks_patient),)
    if exception.kind.value == "missing_attachments":
        return (site.pick(path.sent_on_request_by), site.pick(path.sent_with_claim_by))
    if exception.kind.value == "unclear_denial":
        return owners_of_task(scope, "work_denials", site)
    return ()
