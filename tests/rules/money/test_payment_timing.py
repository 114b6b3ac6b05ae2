"""What the rules of `rules/money/payment_timing.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIN001",
        "a deposit as a share",
        'financial-policy: {time_of_service: {is: deposit, amount: "33% of the estimate"}}',
    ),
    Case(
        "FIN001",
        "deposits without an amount, two of them",
        "financial-policy: {time_of_service: {is: deposit, differs: [{for: {visits: uninsured}, is: deposit}, {for: {visits: planned}, is: deposit, amount: 50}]}}",
        (
            "financial-policy:time_of_service.amount: a deposit is asked, and it is not said yet how much it is",
            "financial-policy:time_of_service.differs[uninsured].amount: a deposit is asked for patients without insurance, and it is not said yet how much it is",
        ),
    ),
    Case(
        "FIN001",
        "what the desk usually does, as somebody said",
        'financial-policy: {time_of_service: {said: "whatever they have on them"}}',
        (
            "financial-policy:time_of_service: it is not decided what a patient pays on the day of the visit; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN001",
        "a rule of one's own",
        'financial-policy: {time_of_service: {other: "half today, half when the plan has answered"}}',
    ),
    Case(
        "FIN002",
        "days that are counted",
        "financial-policy: {billing_start: {is: after_days, after: 2 weeks}}",
    ),
    Case(
        "FIN002",
        "after some days, of which one location has no number",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        financial-policy: {billing_start: {is: at_visit, differs: [{for: {locations: annex}, is: after_days, because: "another program"}]}}
        """,
        (
            "financial-policy:billing_start.differs[annex].after: Annex: a balance is billed after some days, and it is not said yet how many",
        ),
    ),
    Case(
        "FIN003",
        "it depends, as somebody said",
        'financial-policy: {emergency: {said: "it depends"}}',
        (
            "financial-policy:emergency: it is not decided whether the money rules differ for emergency visits; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "FIN003",
        "the start of billing differs for emergency visits",
        'financial-policy: {emergency: ~, billing_start: {is: at_visit, differs: [{for: {visits: emergency}, is: after_insurance_posts, because: "nobody asks for money then"}]}}',
    ),
    Case(
        "FIN030",
        "the start of billing differs, while all is the same",
        'financial-policy: {emergency: same, billing_start: {is: at_visit, differs: [{for: {visits: emergency}, is: after_insurance_posts, because: "nobody asks for money then"}]}}',
        (
            "financial-policy:emergency: the money rules are said to be the same for emergency visits, and one of them differs there",
        ),
    ),
    Case(
        "FIN030",
        "what differs is for other visits",
        "financial-policy: {emergency: same}",
    ),
    Case(
        "FIN004",
        "billed at the visit, with nothing that comes later alone",
        "financial-policy: {billing_start: at_visit}",
    ),
    Case(
        "FIN004",
        "both ways at once",
        """
        financial-policy: {billing_start: at_visit, time_of_service: after_insurance}
        workflow-map: {"balances.created_by": denial}
        """,
        (
            "financial-policy:billing_start: a balance is billed at the visit, but comes about only when the insurance has answered",
            "financial-policy:billing_start: a balance is billed at the visit, but nothing is due before the insurance has answered",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
