"""Gaps in how balances are followed up."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.workflow_map import Touch, WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


@rule(
    "WFL013",
    "–/W/W",
    guide=("S-3.20", "S-3.23", "S-3.24"),
    fix="Say what creates a balance, and list the touches in order under `balances.touches`, each after the first with its wait. When the first is due stands in the money rules.",
    duty="billing",
    areas=("balances",),
    answers=(
        "workflow-map.balances.created_by",
        "workflow-map.balances.touches",
        "workflow-map.balances.touches.after",
    ),
)
def follow_up_not_defined(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Follow-up of balances is not described: how they come about, what is done, after how long.

    Why:
        "We follow up" is a call for one and a letter for another. Patients notice.
    Bad:
        workflow-map:
          "balances.touches": ~
    Bad:
        workflow-map:
          "balances.touches": [statement, text, {kind: call, after: 14 days}]
    Bad:
        workflow-map:
          "balances.created_by": ~
    Good:
        workflow-map:
          "balances.touches": [{kind: statement, after: 2 days}]
    """
    balances = document.balances
    yield from unsaid(
        balances,
        {
            "what creates a patient's balance": site.pick(balances.created_by),
            "by which messages, calls or letters a balance is followed up, in which order": site.pick(balances.touches),
        },
    )
    touches = site.pick(balances.touches)
    # a touch in words of its own says in them when it is
    waits = [
        touch
        for number, touch in enumerate(touches)
        if number and touch.after.missing and touch.kind.marks.other is None
    ]
    if waits:
        yield Gap(
            waits[0].after,
            f"it is not said yet how many days pass before the {listed(_name(touch) for touch in waits)}",
            about=tuple(touch.place.step for touch in waits),
            question=f"Following up a balance: how many days pass before the {listed(_name(touch) for touch in waits)}?",
        )


def _name(touch: Touch) -> str:
    return "next contact" if touch.kind.value in (None, "other") else plain(str(touch.kind.value))


RULES: Final = (follow_up_not_defined,)
