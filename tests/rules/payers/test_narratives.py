"""What the rules of `rules/payers/narratives.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

_HOW_LONG = "payers:cob.primary_first: second plans: it is not said yet how long to wait for the first plan"
_WHO_MAY_KNOW = (
    "payers:cob: second plans: it is not decided what must be on file before the second claim, what to do until "
    "the first plan answers and who confirms which plan is first; what is written says who may know"
)
CASES = (
    Case(
        "PAY009",
        "two of the billing team and nobody else",
        'payers: {"narratives.by": [priya, marco]}',
        ("payers:narratives.by: the billing team alone writes narratives, clinical ones too",),
    ),
    Case(
        "PAY009",
        "the clinician with them",
        'payers: {"narratives.by": [ines, priya]}',
    ),
    Case(
        "PAY010",
        "nobody confirms, in so many words",
        'payers: {"cob.confirms": nobody}',
        ("payers:cob.confirms: second plans: it is said to be nobody who confirms which plan is first",),
    ),
    Case(
        "PAY010",
        "nobody has two plans",
        "payers: {cob: {none: nobody has two plans}}",
    ),
    Case(
        "PAY010",
        "somebody else would know whether there are any",
        'payers: {cob: {none: "Kim would know"}}',
        (_WHO_MAY_KNOW,),
    ),
    *(
        Case("PAY010", text, f'payers: {{"cob.primary_first": "{text}"}}', (_HOW_LONG,))
        for text in (
            "Wait, and call when it takes too long.",
            "Hold it till the first one pays, and if they drag their feet give them a call.",
            "Leave it a bit, then call.",
            "Hold the second claim until the first plan answers.",
        )
    ),
    *(
        Case("PAY010", text, f'payers: {{"cob.primary_first": "{text}"}}')
        for text in (
            "Hold the second claim until the EOB of the first one is posted.",
            "Wait two weeks, then call the first plan.",
            "Wait for the first one to pay, at most 30 days.",
            "Nothing is sent.",
        )
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
