"""How eligibility is checked, and what is done about inconsistent information."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.model.approvals import Approvals
from handover.model.workflow_map import WorkflowMap
from handover.rules.gap import Gap, unsaid
from handover.rules.rule import rule

#: What the guide wants done when something is missing or unclear (S-10.14).
_WHEN_UNCLEAR = {
    "flag": "that it is flagged",
    "explain": "that the conflict is explained",
    "ask_one_question": "that one question is asked",
}


@rule(
    "APR011",
    "–/W/W",
    guide=("S-10.11",),
    fix="List what is checked under `verification.checklist` in workflow-map.yaml, or name the file.",
    duty="front-desk",
    areas=("verification",),
    answers=("workflow-map.verification.checklist",),
)
def eligibility_without_a_checklist(workflow: WorkflowMap, document: Approvals, site: Site) -> Iterator[Gap]:
    """Eligibility is checked without asking, and without a checklist.

    Why:
        "Eligible" is a word. Whether the yearly maximum is used up is what the patient will
        ask about.
    Bad:
        workflow-map:
          "verification.checklist": ~
    Good:
        workflow-map:
          "verification.checklist": documents/eligibility-checklist.md
        files: {documents/eligibility-checklist.md: "Plan active on the day."}
    Good:
        workflow-map:
          "verification.checklist": ~
        approvals:
          "actions[check_eligibility].free": ~
          "actions[check_eligibility].approver": sam
          "actions[check_eligibility].situation": "plans that we have not seen before"
    """
    checklist = site.pick(workflow.verification.checklist)
    asked = any(
        action.kind.value == "check_eligibility" and action.approver.given and not action.free.value
        for action in site.entries(document.actions)
    )
    if checklist.missing and not asked:
        yield Gap(checklist, "eligibility is checked without asking, and it is not said yet what is looked at")


@rule(
    "APR014",
    "–/W/W",
    guide=("S-10.14", "S-10.16"),
    fix="List what counts as inconsistent; then: flag, explain, ask_one_question.",
    duty="billing",
    areas=("insurance", "balances", "verification"),
    answers=("approvals.inconsistencies", "approvals.when_unclear"),
)
def inconsistency_not_defined(document: Approvals, site: Site) -> Iterator[Gap]:
    """Nothing says what counts as inconsistent, or what is done then.

    Why:
        One biller sends the claim with the old number, the next holds it for a week.
    Bad:
        approvals:
          inconsistencies: ~
    Bad:
        approvals:
          inconsistencies: ~
          when_unclear: ~
    Bad:
        approvals:
          when_unclear: [flag, practice_answers]
    Good:
        approvals:
          when_unclear: [flag, explain, ask_one_question]
    Good:
        approvals:
          when_unclear: {other: "the team puts a note with its one question into the queue"}
    """
    listed_as, then = site.pick(document.inconsistencies), site.pick(document.when_unclear)
    whole = document.inconsistencies
    yield from unsaid(
        whole, {"what counts as inconsistent": listed_as, "what is done when something does not fit": then}
    )
    if then.missing or "other" in then.values:
        return
    absent = [words for key, words in _WHEN_UNCLEAR.items() if key not in then.values]
    if absent:
        yield Gap(
            then,
            f"what is done when something does not fit leaves out {listed(absent)}",
            about=tuple(key for key, words in _WHEN_UNCLEAR.items() if words in absent),
        )


RULES: Final = (eligibility_without_a_checklist, inconsistency_not_defined)
