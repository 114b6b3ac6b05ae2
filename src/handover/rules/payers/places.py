"""Gaps in where papers are: EOBs that nobody reaches, attachments in two places."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.access.logins import Logins
from handover.analysis.access.systems import Systems
from handover.analysis.claims.payer_rules import payer_key, payer_label
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.kinds.references import SystemRef
from handover.model.payers import Payers
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY011",
    "–/W/B",
    guide=("S-5.19",),
    fix="Name the system and the folder under `eob_store`, and give the billing team a login to it in access-plan.yaml.",
    question="Where are EOBs kept, and how does the billing team get to them?",
    duty="billing",
    areas=("insurance",),
    answers=("payers.eob_store",),
)
def eob_store_missing_or_unreachable(document: Payers, logins: Logins, systems: Systems, site: Site) -> Iterator[Gap]:
    """Nothing says where EOBs are kept, or the billing team cannot get there.

    Why:
        Without the EOB nobody can tell what was paid, what was refused and what the patient
        owes.
    Bad:
        payers:
          eob_store: ~
    Bad:
        practice:
          "systems+": {id: cabinet, name: Scan server, kind: storage}
        payers:
          eob_store: {is: cabinet, folder: "EOBs by month"}
    Good:
        payers:
          eob_store: {is: Shared drive, folder: "EOBs by month"}
    Good:
        practice:
          "systems+": {id: cabinet, name: Scan server, kind: storage}
        access-plan:
          "logins+": {system: cabinet, users: billers, each: own, allows: ["read the EOBs"], requested: 2026-11-20}
        payers:
          eob_store: cabinet
    """
    store = site.pick(document.eob_store)
    if store.missing:
        yield Gap(store, "nothing says where EOBs are kept")
        return
    ref = store.value
    if ref is None or store.other is not None or not systems.known(ref) or not logins.known:
        return
    if not logins.reach(systems.key(ref), site):
        name = systems.label(ref)
        yield Gap(store, f"EOBs are kept in {name}, and the billing team has no login there", about=("unreachable",))


@rule(
    "PAY012",
    "–/W/W",
    guide=("S-5.12",),
    kind=Kind.CONTRADICTION,
    fix="Keep the place in workflow-map.yaml; where one payer really differs, write `because` beside it.",
    question="Where are attachments kept?",
    duty="billing",
)
def storage_place_differs(document: Payers, workflow: WorkflowMap, systems: Systems, site: Site) -> Iterator[Gap]:
    """The payers' document and the workflow map name different places for attachments.

    Why:
        What was sent to the payer cannot be found when the payer asks again.
        A payer whose attachments are kept elsewhere says why; one whose attachments are kept with
        all others says nothing.
    Bad:
        payers:
          "attachments.store": pms
    Bad:
        payers:
          "payers[tri-county].attachment_store": tri-county-portal
    Bad:
        payers:
          "payers[tri-county].attachment_store": Shared drive
    Good:
        payers:
          "attachments.store": Shared drive
          "payers[tri-county].attachment_store": {is: tri-county-portal, because: "they take uploads only"}
    """
    usual = site.pick(workflow.attachments.store)
    if usual.value is None:
        return
    place, name = systems.key(usual.value), systems.label(usual.value)
    second = site.pick(document.attachments.store)
    if second.value is not None and systems.key(second.value) != place and not _reasoned(second):
        text = f"attachments are kept in {systems.label(second.value)}, and in {name} by the workflow map"
        yield Gap(second, text, causes=(second, usual))
    for payer in site.entries(document.payers):
        store: Answer[SystemRef] = site.pick(payer.attachment_store)
        if store.value is None or _reasoned(store):
            continue
        label = payer_label(payer)
        if systems.key(store.value) == place:
            text = f"attachments for {label} are kept with all others, and yet listed as an exception"
            yield Gap(store, text, about=(payer_key(payer), "same"))
        else:
            where = systems.label(store.value)
            text = f"attachments for {label} are kept in {where}, all others in {name}, and nothing says why"
            yield Gap(store, text, about=(payer_key(payer), "differs"))


def _reasoned(answer: Answer[Any]) -> bool:
    return answer.marks.because is not None and not answer.marks.because.missing


RULES: Final = (eob_store_missing_or_unreachable, storage_place_differs)
