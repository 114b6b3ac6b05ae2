"""Gaps in recare: whom to call, in which order."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import plain
from handover.analysis.structure.site import Site
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: The guide's words for who comes first, and the group of the selection that each means.
_GROUP = {"overdue": "time_since_visit", "planned_not_booked": "incomplete_treatment"}


#: Groups that come out of the calls themselves, whatever was selected.
_ANY_SELECTION = frozenset({"no_answer_to_reminders", "other"})


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


RULES: Final = (recare_without_selection_or_order,)
