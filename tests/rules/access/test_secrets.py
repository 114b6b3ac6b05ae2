"""What the rules of `rules/access/secrets.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "ACC006",
        "a code for the alarm of a system",
        'scope: {also: {text: "PIN for the drive: 4471"}}',
        ("scope:(text): a PIN seems to be written in the extra fact listed in scope.yaml",),
    ),
    Case(
        "ACC006",
        "how passwords are handled",
        'scope: {also: {text: "Passwords are changed every 90 days, and each PIN is set by its user."}}',
    ),
    Case(
        "ACC025",
        "what was done is only said",
        'access-plan: {incidents: [{on: 2026-10-05, what: "A login was shared.", done: {said: "it was dealt with"}}]}',
        (
            "access-plan:incidents[1].done: it is not decided what was done about the incident with access listed; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "ACC025",
        "an entry that says nothing happened",
        'access-plan: {incidents: {none: "nothing so far"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
