"""What the rules of `rules/posting/closing.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PST016",
        "the note is left out",
        'posting: {"close_loop.steps": [mark_completed, confirm_posted]}',
        ("posting:close_loop.steps: closing leaves out the final note",),
    ),
    Case(
        "PST016",
        "another order",
        'posting: {"close_loop.steps": [final_note, mark_completed, confirm_posted]}',
    ),
    Case(
        "PST019",
        "when it is too small to matter, as somebody said",
        'posting: {balance_ends: {said: "when it is not worth it"}}',
        (
            "posting:balance_ends: it is not decided when the follow-up of a balance ends; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "PST019",
        "one way to end is enough",
        "posting: {balance_ends: resolved}",
    ),
    Case(
        "PST015",
        "a person of each side",
        'posting: {"close_loop.claims": [sam, priya]}',
        ("posting:close_loop.claims: both sides are to close claims",),
    ),
    Case(
        "PST015",
        "balances that stay need nobody to close them",
        """
        scope: {"areas.balances": out}
        posting: {"close_loop.balances": ~}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
