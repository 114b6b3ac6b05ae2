"""Gaps in when patients pay and when they are billed."""

from collections.abc import Iterator
from typing import Any

from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.reckon.site import Site
from handover.rules.gap import Gap
from handover.rules.money.topic import money


@money.rule(
    "001",
    "–/B/B",
    guide=("S-6.03",),
    fix="Write full, deposit or after_insurance under `time_of_service`.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.time_of_service",),
)
def time_of_service_rule_missing(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says what a patient pays on the day of the visit.

    Why:
        Whoever follows up a balance must know what was expected at the desk; otherwise the
        patient hears two rules.
    What to do:
        Choose the full part, a deposit, or nothing until insurance has answered.
    Bad:
        financial-policy:
          time_of_service: ~
    Good:
        financial-policy:
          time_of_service: {other: "members of our plan pay nothing at the visit"}
    """
    answer = site.pick(policy.time_of_service)
    if answer.missing:
        yield Gap(answer, "nothing says what a patient pays on the day of the visit")


@money.rule(
    "002",
    "–/B/B",
    guide=("S-6.04",),
    fix="Write what has to happen first under `billing_start`.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.billing_start",),
)
def billing_start_missing(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says when a patient is billed for a balance.

    Why:
        A bill before the plan has answered is wrong by its very date; one that nobody sends
        is never paid.
    What to do:
        Say what has to happen first; after a number of days needs the number.
    Bad:
        financial-policy:
          billing_start: ~
    Bad:
        financial-policy:
          billing_start: after_days
    Good:
        financial-policy:
          billing_start: {is: after_days, after: 30 days}
    """
    answer = site.pick(policy.billing_start)
    if answer.missing:
        yield Gap(answer, "nothing says when a patient is billed for a balance")
    elif answer.value == "after_days" and answer.details.after.missing:
        yield Gap(
            answer.details.after,
            "a balance is billed after some days, and nothing says how many",
            question="After how many days is a balance billed?",
        )


@money.rule(
    "003",
    "–/W/W",
    guide=("S-6.05",),
    fix="Write `emergency: no`, or what differs.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.emergency",),
)
def emergency_not_considered(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says whether the rules differ for emergency visits.

    Why:
        An emergency patient has often brought neither card nor money; a call about it a
        week later is the first thing they remember of the practice.
    What to do:
        Say no, or what differs: in a sentence, or as a part of the other answers that is
        for emergency visits.
    Bad:
        financial-policy:
          emergency: ~
    Bad:
        financial-policy:
          emergency: yes
    Good:
        financial-policy:
          emergency: no
    Good:
        financial-policy:
          emergency: ~
          time_of_service: {is: full, differs: [{for: {visits: emergency}, is: deposit, amount: 50}]}
    """
    answer = site.pick(policy.emergency)
    parts = any(_for_emergencies(variant) for other in (policy.time_of_service, policy.billing_start)
                for variant in other.variants)  # fmt: skip
    if answer.missing and not parts:
        yield Gap(answer, "nothing says whether the money rules differ for emergency visits")
    elif answer.value and answer.details.how.missing and not parts:
        yield Gap(
            answer,
            "the money rules differ for emergency visits, and nothing says how",
            question="What is different for emergency visits?",
        )


def _for_emergencies(variant: Answer[Any]) -> bool:
    part = variant.marks.for_
    return part is not None and "emergency" in part.visits.values


@money.rule(
    "004",
    "–/W/B",
    guide=("S-6.04", "S-3.22"),
    kind=Kind.CONTRADICTION,
    fix="Let the start of billing and the start of follow-up agree.",
    question="Is a patient billed at the visit, or only after the plan has paid?",
    duty="money",
)
def billed_before_the_trigger(policy: FinancialPolicy, workflow: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Patients are billed before that can have happened which is said to start it.

    Why:
        Two documents, two rules: the desk bills at the visit, and the billing team waits for
        a payment that was never needed.
    What to do:
        Decide which is true and correct the other.
    Bad:
        financial-policy:
          billing_start: at_visit
    Good:
        financial-policy:
          billing_start: at_visit
        workflow-map:
          "balances.trigger": [insurance_payment_posted, weekly_report]
    """
    start, trigger = site.pick(policy.billing_start), site.pick(workflow.balances.trigger)
    if start.value == "at_visit" and set(trigger.values) == {"insurance_payment_posted"}:
        yield Gap(
            start,
            "a balance is billed at the visit here, but the workflow map lets it begin only when the insurance"
            " payment is posted",
            causes=(start, trigger),
        )
