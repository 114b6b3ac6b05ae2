"""A day and a time under keys of their own, and keys that are written as the pack calls them."""

from __future__ import annotations

import pytest

from handover.testing.overlay import example

BEFORE = [(one.code, one.message) for one in example("").outcome().view.findings if one.code != "FIL024"]


def told(overlay: str) -> list[tuple[str, str]]:
    found = example(overlay).outcome().view.findings
    return [(one.code, one.message) for one in found if one.code != "FIL024"]


@pytest.mark.parametrize(
    "overlay",
    [
        'escalation-contacts:\n  check_in: {day: wednesday, at: "13:00"}\n',
        'escalation-contacts:\n  check_in: {days: [tuesday, thursday], from: "09:00", until: "09:30", attendees: [ines]}\n',
        'escalation-contacts:\n  "check_in.slot": {day: wed, time: 13:00}\n',
        'escalation-contacts:\n  check_in: {day_and_time: "tue 09:00-09:30"}\n',
        'practice:\n  "people[dana].hours": {days: mon-fri, times: 08:00-17:00}\n',
        'practice:\n  "people[dana].hours": {days: mon-fri, from: 08:00, to: 17:00}\n',
    ],
)
def test_a_day_and_a_time_under_keys_of_their_own_are_read(overlay: str) -> None:
    assert told(overlay) == BEFORE


def test_an_hour_that_may_be_at_night_is_asked_about() -> None:
    ((code, message),) = told("escalation-contacts:\n  check_in: {day: wednesday, at: one}\n")
    assert code == "FIL001"
    assert message.endswith("this time can mean the night or the afternoon")


@pytest.mark.parametrize("key", ["gathered", "when_gathered_and_sent", "When gathered and sent"])
def test_a_key_as_the_pack_or_a_question_calls_it_is_read(key: str) -> None:
    overlay = f"""workflow-map:
  "attachments.timing": ~
  "attachments.{key}": "when the patient is still here, before check-out"
"""
    assert told(overlay) == BEFORE


def test_a_key_that_is_written_as_well_is_not_read_from_its_label() -> None:
    overlay = 'workflow-map:\n  "attachments.gathered": "before check-out"\n'
    assert [code for code, _ in told(overlay)] == ["FIL002", *(code for code, _ in BEFORE)]
