"""When patients pay and when they are billed."""

from collections.abc import Iterator
from typing import Any, Final

from handover.analysis.structure.phrasing import listed
from handover.analysis.structure.site import Site
from handover.data.phrases import table
from handover.model.answer import Answer
from handover.model.financial_policy import FinancialPolicy
from handover.model.kinds.limits import Limit
from handover.model.workflow_map import WorkflowMap
from handover.outcome import Kind
from handover.rules.gap import Gap
from handover.rules.rule import rule
from handover.speech.whole import whole_class


@rule(
    "FIN001",
    "–/B/B",
    guide=("S-6.03",),
    fix="Write full, deposit or after_insurance under `time_of_service`; a deposit needs its `amount` or share.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.time_of_service",),
    judges_words=True,
)
def time_of_service_rule_missing(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says what a patient pays on the day of the visit.

    Why:
        Whoever follows up a balance must know what was expected at the desk; otherwise the
        patient hears two rules.
    Bad:
        financial-policy:
          time_of_service: ~
    Bad:
        financial-policy:
          time_of_service: {is: deposit}
    Bad:
        financial-policy:
          time_of_service: {is: full, differs: [{for: {visits: planned}, is: deposit, amount: a small amount}]}
    Good:
        financial-policy:
          time_of_service: {is: deposit, amount: a third}
    Good:
        financial-policy:
          time_of_service: {other: "members of our plan pay nothing at the visit"}
    """
    answer = site.pick(policy.time_of_service)
    if answer.missing:
        yield Gap(answer, "it is not said yet what a patient pays on the day of the visit")
    variants = (one for one in policy.time_of_service.variants if site.covered_by(one.marks))
    for version in {id(one): one for one in (answer, *variants)}.values():
        amount = version.details.amount
        if version.known == "deposit" and amount.readable and (amount.missing or _names_no_amount(amount.value)):
            yield Gap(
                amount,
                f"a deposit is asked{_for_whom(version)}, and it is not said yet how much it is",
                about=("deposit",),
                causes=(version, amount),
                question="How much is the deposit, as an amount or as a share of the patient's part?",
            )


def _names_no_amount(limit: Limit | None) -> bool:
    """Whether the words for a deposit leave open how much it is."""
    if limit is None or limit.amount is not None or limit.share is not None:
        return False
    return table("vague_amount").hits(limit.words) or whole_class(limit.words) is not None


def _for_whom(version: Answer[Any]) -> str:
    """Say for which visits a version is."""
    visits = version.marks.for_.visits.values if version.marks.for_ is not None else ()
    return f" for {listed(_VISITS[one] for one in visits)}" if visits else ""


#: How a message calls each kind of visit.
_VISITS = {
    "new_patient": "visits of new patients",
    "emergency": "emergency visits",
    "planned": "planned visits",
    "insured": "insured patients",
    "uninsured": "patients without insurance",
}


@rule(
    "FIN002",
    "–/B/B",
    guide=("S-6.04", "S-3.21", "S-3.22"),
    fix="Write what has to happen first under `billing_start`; after a number of days needs the number.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.billing_start",),
)
def billing_start_missing(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says when a patient first hears of a balance, and what sets that off.

    Why:
        A bill before the plan has answered is wrong by its very date; one that nobody sends
        is never paid.
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
        yield Gap(answer, "it is not said yet when a patient is billed for a balance")
    elif answer.value == "after_days" and answer.details.after.missing:
        yield Gap(
            answer.details.after,
            "a balance is billed after some days, and it is not said yet how many",
            question="After how many days is a balance billed?",
        )


@rule(
    "FIN003",
    "–/W/W",
    guide=("S-6.05",),
    fix="Write `emergency: same`, or what differs: `emergency: {other: …}`, or a part of the other answers that is for emergency visits.",
    duty="money",
    areas=("balances",),
    answers=("financial-policy.emergency",),
)
def emergency_not_considered(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """Nothing says whether the rules differ for emergency visits.

    Why:
        An emergency patient has often brought neither card nor money; a call about it a
        week later is the first thing they remember of the practice.
    Bad:
        financial-policy:
          emergency: ~
    Good:
        financial-policy:
          emergency: same
    Good:
        financial-policy:
          emergency: ~
          time_of_service: {is: full, differs: [{for: {visits: emergency}, is: deposit, amount: 50}]}
    """
    answer = site.pick(policy.emergency)
    if answer.missing and not _emergency_parts(policy):
        yield Gap(answer, "it is not said yet whether the money rules differ for emergency visits")


@rule(
    "FIN030",
    "W/W/B",
    guide=("S-6.05",),
    kind=Kind.CONTRADICTION,
    fix="Decide which is true, and take out the other.",
    question="Is anything different for emergency visits, or not?",
    duty="money",
)
def emergency_same_and_different(policy: FinancialPolicy, site: Site) -> Iterator[Gap]:
    """The rules are the same for emergency visits, and one of them differs for these.

    Why:
        One caller reads the first line and the next one the second.
    Bad:
        financial-policy:
          emergency: same
          time_of_service: {is: full, differs: [{for: {visits: emergency}, is: deposit, amount: 50}]}
    Good:
        financial-policy:
          emergency: {other: "A deposit, the rest later."}
          time_of_service: {is: full, differs: [{for: {visits: emergency}, is: deposit, amount: 50}]}
    """
    answer = site.pick(policy.emergency)
    parts = _emergency_parts(policy)
    if answer.value == "same" and parts:
        text = "the money rules are said to be the same for emergency visits, and one of them differs there"
        yield Gap(answer, text, causes=(answer, *parts))


def _emergency_parts(policy: FinancialPolicy) -> list[Answer[Any]]:
    """Return the versions of the other answers that are for emergency visits."""
    answers = (policy.time_of_service, policy.billing_start)
    return [
        variant
        for answer in answers
        for variant in answer.variants
        if variant.marks.for_ is not None and "emergency" in variant.marks.for_.visits.values
    ]


#: Balances that exist only once the plan has answered.
_KNOWN_LATER = frozenset({"underpayment", "denial"})


@rule(
    "FIN004",
    "–/W/B",
    guide=("S-6.04", "S-3.22"),
    kind=Kind.CONTRADICTION,
    fix="Decide which is true, and let the start of billing agree with what creates a balance and with what is due at the visit.",
    question="Is a patient billed at the visit, or only after the plan has paid?",
    duty="money",
)
def billed_before_the_trigger(policy: FinancialPolicy, workflow: WorkflowMap, site: Site) -> Iterator[Gap]:
    """Patients are billed before that can have happened which makes them owe something.

    Why:
        Two answers, two rules: the desk bills at the visit, and nothing was due before the
        plan has answered.
    Bad:
        financial-policy:
          billing_start: at_visit
          time_of_service: after_insurance
    Bad:
        financial-policy:
          billing_start: at_visit
        workflow-map:
          "balances.created_by": [underpayment, denial]
    Good:
        financial-policy:
          billing_start: at_visit
        workflow-map:
          "balances.created_by": [co_payment, denial]
    """
    start = site.pick(policy.billing_start)
    if start.value != "at_visit":
        return
    due, made = site.pick(policy.time_of_service), site.pick(workflow.balances.created_by)
    if due.value == "after_insurance":
        text = "a balance is billed at the visit, but nothing is due before the insurance has answered"
        yield Gap(start, text, about=("due",), causes=(start, due))
    if made.given and _KNOWN_LATER.issuperset(made.values):
        text = "a balance is billed at the visit, but comes about only when the insurance has answered"
        yield Gap(start, text, about=("made",), causes=(start, made))


RULES: Final = (
    time_of_service_rule_missing,
    billing_start_missing,
    emergency_not_considered,
    emergency_same_and_different,
    billed_before_the_trigger,
)
