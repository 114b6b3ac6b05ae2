"""What the rules of `rules/people/groups.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL012",
        "a team beside the people",
        'practice: {"people+": {id: desk, name: Front desk, kind: team, email: "desk@maplegrove.example"}}',
        (),
    ),
    Case(
        "PPL012",
        "a role that is called like a person, written in another way",
        'practice: {"roles+": {id: desk, name: "SAM ODE", side: practice, people: [dana, tess]}}',
        ("practice:people[sam]: Sam Ode is a role too, so the name means two",),
    ),
    Case(
        "PPL012",
        "somebody of the other side who has the role for some days",
        'practice: {"roles+": {id: desk, name: Desk, side: practice, people: {is: [dana, sam], interim: {is: marco, from: 2026-12-01}}}}',
        ("practice:roles[desk].side: the role Desk is of the practice, and the holder Marco Lind is not",),
    ),
    Case(
        "PPL012",
        "those days are over",
        'practice: {"roles+": {id: desk, name: Desk, side: practice, people: {is: [dana, sam], interim: {is: marco, until: 2026-11-20}}}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
