"""The order of steps: steps that nothing leads to, and circles without an end."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.graph import cannot_reach, reachable, shortest_cycle
from handover.analysis.structure.phrasing import some
from handover.analysis.structure.references import References
from handover.analysis.structure.site import Site
from handover.model.kinds.references import StepRef, loosely
from handover.model.workflow_map import Step, WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.rules.workflow.steps import area_of, step_name

#: What a chain of steps arrives at.
_END = None


@rule(
    "WFL005",
    "B/B/B",
    guide=("S-3.33",),
    kind=Kind.CONTRADICTION,
    fix="Name a step that exists under `then`, or let the step before lead here. A chain of its own begins where an area begins, after a step that `ends`, or with a step that is `automatic`.",
    question="Which step comes next: {the step}?",
)
def step_that_nothing_leads_to(document: WorkflowMap, references: References, site: Site) -> Iterator[Gap]:
    """A step leads to one that does not exist, or is one that nothing leads to.

    Why:
        Work that follows the map stops there, or never comes there.
    Bad:
        workflow-map:
          "steps[track-claim].then": track-claims-again
    Bad:
        workflow-map:
          "steps[post-procedures].then": review-claim
    Good:
        workflow-map:
          "steps[post-procedures].then": review-claim
          "steps[create-claim].automatic": yes
    Good:
        workflow-map:
          "steps[track-claim].then": send-claim
    """
    for answer, ref, near in references.unknown:
        if isinstance(ref, StepRef):
            hint = f"; did you mean {near}?" if near else ""
            yield Gap(answer, f"{{the answer}} names no step of the map{hint}")
    steps = site.entries(document.steps)
    edges = _edges(steps)
    starts = [
        step
        for number, step in enumerate(steps)
        if number == 0
        or area_of(step) != area_of(steps[number - 1])
        or steps[number - 1].ends.given
        or step.automatic.value
    ]
    arrived = reachable(edges, starts)
    for step in steps:
        if step not in arrived:
            name = step_name(step)
            yield Gap(step, f"nothing leads to {name}", about=("lost",), question=f"Which step comes before {name}?")


@rule(
    "WFL006",
    "W/B/B",
    guide=("S-3.33",),
    kind=Kind.CONTRADICTION,
    fix="Say under `ends` how it ends, at one of these steps, or let that step lead out of the circle.",
    question="How do steps that lead round in a circle end?",
    yields_to=("WFL005",),
)
def circle_without_an_end(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Steps lead round in a circle, and none of them ends.

    Why:
        Follow-up that nothing ends goes on for ever, or ends with whoever gives up.
    Bad:
        workflow-map:
          "steps[follow-up].then": send-statement
          "steps[follow-up].ends": ~
    Good:
        workflow-map:
          "steps[follow-up].then": [send-statement, check-cover]
          "steps[follow-up].ends": ~
    Good:
        workflow-map:
          "steps[follow-up].then": send-statement
    """
    edges = _edges(site.entries(document.steps))
    never = cannot_reach(edges, [_END])
    stuck = {step: [other for other in edges[step] if other in never] for step in edges if step in never}
    circle = shortest_cycle(stuck)
    steps = [step for step in circle or () if step is not None]
    if steps:
        names = some(map(step_name, steps))
        verb = "leads to itself and never ends" if len(steps) == 1 else "lead round in a circle, and none of them ends"
        yield Gap(
            steps[-1].then if steps[-1].then.given else steps[-1],
            f"{names} {verb}",
            question=f"How does the work end after {names}: resolved, or with which agreed next step?",
            about=tuple(step.place.step for step in steps),
        )


def _edges(steps: tuple[Step, ...]) -> dict[Step | None, list[Step | None]]:
    """Return what each step leads to: the steps it names, else the one below; None is the end.

    A name that leads nowhere is reported by itself and may lead anywhere; so may what
    cannot be read.
    """
    by_name = {loosely(step.id.known): step for step in steps if step.id.known is not None}
    edges: dict[Step | None, list[Step | None]] = {_END: []}
    for number, step in enumerate(steps):
        below = steps[number + 1] if number + 1 < len(steps) else _END
        ends: list[Step | None] = [_END] if step.ends.given else []
        if step.then.given:
            edges[step] = [by_name.get(loosely(ref.key), _END) for ref in step.then.values] + ends
        else:
            edges[step] = ends or [below]
    return edges


RULES: Final = (step_that_nothing_leads_to, circle_without_an_end)
