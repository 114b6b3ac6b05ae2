"""What the rules of `rules/access/missing_rights.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC001",
        "what the scope says that a task needs",
        'scope: {"tasks[work_denials].needs": ["save files"]}',
        ("access-plan:logins: the billing team has no right to save attachments, needed for working denials",),
    ),
    Case(
        "ACC001",
        "a right that begins after the day is none today",
        'access-plan: {"logins[pms/marco].permissions": [AccountModule, ClaimView]}',
        (
            "access-plan:logins: the billing team has no right to correct claims that were sent, needed for resubmitting claims",
        ),
    ),
    Case(
        "ACC001",
        "a right that was asked for is on its way",
        """
        scope: {"tasks[book_recare].owner": vendor}
        access-plan: {"logins+": {system: pms, users: priya, allows: ["book visits"], requested: 2026-11-20}}
        """,
    ),
    Case(
        "ACC019",
        "somewhere, as somebody said",
        'access-plan: {note_place: {where: {said: "in some list"}}}',
        (
            "access-plan:note_place.where: it is not decided where the billing team writes what it did; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "ACC019",
        "a place that is in no listed system may be within reach",
        'access-plan: {note_place: {where: "the patient\'s communication log"}}',
    ),
    Case(
        "ACC021",
        "a person of the billing team enters refunds",
        'posting: {"kinds[refund].owner": marco, "kinds[refund].boundary": "up to 20"}',
        (
            "posting:kinds: Marco Lind has no right to enter adjustments or enter patient payments or issue refunds, needed for refunds",
        ),
    ),
    Case(
        "ACC021",
        "what the practice enters needs no right of theirs",
        'posting: {"kinds[insurance_payment].owner": sam, "kinds[contractual_adjustment].owner": sam}',
    ),
    Case(
        "ACC021",
        "rights that are written count before it is said when the login opens",
        """
        access-plan:
          "logins[pms/priya].requested":
          "logins[pms/priya].granted":
          "logins[pms/priya].tested":
          "logins[pms/marco].requested":
          "logins[pms/marco].granted":
          "logins[pms/marco].tested":
        """,
    ),
    Case(
        "ACC001",
        "of two logins without a day it is asked once when they open",
        """
        access-plan:
          "logins[pms/priya].requested":
          "logins[pms/priya].granted":
          "logins[pms/priya].tested":
          "logins[pms/marco].requested":
          "logins[pms/marco].granted":
          "logins[pms/marco].tested":
        """,
        ("access-plan:logins[pms/priya].granted: it is not said yet when 2 logins of the billing team open",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
