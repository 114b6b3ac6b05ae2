"""What the rules of `rules/people/names.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "PPL001",
        "a name is exact, and the nearest is offered",
        'escalation-contacts: {backup: "DR INES VALE"}',
        (
            'escalation-contacts:backup[1]: "When the first contact is away" names somebody who is not among the people of the practice; did you mean Dr Ines Vale?',
        ),
    ),
    Case(
        "PPL001",
        "a misspelt name inside a role's people is told there, with the nearest name",
        'practice: {"roles[billers].people": [priya, "Marco Lindt"]}',
        (
            'practice:roles[billers].people[2]: "Held by" of the role Billing team names somebody who is not among the people of the practice; did you mean Marco Lind?',
        ),
    ),
    Case(
        "PPL001",
        "whoever takes a duty for some days is looked up too",
        "scope: {owner: {is: ines, stand_in: dana, interim: {is: zoe, from: 2026-12-01, until: 2026-12-04}}}",
        (
            "scope:owner.interim[zoe].is: the interim holder listed names somebody who is not among the people of the practice",
        ),
    ),
    Case(
        "PPL001",
        "words that somebody said name nobody yet",
        'escalation-contacts: {backup: {said: "Zoe does it, I think"}}',
    ),
    Case(
        "PPL002",
        "on the last day somebody is still there",
        'practice: {"people[sam].until": 2026-11-23}',
    ),
    Case(
        "PPL002",
        "on the day after the last one nobody is",
        'practice: {"people[sam].until": 2026-11-22}',
        (
            "practice:people[sam].until: Sam Ode left on 22 November 2026 and still holds: questions about verification, questions about recare and 5 more",
        ),
    ),
    Case(
        "PPL002",
        "a last day of which only the month is known may lie ahead",
        'practice: {"people[sam].until": 2026-11}',
    ),
    Case(
        "PPL002",
        "a last day in the past is no gap where no duty is held",
        'practice: {"people+": {id: otto, name: Otto Beck, phone: "555-0150", until: 2026-01-31}}',
    ),
    Case(
        "PPL003",
        "a role of two people is no one person",
        """
        practice: {"roles+": {id: desk, side: practice, people: [sam, dana]}}
        escalation-contacts: {backup: desk}
        """,
        ("escalation-contacts:backup[desk]: a role that several people hold is named for: backup contact",),
    ),
    Case(
        "PPL003",
        "a role of one person is that person",
        """
        practice: {"roles+": {id: desk, side: practice, people: [sam]}}
        escalation-contacts: {backup: desk}
        """,
    ),
    Case(
        "PPL003",
        "an outside company is nobody who answers",
        "escalation-contacts: {backup: printer}",
        (
            "escalation-contacts:backup[printer]: Quick Statements is no single person, and is named for: backup contact",
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
