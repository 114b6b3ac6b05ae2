"""What the rules of `rules/payers/listing.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PAY001",
        "a payer without a name",
        'payers: {"payers+": {kind: plan, filing_limit: 12 months}}',
        ("payers:payers[4].name: the last payer listed has no name",),
    ),
    Case(
        "PAY001",
        "one payer",
        'payers: {"payers[lakeshore]-": , "payers[union-trust]-": }',
    ),
    Case(
        "PAY013",
        "two things of one payer are one finding",
        'payers: {"payers[tri-county].extra_documentation": {said: "charts, mostly"}, "payers[tri-county].denials": ~}',
        (
            "payers:payers[tri-county]: Tri-County Dental Plan: it is not said yet what the payer wants to see beyond the claim and which denials come again and again",
        ),
    ),
    Case(
        "PAY013",
        "a payer that refuses nothing",
        'payers: {"payers[tri-county].denials": {none: "has never refused us"}}',
    ),
    Case(
        "PAY014",
        "two places joined by plus",
        'payers: {source_of_truth: "the binder plus Sam\'s notebook"}',
        ("payers:source_of_truth: more than one place is named to look first",),
    ),
    Case(
        "PAY014",
        "a place whose name holds an and",
        'payers: {source_of_truth: "the sheet Fees and Rules on the shared drive"}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
