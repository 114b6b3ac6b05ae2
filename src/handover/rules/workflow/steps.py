"""Gaps in the steps: areas without any, steps without owner or time, steps that two sides do."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import ALL_AREAS, AREA_NAMES, Areas
from handover.analysis.structure.phrasing import listed, ordinal, some
from handover.analysis.structure.site import Site
from handover.model.kinds import listed_words
from handover.model.scope import Scope, ScopeTask
from handover.model.tasks import TASKS
from handover.model.workflow_map import Step, WorkflowMap
from handover.outcome import FindingKind, Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: More steps than this do not fit on the one page that the guide asks for (S-3.03).
_MOST = 40


def step_name(step: Step) -> str:
    """Return what a step is called in a message: its id, its kind or its place in the list."""
    named = step.id.value or (step.kind.value if step.kind.value != "other" else None)
    number = step.place.step.strip("[]")
    return f"the step {named}" if named or not number.isdigit() else f"the {ordinal(int(number))} step on the map"


def area_of(step: Step) -> str | None:
    """Return the area of a step; the four steps of a claim belong to insurance billing."""
    claim = step.kind.value not in (None, "other")
    return step.area.value or ("insurance" if claim else None)


@rule(
    "WFL001",
    "W/B/B",
    guide=("S-0.03", "S-3.01"),
    fix="Write its few steps as they are done today, each with who and when, and say at each which area it is part of.",
    question="What happens today, step by step?",
    areas=ALL_AREAS,
    answers=("workflow-map.steps", "workflow-map.steps.area"),
)
def no_map_for_an_area(document: WorkflowMap, areas: Areas, site: Site) -> Iterator[Gap]:
    """An outsourced area has no steps.

    Why:
        What stands in nobody's notes is done from memory, and memory does not move to the
        billing team.
    Bad:
        workflow-map:
          "steps[check-cover]-":
          verification: ~
    Bad:
        workflow-map:
          "steps[pick-recare].area": ~
    Good:
        scope:
          "areas.verification": out
        workflow-map:
          "steps[check-cover]-":
          verification: ~
    Good:
        workflow-map:
          "steps[check-cover]-":
    Good:
        workflow-map:
          "steps[post-payment]-":
          "steps[send-statement]-":
          "steps[follow-up]-":
    """
    steps = site.entries(document.steps)
    outsourced = [area for area in AREA_NAMES if areas.outsourced(area, site)]
    loose = [step for step in steps if area_of(step) is None]
    if len(outsourced) > 1:
        for step in loose:
            yield Gap(
                step.area,
                f"{step_name(step)} does not say of which area",
                question=f"Which area is {step_name(step)} part of?",
            )
    mapped = {area_of(step) for step in steps} | set(_in_answers(document, site))
    # where only one area is outsourced, a step without an area is part of that one
    bare = [area for area in outsourced if area not in mapped and not loose]
    if bare:
        yield Gap(
            document.steps,
            f"no steps are written for {listed(AREA_NAMES[area] for area in bare)}",
            about=tuple(bare),
            question=f"What happens today, step by step, for {listed(AREA_NAMES[area] for area in bare)}?",
        )


def _in_answers(document: WorkflowMap, site: Site) -> Iterator[str]:
    """Yield the areas whose few answers of their own are their map: when cover is checked, how balances are followed up."""
    check = document.verification
    if site.pick(check.which).given or site.pick(check.days_ahead).given:
        yield "verification"
    if document.balances.touches.given and site.entries(document.balances.touches):
        yield "balances"


@rule(
    "WFL002",
    "W/B/B",
    guide=("S-3.05",),
    fix="Name one side, role or person under `owner`: who does it today, or who will from the start of the outsourcing.",
    yields_to=("SCO004",),
    answers=("workflow-map.steps.owner",),
)
def step_without_an_owner(step: Step, scope: Scope) -> Iterator[Gap]:
    """A step has nobody who does it.

    Why:
        Each side counts on the other, and the step is not done.
    Bad:
        workflow-map:
          "steps[review-claim].owner": ~
    Good:
        workflow-map:
          "steps[review-claim].owner": marco
    """
    if step.owner.missing:
        area = area_of(step)
        yield Gap(
            step.owner,
            f"it is not said yet who does {step_name(step)}",
            areas=(area,) if area else (),
            causes=(step.owner, *(task.owner for task in scope.tasks.found if _is_behind(task, step))),
            question=f"Who does {step_name(step)}?",
        )


def _is_behind(task: ScopeTask, step: Step) -> bool:
    """Whether a step is what a task of the scope consists of, so that who does the one does the other."""
    kind, what = task.kind.known, step.what.known
    if kind is None or kind not in TASKS:
        return False
    return (kind == "send_claims" and step.kind.known == "sent") or (
        what is not None and listed_words.meant(what.words, tuple(TASKS)) == kind
    )


@rule(
    "WFL003",
    "W/B/B",
    guide=("S-3.04",),
    kind=Kind.CONTRADICTION,
    fix="Keep one owner per step and location, or make two steps of it.",
    question="Which one of the two sides does {the step}?",
)
def step_with_two_owners(document: WorkflowMap, owners: Owners, site: Site) -> Iterator[Gap]:
    """Both sides do the same step.

    Why:
        It is done twice, and a payer or patient hears of it twice; or each leaves it to the
        other.
    Bad:
        workflow-map:
          "steps[send-claim].owner": [practice, vendor]
    Bad:
        workflow-map:
          "steps+": {id: send-too, area: insurance, kind: sent, owner: practice, when: "Fridays"}
    Good:
        workflow-map:
          "steps[send-claim].owner": [priya, marco]
    """
    steps = site.entries(document.steps)
    for step in steps:
        if owners.both(step.owner):
            yield Gap(step.owner, f"both sides do {step_name(step)}")
    for one, owner in owners.divided(steps, site, lambda step: step.kind.value):
        word = {"posted": "posting procedures", "created": "creating claims", "reviewed": "reviewing claims"}
        what = word.get(one.kind.value or "", "sending claims")
        question = f"Which one of the two sides is in charge of {what}?"
        yield Gap(owner, f"{what} is a step of the practice and a step of the billing team", question=question)


@rule(
    "WFL004",
    "–/W/W",
    guide=("S-3.01",),
    fix="Write the day, the time, or what it follows on; what a system does by itself needs `automatic: yes` only.",
    answers=("workflow-map.steps.when",),
)
def step_without_a_time(step: Step) -> Iterator[Gap]:
    """A step does not say when it is done.

    Why:
        A step without a time waits for a quiet hour.
    Bad:
        workflow-map:
          "steps[track-claim].when": ~
    Good:
        workflow-map:
          "steps[post-procedures].when": ~
          "steps[post-procedures].automatic": yes
    """
    # the step that creates claims has a rule of its own
    if step.when.missing and not step.automatic.value and step.kind.value != "created":
        area = area_of(step)
        yield Gap(
            step.when,
            f"{step_name(step)} does not say when",
            areas=(area,) if area else (),
            question=f"When is {step_name(step)} done?",
        )


#: The steps of a claim that the task of sending claims takes over; the posting of procedures stays.
_SENDING = ("created", "reviewed", "sent")


@rule(
    "WFL022",
    "–/–/W",
    guide=("S-3.04", "S-3.05"),
    kind=Kind.CONTRADICTION,
    fix="Name under `owner` who does it now: the billing team at the steps that it has taken over.",
    question="Who makes, reads and sends the claims now?",
    areas=("insurance",),
    yields_to=("WFL002", "WFL003"),
)
def step_not_handed_over(document: WorkflowMap, scope: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Claims are sent by the billing team, and the map still has the practice do it.

    Why:
        The map says who does it today, the scope who does it from the start. Once the work
        is live the two are the same day.
    Bad:
        workflow-map:
          "steps[send-claim].owner": practice
    Good:
        workflow-map:
          "steps[send-claim].owner": practice
        scope:
          "tasks[send_claims].owner": practice
    Good:
        workflow-map:
          "steps[create-claim]": {automatic: yes, owner: practice}
    """
    whole = [one for one in site.entries(scope.tasks) if one.kind.value == "send_claims" and one.marks.for_ is None]
    if len(whole) != 1 or owners.sides(site.pick(whole[0].owner)) != {"vendor"}:
        return
    late = [
        step
        for step in site.entries(document.steps)
        if step.kind.value in _SENDING
        and step.marks.for_ is None
        and step.automatic.value is not True  # what the system does by itself is nobody's to hand over
        and owners.sides(step.owner) == {"practice"}
    ]
    if late:
        yield Gap(
            late[0].owner,
            f"sending claims is a task of the billing team, and on the map the practice does {some(map(step_name, late))}",
            about=tuple(str(step.kind.value) for step in late),
            causes=tuple(step.owner for step in late),
        )


@rule(
    "WFL021",
    "–/A/A",
    guide=("S-3.03",),
    kind=Kind.CONTRADICTION,
    finds=FindingKind.UNDECIDED,
    fix="Merge steps that the same person does one after the other. The cases outside the rule belong under `exceptions`.",
    question="Which steps of today's workflow are really one and the same?",
)
def map_too_long(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """The map has more steps than fit on a page.

    Why:
        A map is read when it fits on a page; more is a manual, and nobody keeps it true.
    Bad:
        workflow-map:
          "steps+30": {area: insurance, what: "More.", owner: vendor, when: "daily"}
    Good:
        workflow-map:
          "steps+": {area: insurance, what: "The remittance is filed.", owner: vendor, when: "daily"}
    """
    steps = site.entries(document.steps)
    if len(steps) > _MOST:
        yield Gap(document.steps, f"the map has {len(steps)} steps; about {_MOST} fit on a page", about=("steps",))


RULES: Final = (
    no_map_for_an_area,
    step_without_an_owner,
    step_with_two_owners,
    step_without_a_time,
    step_not_handed_over,
    map_too_long,
)
