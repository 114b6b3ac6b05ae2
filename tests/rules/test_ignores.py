"""What the rules of `rules/ignores.py` say beside their own examples."""

from __future__ import annotations

import pytest

from tests.rules.cases import Case

CASES = (
    Case(
        "WAV001",
        "two things are lacking",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts.backup, reason: "a service answers"}]}
        escalation-contacts: {backup: ~}
        """,
        (
            "practice:ignores[COM002/escalation-contacts.backup]: the ignore of COM002 lacks a person who decided and a last day",
        ),
    ),
    Case(
        "WAV001",
        "all three are there",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts.backup, reason: "a service answers", says: ines, until: 2027-01-31}]}
        escalation-contacts: {backup: ~}
        """,
    ),
    Case(
        "WAV002",
        "the last day is today",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts.backup, reason: "a service answers", says: ines, until: 2026-11-23}]}
        escalation-contacts: {backup: ~}
        """,
    ),
    Case(
        "WAV002",
        "the last day was yesterday",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts.backup, reason: "a service answers", says: ines, until: 2026-11-22}]}
        escalation-contacts: {backup: ~}
        """,
        ("practice:ignores[COM002/escalation-contacts.backup]: the ignore of COM002 ended on 22 November 2026",),
    ),
    Case(
        "WAV003",
        "at another place than the gap",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts.primary, reason: "a service answers", says: ines, until: 2027-01-31}]}
        escalation-contacts: {backup: ~}
        """,
        ("practice:ignores[COM002/escalation-contacts.primary]: the ignore of COM002 hides nothing",),
    ),
    Case(
        "WAV003",
        "a whole document around the gap",
        """
        practice: {ignores: [{code: COM002, where: escalation-contacts, reason: "a service answers", says: ines, until: 2027-01-31}]}
        escalation-contacts: {backup: ~}
        """,
    ),
    Case(
        "WAV004",
        "one of two codes may not be ignored",
        """
        practice: {ignores: [{code: [COM002, ACC004], where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-01-31}]}
        escalation-contacts: {backup: ~}
        """,
        ("practice:ignores[escalation-contacts.backup]: ACC004 may not be ignored",),
    ),
    Case(
        "WAV004",
        "a danger that may be ignored",
        """
        practice: {ignores: [{code: SCO007, where: scope.tasks, reason: "x", says: ines, until: 2027-01-31}]}
        scope: {"tasks[collect_at_checkout].owner": vendor}
        """,
    ),
    Case(
        "WAV005",
        "a code with a letter too few",
        'practice: {ignores: [{code: COM02, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-01-31}]}',
        ("practice:ignores[COM02/escalation-contacts.backup]: the ignore of a finding names a code that no rule has",),
    ),
    Case(
        "WAV005",
        "a code in small letters",
        """
        practice: {ignores: [{code: com002, where: escalation-contacts.backup, reason: "x", says: ines, until: 2027-01-31}]}
        escalation-contacts: {backup: ~}
        """,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
