"""What the rules of `rules/workflow/attachments.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL010",
        "two holes are one finding at the path",
        'workflow-map: {"attachments.labelled": {said: "somehow"}, "attachments.timing": ~}',
        (
            "workflow-map:attachments.labelled: it is not decided how attachments are named; words on this are on file, and decide nothing",
            "workflow-map:attachments.timing: it is not said yet when attachments are gathered",
        ),
    ),
    Case(
        "WFL010",
        "claims without attachments have no path",
        'workflow-map: {attachments: {kinds: {none: "all our payers take claims without attachments"}}}',
    ),
    Case(
        "WFL011",
        "a person of the billing team sends them when a payer asks",
        """
        practice: {"systems[shared-drive].local_only": yes}
        workflow-map: {"attachments.sent_with_claim_by": practice, "attachments.sent_on_request_by": priya}
        """,
        (
            "workflow-map:attachments.store: the billing team is to send attachments, and Shared drive can be reached from inside the practice only",
        ),
    ),
    Case(
        "WFL011",
        "a place that is not listed is asked about elsewhere",
        'workflow-map: {"attachments.store": the cupboard}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
