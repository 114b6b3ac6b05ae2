"""Gaps in the chain of a claim: posted, created, reviewed, sent."""

from collections.abc import Iterator
from typing import Final

from handover.analysis.people.owners import Owners
from handover.analysis.structure.phrasing import listed, plain
from handover.analysis.structure.site import Site
from handover.model.workflow_map import Step, WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule

#: The four steps of a claim, and what happens in each.
_CHAIN = {
    "posted": "posting procedures and fees",
    "created": "creating the claim",
    "reviewed": "reading the claim through",
    "sent": "sending the claim",
}
#: What is looked at before a claim goes out (guide S-3.09).
_CHECKS = ("patient_details", "policy_details", "dates", "missing_information")


@rule(
    "WFL007",
    "–/B/B",
    guide=("S-3.06",),
    fix="Mark with its `kind` the step that does this, or add such a step, with who and when.",
    areas=("insurance",),
    yields_to=("WFL001",),
    answers=("workflow-map.steps.kind",),
)
def claim_chain_incomplete(document: WorkflowMap, site: Site) -> Iterator[Gap]:
    """One of the four steps of a claim is not on the map.

    Why:
        A claim is late or wrong at exactly the step that nobody has written down.
    Bad:
        workflow-map:
          "steps[review-claim]-":
    Bad:
        workflow-map:
          "steps[create-claim].kind": ~
          "steps[send-claim].kind": ~
    Good:
        workflow-map:
          "steps[create-claim].what": ~
    """
    kinds = {step.kind.value for step in site.entries(document.steps)}
    absent = [kind for kind in _CHAIN if kind not in kinds]
    if absent:
        words = listed(_CHAIN[kind] for kind in absent)
        yield Gap(
            document.steps,
            f"no step of the map is about {words}",
            about=tuple(absent),
            question=f"Who is in charge of {words}, and when?",
        )


@rule(
    "WFL008",
    "–/W/W",
    guide=("S-3.07",),
    fix="Write `automatic: yes` where the system creates them after posting, else who does, and at which times each day.",
    question="Are claims created by themselves after posting, or by somebody at set times?",
    areas=("insurance",),
    answers=("workflow-map.steps.when",),
)
def claim_trigger_not_stated(step: Step) -> Iterator[Gap]:
    """Nothing says what makes a claim come into being.

    Why:
        Claims that wait for somebody to think of them are sent weeks later.
    Bad:
        workflow-map:
          "steps[create-claim].when": ~
    Good:
        workflow-map:
          "steps[create-claim].when": ~
          "steps[create-claim].automatic": yes
    """
    if step.kind.value == "created" and step.when.missing and not step.automatic.value:
        text = "it is not said yet whether claims are created by themselves or at which times"
        yield Gap(step.when, text)


@rule(
    "WFL009",
    "–/W/W",
    guide=("S-3.08", "S-3.09"),
    fix="List the checks under `checks`: patient_details, policy_details, dates, missing_information.",
    question="What is looked at before a claim goes out?",
    duty="billing",
    areas=("insurance",),
    answers=("workflow-map.steps.checks",),
)
def review_without_checks(step: Step) -> Iterator[Gap]:
    """The look before sending does not say what it looks at.

    Why:
        Most refusals are about a name, a policy number or a date that a list would have
        caught.
    Bad:
        workflow-map:
          "steps[review-claim].checks": ~
    Bad:
        workflow-map:
          "steps[review-claim].checks": [dates, missing_information]
    Good:
        workflow-map:
          "steps[review-claim].checks": [dates, missing_information, patient_details, policy_details, {other: "tooth numbers"}]
    """
    if step.kind.value != "reviewed":
        return
    absent = [check for check in _CHECKS if check not in step.checks.values]
    if len(absent) == len(_CHECKS) and step.checks.missing:
        yield Gap(step.checks, "it is not said yet what is looked at before a claim goes out")
    elif absent:
        yield Gap(
            step.checks,
            f"the look before a claim goes out leaves out {listed(plain(check) for check in absent)}",
            about=tuple(absent),
            question=f"Before a claim goes out, does somebody also look at {listed(plain(check) for check in absent)}?",
            like=f"checks: [{', '.join(_CHECKS)}]",
        )


@rule(
    "WFL023",
    "W/W/W",
    guide=("S-1.22", "S-3.06", "S-10.15"),
    kind=Kind.DANGER,
    fix="Let the practice post what was done and its fees; where something is missing, the billing team asks.",
    question="Who of the practice posts what was done at a visit?",
    duty="clinical",
    areas=("insurance",),
    yields_to=("WFL003",),
)
def procedures_posted_by_the_billing_team(document: WorkflowMap, owners: Owners, site: Site) -> Iterator[Gap]:
    """The billing team enters which treatments were done.

    Why:
        What was done is known to those who did it. A biller who enters procedures bills what nobody wrote down.
    Bad:
        workflow-map:
          "steps[post-procedures].owner": vendor
    Good:
        workflow-map:
          "steps[post-procedures].owner": sam
    """
    for step in site.entries(document.steps):
        owner = site.pick(step.owner)
        theirs = owners.sides(owner) == {"vendor"} or owners.replaced_by(owner, "vendor")
        if step.kind.value == "posted" and theirs:
            yield Gap(owner, "the billing team posts which procedures were done, and their fees")


RULES: Final = (
    claim_chain_incomplete,
    claim_trigger_not_stated,
    review_without_checks,
    procedures_posted_by_the_billing_team,
)
