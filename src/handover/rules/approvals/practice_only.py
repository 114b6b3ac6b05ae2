"""What stays the practice's: decisions after a benefits check, and the patient's record."""

from collections.abc import Iterator

from handover.model.approvals import Approvals
from handover.model.scope import Scope
from handover.outcome import Kind
from handover.reckon.owners import Owners
from handover.reckon.site import Site
from handover.rules.approvals.topic import approvals
from handover.rules.gap import Gap


@approvals.rule(
    "012",
    "B/B/B",
    guide=("S-10.12",),
    kind=Kind.DANGER,
    fix="Give it to the practice.",
    question="Who at the practice decides after a benefits check?",
    duty="clinical",
    yields_to=("SCO005",),
)
def decision_after_verification_outsourced(
    scope: Scope, document: Approvals, owners: Owners, site: Site
) -> Iterator[Gap]:
    """What follows from a benefits check is decided by the billing team.

    Why:
        Whether treatment goes ahead, and what the patient pays for it, is between the
        patient and the practice.
    What to do:
        Let the practice decide; the billing team reports what it found.
    Bad:
        scope:
          "tasks[decide_after_verification].owner": vendor
    Bad:
        approvals:
          "actions+": {kind: change_financial_plan, free: yes}
    Good:
        approvals:
          "actions+": {kind: change_financial_plan, approver: {is: dana, stand_in: ines}}
    """
    for task in site.entries(scope.tasks):
        if task.kind.value == "decide_after_verification" and "vendor" in owners.sides(task.owner):
            yield Gap(task.owner, "the billing team is to decide what follows from a benefits check")
    words = {
        "decide_after_verification": "decide what follows from a benefits check",
        "change_financial_plan": "change a patient's financial plan",
    }
    for action in site.entries(document.actions):
        if action.kind.value in words and action.free.value:
            yield Gap(action.free, f"the billing team may {words[action.kind.value]} without asking")


@approvals.rule(
    "013",
    "B/B/B",
    guide=("S-10.15",),
    kind=Kind.DANGER,
    fix="Let the practice change the record.",
    question="Who at the practice changes the record?",
    duty="front-desk",
    yields_to=("SCO005",),
)
def record_changed_by_the_vendor(scope: Scope, document: Approvals, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team may change the patient's record.

    Why:
        The record is what everything else is checked against. Two hands in it, and nobody
        knows which version the patient signed.
    What to do:
        Let the billing team flag what is wrong; the practice changes it.
    Bad:
        scope:
          "tasks[record_change].owner": vendor
    Bad:
        approvals:
          "corrections[claim_format].where": [claim, record]
    Bad:
        approvals:
          "actions+": {kind: record_change, free: yes}
    Good:
        approvals:
          "corrections[member_details].where": [claim, record]
    """
    for task in site.entries(scope.tasks):
        if task.kind.value == "record_change" and "vendor" in owners.sides(task.owner):
            yield Gap(task.owner, "the billing team is to change the patient's record")
    for action in site.entries(document.actions):
        if action.kind.value == "record_change" and action.free.value:
            yield Gap(action.free, "the billing team may change the patient's record without asking")
    for correction in site.entries(document.corrections):
        if "record" in correction.where.values and "free" in correction.rule.values:
            yield Gap(correction.where, "a correction that is free is made in the patient's record")
