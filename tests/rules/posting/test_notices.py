"""What the rules of `rules/posting/notices.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST003",
        "a notice that says nothing of how",
        'posting: {"notices[practice].method": {said: "they call"}}',
        (
            "posting:notices[practice].method: it is not decided how the practice is told what the billing team has posted; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PST003",
        "who posts nothing tells nothing",
        'posting: {"kinds[insurance_payment].owner": practice, "kinds[contractual_adjustment].owner": practice, "notices[practice]-": }',
    ),
    Case(
        "PST004",
        "one of two contents",
        'posting: {"notices[practice].contents": [follow_up]}',
        ("posting:notices[practice].contents: the notice to the practice does not list the items posted",),
    ),
    Case(
        "PST004",
        "more than the two",
        'posting: {"notices[practice].contents": [follow_up, posted, {other: "what is unclear"}]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
