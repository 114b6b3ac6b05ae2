"""What the rules of `rules/posting/corrections.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST009",
        "two kinds are one question",
        'approvals: {"corrections[dates]-": , "corrections[claim_format]-": }',
        (
            "approvals:corrections: it is not said yet whether free or in need of a yes: corrections of dates and the claim format",
        ),
    ),
    Case(
        "PST009",
        "what only the practice corrects",
        'approvals: {"corrections[claim_format].rule": practice}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
