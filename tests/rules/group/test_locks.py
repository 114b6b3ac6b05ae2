"""What the rules of `rules/group/locks.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import outcome_of
from tests.rules.cases import Case


def overlay(locked: str, group: str, own: str, document: str = "escalation-contacts", more: str = "") -> str:
    """Return a practice whose group locks an answer, with what the group and the practice say of it."""
    practice = f"{document}:\n  {own}" if own else ""
    return f"""
practice:
  extends: ../policy
  {more}
{practice}
files:
  ../policy/group.yaml: 'locked: [{locked}]'
  ../policy/{document}.yaml: '{group}'
"""


WITHIN = "{where: escalation-contacts.answer_within, stricter_allowed: yes}"
PLAIN = "{where: escalation-contacts.answer_within}"
REASON = "overrides: [{where: escalation-contacts.answer_within, reason: agreed}]"
GROUP = "answer_within: 4 hours"

#: What the group locks, what it says, what the practice says, and whether that breaks the lock.
TABLE = (
    ("the same answer", PLAIN, GROUP, "answer_within: 4 hours", False),
    ("the same with a note", PLAIN, GROUP, 'answer_within: {is: 4 hours, note: "by phone"}', False),
    ("nothing written", PLAIN, GROUP, "answer_within: ~", False),
    ("a longer time", PLAIN, GROUP, "answer_within: 2 working days", True),
    ("a shorter time", PLAIN, GROUP, "answer_within: 2 hours", True),
    ("a shorter time that is allowed", WITHIN, GROUP, "answer_within: 2 hours", False),
    ("a longer time though a shorter one is allowed", WITHIN, GROUP, "answer_within: 6 hours", True),
    ("a time in another unit, of which nobody knows", WITHIN, GROUP, "answer_within: 1 working day", True),
    ("words in place of a time", WITHIN, GROUP, 'answer_within: {said: "soon"}', True),
    ("an answer for some locations", PLAIN, GROUP,
     "answer_within: {is: 4 hours, differs: [{for: {locations: main-street}, is: 1 day}]}", True),
    ("a doubt about it", PLAIN, GROUP, "answer_within: {unconfirmed: {ask: dana, by: 2026-12-04}}", True),
    ("taken away", PLAIN, GROUP, 'answer_within: {remove: "we promise no time"}', True),
    ("another key", PLAIN, GROUP, "answer_within: ~\n  backup: sam", False),
)  # fmt: skip


@pytest.mark.parametrize(("name", "lock", "group", "own", "broken"), TABLE, ids=[row[0] for row in TABLE])
def test_which_answers_break_a_lock(name: str, lock: str, group: str, own: str, broken: bool) -> None:
    del name
    found = _found("GRP001", overlay(lock, group, own))
    assert bool(found) is broken
    for one in found:
        assert "is locked in group.yaml, line 1" in one
        assert one.startswith("escalation-contacts:answer_within")


def _found(code: str, text: str) -> list[str]:
    outcome = outcome_of(text)
    assert not outcome.crashes
    assert code not in [one.code for one in outcome.not_checked]
    return [f"{one.address}: {one.message}" for one in outcome.view.findings if one.code == code]


#: What is locked in a list of the group, and what a practice does to that list.
LISTS = (
    ("an entry changed", "approvals.actions", "actions: [{kind: appeal, approver: sam}]", True),
    (
        "an entry that is not named by the lock",
        "approvals.corrections.dates",
        "corrections: [{kind: dates, rule: free}]",
        True,
    ),
)


@pytest.mark.parametrize(("name", "where", "group", "broken"), LISTS, ids=[row[0] for row in LISTS])
def test_lists_and_their_entries_are_locked(name: str, where: str, group: str, broken: bool) -> None:
    del name
    text = f"""
practice:
  extends: ../policy
files:
  ../policy/group.yaml: 'locked: [{{where: {where}}}]'
  ../policy/approvals.yaml: '{group}'
"""
    assert bool(_found("GRP001", text)) is broken


@pytest.mark.parametrize(
    "where", ["escalation-contacts.answer_within", "escalation-contacts:answer_within", "escalation-contacts.yaml"]
)
def test_a_lock_is_written_as_addresses_are(where: str) -> None:
    assert _found("GRP001", overlay(f'{{where: "{where}"}}', GROUP, "answer_within: 5 days"))


@pytest.mark.parametrize("where", ["escalation-contacts.nothing", "escalations", "", "other.answer_within"])
def test_a_lock_on_nothing_is_told_and_not_green(where: str) -> None:
    found = _found("GRP001", overlay(f'{{where: "{where}", reason: "x"}}', GROUP, ""))
    assert [one.partition(": ")[2] for one in found] == [
        "a lock names no answer of its group, so that nothing is locked"
    ]


def test_a_lock_that_cannot_be_read_leaves_the_rule_not_checked() -> None:
    outcome = outcome_of(overlay("{where: escalation-contacts.answer_within, stricter_allowed: perhaps}", GROUP, ""))
    assert "GRP001" in [one.code for one in outcome.not_checked]
    assert [one.code for one in outcome.view.findings if one.shared]


def test_a_group_may_not_change_what_another_has_locked() -> None:
    text = """
practice:
  extends: [../first, ../second]
escalation-contacts:
  answer_within: ~
files:
  ../first/group.yaml: 'locked: [escalation-contacts.answer_within]'
  ../first/escalation-contacts.yaml: 'answer_within: 4 hours'
  ../second/group.yaml: 'name: Second'
  ../second/escalation-contacts.yaml: 'answer_within: 2 days'
"""
    (found,) = [one for one in outcome_of(text).view.findings if one.code == "GRP001"]
    assert (found.file, found.shared) == ("../second/escalation-contacts.yaml", True)


CASES = (
    Case(
        "GRP002",
        "a removal that gives its reason",
        overlay("", GROUP, 'answer_within: {remove: "we promise none"}'),
    ),
    Case("GRP002", "a reason at a block above it", overlay("", GROUP, "answer_within: 2 days", more=REASON)),
    Case("GRP002", "the same answer", overlay("", GROUP, "answer_within: 4 hours")),
    Case(
        "GRP002",
        "an empty reason",
        overlay("", GROUP, "answer_within: 2 days", more="overrides: [{where: escalation-contacts.answer_within}]"),
        (
            'escalation-contacts:answer_within: "The practice answers within" is another one than in the group, without a reason',
        ),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()
