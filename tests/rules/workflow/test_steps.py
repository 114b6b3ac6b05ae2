"""What the rules of `rules/workflow/steps.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL001",
        "the steps of an area are all gone",
        'workflow-map: {"steps[pick-recare]-": , "steps[call-recare]-": , "steps[book-recare]-": }',
        ("workflow-map:steps: no steps are written for recare calls",),
    ),
    Case(
        "WFL001",
        "where one area is outsourced a step need not say which",
        """
        scope: {"areas.insurance": out, "areas.balances": out, "areas.verification": out}
        workflow-map: {"steps[pick-recare].area": ~}
        """,
    ),
    Case(
        "WFL002",
        "nobody yet is nobody",
        'workflow-map: {"steps[review-claim].owner": nobody yet}',
        ("workflow-map:steps[review-claim].owner: it is said to be nobody who does the step review-claim",),
    ),
    Case(
        "WFL002",
        "a role does a step",
        'workflow-map: {"steps[review-claim].owner": billers}',
    ),
    Case(
        "WFL003",
        "a person of each side",
        'workflow-map: {"steps[send-claim].owner": [sam, priya]}',
        ("workflow-map:steps[send-claim].owner: both sides do the step send-claim",),
    ),
    Case(
        "WFL003",
        "each side at a location of its own",
        """
        practice: {"locations+": {id: annex, name: Annex, hours: "mon-fri 08:00-17:00"}}
        workflow-map: {"steps[send-claim].owner": {is: vendor, differs: [{for: {locations: annex}, is: practice}]}}
        """,
    ),
    Case(
        "WFL004",
        "when there is time, as somebody said",
        'workflow-map: {"steps[track-claim].when": {said: "when there is time"}}',
        (
            "workflow-map:steps[track-claim].when: the step track-claim does not say when; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "WFL004",
        "the step that creates claims has a rule of its own",
        'workflow-map: {"steps[create-claim].when": ~}',
    ),
    Case(
        "WFL021",
        "forty steps fit",
        'workflow-map: {"steps+28": {area: insurance, what: "More.", owner: vendor, when: "daily"}}',
    ),
    Case(
        "WFL021",
        "forty-one do not",
        'workflow-map: {"steps+29": {area: insurance, what: "More.", owner: vendor, when: "daily"}}',
        ("workflow-map:steps: the map has 41 steps; about 40 fit on a page",),
    ),
    Case(
        "WFL022",
        "two steps that were not handed over are one finding",
        'workflow-map: {"steps[review-claim].owner": sam, "steps[send-claim].owner": practice}',
        (
            "workflow-map:steps[review-claim].owner: sending claims is a task of the billing team, and on the map the practice does the step review-claim and the step send-claim",
        ),
    ),
    Case(
        "WFL022",
        "the posting of procedures stays",
        'workflow-map: {"steps[post-procedures].owner": practice}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
