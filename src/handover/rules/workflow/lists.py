"""Gaps in verification, recare and exceptions."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.claims.derived_owners import sorters
from handover.analysis.people.owners import Owners
from handover.analysis.scope.areas import ALL_AREAS
from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.scope import Scope
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: The guide's words for who comes first, and the group of the selection that each means.
_GROUP = {"overdue": "time_since_visit", "planned_not_booked": "incomplete_treatment"}
#: Groups that come out of the calls themselves, whatever was selected.
_ANY_SELECTION = frozenset({"no_answer_to_reminders", "other"})
#: More than this are edge cases, not what derails the day (guide S-3.31, S-3.34).
_MOST_EXCEPTIONS = 5


@rule(
    "WFL014",
    "–/B/B",
    guide=("S-3.25", "S-3.26", "S-3.28"),
    fix="Write which visits under `verification.which`, and how far ahead under `days_ahead`.",
    duty="front-desk",
    areas=("verification",),
    answers=("workflow-map.verification.which", "workflow-map.verification.days_ahead"),
)
def verification_timing_missing(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Nothing says which visits are checked, or how far ahead.

    Why:
        A check that comes after the visit helps nobody, and a check of every visit costs
        hours where only new patients need one.
    Bad:
        workflow-map:
          "verification.which": ~
    Bad:
        workflow-map:
          verification: {asks_patient: practice}
          "steps[check-cover]-":
    Good:
        workflow-map:
          "verification.which": [new_patients, major_work]
          "verification.days_ahead": 48 hours
    Good:
        workflow-map:
          "verification.days_ahead": ~
    """
    check = document.verification
    parts: dict[str, Answer[Any]] = {"which visits are checked": site.pick(check.which)}
    timed = [one for one in site.entries(document.steps) if one.area.value == "verification" and one.when.given]
    if not timed:  # a step that says when is as good as a number of days
        parts["how long before a visit it is checked"] = site.pick(check.days_ahead)
    yield from unsaid(check, parts)


@rule(
    "WFL015",
    "–/W/W",
    guide=("S-3.27",),
    fix="Name one side under `verification.asks_patient`.",
    duty="front-desk",
    areas=("verification",),
    answers=("workflow-map.verification.asks_patient",),
)
def nobody_asks_for_policy_details(document: WorkflowMap, owners: Owners, site: Site) -> Iterator[Gap]:
    """Nobody, or both sides, ask the patient for missing policy details.

    Why:
        A patient who is asked twice is annoyed; one who is asked by nobody arrives without
        a card.
    Bad:
        workflow-map:
          "verification.asks_patient": ~
    Bad:
        workflow-map:
          "verification.asks_patient": both
    Good:
        workflow-map:
          "verification.asks_patient": sam
    """
    answer = site.pick(document.verification.asks_patient)
    if answer.missing:
        yield Gap(answer, "nobody is named to ask the patient for missing policy details")
    elif owners.both(answer):
        yield Gap(answer, "both sides ask the patient for missing policy details")


@rule(
    "WFL016",
    "–/W/B",
    guide=("S-3.29", "S-3.30", "S-1.17"),
    fix="Choose the groups under `recare.selection`, and put them in order under `recare.priority`, each once.",
    duty="front-desk",
    areas=("recare",),
    answers=("workflow-map.recare.selection", "workflow-map.recare.priority"),
)
def recare_without_selection_or_order(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Nothing says which patients are called for recare, or in which order.

    Why:
        Callers begin where the list begins, and the patients that matter most are called
        when they have gone elsewhere.
    Bad:
        workflow-map:
          "recare.selection": ~
    Bad:
        workflow-map:
          "recare.priority": ~
    Bad:
        workflow-map:
          "recare.priority": [flagged_by_clinicians, overdue]
    Bad:
        workflow-map:
          "recare.priority": [overdue, time_since_visit]
    Good:
        workflow-map:
          "recare.selection": [time_since_visit, incomplete_treatment]
          "recare.priority": [planned_not_booked, overdue, no_answer_to_reminders]
    """
    selection, priority = site.pick(document.recare.selection), site.pick(document.recare.priority)
    yield from unsaid(
        document.recare,
        {"which patients are called for recare": selection, "which patients are called first": priority},
    )
    if selection.missing or priority.missing:
        return
    chosen, seen = set(selection.values), set[str]()
    for item in priority.items:
        if item.value is None or item.value in _ANY_SELECTION:
            continue
        group = _GROUP.get(item.value, item.value)
        if group in seen:
            yield Gap(item, f"{plain(item.value)} stands twice in the order of recare calls", about=(item.value,))
        elif group not in chosen and "other" not in chosen:
            message = f"{plain(item.value)} has a place in the order of recare calls but is not selected"
            yield Gap(item, message, about=(item.value,))
        seen.add(group)


@rule(
    "WFL017",
    "–/W/W",
    guide=("S-3.31", "S-3.34"),
    fix="Write the three that upset the day most often; five at most.",
    areas=ALL_AREAS,
    answers=("workflow-map.exceptions",),
)
def exceptions_none_or_too_many(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """No exception is written down, or every edge case is.

    Why:
        The three things that upset most days need an owner and a way. A list of thirty is
        not read.
    Bad:
        workflow-map:
          exceptions: ~
    Bad:
        workflow-map:
          exceptions:
            - {text: "a", owner: practice, route: missing_information}
            - {text: "b", owner: practice, route: missing_information}
            - {text: "c", owner: practice, route: missing_information}
            - {text: "d", owner: practice, route: missing_information}
            - {text: "e", owner: practice, route: missing_information}
            - {text: "f", owner: practice, route: missing_information}
    Good:
        workflow-map:
          exceptions: [{kind: missing_attachments, owner: practice, route: missing_information}]
    """
    answer = site.pick(document.exceptions)
    if answer.missing:
        yield Gap(answer, "nothing says what upsets the day most often, and what is done then")
    elif len(site.entries(answer)) > _MOST_EXCEPTIONS:
        number = len(site.entries(answer))
        yield Gap(answer, f"{number} exceptions are listed; beyond {_MOST_EXCEPTIONS} they are edge cases")


@rule(
    "WFL018",
    "–/W/B",
    guide=("S-3.32",),
    fix="Give it an `owner`, who sorts it out, and the `route`: the escalation that it takes. Missing policy details, missing attachments and unclear denials have the owner of the work they belong to, unless somebody else is named.",
    areas=ALL_AREAS,
    answers=("workflow-map.exceptions.owner", "workflow-map.exceptions.route"),
)
def exception_without_owner_or_route(document: WorkflowMap, tasks: Scope, site: Site) -> Iterator[Gap]:
    """An exception has nobody who sorts it out, or no way to go.

    Why:
        An exception is what goes wrong when nobody feels called; that is why it needs a name
        and a way.
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].owner": ~
          "verification.asks_patient": ~
    Bad:
        workflow-map:
          "exceptions+": {text: "The post is late.", route: missing_information}
    Bad:
        workflow-map:
          "exceptions[missing_policy_details].route": ~
    Good:
        workflow-map:
          "exceptions[missing_policy_details].owner": ~
    """
    for exception in site.entries(document.exceptions):
        kind = exception.kind.value
        what = plain(kind) if kind is not None and kind != "other" else f"exception {exception.place.step.strip('[]')}"
        parts: dict[str, Answer[Any]] = {f"which escalation {what} takes": exception.route}
        if not any(answer.given for answer in sorters(exception, document, tasks, site)):
            parts = {f"who sorts out {what}": exception.owner, **parts}
        yield from unsaid(exception, parts)


RULES: Final = (
    verification_timing_missing,
    nobody_asks_for_policy_details,
    recare_without_selection_or_order,
    exceptions_none_or_too_many,
    exception_without_owner_or_route,
)
