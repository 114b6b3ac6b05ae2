"""What only the practice may do: decisions after a benefits check, changes to the patient's record, clinical work."""

from collections.abc import Iterable, Iterator
from typing import Final

from handover.analysis.people.owners import Owners, owners_of_task
from handover.analysis.structure.site import Site
from handover.model.actions import action_name
from handover.model.answer import Many
from handover.model.approvals import Action, Approvals
from handover.model.document import Document
from handover.model.kinds.references import OwnerRef, loosely
from handover.model.posting import Posting, PostingKind
from handover.model.scope import Scope, ScopeTask
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.danger import is_clinical_work

_NEVER = ("record_change", "decide_after_verification")


@rule(
    "APR012",
    "B/B/B",
    guide=("S-10.12",),
    kind=Kind.DANGER,
    fix="Give it to the practice; the billing team reports what it found.",
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
    for owner in owners_of_task(scope, "decide_after_verification", site):
        if "vendor" in owners.sides(owner):
            yield Gap(owner, "the billing team is to decide what follows from a benefits check")
    words = {
        "decide_after_verification": "decide what follows from a benefits check",
        "change_financial_plan": "change a patient's financial plan",
    }
    for action in site.entries(document.actions):
        if action.kind.value in words and action.free.value:
            yield Gap(action.free, f"the billing team may {words[action.kind.value]} without asking")


@rule(
    "APR013",
    "B/B/B",
    guide=("S-10.15",),
    kind=Kind.DANGER,
    fix="Let the practice change the record; the billing team flags what is wrong.",
    question="Who at the practice changes patients' records?",
    duty="front-desk",
    yields_to=("SCO005",),
)
def record_changed_by_the_vendor(scope: Scope, document: Approvals, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team may change the patient's record.

    Why:
        The record is what everything else is checked against. Two hands in it, and nobody
        knows which version the patient signed.
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
    for owner in owners_of_task(scope, "record_change", site):
        if "vendor" in owners.sides(owner):
            yield Gap(owner, "the billing team is to change the patient's record")
    for action in site.entries(document.actions):
        if action.kind.value == "record_change" and action.free.value:
            yield Gap(action.free, "the billing team may change the patient's record without asking")
    for correction in site.entries(document.corrections):
        if "record" in correction.where.values and "free" in correction.rule.values:
            yield Gap(correction.where, "a correction that is free is made in the patient's record")


@rule(
    "APR019",
    "W/B/B",
    guide=("S-1.04", "S-10.02", "S-10.03", "S-10.04"),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNSAFE,
    fix="Give the task to the billing team in scope.yaml, or take the free hand out of approvals.yaml. What the practice does at all its locations needs no line in approvals.yaml.",
    question="Who does what is free for the billing team and given to the practice?",
    duty="owner",
    yields_to=("SCO005", "APR009", "FIN006"),
)
def free_hand_for_a_task_that_stays(
    scope: Scope, posting: Posting, approvals: Approvals, owners: Owners
) -> Iterator[Gap]:
    """The billing team may do without asking what is the practice's task, or the practice's to enter.

    Why:
        The billing team reads its free hand, the front desk reads the scope, and both do it.
    Bad:
        scope:
          "tasks[call_recare].owner": practice
    Bad:
        approvals:
          "actions+": {kind: take_payment, free: yes}
    Bad:
        approvals:
          "actions[credit_transfer]": {kind: credit_transfer, free: yes, situation: "every transfer"}
    Good:
        scope:
          "tasks[call_recare].owner": practice
        approvals:
          "actions[call_recare]-":
    """
    owned = {scope.file_name: _owned(scope.tasks), posting.file_name: _owned(posting.kinds)}
    for document in (scope, posting):
        for action in approvals.actions:
            kind = action.kind.value or ""
            owner = owned[document.file_name].get(_work(action), [])
            # an owner who leads nowhere may be of either side
            sides = {owners.side(ref) for answer in owner for ref in owners.refs(answer)}
            if sides == {"practice"} and _is_free(action, document):
                yield Gap(
                    action.free,
                    f"{action_name(kind)}: free for the billing team, while {document.file_name} names the practice",
                    about=(kind,),
                    question=f"Who does {action_name(kind)}: the practice or the billing team?",
                    causes=(action.free, *owner),
                )


def _owned(entries: Iterable[ScopeTask | PostingKind]) -> dict[str, list[Many[OwnerRef]]]:
    """Return the answers to who does the work, by its kind."""
    found: dict[str, list[Many[OwnerRef]]] = {}
    for entry in entries:
        found.setdefault(_work(entry), []).extend((entry.owner, *entry.owner.variants))
    return found


def _work(entry: Action | ScopeTask | PostingKind) -> str:
    """Return what work an entry is about: its kind; in own words these, so that only the same words are the same work."""
    words = entry.kind.other if entry.kind.value == "other" else None
    return f"other: {loosely(words.words)}" if words is not None else entry.kind.value or ""


def _is_free(action: Action, document: Document) -> bool:
    """Whether a free hand is given that no other rule judges, and that cannot stand beside who does the work."""
    if action.kind.value in _NEVER or not action.free.value:
        return False  # the two that no billing team may have are dangers, with rules of their own
    # up to an amount, it may be free to decide what the practice then enters
    return not isinstance(document, Posting) or (action.kind.value != "other" and action.amount.missing)


@rule(
    "APR020",
    "B/B/B",
    guide=("S-1.22", "S-1.23"),
    kind=Kind.DANGER,
    fix="Take it out; the practice does it. The billing team asks the clinician, and sends what it is told.",
    question="Which clinician does the clinical work that approvals.yaml calls free, and who stands in?",
    duty="clinical",
    judges_words=True,
)
def clinical_work_without_asking(document: Approvals, site: Site) -> Iterator[Gap]:
    """An action in words of one's own is clinical work, and the billing team may just do it.

    Why:
        It would stand among what both sides sign. Choosing codes, advice and diagnosis need a
        clinician who knows the patient.
    Bad:
        approvals:
          "actions+": {kind: {other: "Choosing the codes"}, free: yes}
    Good:
        approvals:
          "actions+": {kind: {other: "Asking the dentist for the codes"}, approver: {is: dana, stand_in: ines}}
    """
    for action in site.entries(document.actions):
        own = action.kind.other
        if own is not None and action.free.value and is_clinical_work(own.words):
            yield Gap(action.kind, "one free action is clinical work, and the billing team may do it without asking")


RULES: Final = (
    decision_after_verification_outsourced,
    record_changed_by_the_vendor,
    free_hand_for_a_task_that_stays,
    clinical_work_without_asking,
)
