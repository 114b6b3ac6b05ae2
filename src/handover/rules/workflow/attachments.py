"""Gaps in the admin path of attachments."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.access.logins import Logins
from handover.analysis.access.systems import Systems
from handover.analysis.claims.payer_rules import PayerRules
from handover.analysis.people.owners import Owners
from handover.analysis.structure.site import Site
from handover.model.workflow_map import WorkflowMap
from handover.outcome import FindingKind
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: What each part of the path says.
_PARTS = {
    "kinds": "which attachments you use",
    "requested_by": "who asks for an attachment",
    "store": "where attachments are kept",
    "labelled": "how attachments are named",
    "sent_with_claim_by": "who sends attachments with the claim",
    "sent_on_request_by": "who sends attachments when a payer asks",
    "timing": "when attachments are gathered",
}
#: What is asked where most of it is missing.
_WHOLE = (
    "Which attachments do you use, who asks for one, where are they kept, how are they named, and who sends them when?"
)


@rule(
    "WFL010",
    "–/W/W",
    guide=("S-3.12", "S-3.13", "S-3.14", "S-3.15", "S-3.16", "S-3.17", "S-3.19", "S-5.07", "S-5.11"),
    fix="Fill in the missing part under `attachments`; if you use none, say so under `kinds`.",
    duty="billing",
    areas=("insurance",),
    answers=tuple(f"workflow-map.attachments.{part}" for part in _PARTS),
)
def attachment_path_incomplete(document: WorkflowMap, rules: PayerRules, site: Site) -> Iterator[Gap]:
    """The path of attachments has a hole.

    Why:
        A claim without its attachment is refused, and the attachment was there all the time
        in a folder that nobody looked in.
        It is to be known which ones are used, who asks for them, where they are, how they are
        named, who sends them and when they are gathered. Nobody has to send them with the claim
        where they are sent only when a payer asks (`timing: only_on_request`).
    Bad:
        workflow-map:
          "attachments.labelled": ~
    Bad:
        workflow-map:
          attachments: {kinds: [images], store: shared-drive}
    Bad:
        workflow-map:
          "attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, unconfirmed: {ask: priya, by: 2026-12-04}}]}
    Good:
        workflow-map:
          "attachments.sent_with_claim_by": ~
          "attachments.timing": [day_of_treatment, only_on_request]
    Good:
        workflow-map:
          attachments: {kinds: {none: "all our payers take claims without attachments"}}
    """
    path = document.attachments
    if site.pick(path.kinds).is_none:
        return
    parts = {part: site.pick(getattr(path, part)) for part in _PARTS}
    timing = site.pick(path.timing)
    if timing.readable and "only_on_request" in timing.values:
        del parts["sent_with_claim_by"]
    yield from unsaid(path, {_PARTS[part]: answer for part, answer in parts.items()}, _WHOLE)
    for store in site.for_payers(path.store):
        if store.missing:
            whose = rules.labels(store.marks)
            question = f"Where are attachments for {whose} kept?"
            yield Gap(store, f"it is not said yet where attachments for {whose} are kept", question=question)


@rule(
    "WFL011",
    "–/B/B",
    guide=("S-4.02", "S-4.08"),
    areas=("insurance",),
    finds=FindingKind.CONTRADICTORY,
    fix="Give the billing team a login to the store, move the attachments, or let the practice send them.",
    question="How does the billing team get at the attachments, or does the practice send them?",
    duty="access",
)
def attachments_out_of_reach(
    document: WorkflowMap, rules: PayerRules, owners: Owners, logins: Logins, systems: Systems, site: Site
) -> Iterator[Gap]:
    """The billing team is to send attachments from a place that it cannot reach.

    Why:
        The claim goes out without the image, and comes back for it.
    Bad:
        practice:
          "systems[shared-drive].local_only": yes
    Bad:
        practice:
          "systems+": {id: cabinet, name: Image server, kind: storage}
        workflow-map:
          "attachments.store": cabinet
    Bad:
        practice:
          "systems+": {id: cabinet, name: Image server, kind: storage}
        workflow-map:
          "attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: cabinet, because: "their own files"}]}
    Good:
        practice:
          "systems[shared-drive].local_only": yes
        workflow-map:
          "attachments.sent_with_claim_by": practice
          "attachments.sent_on_request_by": practice
    """
    path = document.attachments
    senders = (site.pick(path.sent_with_claim_by), site.pick(path.sent_on_request_by))
    if not any("vendor" in owners.sides(sender) for sender in senders):
        return
    for store in (site.pick(path.store), *site.for_payers(path.store)):
        ref = store.value
        if ref is None or not systems.known(ref):
            continue
        name, place, whose = systems.label(ref), systems.find(ref), rules.labels(store.marks)
        task = (
            f"the billing team is to send attachments for {whose}"
            if whose
            else "the billing team is to send attachments"
        )
        if place is not None and place.local_only.value:
            yield Gap(
                store,
                f"{task}, and {name} can be reached from inside the practice only",
                about=("local",),
                says_all=True,
            )
        elif logins.known and not logins.has_login(systems.key(ref), site):
            yield Gap(store, f"{task}, and has no login to {name}", about=("login",), says_all=True)


RULES: Final = (attachment_path_incomplete, attachments_out_of_reach)
