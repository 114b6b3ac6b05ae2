"""What the rules of `rules/workflow/claim_steps.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL007",
        "two steps of a claim are one question",
        'workflow-map: {"steps[review-claim]-": , "steps[send-claim]-": }',
        ("workflow-map:steps: no step of the map is about reading the claim through and sending the claim",),
    ),
    Case(
        "WFL007",
        "insurance that stays needs no chain",
        """
        scope: {"areas.insurance": out}
        workflow-map: {"steps[review-claim]-": }
        """,
    ),
    Case(
        "WFL008",
        "what somebody said sets nothing off",
        'workflow-map: {"steps[create-claim].when": {said: "when I get to it"}}',
        (
            "workflow-map:steps[create-claim].when: it is not decided whether claims are created by themselves or at which times; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "WFL008",
        "another step without a time is not about claims coming into being",
        'workflow-map: {"steps[send-claim].when": ~}',
    ),
    Case(
        "WFL009",
        "one of the four looks is left out",
        'workflow-map: {"steps[review-claim].checks": [patient_details, policy_details, dates]}',
        ("workflow-map:steps[review-claim].checks: the look before a claim goes out leaves out missing information",),
    ),
    Case(
        "WFL009",
        "only the look before sending has checks",
        'workflow-map: {"steps[send-claim].checks": ~}',
    ),
    Case(
        "WFL009",
        "no checks at all is told and may be ignored with a reason",
        'workflow-map: {"steps[review-claim].checks": {none: "the clearinghouse looks at all of it"}}',
        (
            'workflow-map:steps[review-claim].checks: it is not decided what is looked at before a claim goes out; "none" is no answer; ignore it with reason, person and date',
        ),
    ),
    Case(
        "WFL023",
        "one of the billing team by name",
        'workflow-map: {"steps[post-procedures].owner": marco}',
        (
            "workflow-map:steps[post-procedures].owner: the billing team posts which procedures were done, and their fees",
        ),
    ),
    Case("WFL023", "creating the claim is theirs", 'workflow-map: {"steps[create-claim].owner": vendor}'),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
