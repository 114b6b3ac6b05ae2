"""What the rules of `rules/posting/balance_notes.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST018",
        "the second of two notes",
        'posting: {"balance_notes.examples": ["Reached the patient on Friday 4 December; pays half on the 10th, call again then.", "LM, no answer"]}',
        (
            "posting:balance_notes.examples[2]: an example of a note does not say who was reached, what was agreed and what comes next",
        ),
    ),
    Case(
        "PST018",
        "who, what and when, in few words",
        'posting: {"balance_notes.examples": ["Spouse answered; call back Thursday 3 December after five."]}',
    ),
    Case(
        "PST017",
        "the next date is left out",
        'posting: {"balance_notes.capture": [who, what, agreed, payment, constraints]}',
        ("posting:balance_notes.capture: a note about a balance leaves out the next date",),
    ),
    Case(
        "PST017",
        "another order",
        'posting: {"balance_notes.capture": [constraints, payment, next_date, agreed, what, who]}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
