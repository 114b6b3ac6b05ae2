"""What the rules of `rules/documents/deidentified.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "DOC001",
        "the name is still in it",
        'documents: {"items[statement].deidentified": no}',
        ("documents:items[statement].deidentified: the example statement still holds what could name a patient",),
    ),
    Case(
        "DOC001",
        "what is only promised",
        'documents: {"items[eob-downgraded].deidentified": ~, "items[eob-downgraded].state": promised}',
    ),
    Case(
        "DOC002",
        "it was sent",
        'documents: {"items[statement].deidentified": unsure, "items[statement].state": sent}',
        (
            "documents:items[statement].deidentified: it is not settled what to remove from the example statement, which was sent",
        ),
    ),
    Case(
        "DOC002",
        "it is not sent before that is settled",
        'documents: {"items[statement].deidentified": unsure, "items[statement].state": promised}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
