"""Gaps in the service areas: undecided, all out, or at odds with the tasks."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES, AreaName, Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site, Sites
from handover.model.scope import Scope
from handover.model.tasks import TASKS
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.rules.scope.tasks import area_of, meant_by, name_of


@rule(
    "SCO002",
    "–/W/B",
    guide=("S-1.05",),
    kind=Kind.CONTRADICTION,
    fix="Set at least one area to in: those that the billing team takes.",
    question="Which of the four services is outsourced?",
)
def nothing_is_outsourced(document: Scope, areas: Areas, sites: Sites) -> Iterator[Gap]:
    """All four areas stay with the practice.

    Why:
        Then nothing is to be handed over.
    Bad:
        scope:
          areas: {insurance: out, balances: out, verification: out, recare: out}
    Good:
        scope:
          areas: {insurance: out, balances: out, verification: out, recare: in}
    """
    if all(areas.out(area, site) for area in AREA_NAMES for site in sites.all):
        yield Gap(document.areas, "all four services stay with the practice, so there is nothing to hand over")


#: What an area is about: without these it is another service (guide S-1.07 to S-1.16).
_CORE: dict[AreaName, tuple[str, ...]] = {
    "insurance": ("send_claims", "track_claims", "work_denials", "answer_requests"),
    "balances": ("send_statements", "follow_up_balances", "explain_balance"),
    "verification": ("check_eligibility", "check_benefits"),
    "recare": ("call_recare",),
}


@rule(
    "SCO010",
    "–/W/W",
    guide=("S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16"),
    fix="Add it under `tasks` in scope.yaml with its owner, also where it stays with the practice; what nobody does is `owner: {none: …}` with the reason.",
    question="Who does the tasks of the outsourced areas?",
    yields_to=("SCO003",),
    answers=("scope.tasks",),
)
def core_task_left_out(document: Scope, areas: Areas, site: Site) -> Iterator[Gap]:
    """An outsourced area lacks one of the tasks that it consists of.

    Why:
        Both sides mean something by "insurance billing"; the task that one of them left out
        is the one that is not done.
    Bad:
        scope:
          "tasks[work_denials]-":
    Good:
        scope:
          "tasks[work_denials]": {kind: work_denials, owner: practice, because: "Sam knows them"}
    Good:
        scope:
          "tasks[check_benefits]": {kind: check_benefits, owner: {none: "the portal shows it to everybody"}}
    """
    listed_kinds = {meant_by(task) for task in site.entries(document.tasks)}
    for area, core in _CORE.items():
        absent = [kind for kind in core if kind not in listed_kinds]
        if absent and areas.outsourced(area, site):
            names = listed(TASKS[kind].name for kind in absent)
            yield Gap(
                document.tasks,
                f"it is not said yet who does a part of {AREA_NAMES[area]}: {names}",
                about=tuple(absent),
                areas=(area,),
                question=f"Who does {names}: the practice or the billing team?",
                fix=_ADD.format(f"`- {{kind: {absent[0]}, owner: practice}}`"),
            )


_ADD: Final = (
    "Add it under `tasks` in scope.yaml with its owner, as in {}, also where it stays with the practice; what nobody does is "
    "`owner: {{none: …}}` with the reason."
)


@rule(
    "SCO011",
    "W/B/B",
    guide=("S-1.05",),
    kind=Kind.CONTRADICTION,
    fix="Set the area to in, or give the task to the practice.",
    question="Which holds for {the task}: outsourced, or with the practice like the whole area?",
)
def task_of_an_area_that_is_out(document: Scope, areas: Areas, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team has a task of an area that stays with the practice.

    Why:
        The billing team reads the task, the front desk reads the area, and both do it.
    Bad:
        scope:
          "areas.recare": out
    Good:
        scope:
          "areas.recare": out
          "tasks[call_recare].owner": practice
    """
    for task in site.entries(document.tasks):
        area = area_of(task)
        if area is not None and areas.out(area, site) and "vendor" in owners.sides(task.owner):
            yield Gap(
                task.owner,
                f"{name_of(task)}: given to the billing team, while the area stays with the practice",
                about=(area,),
            )


@rule(
    "SCO001",
    "W/B/B",
    guide=("S-1.05", "S-1.06"),
    fix="Write in or out for each of the four under `areas`, also for those that were never meant to be outsourced.",
    question="Which of the four services are outsourced, and which stay?",
    answers=tuple(f"scope.areas.{area}" for area in AREA_NAMES),
    switches=True,
)
def service_area_undecided(document: Scope, site: Site) -> Iterator[Gap]:
    """A service area is neither in nor out.

    Why:
        What is left open is done twice, or by nobody. An area that is out also switches its
        questions off.
    Bad:
        scope:
          "areas.recare": ~
    Bad:
        scope:
          "areas.recare": undecided
    Bad:
        scope:
          "areas.balances": {said: "I would like them gone, I will think about it", says: ines}
          "areas.recare": ~
    Good:
        scope:
          "areas.recare": out
    """
    answers = {area: site.pick(getattr(document.areas, area)) for area in AREA_NAMES}
    undecided = [area for area, answer in answers.items() if answer.missing or answer.value == "undecided"]
    # words about one of them are told and asked by themselves, of whoever said them
    spoken = [area for area in undecided if answers[area].marks.on_file]
    for area in spoken:
        text = f"it is not said yet whether {AREA_NAMES[area]} is outsourced"
        question = f"Is {AREA_NAMES[area]} outsourced, or does it stay with the practice?"
        yield Gap(answers[area], text, about=(area,), question=question, fix="Write in or out for it under `areas`.")
    silent = [area for area in undecided if area not in spoken]
    if not silent:
        return
    names = listed(AREA_NAMES[area] for area in silent)
    at = getattr(document.areas, silent[0]) if len(silent) == 1 else document.areas
    yield Gap(at, f"{names}: not decided whether in or out", about=tuple(silent))


RULES: Final = (
    nothing_is_outsourced,
    core_task_left_out,
    task_of_an_area_that_is_out,
    service_area_undecided,
)
