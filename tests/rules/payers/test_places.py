"""What the rules of `rules/payers/places.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY011",
        "a place that the billing team's logins do not reach",
        """
        practice: {"systems+": {id: cabinet, name: Scan server, kind: storage}}
        payers: {eob_store: Scan server}
        """,
        ("payers:eob_store: EOBs are kept in Scan server, and the billing team has no login there",),
    ),
    Case(
        "PAY012",
        "an exception that is none",
        'workflow-map: {"attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: Shared drive}]}}',
        (
            "workflow-map:attachments.store.differs[tri-county]: attachments for Tri-County Dental Plan are kept with all others, and yet listed as an exception",
        ),
    ),
    Case(
        "PAY012",
        "another place, for a reason",
        'workflow-map: {"attachments.store": {is: shared-drive, differs: [{for: {payers: tri-county}, is: tri-county-portal, because: "they take uploads only"}]}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
