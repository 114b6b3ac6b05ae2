"""What the rules of `rules/communication/urgency.py` say beside their own examples."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example
from tests.rules.cases import Case

CASES = (
    Case(
        "COM027",
        "a notice for the practice",
        'posting: {"notices[practice].channel": office-line}',
        ("posting:notices[practice].channel: the notice to the practice goes to the channel for what cannot wait",),
    ),
    Case(
        "COM010",
        "other marks and capitals",
        'escalation-contacts: {urgent: ["WHO is the subscriber on this plan"]}',
        ("escalation-contacts:urgent[1]: one question stands in both lists: of what cannot wait, and of what can",),
    ),
    Case(
        "COM010",
        "a longer sentence about the same",
        'escalation-contacts: {urgent: ["Who is the subscriber on this plan, when the claim is due today?"]}',
    ),
    Case(
        "COM005",
        "one number, written in two ways",
        'escalation-contacts: {"channels[billing-inbox].address": "555-0142", "channels[office-line].address": "555 0142"}',
        (
            "escalation-contacts:channels[office-line].address: the urgent channel has the same address as the routine one",
        ),
    ),
    Case(
        "COM005",
        "another extension",
        'escalation-contacts: {"channels[billing-inbox].address": "555-0142 ext 3"}',
    ),
    Case(
        "COM005",
        "several kinds are told at once",
        'escalation-contacts: {"escalations[complaint].channel": billing-inbox, "escalations[dispute].channel": billing-inbox, '
        '"escalations[records_request].channel": billing-inbox}',
        (
            "escalation-contacts:escalations[complaint].channel: complaints, disputes and payers' requests for records are sent to the channel for routine questions",
        ),
    ),
    Case(
        "COM005",
        "the reason is written where it can wait",
        'escalation-contacts: {"escalations[dispute].channel": billing-inbox, '
        '"escalations[records_request].channel": {is: billing-inbox, because: "payers write letters"}}',
        ("escalation-contacts:escalations[dispute].channel: disputes are sent to the channel for routine questions",),
    ),
    Case(
        "COM008",
        "what somebody said of it",
        'escalation-contacts: {urgent: {said: "they will know"}}',
        (
            "escalation-contacts:urgent: it is not decided which questions cannot wait; words on this are on file, and decide nothing",
        ),
    ),
    Case(
        "COM008",
        "one sentence is enough",
        'escalation-contacts: {urgent: "A patient is at the desk."}',
    ),
    Case(
        "COM009",
        "two urgent kinds are not many",
        'escalation-contacts: {routine: ["Has this address changed?"], urgent: ["A patient is at the desk.", "A deadline is today."]}',
    ),
    Case(
        "COM009",
        "three against two",
        'escalation-contacts: {routine: ["Has this address changed?", "Who is the subscriber?"], urgent: ["A patient is at the desk.", "A deadline is today.", "Any denial."]}',
        ("escalation-contacts:urgent: 3 kinds of question are urgent and only 2 routine",),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_beside_the_examples(case: Case) -> None:
    case.check()


def test_the_urgent_channel_that_is_there_is_named() -> None:
    found = example('escalation-contacts:\n  "escalations[complaint].channel": billing-inbox\n').outcome().view.findings
    (told,) = (one for one in found if one.code == "COM005")
    assert "Write `channel: office-line` there" in told.fix
    assert told.example == "channel: office-line"


@pytest.mark.parametrize(
    ("watched_by", "fix"),
    [
        ("[dana]", "Write `channel: bill-line` there"),
        ("[priya, dana]", "Write `channel: bill-line` there"),
        ("~", "Write `channel: bill-line` there"),
        ("[priya]", "Name a channel there that somebody of the practice watches"),
        ("vendor", "Name a channel there that somebody of the practice watches"),
    ],
)
def test_no_channel_is_suggested_that_only_the_billing_team_watches(watched_by: str, fix: str) -> None:
    overlay = f"""
    escalation-contacts:
      channels:
        - {{id: inbox, purpose: routine, address: "desk@maplegrove.example", watched_by: dana}}
        - {{id: bill-line, purpose: urgent, address: "555-0177", watched_by: {watched_by}}}
      "escalations[complaint].channel": inbox
    """
    (found,) = [one for one in example(overlay).findings("COM005") if "complaints" in one.message]
    assert found.fix.startswith(fix)
    assert found.example == ("channel: bill-line" if "bill-line" in fix else "")
