"""What the rules of `rules/approvals/responsibility_split.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "APR015",
        "who signed was only mentioned",
        'approvals: {"split.signatures[vendor].who": {said: "somebody in Texas"}}',
        (
            "approvals:split.signatures[vendor].who: it is not decided who signed the split of responsibilities for the billing team; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "APR015",
        "each side signs with whom it likes",
        'approvals: {"split.signatures[practice].who": dana}',
    ),
    Case(
        "APR018",
        "a note of another split",
        'approvals: {"split.signatures[vendor].digest": "ffffffff"}',
        (
            "approvals:split.signatures[vendor].digest: what the practice is responsible for and what the billing team is responsible for changed since it was signed",
        ),
    ),
    Case(
        "APR018",
        "a signature without a note cannot be compared",
        'approvals: {"split.signatures[vendor].digest": ~}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
