"""What the rules of `rules/workflow/undefined_terms.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WFL019",
        "the plural defines the term too",
        """
        practice: {glossary: [{term: Clean claims, means: "Hold all that the payer wants to see."}]}
        scope: {boundaries: ["Only clean claims are sent."]}
        """,
    ),
    Case(
        "WFL019",
        "capitals and a hyphen are the same term",
        """
        practice: {glossary: ~}
        scope: {boundaries: ["Every Clean-Claim goes out by four."]}
        """,
        ('scope:boundaries[1]: "clean claim" is used, and it is not said yet what that means in the practice',),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
