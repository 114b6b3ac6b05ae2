"""Gaps in what is sent along with claims: who writes narratives, what to do about second plans."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.directory import People, outsiders
from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.analysis.structure.unsaid import open_groups
from handover.analysis.texts.open_ends import leaves_open, waits_without_end
from handover.inputs import Today
from handover.model.answer import Answer
from handover.model.payers import Payers
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap
from handover.rules.rule import rule


@rule(
    "PAY009",
    "–/W/B",
    guide=("S-5.08", "S-7.17"),
    fix="Name somebody of the practice under `narratives.by`. A practice that sends none leaves narratives out of the attachments of its workflow map.",
    question="Who at the practice writes the few sentences sent along with a claim?",
    duty="clinical",
    areas=("insurance",),
    answers=("payers.narratives.by",),
)
def narrative_writer_missing(document: Payers, workflow: WorkflowMap, owners: Owners, site: Site) -> Iterator[Gap]:
    """Nobody writes narratives, or the billing team writes them alone.

    Why:
        A narrative says what was found and why it was treated: only somebody who knows the
        patient can say that. Without one the claim is denied again.
    Bad:
        payers:
          "narratives.by": ~
    Bad:
        payers:
          "narratives.by": vendor
    Good:
        payers:
          "narratives.by": [tess, vendor]
    Good:
        payers:
          narratives: ~
        workflow-map:
          "attachments.kinds": [eobs, images]
    """
    answer = site.pick(document.narratives.by)
    if answer.missing:
        if not _does_without(workflow, site):
            yield Gap(answer, "it is not said yet who writes narratives")
    elif owners.sides(answer) == {"vendor"}:
        yield Gap(answer, "the billing team alone writes narratives, clinical ones too", about=("vendor",))
    elif owners.replaced_by(answer, "vendor"):
        yield Gap(
            answer,
            "while somebody of the billing team stands in, it alone writes narratives, clinical ones too",
            about=("vendor",),
        )


def _does_without(workflow: WorkflowMap, site: Site) -> bool:
    """Whether the attachments in use are listed and narratives are not among them."""
    kinds = site.pick(workflow.attachments.kinds)
    return kinds.is_none or (kinds.given and "narratives" not in kinds.values)


@rule(
    "PAY010",
    "–/W/B",
    guide=("S-5.15", "S-5.16", "S-5.17"),
    fix="Fill in `on_file`, `primary_first` and `confirms` under `cob`; write `cob: {none: …}` with the reason if you have no such patients.",
    question="What do you do where a patient has two plans, and who confirms which is first?",
    duty="billing",
    areas=("insurance",),
    judges_words=True,
    answers=("payers.cob", "payers.cob.on_file", "payers.cob.primary_first", "payers.cob.confirms"),
)
def cob_rule_incomplete(document: Payers, scope: Scope, people: People, site: Site, today: Today) -> Iterator[Gap]:
    """What to do about a second plan is left open.

    Why:
        A claim to the wrong plan first is denied by both, and the patient gets the bill.
        The other side needs to know what must be on file before the second claim, what to do while
        the first plan has not answered, and who at the practice confirms the order of plans.
    Bad:
        payers:
          cob: ~
    Bad:
        payers:
          "cob.on_file": ~
    Bad:
        payers:
          "cob.primary_first": ~
          "cob.confirms": ~
    Bad:
        payers:
          "cob.confirms": priya
    Bad:
        payers:
          "cob.confirms": {is: sam, interim: {is: priya, from: 2026-12-14}}
    Bad:
        payers:
          "cob.primary_first": "You just wait, and if it drags on you give them a call."
    Bad:
        payers:
          "cob.primary_first": "Wait for the first one to pay."
    Good:
        payers:
          cob: ~
        scope:
          "tasks[secondary_claims].owner": {none: "we take no second plans"}
    Good:
        payers:
          cob: {none: "we take no second plans"}
    Good:
        payers:
          cob: {on_file: "EOB of the first plan", primary_first: "Wait for its EOB.", confirms: {is: sam, stand_in: dana}}
    """
    cob = document.cob
    if cob.is_none or (cob.missing and _nobody_bills_second_plans(scope, site)):
        return
    confirms = site.pick(cob.confirms)
    first = site.pick(cob.primary_first)
    parts: dict[str, Answer[Any]] = {
        "what must be on file before the second claim": site.pick(cob.on_file),
        "what to do until the first plan answers": first,
        "who confirms which plan is first": confirms,
    }
    for absent in open_groups(parts):
        names = listed(absent)
        yield Gap(
            next(iter(absent.values())) if len(absent) == 1 else cob,
            f"second plans: it is not said yet {names}",
            about=tuple(answer.place.step for answer in absent.values()),
            parts=tuple(absent.values()),
            question=f"Second plans: could you say {names}?",
        )
    if first.given and (waits_without_end(first) or leaves_open(first)):
        question = "Second plans: after how many days without an answer from the first plan do you call it?"
        text = "second plans: it is not said yet how long to wait for the first plan"
        yield Gap(first, text, about=("days",), question=question, fix=_DAYS)
    outside = list(outsiders(confirms, people, today.day))
    named = [one for one in outside if one.at in confirms.items]
    # one of several of the practice is enough; a stand-in confirms alone
    if len(outside) > len(named) or (named and len(named) == len(confirms.values)):
        names = listed(one.name for one in outside)
        yield Gap(confirms, f"the order of plans is confirmed by {names}, not by the practice", about=("outside",))


_DAYS: Final = 'Write after how many days what is done, as in `primary_first: "Wait for its EOB, look again after 14 days, then call."`.'


def _nobody_bills_second_plans(scope: Scope, site: Site) -> bool:
    """Whether the scope says that claims to second plans are nobody's, on purpose."""
    tasks = site.entries(scope.tasks) if scope.tasks.readable else ()
    return any(task.kind.known == "secondary_claims" and site.pick(task.owner).is_none for task in tasks)


RULES: Final = (narrative_writer_missing, cob_rule_incomplete)
