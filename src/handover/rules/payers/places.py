"""Gaps in where papers are: EOBs that nobody reaches, attachments that are kept apart."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.logins import Logins
from handover.analysis.access.systems import Systems
from handover.analysis.claims.payer_rules import PayerRules
from handover.analysis.structure.site import Site
from handover.model.answer import Detailed
from handover.model.kinds.references import SystemRef
from handover.model.payers import Payers, Store
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY011",
    "–/W/B",
    guide=("S-5.19",),
    fix="Name the system and the folder under `eob_store`, and give the billing team a login to it in access-plan.yaml.",
    question="Where are EOBs kept, and how does the billing team get there?",
    duty="billing",
    areas=("insurance",),
    answers=("payers.eob_store",),
)
def eob_store_missing_or_unreachable(
    document: Payers, rules: PayerRules, logins: Logins, systems: Systems, site: Site
) -> Iterator[Gap]:
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
    Bad:
        practice:
          "systems+": {id: cabinet, name: Scan server, kind: storage}
        payers:
          eob_store: {is: shared-drive, differs: [{for: {payers: union-trust}, is: cabinet}]}
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
    for store in (site.pick(document.eob_store), *site.for_payers(document.eob_store)):
        whose = rules.labels(store.marks)
        papers = f"EOBs of {whose}" if whose else "EOBs"
        if store.missing:
            yield Gap(store, f"it is not said yet where {papers} are kept")
        elif logins.known and _out_of_reach(store, logins, systems, site):
            name = systems.label(store.value) if store.value is not None else "that place"
            yield Gap(
                store, f"{papers} are kept in {name}, and the billing team has no login there", about=("unreachable",)
            )


def _out_of_reach(store: Detailed[SystemRef, Store], logins: Logins, systems: Systems, site: Site) -> bool:
    """Whether a store is a system of the practice to which the billing team has no login."""
    ref = store.value
    if ref is None or store.other is not None or not systems.known(ref):
        return False
    return not logins.has_login(systems.key(ref), site)


@rule(
    "PAY012",
    "–/W/W",
    guide=("S-5.12",),
    kind=Kind.CONTRADICTION,
    fix="Write `because` beside the place that differs; delete it where that payer's attachments are kept with all others.",
    question="Why are attachments of some payers kept apart, and where?",
    duty="billing",
)
def storage_place_differs(workflow: WorkflowMap, rules: PayerRules, systems: Systems, site: Site) -> Iterator[Gap]:
    """A payer's attachments are kept apart from all others without a reason, or are said to be and are not.

    Why:
        What was sent to the payer cannot be found when the payer asks again.
        A payer whose attachments are kept elsewhere says why; one whose attachments are kept with
        all others says nothing.
    Bad:
        workflow-map:
          "attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: tri-county-portal}]}
    Bad:
        workflow-map:
          "attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: Shared drive, because: "they ask often"}]}
    Good:
        workflow-map:
          "attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: tri-county-portal, because: "they take uploads only"}]}
    """
    answer = workflow.attachments.store
    usual = site.pick(answer)
    if usual.value is None:
        return
    place, name = systems.key(usual.value), systems.label(usual.value)
    for store in site.for_payers(answer):
        if store.value is None:
            continue
        label, why = rules.labels(store.marks), store.marks.because
        if systems.key(store.value) == place:
            text = f"attachments for {label} are kept with all others, and yet listed as an exception"
            yield Gap(store, text, about=("same",), question=f"Where are attachments for {label} kept?")
        elif why is None or why.missing:
            where = systems.label(store.value)
            text = f"attachments for {label} are kept in {where}, all others in {name}, and it is not said yet why"
            yield Gap(store, text, about=("differs",), question=f"Why are attachments for {label} kept in {where}?")


RULES: Final = (eob_store_missing_or_unreachable, storage_place_differs)
