"""Who sorts out what upsets the day: whoever is named, else whoever does that work anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover.analysis.structure.site import Site
    from handover.model.answer import Many
    from handover.model.kinds.references import OwnerRef
    from handover.model.scope import Scope
    from handover.model.workflow_map import WorkException, WorkflowMap


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
        return tuple(site.pick(one.owner) for one in site.entries(scope.tasks) if one.kind.value == "work_denials")
    return ()
