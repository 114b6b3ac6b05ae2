"""Gaps in checks of cover: when, and who asks patients for policy details."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.site import Site
from handover.model.answer import Answer
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule


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
        parts["how long before a visit cover is checked"] = site.pick(check.days_ahead)
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
        yield Gap(answer, "it is not said yet who asks the patient for missing policy details")
    elif owners.both(answer):
        yield Gap(answer, "both sides ask the patient for missing policy details")


RULES: Final = (
    verification_timing_missing,
    nobody_asks_for_policy_details,
)
