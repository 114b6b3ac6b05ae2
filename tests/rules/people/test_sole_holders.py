"""What the rules of `rules/people/sole_holders.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case

CASES = (
    Case(
        "PPL006",
        "one duty alone is no hub",
        "scope: {owner: tess}",
    ),
    Case(
        "PPL006",
        "standing in for oneself is no cover",
        """
        scope: {owner: {is: dana, stand_in: dana}}
        access-plan: {access_admin: {is: dana, stand_in: dana}}
        """,
        (
            "practice:people[dana]: without Dana Ruiz nobody is left for: internal owner, access admin and settling plan order",
        ),
    ),
    Case(
        "PPL007",
        "the first day after the early weeks",
        'practice: {"people[ines].away": [{from: 2026-12-21, until: 2026-12-23}]}',
    ),
    Case(
        "PPL007",
        "the last day of the early weeks",
        'practice: {"people[ines].away": [{from: 2026-12-20, until: 2026-12-23}]}',
        (
            "practice:people[ines].away[1]: Dr Ines Vale is away in the first four weeks, and it is not said yet who stands in for: internal owner, backup contact and 3 more",
        ),
    ),
    Case(
        "PPL007",
        "a stand-in who is away on one of the days",
        'practice: {"people[ines].away": [{from: 2026-12-07, until: 2026-12-11, stand_in: tess}], "people[tess].away": [{from: 2026-12-11, until: 2026-12-11}]}',
        (
            "practice:people[ines].away[1]: Dr Ines Vale is away in the first four weeks, and it is not said yet who stands in for: backup contact",
        ),
    ),
    Case(
        "PPL006",
        "what only waits for its holder",
        """
        scope: {owner: dana}
        access-plan: {access_admin: {is: dana, stand_in: {none: "logins wait until she is back"}}}
        payers: {"cob.confirms": {is: dana, stand_in: {none: "it waits"}}}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


HANGING = """
scope: {owner: dana}
access-plan: {access_admin: dana}
escalation-contacts: {primary: dana, backup: ines}
"""


def test_whoever_answers_in_their_place_is_named_in_the_question() -> None:
    (found,) = example(HANGING).findings("PPL006")
    asked = "Dana Ruiz, does Dr Ines Vale or somebody else stand in for you: "
    assert found.question == f"{asked}internal owner, access admin and settling plan order?"


def test_many_approvals_are_one_duty_of_the_question_and_none_is_hidden() -> None:
    more = 'approvals: {"actions[refund].approver": dana, "actions[appeal].approver": dana}'
    (found,) = example(f"{HANGING}{more}").findings("PPL006")
    assert found.question == (
        "Dana Ruiz, who could stand in for you: internal owner, access admin, settling plan order and approving appeals and refunds?"
    )
