"""What the rules of `rules/files/unreadable.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "FIL001",
        "a day that no calendar has",
        "practice: {go_live: 2026-11-31}",
        ('practice:go_live: "The billing team starts on": there is no such day in the calendar',),
    ),
    Case(
        "FIL001",
        "a day of which only the month is known",
        "practice: {go_live: 2026-11}",
    ),
    Case(
        "FIL002",
        "a key in the wrong document",
        "escalation-contacts: {go_live: 2026-11-09}",
        ("escalation-contacts:key: escalation-contacts.yaml: this is written elsewhere: `go_live` in practice.yaml",),
    ),
    Case(
        "FIL002",
        "a word in capitals",
        'scope: {"areas.recare": In}',
    ),
    Case(
        "FIL003",
        "yes and no in another form",
        'practice: {"people[tess].clinician": on}',
        ('practice:people[tess].clinician: "Clinician" of Tess Hart: this question is answered with yes or no',),
    ),
    Case(
        "FIL003",
        "the same word as a text",
        'scope: {also: {text: "on"}}',
    ),
    Case(
        "FIL004",
        "an id of somebody else",
        'practice: {"people+": {id: dana, name: Dana Otto, phone: "555-0150"}}',
        ('practice:people[dana~2].id: "Id" of Dana Otto: another entry of the same list has this name too',),
    ),
    Case(
        "FIL004",
        "one name under two ids",
        'practice: {"people+": {id: dana-otto, name: Dana Otto, phone: "555-0150"}}',
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
