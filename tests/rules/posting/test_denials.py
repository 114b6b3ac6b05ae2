"""What the rules of `rules/posting/denials.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST006",
        "a kind of one's own in no group",
        'posting: {denials: [{kind: {other: "the lab slip is missing"}}]}',
        ("posting:denials[1].bucket: it is not said yet in which group the kind of denial listed is",),
    ),
    Case(
        "PST006",
        "a kind of the guide has its group",
        "posting: {denials: [{kind: missing_xrays}]}",
    ),
    Case(
        "PST007",
        "a role of the billing team gathers",
        "posting: {gather: [{items: everything, by: billers}]}",
        (
            "posting:gather[everything].by[billers]: clinical documents are gathered by the billing team, and so are denials for them",
        ),
    ),
    Case(
        "PST007",
        "a correction of the bill goes to them",
        "posting: {denials: [{kind: late_filing, goes_to: billers}]}",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
