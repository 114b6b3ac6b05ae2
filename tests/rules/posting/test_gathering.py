"""What the rules of `rules/posting/gathering.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST008",
        "one thing has two people",
        'posting: {"gather+": {items: signed_forms, by: tess}}',
        ("posting:gather: several people gather the same: signed forms",),
    ),
    Case(
        "PST008",
        "one thing has nobody",
        'posting: {"gather[3].items": [referral_details]}',
        ("posting:gather: it is not said yet who gathers signed forms",),
    ),
    Case(
        "PST008",
        "the same person twice",
        'posting: {"gather+": {items: signed_forms, by: Sam Ode}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
