"""Gaps between areas and tasks: too little, too much, what stays, with whom and from when."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import AREA_NAMES, AreaName, Areas
from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site, Sites
from handover.inputs import Today
from handover.model.practice_document import PracticeDocument
from handover.model.scope import Scope
from handover.model.tasks import TASKS
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.rules.scope.tasks import area_of, name_of

#: What an area is about: without these it is another service (guide S-1.07 to S-1.16).
_CORE: dict[AreaName, tuple[str, ...]] = {
    "insurance": ("send_claims", "track_claims", "work_denials", "answer_requests"),
    "balances": ("send_statements", "follow_up_balances", "explain_balance"),
    "verification": ("check_eligibility", "check_benefits"),
    "recare": ("call_recare",),
}


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
        Then there is nothing to hand over.
    Bad:
        scope:
          areas: {insurance: out, balances: out, verification: out, recare: out}
    Good:
        scope:
          areas: {insurance: out, balances: out, verification: out, recare: in}
    """
    if all(areas.out(area, site) for area in AREA_NAMES for site in sites.all):
        yield Gap(document.areas, "all four services stay with the practice, so there is nothing to hand over")


@rule(
    "SCO007",
    "W/W/W",
    guide=("S-1.21",),
    kind=Kind.DANGER,
    fix="Keep it at the desk, or ignore this with the reason. Taking payments later, by phone or online, is another task.",
    question="Why does the billing team collect at checkout, and how?",
    duty="front-desk",
)
def checkout_collection_outsourced(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Collecting at checkout is given to the billing team.

    Why:
        It happens at the desk, with the patient standing there; somebody elsewhere cannot
        see who has left without paying.
    Bad:
        scope:
          "tasks[collect_at_checkout].owner": vendor
    Good:
        scope:
          "tasks[take_payment].owner": vendor
    """
    for task in site.entries(document.tasks):
        if task.kind.value == "collect_at_checkout" and "vendor" in owners.sides(task.owner):
            yield Gap(task.owner, "collecting at checkout is given to the billing team")


@rule(
    "SCO016",
    "B/B/B",
    guide=("S-8.23", "S-1.24"),
    kind=Kind.DANGER,
    fix="Give it to the practice; the billing team takes note of a request and hands it over. What always stays with a practice need not be listed.",
    question="Who at the practice releases records?",
    duty="owner",
)
def records_released_by_the_vendor(document: Scope, owners: Owners, site: Site) -> Iterator[Gap]:
    """Releasing patients' records is given to the billing team.

    Why:
        Who may see a record, and how much of it, is the practice's to decide and to answer
        for; what has gone out cannot be called back.
    Bad:
        scope:
          "tasks[release_records].owner": vendor
    Good:
        scope:
          "tasks[release_records]-":
    """
    for task in site.entries(document.tasks):
        owner = site.pick(task.owner)
        if task.kind.value == "release_records" and "vendor" in owners.sides(owner):
            yield Gap(owner, "releasing records is given to the billing team")


@rule(
    "SCO010",
    "–/W/W",
    guide=("S-1.07", "S-1.08", "S-1.09", "S-1.10", "S-1.12", "S-1.14", "S-1.16"),
    fix="Add it with its owner, also where it stays with the practice; what nobody does is `owner: {none: …}` with the reason.",
    question="Who does this?",
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
    listed_kinds = {task.kind.value for task in site.entries(document.tasks)}
    for area, core in _CORE.items():
        absent = [kind for kind in core if kind not in listed_kinds]
        if absent and areas.outsourced(area, site):
            names = listed(TASKS[kind].name for kind in absent)
            yield Gap(
                document.tasks,
                f"nothing says who does this part of {AREA_NAMES[area]}: {names}",
                about=tuple(absent),
                question=f"Who does {names}: the practice or the billing team?",
            )


@rule(
    "SCO011",
    "W/B/B",
    guide=("S-1.05",),
    kind=Kind.CONTRADICTION,
    fix="Set the area to in, or give the task to the practice.",
    question="Is this task outsourced, or does the area stay?",
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
    "SCO013",
    "–/–/B",
    guide=("S-0.10",),
    fix="Write the company's name under `vendor` in practice.yaml; until it is chosen, the stage is draft or ready.",
    answers=("practice.vendor.name",),
)
def no_vendor_named(practice: PracticeDocument) -> Iterator[Gap]:
    """No billing company is named.

    Why:
        Logins, agreements and signatures are all with somebody.
    Bad:
        practice:
          "vendor.name": ~
    Good:
        practice:
          vendor: BrightLedger Billing
    """
    if practice.vendor.name.missing:
        yield Gap(practice.vendor.name, "no billing company is named")


@rule(
    "SCO014",
    "–/B/B",
    guide=("S-0.04",),
    fix="Write the day under `go_live`; a month is enough while it is open. When it has come, set the stage to live, or move the day.",
    answers=("practice.go_live",),
)
def no_go_live_date(practice: PracticeDocument, today: Today, site: Site) -> Iterator[Gap]:
    """No day is set for the start, or it has passed while the practice is not live.

    Why:
        Access, absences and agreements are all measured against that day.
    Bad:
        practice:
          go_live: ~
    Bad:
        practice:
          stage: ready
    Good:
        practice:
          go_live: 2026-12
          stage: ready
    """
    start = site.pick(practice.go_live)
    if start.missing:
        yield Gap(start, "no day is set for the start")
    elif start.value is not None and start.value.surely_before(today.day) and practice.stage.value != "live":
        yield Gap(
            start,
            f"the start was on {start.value}, and the practice is not live",
            question="Has the billing team started, or what is the new day?",
        )


RULES: Final = (
    nothing_is_outsourced,
    checkout_collection_outsourced,
    records_released_by_the_vendor,
    core_task_left_out,
    task_of_an_area_that_is_out,
    no_vendor_named,
    no_go_live_date,
)
